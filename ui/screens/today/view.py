"""Today, calm: what to finish, then each family's next act in order of time, then the end of the day."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from app.i18n import ntr, tr
from ui.families.choices import Choices
from ui.places import Name, Place
from ui.screens.today.parts import Beginning, FamilyPart
from ui.screens.today.state import TodayShown, Visit
from ui.screens.today.words import supervision_words
from ui.theme.looks import Looks
from ui.widgets.buttons import Button
from ui.widgets.columns import TwoColumns
from ui.widgets.fields import TextField
from ui.widgets.labels import PlainLabel, secondary, subheading
from ui.widgets.layouts import Card, Column, Row
from ui.widgets.notices import NoticeBar, announce
from ui.widgets.pages import Page
from ui.widgets.rows import OpenRow, RowCard
from ui.window import Window, window_around


class TodayView(Page):
    """`family(id)`, `visit(family)`, `act(act)`, `leave_for(place)`, `look_for(words)`, `only(whose)`, `reveal(shown)`."""

    family = Signal(str)
    visit = Signal(str)
    act = Signal(object)
    leave_for = Signal(object)
    look_for = Signal(str)
    only = Signal(str)
    reveal = Signal(bool)

    def __init__(self, looks: Looks, parent: QWidget | None = None) -> None:
        super().__init__(
            looks, tr("Today"), name="today", onward=tr("Add a family"), can_go_back=False, wide=True, parent=parent
        )
        self._ways: dict[str, Button] = {}
        self.onward.connect(lambda: self.leave_for.emit(Place("add-family")))
        self._add_ways()
        self.saved.hide()
        self.problem = NoticeBar(looks, "", tone="soon", name="today.problem")
        self.problem.hide()
        self.visits = Column(looks, gap="l")
        self.finding = self._finder()
        self.due = Card(looks, gap="m")
        self.end = Column(looks, gap="l")
        for part in (self.visits, self.finding, self.due, self.end):
            part.hide()
        self.add(self.problem, self.visits, self.finding, self.due, self.end)
        self._state = TodayShown()
        self._window: Window | None = None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter does nothing by itself here: one pressed twice at the unlock page would begin a family."""
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """From now on, a hidden screen takes away what the worries are about."""
        super().showEvent(event)
        window = window_around(self)
        if window is not None and window is not self._window:
            self._window = window
            window.hidden.connect(self._hidden)

    def _hidden(self) -> None:
        self.reveal.emit(False)

    def show_state(self, state: TodayShown) -> None:
        """Show it."""
        if state.problem:
            self.problem.say(state.problem)
        if not state.ready:
            return
        before, self._state = self._state, state
        for name in ("before-you-knock", "search"):
            self._ways[name].setVisible(bool(state.families))
        self.title.setText(state.greeting)
        self.caption.setText(state.day)
        self.caption.show()
        if state.visits != before.visits:
            self._visits(state.visits)
        self.finding.setVisible(state.long)
        if (state.groups, state.revealed, state.later) != (
            before.groups,
            before.revealed,
            before.later,
        ) or not before.ready:
            self._due(state)
        if (state.only_here, state.copy) != (before.only_here, before.copy) or not before.ready:
            self._end(state)

    def _add_ways(self) -> None:
        ways: tuple[tuple[Name, str, str], ...] = (
            ("families", tr("Families"), "users"),
            ("before-you-knock", tr("Before you knock"), "door-open"),
            ("search", tr("Find"), "search"),
            ("my-practice", tr("My practice"), "leaf"),
            ("settings", tr("Settings"), "settings"),
        )
        for name, words, icon in ways:
            button = Button(self.looks, words, name=f"today.{name}", icon=icon)
            button.clicked.connect(lambda _on=False, name=name: self.leave_for.emit(Place(name)))
            self.add_button(button)
            self._ways[name] = button

    def _finder(self) -> TwoColumns:
        looks = self.looks
        finding = TwoColumns(looks)
        self.look = TextField(looks, tr("Find a family in this list"), name="today.find", characters=24)
        self.look.changed.connect(self.look_for)
        choices = (("all", tr("All")), ("mine", tr("With me")), ("others", tr("With others")))
        self.whose = Choices(looks, tr("Who has it"), choices, name="today.whose", picked="all")
        self.whose.tiles.picked.connect(self.only)
        finding.show_cards(((self.look, False), (self.whose, True)))
        return finding

    def _visits(self, visits: Sequence[Visit]) -> None:
        self.visits.clear()
        self.visits.setVisible(bool(visits))
        if not visits:
            return
        part = RowCard(self.looks, tr("Visits to finish"))
        for place, visit in enumerate(visits):
            row = OpenRow(self.looks, visit.name, status=visit.when, name=f"today.visit.{place}", hint=visit.about)
            row.clicked.connect(lambda _on=False, visit=visit: self.visit.emit(visit.family))
            part.add(row)
        self.visits.add(part)

    def _due(self, state: TodayShown) -> None:
        self.due.clear()
        self.due.show()
        if not state.families:
            beginning = Beginning(self.looks, practising=state.practising)
            beginning.leave_for.connect(self.leave_for)
            self.due.hide()
            self.end.clear()
            self.end.add(beginning)
            self.end.show()
            return
        self.due.add(self._head(state))
        for place, group in enumerate(state.groups):
            part = FamilyPart(self.looks, group, place, last=place == len(state.groups) - 1)
            part.act.connect(self.act)
            part.open.connect(self.family)
            self.due.add(part)
        if not state.groups:
            self.due.add(PlainLabel(self.looks, nothing_words(state), role="secondary"))
        if words := later_words(state):
            self.due.add(secondary(self.looks, words))
        if state.looked_for:
            found = len(state.groups) + state.more
            announce(self.look, ntr("{count} family", "{count} families", found).format(count=found))

    def _head(self, state: TodayShown) -> Row:
        head = Row(self.looks, gap="m")
        title = subheading(self.looks, tr("Next for each family, by when it is due"))
        head.box.addWidget(title, 1, Qt.AlignmentFlag.AlignVCenter)
        if state.private:
            words = tr("Leave out what they are about") if state.revealed else tr("Show what the worries are about")
            button = Button(
                self.looks,
                words,
                name="today.reveal",
                kind="quiet",
                icon="eye-off" if state.revealed else "eye",
                step="body",
            )
            button.setAccessibleDescription(tr("For your eyes only"))
            button.clicked.connect(lambda: self.reveal.emit(not state.revealed))
            head.add_at_centre(button)
        return head

    def _supervision(self, state: TodayShown) -> OpenRow:
        review = OpenRow(
            self.looks,
            tr("Supervision"),
            status=tr("Open"),
            name="today.supervision",
            hint=supervision_words(state.unsupervised),
        )
        review.clicked.connect(lambda: self.leave_for.emit(Place("supervision")))
        return review

    def _end(self, state: TodayShown) -> None:
        if not state.families:
            return
        self.end.clear()
        self.end.show()
        part = RowCard(self.looks, tr("Only on this laptop: {count}").format(count=state.only_here))
        row = OpenRow(
            self.looks,
            tr("What only this laptop knows"),
            status=tr("Open"),
            name="today.only-here",
            hint=here_words(state.only_here),
        )
        row.clicked.connect(lambda: self.leave_for.emit(Place("only-here")))
        part.add(row)
        cover = OpenRow(
            self.looks,
            tr("Leave and cover"),
            status=tr("Open"),
            name="today.cover",
            hint=tr("Hand over what is open before you are away."),
        )
        cover.clicked.connect(lambda: self.leave_for.emit(Place("cover")))
        part.add(cover)
        leave = OpenRow(
            self.looks,
            tr("Working days, and back from leave"),
            status=tr("Open"),
            name="today.leave",
            hint=tr("What came up while you were away, what cover did, what comes back to you."),
        )
        leave.clicked.connect(lambda: self.leave_for.emit(Place("back-from-leave")))
        part.add(leave)
        part.add(self._supervision(state))
        if state.copy:
            keep = OpenRow(self.looks, tr("Keep a copy"), status=tr("Open"), name="today.keeping", hint=state.copy)
            keep.clicked.connect(lambda: self.leave_for.emit(Place("keeping")))
            part.add(keep)
        self.end.add(part)


def here_words(count: int) -> str:
    """What is not in the main record yet, or that nothing is left to copy."""
    if not count:
        return tr("Nothing you signed waits to be copied to the main record.")
    words = ntr(
        "{count} visit or note is not in the main record yet.",
        "{count} visits or notes are not in the main record yet.",
        count,
    )
    return words.format(count=count)


def nothing_words(state: TodayShown) -> str:
    """A calm line where nothing is due: it says what is not here, and promises nothing."""
    if state.looked_for or state.whose != "all":
        return tr("Nothing open fits. Every family is in Families.")
    return tr("Nothing is waiting for an act today. What has not been asked yet stands on each family’s page.")


def later_words(state: TodayShown) -> str:
    """How much is not on the page, and where it is."""
    if state.more:
        words = ntr("{count} more. Type a name to find it.", "{count} more. Type a name to find one.", state.more)
        return words.format(count=state.more)
    if state.later:
        words = ntr(
            "{count} more family waits for a later day. Find it by name.",
            "{count} more families wait for a later day. Find them by name.",
            state.later,
        )
        return words.format(count=state.later)
    return ""
