"""Tests of the pathway as clinicians wrote it, through the real loader and the real weighing."""
