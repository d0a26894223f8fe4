"""Tests mirror the tree; `journeys` are whole stories through real windows, `house` holds the rules of the house."""
