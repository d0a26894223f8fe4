"""A scroll bar that is only a soft handle, and scrolling so far that something is seen whole."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QScrollArea, QScrollBar, QStyle, QStyleOptionSlider, QWidget

from ui.theme.looks import Looks
from ui.widgets.paint import draw_box


class ThinScrollBar(QScrollBar):
    """Upright; as wide as Qt's own so that it can be caught, drawn thinner."""

    def __init__(self, looks: Looks, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self.looks = looks

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ground, and the handle where there is something to scroll."""
        option = QStyleOptionSlider()
        self.initStyleOption(option)
        part = QStyle.SubControl.SC_ScrollBarSlider
        handle = self.style().subControlRect(QStyle.ComplexControl.CC_ScrollBar, option, part, self)
        painter = QPainter(self)
        painter.fillRect(self.rect(), self.looks.colour("page"))
        thin = QRectF(handle).adjusted(3, 2, -3, -2)
        if self.maximum() > self.minimum():
            draw_box(painter, thin, self.looks.colour("edge"), None, 0, thin.width() / 2)
        painter.end()


def bring_into_view(widget: QWidget) -> None:
    """Scroll the page around, if one scrolls, until a widget on it is seen whole; not at all while it is."""
    around = widget.parentWidget()
    while around is not None and not isinstance(around, QScrollArea):
        around = around.parentWidget()
    if isinstance(around, QScrollArea) and widget.visibleRegion().boundingRect() != widget.rect():
        around.ensureWidgetVisible(widget, 0, 12)
