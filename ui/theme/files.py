"""Where the look lies."""

from __future__ import annotations

from pathlib import Path

RESOURCES = Path(__file__).resolve().parent.parent.parent / "resources"
THEME_NAMES = ("light", "dark", "high-contrast")
LEAST_ZOOM, MOST_ZOOM, ZOOM_STEP = 80, 200, 10
"""Text size in percent of the shipped scale."""
