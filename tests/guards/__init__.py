"""Breaks the guards of the house one at a time, in a copy, and sees that a test turns red for each."""
