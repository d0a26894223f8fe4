"""Measuring: what a person waits for, as ratios to a bare limit taken in turns in the same run. Only ratios carry over."""
