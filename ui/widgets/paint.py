"""Painting shared by widgets: boxes, the focus ring, and the names a widget is born with."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QWidget

from ui.theme.looks import Looks


def born(widget: QWidget, name: str, says: str) -> None:
    """Give a widget its object name (for tests and code) and its accessible name (for a screen reader)."""
    widget.setObjectName(name)
    widget.setAccessibleName(says)


def resized(widget: QWidget) -> None:
    """Tell the layouts that the widget wants another size, also those of pages that are hidden: Qt forgets to tell them."""
    widget.updateGeometry()
    parent = widget.parentWidget()
    while parent and not parent.isVisible():
        parent.updateGeometry()
        parent = parent.parentWidget()


def hide_unless(widget: QWidget, wanted: bool) -> None:
    """Hide a widget that is not wanted. Never shows one: before it stands in its page it would open a window of its own."""
    if not wanted:
        widget.hide()


def draw_box(painter: QPainter, where: QRectF, fill: QColor, edge: QColor | None, width: float, radius: float) -> None:
    """A filled box with rounded corners; the border lies wholly inside `where`."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    inset = width / 2
    painter.setPen(QPen(edge, width) if edge else Qt.PenStyle.NoPen)
    painter.setBrush(fill)
    box = where.adjusted(inset, inset, -inset, -inset) if edge else where
    painter.drawRoundedRect(box, max(0.0, radius - inset), max(0.0, radius - inset))


def draw_ring(painter: QPainter, looks: Looks, where: QRectF, radius: float) -> None:
    """The focus ring inside the control at `where`: a bright halo at the edge, a dark line against it."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    halo = looks.size("halo")
    half = halo / 2
    painter.setPen(QPen(looks.colour("halo"), halo))
    painter.drawRoundedRect(where.adjusted(half, half, -half, -half), radius - half, radius - half)
    line = looks.px(2)
    inset = halo + line / 2
    painter.setPen(QPen(looks.colour("focus"), line))
    painter.drawRoundedRect(
        where.adjusted(inset, inset, -inset, -inset), max(1.0, radius - inset), max(1.0, radius - inset)
    )
