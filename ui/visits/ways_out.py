"""The ways out of a worry, near on every page of a contact that names them. In company only the numbers are offered."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.i18n import tr
from app.services.states import VisitState
from ui.theme.looks import Looks
from ui.visits.strip import Strip
from ui.widgets.buttons import Button
from ui.widgets.labels import strong
from ui.widgets.layouts import Card

NUMBERS = "numbers"


class WaysOut(Card):
    """`wanted` carries which way. Made once, when a visit that names ways is first shown."""

    wanted = Signal(str)

    def __init__(self, looks: Looks, *, parent: QWidget | None = None) -> None:
        super().__init__(looks, gap="s", pad="m", parent=parent)
        self.setObjectName("ways-out")
        self._shown: tuple[tuple[str, str], ...] = ()
        self.hide()

    def show_ways(self, visit: VisitState) -> None:
        """Show them; one neutral button while somebody else may read it. Never on a page that did not take them in."""
        if self.parentWidget() is None:
            return
        ways = tuple((str(way.action.id), way.says) for way in visit.ways_out)
        if ways and not visit.alone:
            ways = ((NUMBERS, tr("Phone numbers")),)
        if ways != self._shown:
            self._shown = ways
            self.clear()
            if visit.alone:
                self.add(strong(self.looks, tr("Worried? You need not be sure.")))
            self.add(Strip(self.looks, *(self._button(place, *way) for place, way in enumerate(ways))))
        self.setVisible(bool(ways))

    def _button(self, place: int, way: str, says: str) -> Button:
        button = Button(self.looks, says, name=f"way.{place}", icon="phone")
        button.clicked.connect(lambda: self.wanted.emit(way))
        return button
