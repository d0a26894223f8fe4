"""Leave and cover: what waits to be accepted first, then what is still yours, then what others have."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from app.domain.calendar import day_and_date
from app.i18n import ntr, tr
from app.services.day_states import CoverState
from ui.day.paper_part import PaperPart
from ui.screens.cover.parts import Accepting, HandOver
from ui.screens.cover.state import CoverShown
from ui.screens.cover.words import thing_words
from ui.theme.looks import Looks
from ui.widgets.buttons import Button
from ui.widgets.labels import body, heading, secondary
from ui.widgets.layouts import Column
from ui.widgets.lists import SummaryRow
from ui.widgets.notices import NoticeBar, announce
from ui.widgets.pages import Page


class CoverView(Page):
    """`asked(things, cover, how)`, `accepted(cover, name, how)`, `taken_back(thing)`, `finish_wanted()`, `today_wanted()`."""

    asked = Signal(object, str, str)
    accepted = Signal(str, str, str)
    taken_back = Signal(object)
    finish_wanted = Signal()
    today_wanted = Signal()

    def __init__(self, looks: Looks, parent: QWidget | None = None) -> None:
        super().__init__(looks, tr("Leave and cover"), name="cover-page", above=" ", parent=parent)
        today = Button(looks, tr("Back to today"), name="cover.today")
        today.clicked.connect(self.today_wanted)
        self.add_button(today)
        self.saved.hide()
        words = tr("What is open stays with you until the one who covers has accepted it by name.")
        self.unfinished = NoticeBar(looks, "", tone="soon", name="cover.unfinished", button=tr("Show them"))
        self.unfinished.pressed.connect(self.finish_wanted)
        self.unfinished.hide()
        self.inside = Column(looks, gap="l")
        self.paper = PaperPart(looks, tr("A handover card"), name="cover.card")
        self.paper.hide()
        self.add(body(looks, words), self.unfinished, self.inside, self.paper)
        self._shown: CoverState | None = None
        self._hand_over: HandOver | None = None
        self._accepting: list[Accepting] = []

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter in a field never leaves the page: what was typed would be gone."""
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)

    def show_state(self, state: CoverShown) -> None:
        """Show it; what is being written stays while there is something to mend."""
        if state.cover is None:
            if state.problem:
                self.unfinished.say(state.problem)
            return
        if state.cover is not self._shown:
            self._show_cover(state.cover)
        self.paper.show_paper(state.paper)
        self.show_errors(self._errors(state))

    def _errors(self, state: CoverShown) -> list[tuple[str, QWidget]]:
        if not state.problem:
            return []
        fields = {accepting.cover: accepting.name for accepting in self._accepting}
        field: QWidget = self._hand_over.cover if self._hand_over else self.title
        return [(state.problem, fields.get(state.where, field))]

    def _show_cover(self, cover: CoverState) -> None:
        before, self._shown = self._shown, cover
        self.caption.setText(day_and_date(cover.day))
        self.inside.clear()
        self._hand_over, self._accepting = None, []
        self._show_unfinished(cover.unfinished)
        self._show_asked(cover)
        self._show_mine(cover)
        self._show_theirs(cover)
        self.paper.setVisible(bool(cover.mine or cover.asked or cover.theirs))
        if before is not None:
            announce(self, tr("Saved"))
            self.arrive()

    def _show_unfinished(self, count: int) -> None:
        self.unfinished.setVisible(bool(count))
        if count:
            words = ntr(
                "{count} visit or note is only on this laptop. Nobody else can finish it for you.",
                "{count} visits or notes are only on this laptop. Nobody else can finish them for you.",
                count,
            )
            self.unfinished.say(words.format(count=count))

    def _show_asked(self, cover: CoverState) -> None:
        names = dict.fromkeys(thing.handover.cover for thing in cover.asked if thing.handover)
        for place, name in enumerate(names):
            things = tuple(thing for thing in cover.asked if thing.handover and thing.handover.cover == name)
            accepting = Accepting(self.looks, things, cover.day, place)
            accepting.accepted.connect(self.accepted)
            self._accepting.append(accepting)
            self.inside.add(accepting)

    def _show_mine(self, cover: CoverState) -> None:
        if not cover.mine:
            if not (cover.asked or cover.theirs):
                self.inside.add(body(self.looks, tr("Nothing is open here that somebody could cover.")))
            return
        part = self._part(tr("Still yours: {count}").format(count=len(cover.mine)))
        self._hand_over = HandOver(self.looks, cover.mine, cover.day)
        self._hand_over.asked.connect(self.asked)
        part.add(self._hand_over)

    def _show_theirs(self, cover: CoverState) -> None:
        if not cover.theirs:
            return
        part = self._part(tr("With somebody else: {count}").format(count=len(cover.theirs)))
        part.add(secondary(self.looks, tr("When you are back, take each one back by your own name.")))
        for place, thing in enumerate(cover.theirs):
            row = SummaryRow(
                self.looks,
                tr("{owner} has this").format(owner=thing.owner),
                thing_words(thing, cover.day),
                name=f"cover.theirs.{place}",
                change=tr("Take back"),
            )
            row.change.connect(lambda thing=thing: self.taken_back.emit(thing))
            part.add(row)

    def _part(self, title: str) -> Column:
        part = Column(self.looks, gap="m")
        part.add(heading(self.looks, title))
        self.inside.add(part)
        return part
