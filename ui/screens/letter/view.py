"""The letter page."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.i18n import tr
from app.services.states import LetterDraft
from ui.screens.letter.asking import Asking
from ui.screens.letter.became import Became, Hers
from ui.screens.letter.route import Route
from ui.screens.letter.state import LetterState
from ui.theme.looks import Looks
from ui.visits.banner import show_mother
from ui.visits.cover import CoveredPage
from ui.visits.strip import Strip
from ui.widgets.buttons import Button
from ui.widgets.fields import LongText, TextField
from ui.widgets.labels import body, heading, secondary
from ui.widgets.layouts import Column
from ui.widgets.lists import SummaryRow
from ui.widgets.notices import NoticeBar
from ui.widgets.pages import Page
from ui.widgets.pdf import PdfPreview
from ui.widgets.tiles import TickTile

SHORT = 120
"""Most characters of a proposal that three lines show."""


class LetterView(CoveredPage):
    """Ask her first where it goes home; edit, read, save or print, and write down what became of it.

    `preview_wanted(recipient, {part: words})`; `save_wanted(route)`, `print_wanted(route)`.
    """

    preview_wanted = Signal(str, dict)
    changed_words = Signal()
    save_wanted = Signal(str)
    print_wanted = Signal(str)
    call_wanted = Signal()
    ask_again = Signal()

    def __init__(self, looks: Looks, *, parent: QWidget | None = None) -> None:
        page = Page(looks, tr("Letter"), name="letter", above=" ")
        super().__init__(looks, page, parent=parent)
        self._paper = b""
        self._begun = False
        self.asking, self.became, self.route = Asking(looks), Became(looks), Route(looks)
        self.writing, self.taken = Column(looks, gap="l"), Column(looks, gap="s")
        self.stops = NoticeBar(looks, "", tone="soon", name="letter.stops")
        self.call_first = NoticeBar(looks, "", tone="same-day", name="call-first", button=tr("Who to call"))
        self.missing = NoticeBar(looks, "", tone="note", name="missing-characters")
        self.problem = NoticeBar(looks, "", tone="same-day", name="problem-bar")
        self.issued = NoticeBar(looks, "", tone="planned", name="issued")
        self.recipient = TextField(looks, tr("Who does it go to?"), name="letter.recipient", hint=tr("Name and team"))
        self.parts = Column(looks, gap="m")
        self.fields: dict[str, LongText] = {}
        self.look = Button(looks, tr("Show the letter"), name="letter.look", icon="eye")
        self.paper = PdfPreview(looks, name="letter.paper")
        self.stale = secondary(looks, tr("The words have changed. Show the letter again, and read it."))
        self.read = TickTile(looks, tr("I have read every page of this letter"), word="read", name="letter.read")
        self.save_button = Button(looks, tr("Save as PDF"), name="letter.save", kind="primary", icon="download")
        self.print_button = Button(looks, tr("Print"), name="letter.print", icon="printer")
        self._lay_out()
        self._listen()

    def show_state(self, state: LetterState) -> None:
        """Show the letter as it stands; fields the author is writing in are left alone."""
        self._bar(self.problem, state.problem)
        self._bar(self.issued, state.issued)
        if state.in_company and not self._begun:
            self.cover()
        self._begun = self._begun or state.record is not None
        if state.record and state.day:
            show_mother(self.banner, state.record, state.day)
        self._show_steps(state)
        draft = state.draft
        if draft is None:
            asked = tr("She is told by voice") if state.paper else tr("Before a paper goes home, ask her")
            self.page.title.setText(asked if state.home else tr("Letter"))
            return
        self.page.title.setText(draft.letter.title)
        self.page.caption.setText(tr("About {name}").format(name=draft.letter.identity.name))
        self._bar(self.call_first, draft.call_first)
        self._bar(self.missing, _missing_words(draft))
        self._bar(self.stops, "\n".join(draft.letter.stops))
        self._show_fields(state)
        self._show_paper(state)

    def keep(self) -> None:
        """Ask for the letter with what is written now."""
        words = {name: field.text() for name, field in self.fields.items()}
        self.preview_wanted.emit(self.recipient.text(), words)

    def _show_steps(self, state: LetterState) -> None:
        """Asking, writing, or what became of it."""
        home, issued = state.home, bool(state.paper)
        if home is not None:
            self.asking.show_home(home)
        self.asking.setVisible(state.asking and not issued)
        writing = state.draft is not None and not state.asking and not issued
        self.writing.setVisible(writing)
        self.page.foot.setVisible(writing)
        self.became.setVisible(issued)
        if issued:
            hers: Hers = "no" if home is None else "paper" if home.take else "voice"
            self.became.show_became(hers, state.became)
        self.recipient.setVisible(home is None)
        self.route.show_home(home)
        self.taken.clear()
        if home is not None and home.take:
            row = SummaryRow(
                self.looks,
                tr("She takes home"),
                tr("Her whole plan") if home.take == "full" else tr("A plain one that anyone may read"),
                name="letter.take.change",
                note=tr("Who may see it: {who}").format(who=home.who_sees),
                change=tr("Change"),
            )
            row.change.connect(self.ask_again)
            self.taken.add(row)

    def _show_fields(self, state: LetterState) -> None:
        if state.draft and not self.fields and not self.recipient.text():
            self.recipient.set_text(state.draft.recipient)
        for gone in set(self.fields) - {part.id for part in state.free}:
            self.fields.pop(gone).deleteLater()
        for part in state.free:
            if part.id not in self.fields:
                field = LongText(
                    self.looks, part.label, name=f"letter.{part.id}", lines=6 if len(part.text) > SHORT else 3
                )
                field.set_text(part.text)
                field.changed.connect(lambda _words: self._changed())
                self.fields[part.id] = field
                self.parts.add(field)

    def _show_paper(self, state: LetterState) -> None:
        fresh = bool(state.pdf)
        if fresh and state.pdf != self._paper:
            self._paper = state.pdf
            self.paper.show_pdf(state.pdf, state.text)
        self.stale.setVisible(not fresh and not state.busy)
        for control in (self.save_button, self.print_button, self.read, self.route):
            control.setEnabled(fresh and not state.busy)
        if not fresh:
            self.read.setChecked(False)

    def _lay_out(self) -> None:
        for bar in (self.call_first, self.missing, self.problem, self.issued, self.stops):
            bar.hide()
        self.stale.hide()
        looks = self.looks
        self.writing.add(
            self.taken,
            self.call_first,
            self.missing,
            self.recipient,
            heading(looks, tr("Your own words")),
            secondary(looks, tr("The rest is drawn from the record. What you write here is yours to change.")),
            self.parts,
            Strip(looks, self.look),
            heading(looks, tr("Read it as it will go")),
            self.stale,
            self.paper,
            heading(looks, tr("Issue it")),
            self.stops,
            body(looks, tr("A paper is issued only after you have read it.")),
            self.read,
            self.route,
        )
        for button in (self.save_button, self.print_button):
            self.page.add_button(button)
        self.page.add(self.problem, self.issued, self.asking, self.writing, self.became)
        for part in (self.asking, self.writing, self.became):
            part.hide()

    def _listen(self) -> None:
        self.look.clicked.connect(self.keep)
        self.asking.go_on.clicked.connect(self._unasked)
        self.call_first.pressed.connect(self.call_wanted)
        self.recipient.changed.connect(lambda _words: self._changed())
        self.save_button.clicked.connect(self._save)
        self.print_button.clicked.connect(self._print)

    def _changed(self) -> None:
        self.read.setChecked(False)
        self.changed_words.emit()

    def _save(self) -> None:
        if self._complete():
            self.save_wanted.emit(self.route.text())

    def _print(self) -> None:
        if self._complete():
            self.print_wanted.emit(self.route.text())

    def _complete(self) -> bool:
        problems = self._problems()
        self.page.show_errors(problems)
        return not problems

    def _unasked(self) -> None:
        """She was not asked everything yet, or the answer is not written down."""
        self.page.show_errors(self.asking.problems())

    def _problems(self) -> list[tuple[str, QWidget]]:
        problems: list[tuple[str, QWidget]] = []
        if not self.recipient.isHidden() and not self.recipient.text():
            problems.append((tr("Enter who this letter goes to"), self.recipient))
        if not self.read.isChecked():
            problems.append((tr("Read every page, then tick that you have"), self.read))
        if not self.route.text():
            problems.append((tr("Enter how it goes there"), self.route))
        return problems

    def _bar(self, bar: NoticeBar, words: str) -> None:
        if not words:
            bar.hide()
        elif bar.label.text() != words or bar.isHidden():
            bar.say(words)


def _missing_words(draft: LetterDraft) -> str:
    if not draft.missing_characters:
        return ""
    marks = ", ".join(draft.missing_characters)
    return tr("These characters cannot be printed and stand in the letter as {marks}.").format(marks=marks)
