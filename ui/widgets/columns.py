"""Cards in two columns where there is room, else in one. The reading order stays the same."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from ui.theme.looks import Looks
from ui.widgets.layouts import Column

ROOM_FOR_TWO = 760
"""Pixels at 100 % from which two columns are easier to take in than one."""


class TwoColumns(QWidget):
    """`show_cards` takes pairs of a card and whether it stands at the right where there are two columns."""

    def __init__(self, looks: Looks, *, gap: str = "m", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.looks, self._gap = looks, gap
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._left, self._right = Column(looks, gap="m"), Column(looks, gap="m")
        looks.dress(self)

    def show_cards(self, cards: Sequence[tuple[QWidget, bool]]) -> None:
        """Show these and no others."""
        self._left.clear()
        self._right.clear()
        for card, right in cards:
            (self._right if right else self._left).add(card)
        for column in (self._left, self._right):
            column.stretch()

    def dress(self) -> None:
        """Arrange in the present look."""
        wide = self.width() > self.looks.px(ROOM_FOR_TWO)
        self._grid.setHorizontalSpacing(self.looks.space(self._gap))
        self._grid.setVerticalSpacing(self.looks.space("m"))
        self._grid.addWidget(self._left, 0, 0)
        self._grid.addWidget(self._right, *((0, 1) if wide else (1, 0)))
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, 1 if wide else 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Arrange for another width."""
        super().resizeEvent(event)
        self.dress()
