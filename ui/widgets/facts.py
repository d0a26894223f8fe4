"""A few facts side by side, each a short question with its answer; as many in a row as there is room for."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from app.domain.base import Value
from ui.theme.looks import Looks
from ui.widgets.labels import PlainLabel, secondary, strong
from ui.widgets.layouts import Card, Column

LEAST_WIDE = 300
"""Pixels at 100 % that one fact needs."""
MOST = 3


class Fact(Value, frozen=True):
    """A question, its answer in a few words, and a line about it; `tone` marks what is waited for."""

    asks: str
    says: str
    about: str = ""
    tone: str = ""


class Facts(Card):
    """The facts on one card, read from left to right."""

    def __init__(self, looks: Looks, facts: Sequence[Fact], *, name: str) -> None:
        super().__init__(looks, gap="none", pad="m")
        self.setObjectName(name)
        self._columns = 0
        self._holder = QWidget()
        self._grid = QGridLayout(self._holder)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._cells = [self._cell(fact) for fact in facts]
        self.add(self._holder)
        self._arrange()

    def _cell(self, fact: Fact) -> Column:
        cell = Column(self.looks, gap="none")
        says = (
            PlainLabel(self.looks, fact.says, step="strong", tone=fact.tone)
            if fact.tone
            else strong(self.looks, fact.says)
        )
        cell.add(secondary(self.looks, fact.asks), says)
        if fact.about:
            cell.add(secondary(self.looks, fact.about))
        cell.stretch()
        return cell

    def dress(self) -> None:
        """Arrange in the present look."""
        super().dress()
        if hasattr(self, "_grid"):
            self._grid.setHorizontalSpacing(self.looks.space("l"))
            self._grid.setVerticalSpacing(self.looks.space("m"))
            self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Arrange for another width."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        columns = max(1, min(MOST, self.width() // self.looks.px(LEAST_WIDE)))
        if columns == self._columns:
            return
        self._columns = columns
        for place, cell in enumerate(self._cells):
            self._grid.addWidget(cell, place // columns, place % columns)
        for column in range(MOST):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)
