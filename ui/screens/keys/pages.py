"""The pages about passphrase and PIN."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal

from app.i18n import tr
from ui.screens.keys.state import KeysShown
from ui.theme.looks import Looks
from ui.widgets.buttons import Button
from ui.widgets.fields import Labelled, PassphraseField, PinField
from ui.widgets.keys import PassphraseChoice
from ui.widgets.labels import PlainLabel, secondary, subheading
from ui.widgets.layouts import Card, Column
from ui.widgets.lists import SummaryRow
from ui.widgets.notices import Busy, NoticeBar
from ui.widgets.pages import Page


class BothPage(Page):
    """How they stand."""

    open = Signal(str)
    take_pin_away = Signal()

    def __init__(self, looks: Looks, state: KeysShown) -> None:
        super().__init__(looks, tr("Your passphrase and PIN"), name="keys.both")
        if state.done:
            self.add(NoticeBar(looks, state.done, tone="note", name="keys.done"))
        card = Card(looks, gap="s", pad="m")
        words = SummaryRow(
            looks, tr("Passphrase"), tr("Opens your record."), name="keys.passphrase", change=tr("Change")
        )
        words.change.connect(lambda: self.open.emit("passphrase"))
        card.add(words)
        if state.ready:
            card.add(self._pin(state))
        self.add(card)
        if state.has_pin:
            away = Button(looks, tr("Do without a PIN"), name="keys.pin.away", kind="quiet")
            away.clicked.connect(self.take_pin_away)
            line = Column(looks, gap="none")
            line.box.addWidget(away, 0, Qt.AlignmentFlag.AlignLeft)
            self.add(line)

    def _pin(self, state: KeysShown) -> SummaryRow:
        lifts = tr("Shows a hidden page again, on this laptop, while your record stands open.")
        answer = lifts if state.has_pin else tr("None: your passphrase shows a hidden page again.")
        note = state.keyring_problem or ("" if state.has_pin else tr("A PIN is quicker with somebody waiting."))
        change = "" if state.keyring_problem else tr("Change") if state.has_pin else tr("Set")
        row = SummaryRow(self.looks, tr("PIN"), answer, name="keys.pin", note=note, change=change)
        row.change.connect(lambda: self.open.emit("pin"))
        return row


class FormPage(Page):
    """A form: its fields by name, and the wait while keys are made."""

    given = Signal(str, str)
    fields: Mapping[str, Labelled]
    waiting: str

    def __init__(self, looks: Looks, title: str, *, name: str, onward: str) -> None:
        super().__init__(looks, title, name=name, onward=onward)
        self.saved.hide()
        self.busy = Busy(looks)
        self._tries = 0

    def show_state(self, state: KeysShown) -> None:
        """Say what is to be mended, beside its field and at the top."""
        for name, field in self.fields.items():
            field.show_problem(state.problem if name == state.field else "")
        if state.tries != self._tries or not state.problem:
            self._tries = state.tries
            mend = self.fields.get(state.field)
            self.show_errors([(state.problem, mend)] if state.problem and mend else [])
        self.onward_button.setEnabled(not state.busy)
        if state.busy:
            self.busy.start(self.waiting, can_stop=False)
        else:
            self.busy.finish()


class PassphrasePage(FormPage):
    """The present one, then the new one."""

    def __init__(self, looks: Looks) -> None:
        super().__init__(
            looks, tr("Change your passphrase"), name="keys.passphrase-page", onward=tr("Change my passphrase")
        )
        self.waiting = tr("Making your keys. This takes a few seconds on purpose.")
        self.old = PassphraseField(looks, tr("Your present passphrase"), name="keys.old")
        self.choice = PassphraseChoice(looks)
        self.fields = {"old": self.old, "new": self.choice.field}
        self.add(self.old, subheading(looks, tr("The new one")), self.choice, self.busy)
        self.add(
            secondary(
                looks,
                tr(
                    "Copies kept before still open with the passphrase of their day. If somebody saw it, keep a new copy "
                    "and tell your IT team which old ones to destroy."
                ),
            )
        )
        self.onward.connect(lambda: self.given.emit(self.old.line.text(), self.choice.field.line.text()))

    def show_state(self, state: KeysShown) -> None:
        """Show the words and the choice too."""
        super().show_state(state)
        self.choice.show_choice(state.suggested, state.own)


class PinPage(FormPage):
    """The PIN, and the passphrase, so that nobody sets theirs at an open laptop."""

    def __init__(self, looks: Looks) -> None:
        super().__init__(looks, tr("Set your PIN"), name="keys.pin-page", onward=tr("Keep this PIN"))
        self.waiting = tr("Checking your passphrase")
        self.pin = PinField(looks, tr("New PIN"), name="keys.pin.new", hint=tr("Four digits or more. Six are better."))
        self.old = PassphraseField(looks, tr("Your present passphrase"), name="keys.old")
        self.fields = {"pin": self.pin, "old": self.old}
        told = tr(
            "It shows a hidden page again while your record stands open on this laptop. It opens nothing that is locked. "
            "Type it so that nobody sees your fingers; five wrong tries lock."
        )
        self.add(PlainLabel(looks, told), self.pin, self.old, self.busy)
        self.onward.connect(lambda: self.given.emit(self.old.line.text(), self.pin.line.text()))
