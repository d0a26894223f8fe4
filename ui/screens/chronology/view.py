"""The chronology's page."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtWidgets import QWidget

from app.domain.calendar import long_date
from app.i18n import ntr, tr
from ui.families.choices import Choices
from ui.screens.chronology.state import ChronologyShown
from ui.theme.looks import Looks
from ui.visits.banner import show_mother
from ui.visits.cover import CoveredPage
from ui.visits.strip import Strip
from ui.widgets.buttons import Button
from ui.widgets.dates import DateField
from ui.widgets.disclosure import Disclosure
from ui.widgets.labels import PlainLabel, secondary
from ui.widgets.line_list import LineList
from ui.widgets.notices import NoticeBar
from ui.widgets.pages import Page


class ChronologyView(CoveredPage):
    """Choices above, then every line. A band across says when it is an earlier day that is shown."""

    only_kind = Signal(str)
    only_person = Signal(str)
    reveal = Signal()
    cover_again = Signal()
    turn_round = Signal()
    open = Signal(int)
    known_then = Signal(object)
    page_then = Signal(object)

    def __init__(self, looks: Looks, *, parent: QWidget | None = None) -> None:
        page = Page(looks, tr("Chronology"), name="chronology", above=" ", wide=True)
        super().__init__(looks, page, parent=parent)
        self.band = NoticeBar(looks, "", tone="soon", name="known-on", button=tr("Back to now"))
        self.band.across = True
        self.band.hide()
        self.band.pressed.connect(lambda: self.known_then.emit(None))
        page.add_top(self.band)
        self.problem = NoticeBar(looks, "", tone="same-day", name="problem-bar")
        self.problem.hide()
        self.count = secondary(looks, "")
        self.choices = Disclosure(looks, tr("Show only some lines"), name="chronology.choices")
        self.private = Button(looks, tr("Nobody else can read this: show what is private"), name="chronology.reveal")
        self.private.clicked.connect(self.reveal)
        self.hide_again = Button(
            looks, tr("Cover what is private again"), name="chronology.cover-again", icon="eye-off"
        )
        self.hide_again.clicked.connect(self.cover_again)
        self.hide_again.hide()
        self.order = Button(looks, tr("Oldest first"), name="chronology.order", kind="quiet")
        self.order.clicked.connect(self.turn_round)
        self.list = LineList(looks, tr("Chronology"), name="chronology.lines")
        self.list.opened.connect(self.open)
        page.add(
            self.problem,
            Strip(looks, self.private, self.hide_again, self.order),
            self.choices,
            self._earlier(),
            self.count,
            self.list,
        )
        page.saved.hide()
        self._offered: object = None

    def show_state(self, state: ChronologyShown) -> None:
        """Show it."""
        self.problem.setVisible(bool(state.problem))
        if state.problem:
            self.problem.say(state.problem)
        if not state.ready or state.record is None or state.day is None:
            return
        show_mother(self.banner, state.record, state.day)
        self.page.caption.setText(tr("The {name} family").format(name=state.name))
        self._say_band(state)
        self.private.setVisible(state.covered and not state.in_company)
        self.hide_again.setVisible(not state.covered and not state.in_company)
        self.order.setText(tr("Oldest first") if state.newest_first else tr("Newest first"))
        self.order.setAccessibleName(self.order.text())
        self._offer(state)
        count = ntr("{count} line", "{count} lines", len(state.rows)).format(count=len(state.rows))
        if state.in_company:
            count = tr("{count}. The others are shown when she is alone.").format(count=count)
        self.count.setText(count)
        self.list.show_lines([(row.above, row.says, row.below) for row in state.rows])

    def _say_band(self, state: ChronologyShown) -> None:
        self.band.setVisible(state.known_on is not None)
        if state.known_on is not None:
            words = tr("As known on {day}. Nothing written since is here, and nothing can be changed.")
            self.band.say(words.format(day=long_date(state.known_on)))

    def _offer(self, state: ChronologyShown) -> None:
        """The choices, made once for each set of people."""
        if self._offered == state.people:
            return
        self._offered = state.people
        every = ("", tr("Everything"))
        kinds = Choices(
            self.looks, tr("Which lines?"), (every, *state.kinds), name="chronology.kind", picked="", columns=3
        )
        everybody = ("", tr("Everybody"))
        people = Choices(self.looks, tr("About whom?"), (everybody, *state.people), name="chronology.person", columns=3)
        kinds.tiles.picked.connect(self.only_kind)
        people.tiles.picked.connect(self.only_person)
        self.choices.inside.clear()
        self.choices.inside.add(kinds, people)

    def _earlier(self) -> Disclosure:
        looks = self.looks
        part = Disclosure(looks, tr("As it was known on an earlier day"), name="chronology.earlier")
        self.then = DateField(looks, tr("Which day?"), name="chronology.then", what=tr("the day"), latest=date.today())
        lines = Button(looks, tr("Show these lines as known then"), name="chronology.lines-then")
        page = Button(looks, tr("Show the family’s page as known then"), name="chronology.page-then")
        lines.clicked.connect(lambda: self._then(self.known_then))
        page.clicked.connect(lambda: self._then(self.page_then))
        part.inside.add(self.then, Strip(looks, lines, page))
        note = tr("What this laptop knew at the end of that day. What was entered in the wrong record stays out.")
        part.inside.box.addWidget(
            PlainLabel(looks, note, step="small", role="secondary"), 0, Qt.AlignmentFlag.AlignLeft
        )
        return part

    def _then(self, wanted: SignalInstance) -> None:
        problem = self.then.problem()
        self.then.show_problem(problem)
        if not problem:
            wanted.emit(self.then.value())
