"""The four published stories through the thread: what came up, when, on whose list, and what would have ended it."""
