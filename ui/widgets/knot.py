"""The line of the thread under a title. Names nothing of Qt but what it returns: the first window waits for each name."""

from __future__ import annotations

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainterPath

KNOT_HEIGHT = 24
"""Pixels at 100 % that the thread under a title needs, its space above included."""
THREAD_LENGTH = 132


def knot_path(start: QPointF, reach: float, length: float) -> QPainterPath:
    """A thread from `start` that crosses itself in one loop of `reach` pixels radius and runs on to `length` pixels."""
    x, y, r = start.x() + length * 0.24, start.y(), reach
    path = QPainterPath(start)
    path.lineTo(x - 2.2 * r, y)
    path.cubicTo(x - 0.4 * r, y, x + 0.95 * r, y - 0.15 * r, x + 0.95 * r, y - 1.15 * r)
    path.cubicTo(x + 0.95 * r, y - 1.75 * r, x + 0.5 * r, y - 2.05 * r, x, y - 2.05 * r)
    path.cubicTo(x - 0.5 * r, y - 2.05 * r, x - 0.95 * r, y - 1.75 * r, x - 0.95 * r, y - 1.15 * r)
    path.cubicTo(x - 0.95 * r, y - 0.15 * r, x + 0.4 * r, y, x + 2.2 * r, y)
    path.lineTo(start.x() + length, y)
    return path
