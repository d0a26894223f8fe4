"""The outcome page."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QWidget

from app.domain.calendar import short_time
from app.domain.with_her import HOW_ALONE_NAMES
from app.i18n import tr
from app.services.states import Outcome, Raised
from ui.screens.outcome.alone import PlanAlone
from ui.screens.outcome.parts import next_words, raised_card, untold_rows, waits_for_a_voice
from ui.screens.outcome.state import OutcomeState
from ui.theme.looks import Looks
from ui.visits.banner import show_mother
from ui.visits.cover import CoveredPage
from ui.visits.note_card import NoteCard, PutThere
from ui.visits.place import keep_place
from ui.visits.strip import Strip
from ui.visits.words import in_main_record_words
from ui.widgets.buttons import Button
from ui.widgets.cards import CareCard, Tag
from ui.widgets.labels import body, heading, secondary, strong
from ui.widgets.layouts import Card, Column
from ui.widgets.lists import SummaryRow
from ui.widgets.notices import NoticeBar
from ui.widgets.pages import Page


class OutcomeView(CoveredPage):
    """What to do now, what next, the note for the main record and the letters; then why, and what can't be told yet.

    After a visit that ended before others' eyes it begins covered.
    """

    copied = Signal()
    letter_wanted = Signal(str)
    urgent_wanted = Signal(str)
    amend_wanted = Signal()
    alone_planned = Signal(str, str)

    def __init__(self, looks: Looks, *, parent: QWidget | None = None) -> None:
        page = Page(looks, tr("After the visit"), name="outcome", above=" ", onward=tr("Back to today"))
        super().__init__(looks, page, parent=parent)
        self.problem = NoticeBar(looks, "", tone="same-day", name="problem-bar")
        self.problem.hide()
        self._begun = self._planning = self._just_planned = False
        self.inside = Column(looks, gap="l")
        page.add(self.problem, self.inside)

    def show_state(self, state: OutcomeState) -> None:
        """Show everything again."""
        if state.problem:
            self.problem.say(state.problem)
        if state.saved:
            self.page.saved.saved(state.saved)
        if state.outcome is None:
            return
        outcome = state.outcome
        if outcome.in_company and not self._begun:
            self.cover()
        self._begun = True
        show_mother(self.banner, outcome.record, outcome.contact.on)
        keep_place(self.page)
        self.inside.clear()
        self.page.caption.setText(_signed_words(outcome))
        for part in (
            self._amended,
            self._now,
            self._alone,
            self._next,
            self._note,
            self._letters,
            self._raised,
            self._untold,
            self._scores,
        ):
            made = part(outcome)
            if made is not None:
                self.inside.add(made)

    def _part(self, title: str, hint: str = "") -> Column:
        part = Column(self.looks, gap="s")
        part.add(heading(self.looks, title))
        if hint:
            part.add(secondary(self.looks, hint))
        return part

    def _amended(self, outcome: Outcome) -> Column:
        """The way to put an answer right; once that was done, whose the signature is."""
        amended = bool(outcome.contact.amended)
        words = tr("See both versions, or change another answer") if amended else tr("Change an answer, saying why")
        button = Button(self.looks, words, name="outcome.amend", kind="quiet", icon="pencil")
        button.clicked.connect(self.amend_wanted)
        part = Column(self.looks, gap="xs")
        if amended:
            part.add(body(self.looks, tr("Changed after signing. The signature is of the earlier version.")))
        part.box.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        return part

    def _now(self, outcome: Outcome) -> Column | None:
        waiting = [raised for raised in outcome.raised if waits_for_a_voice(raised)]
        if not waiting:
            return None
        part = self._part(tr("What to do now"))
        for raised in waiting:
            entry = raised.finding.entry
            card = self._card(outcome, raised)
            button = Button(self.looks, tr("Who to call, and what to say"), name=f"urgent.{entry}", icon="phone")
            button.clicked.connect(lambda _on=False, entry=entry: self.urgent_wanted.emit(entry))
            card.inside.box.insertWidget(0, button, 0, Qt.AlignmentFlag.AlignLeft)
            part.add(card)
        return part

    def _alone(self, outcome: Outcome) -> Column | None:
        """Something could not be asked: how will she be seen on her own?"""
        plan = outcome.contact.alone_plan
        if not outcome.plan_alone:
            return None
        part = self._part(
            tr("How will you see her on her own?"),
            tr("Some things could not be asked today. They lead the next visit."),
        )
        if plan is None or self._planning:
            card = PlanAlone(self.looks)
            card.planned.connect(self._plan)
            part.add(card)
            return part
        how = tr(HOW_ALONE_NAMES[plan.how])
        row = SummaryRow(self.looks, how, plan.words, name="alone.change", change=tr("Change"))
        row.change.connect(lambda: self._plan_again(outcome))
        part.add(row)
        if self._just_planned:
            self._just_planned = False
            QTimer.singleShot(0, self, lambda: self._stay_at(row))
        return part

    def _plan(self, how: str, words: str) -> None:
        self._planning, self._just_planned = False, True
        self.alone_planned.emit(how, words)

    def _stay_at(self, row: SummaryRow) -> None:
        """Where the plan was made is where she still is once it is kept."""
        if row.button is not None:
            row.button.setFocus(Qt.FocusReason.OtherFocusReason)
        self.page.scroller.ensureWidgetVisible(row)

    def _plan_again(self, outcome: Outcome) -> None:
        self._planning = True
        self.show_state(OutcomeState(outcome=outcome))

    def _raised(self, outcome: Outcome) -> Column | None:
        others = [raised for raised in outcome.raised if not waits_for_a_voice(raised)]
        if outcome.raised and not others:
            return None
        part = self._part(tr("What was raised"))
        if not others:
            part.add(body(self.looks, tr("Nothing was raised. That is not reassurance: see what can't be told yet.")))
        for raised in others:
            part.add(self._card(outcome, raised))
        return part

    def _card(self, outcome: Outcome, raised: Raised) -> CareCard:
        mark = outcome.record.main_record.get(raised.finding.entry)
        return raised_card(self.looks, raised, outcome.contact.on, mark)

    def _next(self, outcome: Outcome) -> Column | None:
        above = {raised.finding.says for raised in outcome.raised if waits_for_a_voice(raised)}
        steps = [step for step in outcome.next_steps if step[0] not in above]
        if not steps:
            return None
        part = self._part(
            tr("What happens next"), tr("Each stays with the person named until another named person accepts it.")
        )
        due = {raised.finding.says: raised.finding.due for raised in outcome.raised}
        for place, (says, act, owner) in enumerate(steps):
            words = next_words(owner, due.get(says), outcome.contact.on)
            part.add(SummaryRow(self.looks, says, act, name=f"next.{place}", note=words))
        return part

    def _note(self, outcome: Outcome) -> Column:
        part = self._part(
            tr("Copy for the main record"),
            tr("One note for each person. A copied note leaves the clipboard after 10 minutes, and when you lock."),
        )
        cards = [NoteCard(self.looks, note, place) for place, note in enumerate(outcome.notes)]
        part.add(*cards)
        mark = outcome.record.main_record.get(outcome.contact.entry)
        if mark:
            part.add(Strip(self.looks, Tag(self.looks, in_main_record_words(mark), tone="good")))
        else:
            put = PutThere(self.looks, [card.row for card in cards], name="note.copied")
            put.told.connect(self.copied)
            part.add(body(self.looks, in_main_record_words(None)), put)
        return part

    def _letters(self, outcome: Outcome) -> Column | None:
        if not outcome.letters:
            return None
        part = self._part(tr("Letters to write"))
        strip = Strip(self.looks)
        for letter, title in outcome.letters:
            button = Button(self.looks, title, name=f"letter.{letter}", icon="file-text")
            button.clicked.connect(lambda _on=False, letter=letter: self.letter_wanted.emit(letter))
            strip.add(button)
        part.add(strip)
        return part

    def _untold(self, outcome: Outcome) -> Column | None:
        if not outcome.untold:
            return None
        hint = tr(
            "What was not asked or not answered, and what that leaves open. Not known is not no: it comes back next time."
        )
        part = self._part(tr("What can't be told yet"), hint)
        part.add(untold_rows(self.looks, outcome.untold))
        return part

    def _scores(self, outcome: Outcome) -> Column | None:
        shown = [line for line in outcome.scores if line.total is not None or line.missing]
        if not shown:
            return None
        part = self._part(tr("Totals, as published"))
        for line in shown:
            total = (
                tr("No total")
                if line.total is None
                else tr("{total} of {most}").format(total=line.total, most=line.most)
            )
            card = Card(self.looks, gap="xs", pad="m")
            card.add(strong(self.looks, f"{line.name}: {total}"), body(self.looks, line.words))
            part.add(card)
        return part


def _signed_words(outcome: Outcome) -> str:
    contact = outcome.contact
    if contact.signed_at is None or contact.signed_by is None:
        return tr("Not signed yet")
    return tr("Signed {time} by {who}").format(time=short_time(contact.signed_at), who=contact.signed_by.name)
