"""What came up in a visit and may be taken back, and what an answer points to: a few words near who is here."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.i18n import ntr, tr
from app.services.states import VisitState
from app.services.states_came_up import CameUpHere, MayComeUp
from ui.theme.looks import Looks
from ui.visits.strip import Strip
from ui.widgets.buttons import Button
from ui.widgets.labels import PlainLabel
from ui.widgets.layouts import Column


class CameUpLine(Column):
    """`wanted` carries the kind of what is to be added, `back` the entry of what is to be taken back. Hidden when there is
    neither."""

    wanted = Signal(str)
    back = Signal(str)

    def __init__(self, looks: Looks, *, parent: QWidget | None = None) -> None:
        super().__init__(looks, gap="xs", parent=parent)
        self.setObjectName("came-up-line")
        self._shown: tuple[object, ...] = ()
        self.hide()

    def show_visit(self, visit: VisitState) -> None:
        """Say what may be taken back, and offer what an answer points to."""
        undo = tuple(one for one in visit.came_up if one.can_undo) if visit.contact.open else ()
        offers = tuple(one for one in visit.may_come_up if one.offered)
        if self._shown != (undo, offers):
            self._shown = (undo, offers)
            self.clear()
            self.add(*(self._undo(one) for one in undo))
            if offers:
                self.add(Strip(self.looks, *(self._offer(one) for one in offers)))
        self.setVisible(bool(undo or offers))

    def _undo(self, one: CameUpHere) -> Strip:
        label = PlainLabel(self.looks, added_words(one), step="small")
        says = tr("Take it back: {title}").format(title=one.title)
        button = Button(self.looks, tr("Take it back"), name=f"came-up.undo.{one.entry}", kind="quiet", says=says)
        button.clicked.connect(lambda: self.back.emit(one.entry))
        return Strip(self.looks, label, button)

    def _offer(self, one: MayComeUp) -> Button:
        words = tr("Ask about this next: {title}").format(title=one.title)
        button = Button(self.looks, words, name=f"came-up.offer.{one.plan}", icon="plus")
        button.clicked.connect(lambda: self.wanted.emit(one.plan))
        return button


def added_words(one: CameUpHere) -> str:
    """What was added, and how much there is to ask."""
    if not one.prompts:
        return tr("Added: {title}. All of it was asked already.").format(title=one.title)
    words = ntr("Added: {title}, {count} prompt.", "Added: {title}, {count} prompts.", one.prompts)
    return words.format(title=one.title, count=one.prompts)


def left_words(one: CameUpHere) -> str:
    """How much of it is still to be asked."""
    if not one.left:
        return tr("All of it was asked.")
    return ntr("{count} prompt left", "{count} prompts left", one.left).format(count=one.left)
