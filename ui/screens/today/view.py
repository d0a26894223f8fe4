"""Today, calm and in order of time."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from app.i18n import ntr, tr
from ui.screens.today.state import Due, TodayShown
from ui.theme.looks import Looks
from ui.widgets.buttons import Button
from ui.widgets.disclosure import Disclosure
from ui.widgets.labels import PlainLabel, subheading
from ui.widgets.layouts import Card, Column
from ui.widgets.lists import TaskRow
from ui.widgets.notices import NoticeBar
from ui.widgets.pages import Page


class TodayView(Page):
    """Open visits first, then what is due, then what only this laptop knows."""

    family = Signal(str)
    visit = Signal(str)
    leave_for = Signal(str)

    def __init__(self, looks: Looks, parent: QWidget | None = None) -> None:
        super().__init__(
            looks, tr("Today"), name="today", onward=tr("Add a family"), can_go_back=False, wide=True, parent=parent
        )
        self.onward.connect(lambda: self.leave_for.emit("add-family"))
        for name, words, icon in (
            ("families", tr("Families"), "users"),
            ("before-you-knock", tr("Before you knock"), "door-open"),
            ("settings", tr("Settings"), "settings"),
        ):
            button = Button(looks, words, name=f"today.{name}", icon=icon)
            button.clicked.connect(lambda _on=False, name=name: self.leave_for.emit(name))
            self.add_button(button)
        self.saved.hide()
        self.problem = NoticeBar(looks, "", tone="soon", name="today.problem")
        self.problem.hide()
        self.parts = Column(looks, gap="l")
        self.add(self.problem, self.parts)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter does nothing by itself here: one pressed twice at the unlock page would begin a family."""
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)

    def show_state(self, state: TodayShown) -> None:
        """Show it."""
        if state.problem:
            self.problem.say(state.problem)
        if not state.ready:
            return
        self.title.setText(state.greeting)
        self.caption.setText(state.day)
        self.caption.show()
        self.parts.clear()
        if state.visits:
            self._visits(state.visits)
        self._due(state)
        if state.families:
            self._only_here(state.only_here)

    def _visits(self, visits: Sequence[Due]) -> None:
        part = self._part(tr("Visits to finish"))
        for place, visit in enumerate(visits):
            row = self._row(visit, f"today.visit.{place}", place, len(visits), bead="doing")
            row.clicked.connect(lambda _on=False, visit=visit: self.visit.emit(visit.family))
            part.add(row)

    def _due(self, state: TodayShown) -> None:
        part = self._part(tr("To do, by when it is due"))
        for place, item in enumerate(state.due):
            part.add(self._item(item, f"today.due.{place}", place, len(state.due)))
        if not state.due:
            part.add(PlainLabel(self.looks, nothing_words(state), role="secondary"))
        if state.private:
            part.add(self._private(state.private))
        if state.later:
            words = ntr(
                "{count} more, due later, on its family’s page.", "{count} more, on their families’ pages.", state.later
            )
            part.add(PlainLabel(self.looks, words.format(count=state.later), step="small", role="secondary"))

    def _private(self, items: Sequence[Due]) -> Disclosure:
        words = ntr(
            "What the worry is about, for your eyes only",
            "What {count} worries are about, for your eyes only",
            len(items),
        )
        inside = Disclosure(self.looks, words.format(count=len(items)), name="today.private")
        for place, item in enumerate(items):
            inside.inside.add(self._item(item, f"today.private.{place}", place, len(items)))
        return inside

    def _only_here(self, items: Sequence[Due]) -> None:
        part = self._part(tr("Only on this laptop: {count}").format(count=len(items)))
        if not items:
            words = tr("Nothing you signed waits to be copied to the main record.")
            part.add(PlainLabel(self.looks, words, role="secondary"))
            return
        for place, item in enumerate(items):
            part.add(self._item(item, f"today.only-here.{place}", place, len(items)))

    def _item(self, item: Due, name: str, place: int, count: int) -> TaskRow:
        row = self._row(item, name, place, count)
        row.clicked.connect(lambda: self.family.emit(item.family))
        return row

    def _row(self, item: Due, name: str, place: int, count: int, bead: str = "") -> TaskRow:
        return TaskRow(
            self.looks,
            item.act,
            status=item.when,
            name=name,
            bead=bead,
            tone=item.tone,
            hint=item.about,
            first=place == 0,
            last=place == count - 1,
        )

    def _part(self, words: str) -> Card:
        part = Card(self.looks, gap="none")
        part.add(subheading(self.looks, words))
        self.parts.add(part)
        return part


def nothing_words(state: TodayShown) -> str:
    """A calm line where nothing is due: it says what is not here, and promises nothing."""
    if not state.families:
        return tr("There is no family here yet. Add the first one; a name and the baby’s date are enough.")
    return tr("Nothing is waiting for an act today. What has not been asked yet stands on each family’s page.")
