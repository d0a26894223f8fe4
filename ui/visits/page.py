"""The frame of every page of a visit: whom it is about, what still waits, who is here, jotting; and hiding at once."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from app.domain.calendar import short_date
from app.i18n import tr
from app.services.states import VisitState
from ui.theme.looks import Looks
from ui.visits.banner import show_mother
from ui.visits.company import CompanyLine, CompanyPage
from ui.visits.jot import JotCard
from ui.visits.state import Visiting
from ui.visits.ways_out import WaysOut
from ui.visits.words import call_to_write_words, waiting_words
from ui.widgets.banner import PatientBanner
from ui.widgets.notices import NoticeBar
from ui.widgets.pages import Page
from ui.window import Window, window_around


class VisitPage(QWidget):
    """Holds a page and, in its place, *Who is here*. F2 or a hidden screen takes the page away before anything else.

    A screen fills in `show_visit` (put the visit on the page) and `unsaved` (words typed and not yet kept).
    """

    who_is_here = Signal()
    waiting_wanted = Signal()
    company_said = Signal(list)
    jot_wanted = Signal(bool)
    jotted = Signal(str)
    next_wanted = Signal()
    write_up = Signal()
    way_wanted = Signal(str)
    something_else = Signal()
    loss_wanted = Signal()
    situation_wanted = Signal(str)
    back_taken = Signal(str)

    def __init__(self, looks: Looks, page: Page, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.looks, self.page = looks, page
        self.setObjectName(f"{page.objectName()}.frame")
        self.banner = PatientBanner(looks)
        self.call_bar = NoticeBar(looks, "", tone="same-day", name="call-bar", button=tr("Write it up"))
        self.waiting_bar = NoticeBar(looks, "", tone="note", name="waiting-bar", button=tr("Say who is here (F2)"))
        self.problem_bar = NoticeBar(looks, "", tone="same-day", name="problem-bar")
        self.loss_bar = NoticeBar(looks, "", tone="note", name="loss-bar", button=tr("Say whom it is about"))
        self.jot_card = JotCard(looks)
        self.company_line = CompanyLine(looks)
        self.ways_out = WaysOut(looks)
        self.company_page = CompanyPage(looks)
        self._window: Window | None = None
        self._shown: Visiting | None = None
        self._build()
        self._listen()

    def show_state(self, state: Visiting) -> None:
        """Show a visit; nothing of it while who is here is being asked."""
        asked_before = self._shown is not None and self._shown.asking
        self._shown = state
        if state.visit is None:
            self._say(self.problem_bar, state.problem)
            return
        self._show_frame(state, state.visit)
        if state.asking:
            self._cover(begin=not asked_before)
            return
        self.show_visit(state.visit)
        self._show_saved(state)
        self.stack.setCurrentWidget(self.page)
        if asked_before:
            self.page.arrive()

    def show_visit(self, visit: VisitState) -> None:
        """Put the visit on the page. Each screen does."""

    def keep(self) -> None:
        """Give what is written and not yet given, as the answer it belongs to. A screen with fields does."""

    def unsaved(self) -> str:
        """Words typed that belong to no answer yet, as one line. A screen with such fields says them."""
        return ""

    def hide_private(self) -> None:
        """Take everything away at once, ask who is here, and lose no word that was typed."""
        words = "\n".join(part for part in (self.jot_card.take(), self.unsaved()) if part)
        self.problem_bar.hide()
        self._cover(begin=self.stack.currentWidget() is not self.company_page)
        self.repaint()
        self.keep()
        if words:
            self.jotted.emit(words)
        self.who_is_here.emit()

    def jot_unsaved(self) -> None:
        """On the way to another page: words that belong to no answer yet are jotted, not lost."""
        if words := self.unsaved():
            self.jotted.emit(words)

    def say_something_else(self) -> None:
        """F4, after what is written is given or jotted."""
        self.keep()
        self.jot_unsaved()
        self.something_else.emit()

    def go_next(self) -> None:
        """Ctrl+G, after what is written is given."""
        self.keep()
        self.next_wanted.emit()

    def arrive(self) -> None:
        """Begin where a screen reader says where we are."""
        current = self.stack.currentWidget()
        if isinstance(current, Page):
            current.arrive()

    def showEvent(self, event: QShowEvent) -> None:
        """From now on, a hidden screen takes everything private away too."""
        super().showEvent(event)
        window = window_around(self)
        if window is not None and window is not self._window:
            self._window = window
            window.hidden.connect(self.hide_private)

    def _build(self) -> None:
        self.stack = QStackedWidget()
        self.stack.addWidget(self.company_page)
        self.stack.addWidget(self.page)
        self.stack.setCurrentWidget(self.page)
        self.page.body.box.insertWidget(0, self.jot_card)
        for bar in (self.call_bar, self.waiting_bar, self.loss_bar):
            self.page.add_top(bar)
            bar.hide()
        self.problem_bar.hide()
        line = QVBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(0)
        line.addWidget(self.banner)
        line.addWidget(self.problem_bar)
        line.addWidget(self.stack, 1)

    def _listen(self) -> None:
        self.company_line.change.connect(self.hide_private)
        self.company_line.jot.connect(lambda: self.jot_wanted.emit(True))
        self.company_line.something_else.connect(self.say_something_else)
        self.company_line.came_up.wanted.connect(self._add)
        self.company_line.came_up.back.connect(self.back_taken)
        self.company_page.said.connect(self.company_said)
        self.jot_card.jotted.connect(self.jotted)
        self.jot_card.closed.connect(lambda: self.jot_wanted.emit(False))
        self.call_bar.pressed.connect(self.write_up)
        self.loss_bar.pressed.connect(self.loss_wanted)
        self.waiting_bar.pressed.connect(self._to_what_waits)
        self.ways_out.wanted.connect(self.way_wanted)
        for keys, act in (
            ("F2", self.hide_private),
            ("Ctrl+J", lambda: self.jot_wanted.emit(True)),
            ("Ctrl+G", self.go_next),
            ("F4", self.say_something_else),
        ):
            QShortcut(QKeySequence(keys), self, act)

    def _add(self, plan: str) -> None:
        self.keep()
        self.jot_unsaved()
        self.situation_wanted.emit(plan)

    def _to_what_waits(self) -> None:
        """What waits is shown once it is said who is here, and only to whom it may be shown."""
        self.waiting_wanted.emit()
        self.hide_private()

    def _cover(self, *, begin: bool) -> None:
        self.stack.setCurrentWidget(self.company_page)
        if begin:
            self.company_page.begin()

    def _show_frame(self, state: Visiting, visit: VisitState) -> None:
        show_mother(self.banner, visit.record, visit.day)
        self.company_line.show_company(visit)
        self.ways_out.show_ways(visit)
        self._say(self.call_bar, "" if state.asking else call_to_write_words(visit))
        self._say(self.waiting_bar, "" if state.asking else waiting_words(visit))
        self._say(self.loss_bar, "" if state.asking or visit.loss is None else loss_words())
        self._say(self.problem_bar, state.problem)
        self._show_jot(state.jotting and not state.asking, state.jotted)

    def _show_jot(self, shown: bool, told: str) -> None:
        opening = shown and self.jot_card.isHidden()
        self.jot_card.open(shown, told)
        if opening:
            QTimer.singleShot(0, self, lambda: self.page.scroller.ensureWidgetVisible(self.jot_card))

    def _show_saved(self, state: Visiting) -> None:
        if state.saving:
            self.page.saved.saving()
        elif state.problem:
            self.page.saved.not_saved("")
        elif state.saved:
            self.page.saved.saved(state.saved)

    def _say(self, bar: NoticeBar, words: str) -> None:
        if not words:
            bar.hide()
        elif bar.label.text() != words or bar.isHidden():
            bar.say(words)


def loss_words() -> str:
    """That a loss was told and has no name yet, in words that anybody may read."""
    return tr("Nothing more is asked about the children for now.")


def visit_caption(visit: VisitState) -> str:
    """Which visit this is, above a title."""
    return tr("{visit}, {date}").format(visit=visit.plan.title, date=short_date(visit.contact.on))
