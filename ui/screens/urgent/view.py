"""The urgent page."""

from __future__ import annotations

from datetime import date
from typing import cast

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from app.i18n import tr
from app.services.states import VisitState
from ui.screens.urgent.parts import CallForm, NumberCard, not_entered_words, script
from ui.screens.urgent.state import CallWritten, Number, UrgentState
from ui.theme.looks import Looks
from ui.visits.banner import show_mother
from ui.visits.page import VisitPage
from ui.visits.place import bring_to_top
from ui.visits.state import Visiting
from ui.visits.words import within_words
from ui.widgets.buttons import Button
from ui.widgets.cards import CareCard
from ui.widgets.disclosure import Disclosure
from ui.widgets.labels import PlainLabel, body, heading, secondary, strong
from ui.widgets.layouts import Column
from ui.widgets.lists import Bullets
from ui.widgets.pages import Page


class UrgentView(VisitPage):
    """Number, script, address, who stays, clock; and the outcome of the call, written afterwards."""

    calling = Signal(str)
    written = Signal(str, str, str, bool)
    letter_wanted = Signal(str)

    def __init__(self, looks: Looks, *, parent: QWidget | None = None) -> None:
        page = Page(looks, tr("Who to call"), name="urgent", above=" ", onward=tr("Go on with the visit"))
        page.onward_button.kind = "secondary"
        super().__init__(looks, page, parent=parent)
        self.inside = Column(looks, gap="m")
        self.form: CallForm | None = None
        self._drawn: object = None
        page.add(self.inside, self.company_line)

    def show_state(self, state: Visiting) -> None:
        """Show the page with or without a visit around it."""
        self._state = cast("UrgentState", state)
        if state.visit is None and self._state.record and self._state.day:
            show_mother(self.banner, self._state.record, self._state.day)
            self.company_line.hide()
            self.page.show_onward(tr("Back to the family"))
            self._show(self._state.day)
        super().show_state(state)

    def show_visit(self, visit: VisitState) -> None:
        """Show the worry of this visit."""
        self._show(visit.day)
        self.call_bar.hide()

    def arrive(self) -> None:
        """Where the call is written, while one is begun."""
        super().arrive()
        self._to_form()

    def unsaved(self) -> str:
        """What is written about a call and not kept yet."""
        return self.form.words() if self.form else ""

    def _show(self, day: date) -> None:
        state = self._state
        hidden = state.visit is not None and not state.visit.alone and not state.way
        now = (hidden, state.way, state.raised, state.calling, state.written, state.numbers, state.address)
        if state.saving or now == self._drawn:
            return
        self._drawn = now
        self.inside.clear()
        if self.form:
            QTimer.singleShot(0, self, self.arrive)
        self.form = None
        if hidden:
            return
        if state.raised is None:
            self.page.title.setText(state.way or tr("Who to call"))
            self.page.caption.hide()
            for call in state.written if state.visit is None or state.visit.alone else ():
                self.inside.add(self._call(call))
            self._show_numbers(state)
            return
        tone = state.raised.finding.urgency
        self.page.caption.setText(within_words(state.raised.rule, state.raised.finding, day))
        self.page.title.setText(tr("Call now") if tone == "emergency" else tr("Call today"))
        for call in state.written:
            self.inside.add(self._call(call))
        self._show_numbers(state, why=state.raised.rule.plain or state.raised.finding.says)

    def _show_numbers(self, state: UrgentState, *, why: str = "") -> None:
        """The number first, in view however big the text; then why, and what to say."""
        first = next((one for one in state.numbers if one.line == state.calling), state.numbers[0])
        others = [one for one in state.numbers if one is not first]
        if words := not_entered_words(state):
            self.inside.add(body(self.looks, words))
        if state.calling:
            self.inside.add(self._open_form(state, first))
        else:
            self._number(first, big=True, calling="")
        if why:
            self.inside.add(strong(self.looks, why))
        for part in script(self.looks, first):
            self.inside.add(part)
        self.inside.add(self._where(state))
        if state.meanwhile:
            self.inside.add(heading(self.looks, tr("Until help is there")), Bullets(self.looks, state.meanwhile))
        if state.visit and state.visit.alone and state.visit.ways_out:
            self.inside.add(self._three_lines())
        self.inside.add(heading(self.looks, tr("Other numbers")))
        for number in others:
            card = self._number(number, big=False, calling=state.calling)
            if number.script:
                more = Disclosure(self.looks, tr("What to say"), name=f"script.{number.line}")
                more.inside.add(*script(self.looks, number))
                card.add(more)

    def _three_lines(self) -> Button:
        """Where those write who have no form: what she said, what was seen, what was done."""
        button = Button(self.looks, tr("Write the three lines now"), name="urgent.three-lines", icon="notebook-pen")
        button.clicked.connect(lambda: self.jot_wanted.emit(True))
        return button

    def _number(self, number: Number, *, big: bool, calling: str) -> NumberCard:
        card = NumberCard(self.looks, number, big=big, can_call=not calling)
        card.calling.connect(self.calling)
        card.letter_wanted.connect(self.letter_wanted)
        self.inside.add(card)
        return card

    def _where(self, state: UrgentState) -> Column:
        where = Column(self.looks, gap="xs")
        words = state.address or tr("No address is recorded. Ask her, and read it back.")
        where.add(heading(self.looks, tr("Address to give")), PlainLabel(self.looks, words, step="subheading"))
        return where

    def _open_form(self, state: UrgentState, number: Number) -> CallForm:
        self.form = CallForm(
            self.looks,
            state.calling_name,
            number.phone,
            with_baby=state.baby_here(),
            visiting=state.visit is not None,
        )
        self.form.written.connect(self.written)
        QTimer.singleShot(0, self, self._to_form)
        return self.form

    def _to_form(self) -> None:
        """The number on top of the page, and the first thing to write in focus."""
        if self.form and self.stack.currentWidget() is self.page:
            self.form.begin()
            bring_to_top(self.page, self.form)

    def _call(self, call: CallWritten) -> CareCard:
        if not call.answered_by:
            words = tr("Nobody answered. Ring the next number; 999 if there is danger now.")
            return CareCard(self.looks, tone="same-day", how_soon=tr("Rung: {name}").format(name=call.name), says=words)
        says = tr("Spoken to {who}").format(who=call.answered_by)
        card = CareCard(self.looks, tone="planned", how_soon=tr("Rung: {name}").format(name=call.name), says=says)
        card.inside.add(body(self.looks, call.agreed or tr("What was agreed is not written.")))
        read_back = tr("Read back.") if call.read_back else tr("Not read back.")
        card.inside.add(secondary(self.looks, read_back))
        return card
