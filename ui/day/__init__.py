"""What the pages around the visits share. Knows states, no services."""
