"""Columns, rows and cards whose gaps and margins follow the text size."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui.theme.looks import Looks
from ui.widgets.paint import draw_box


class Box(QWidget):
    """Widgets one after another, `gap` apart and `pad` from the edge (steps of the space scale)."""

    def __init__(
        self, looks: Looks, layout: QBoxLayout, *, gap: str, pad: str = "none", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.looks, self._gap, self._pad = looks, gap, pad
        self.box = layout
        self.setLayout(layout)
        looks.dress(self)

    def add(self, *widgets: QWidget) -> None:
        """Put widgets at the end."""
        for widget in widgets:
            self.box.addWidget(widget)

    def stretch(self) -> None:
        """Push what follows to the far end."""
        self.box.addStretch(1)

    def clear(self) -> None:
        """Take every widget out and let it go."""
        while item := self.box.takeAt(0):
            widget = item.widget()
            if widget:
                widget.hide()
                widget.deleteLater()

    def dress(self) -> None:
        """Take gaps and margins from the present look."""
        pad = self.looks.space(self._pad)
        self.box.setSpacing(self.looks.space(self._gap))
        self.box.setContentsMargins(pad, pad, pad, pad)
        self.update()


class Column(Box):
    """Widgets from top to bottom."""

    def __init__(self, looks: Looks, *, gap: str = "m", pad: str = "none", parent: QWidget | None = None) -> None:
        super().__init__(looks, QVBoxLayout(), gap=gap, pad=pad, parent=parent)

    def add(self, *widgets: QWidget) -> None:
        """Put widgets at the end. One that is no wider than its words stands at the left and does not narrow the column."""
        for widget in widgets:
            snug = widget.sizePolicy().horizontalPolicy() == QSizePolicy.Policy.Maximum
            self.box.addWidget(widget, 0, Qt.AlignmentFlag.AlignLeft if snug else Qt.AlignmentFlag(0))


class Row(Box):
    """Widgets from left to right, their tops in line."""

    def __init__(self, looks: Looks, *, gap: str = "m", pad: str = "none", parent: QWidget | None = None) -> None:
        super().__init__(looks, QHBoxLayout(), gap=gap, pad=pad, parent=parent)

    def add_at_centre(self, *widgets: QWidget) -> None:
        """Put widgets at the end, centred on the row's height. Not for wrapped text."""
        for widget in widgets:
            self.box.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)


class Card(Column):
    """A column on a card."""

    def __init__(self, looks: Looks, *, gap: str = "m", pad: str = "l", parent: QWidget | None = None) -> None:
        super().__init__(looks, gap=gap, pad=pad, parent=parent)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the card."""
        painter = QPainter(self)
        looks = self.looks
        width, radius = looks.theme.border, looks.size("radius")
        draw_box(painter, QRectF(self.rect()), looks.colour("card"), looks.colour("line"), width, radius)
        painter.end()


class Rule(QWidget):
    """A hairline between two things."""

    def __init__(self, looks: Looks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.looks = looks
        looks.dress(self)

    def dress(self) -> None:
        """Take the line's width."""
        self.setFixedHeight(self.looks.theme.border)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the line."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self.looks.colour("line"))
        painter.end()
