"""The pieces of the urgent page: a number large enough to dial from, what to say, and what came of the call."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from app.i18n import tr
from ui.screens.urgent.state import Number, UrgentState
from ui.theme.looks import Looks
from ui.visits.strip import Strip
from ui.widgets.buttons import Button
from ui.widgets.cards import Tag
from ui.widgets.fields import LongText, TextField
from ui.widgets.labels import PlainLabel, body, heading, secondary, strong, subheading
from ui.widgets.layouts import Card, Column
from ui.widgets.tiles import TickTile

EMERGENCY = "emergency"
"""The urgency of what cannot wait for hours, and the directory's line for it."""


class NumberCard(Card):
    """One line to ring. `calling` carries the line when *Calling now* is pressed."""

    calling = Signal(str)
    letter_wanted = Signal(str)

    def __init__(
        self, looks: Looks, number: Number, *, big: bool, can_call: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(looks, gap="xs", parent=parent)
        self.setObjectName(f"number.{number.line}")
        phone = number.phone or tr("Number not entered yet")
        self.phone = PlainLabel(looks, phone, step=("big" if big else "heading") if number.phone else "body")
        name = strong(looks, number.name)
        self.add(*((self.phone, name) if big and number.phone else (name, self.phone)))
        if number.why:
            self.add(body(looks, number.why))
        if number.unverified and number.phone:
            self.box.addWidget(Tag(looks, tr("Unverified default"), tone="soon"), 0, Qt.AlignmentFlag.AlignLeft)
        for words in (number.hours, number.note) if number.phone else (number.until_entered,):
            if words:
                self.add(secondary(looks, words))
        if number.out_of_hours and number.out_of_hours != number.phone:
            self.add(secondary(looks, tr("Out of hours: {route}").format(route=number.out_of_hours)))
        self._add_buttons(number, big, can_call)

    def _add_buttons(self, number: Number, big: bool, can_call: bool) -> None:
        row = Strip(self.looks)
        if can_call and (number.phone or number.why):
            says = tr("Calling now: {name}").format(name=number.name)
            kind = "primary" if big else "secondary"
            button = Button(
                self.looks, tr("Calling now"), name=f"calling.{number.line}", kind=kind, icon="phone", says=says
            )
            button.clicked.connect(lambda: self.calling.emit(number.line))
            row.add(button)
        if number.letter:
            says = tr("Write the letter: {name}").format(name=number.name)
            letter = Button(self.looks, tr("Write the letter"), name=f"letter.{number.line}", kind="quiet", says=says)
            letter.clicked.connect(lambda: self.letter_wanted.emit(number.letter))
            row.add(letter)
        self.add(row)


def script(looks: Looks, number: Number) -> tuple[QWidget, ...]:
    """What to say, part by part; nothing when there is no script."""
    if not number.script:
        return ()
    whole = Column(looks, gap="s")
    whole.add(heading(looks, tr("What to say")))
    for part, words in number.script:
        if part:
            whole.add(subheading(looks, part))
        whole.add(body(looks, words))
    return (whole,)


def not_entered_words(state: UrgentState) -> str:
    """Whose numbers are missing where 999 leads only because of that; empty where it leads for its own sake, or not at all."""
    raised = state.raised
    missing = [one.name for one in state.numbers if one.why and not one.phone]
    first = state.numbers[0].line if state.numbers else ""
    if raised is None or raised.finding.urgency == EMERGENCY or first != EMERGENCY or not missing:
        return ""
    words = tr("These numbers are not entered yet: {names}. Ask your switchboard for them now. 999 is for danger.")
    return words.format(names="; ".join(missing))


def back_words(visiting: bool) -> str:
    """How one comes back to write what a call led to: on a visit every page has a line, at other times Today has it."""
    if visiting:
        return tr("Ring first, write afterwards. A line on every page leads back here.")
    return tr("Ring first, write afterwards. Today leads back here.")


class CallForm(Card):
    """What came of a call: who answered, what was agreed, who stays, read back. Stays until it is written."""

    written = Signal(str, str, str, bool)

    def __init__(
        self,
        looks: Looks,
        name: str,
        phone: str,
        *,
        with_baby: bool = True,
        visiting: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(looks, gap="s", parent=parent)
        self.setObjectName("call-form")
        self.who = TextField(looks, tr("Who answered?"), name="call.who", hint=tr("Name and role"))
        self.agreed = LongText(looks, tr("What was agreed?"), name="call.agreed", hint=tr("Who comes, where, by when"))
        both, her = tr("Who stays with her and the baby until then?"), tr("Who stays with her until then?")
        self.stays = TextField(looks, both if with_baby else her, name="call.stays")
        self.read_back = TickTile(looks, tr("It was read back to me"), word="yes", name="call.read-back")
        keep = Button(looks, tr("Keep this call"), name="call.keep", kind="primary")
        nobody = Button(looks, tr("Nobody answered"), name="call.nobody")
        keep.clicked.connect(self._keep)
        nobody.clicked.connect(lambda: self.written.emit("", self.agreed.text(), self.stays.text(), False))
        row = Strip(looks, keep, nobody)
        self.add(
            subheading(looks, tr("Calling now: {name}").format(name=name)),
            PlainLabel(looks, phone or tr("Number not entered yet"), step="heading" if phone else "body"),
            secondary(looks, back_words(visiting)),
            self.who,
            self.agreed,
            self.stays,
            self.read_back,
            row,
        )

    def begin(self) -> None:
        """Put the focus where writing begins."""
        self.who.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def words(self) -> str:
        """All that is written here, to be kept when the page goes away."""
        parts = (self.who.text(), self.agreed.text(), self.stays.text())
        return "; ".join(part for part in parts if part)

    def _keep(self) -> None:
        who = self.who.text()
        self.who.show_problem("" if who else tr("Enter who answered, or press Nobody answered"))
        if who:
            self.written.emit(who, self.agreed.text(), self.stays.text(), self.read_back.isChecked())
