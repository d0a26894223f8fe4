"""How this person gets in: a passphrase, and the key this computer keeps, where it can."""

from __future__ import annotations

from app.i18n import tr
from ui.screens.setup.pages.base import StepPage
from ui.screens.setup.state import SetupState
from ui.widgets.buttons import Button
from ui.widgets.fields import PinField
from ui.widgets.keys import PassphraseChoice
from ui.widgets.labels import secondary, subheading
from ui.widgets.lists import Bullets
from ui.widgets.notices import Busy


class KeyringPage(StepPage):
    """This computer cannot keep a device key: a plain choice."""

    def titled(self, _state: SetupState) -> str:
        """Heading."""
        return tr("This computer cannot keep a device key")

    def continued(self, _state: SetupState) -> str:
        """Button."""
        return tr("Go on with the passphrase alone")

    def make(self, state: SetupState) -> None:
        """What is missing, what that changes, and the two ways on."""
        looks = self.looks
        self.say(
            tr("Usually two things open your record: your passphrase, and a key that only this computer holds."),
            state.keyring_problem,
        )
        self.add(subheading(looks, tr("If you go on with the passphrase alone")))
        self.add(
            Bullets(
                looks,
                (
                    tr("Your record is encrypted all the same."),
                    tr("Someone who copied its files could try passphrases elsewhere. Six made words would hold."),
                    tr("Your recovery code, shown soon, is the second way in."),
                ),
            )
        )
        self.add(subheading(looks, tr("If you would rather wait")))
        self.say(tr("Ask your IT team to turn on this computer’s keyring, then look again. Nothing is lost."))
        again = Button(looks, tr("Look again for the keyring"), name="keyring.again")
        again.clicked.connect(self.does.check_keyring)
        self.add_button(again)

    def go_on(self) -> None:
        """The plain choice."""
        self.does.go_without_keyring.emit()


class PinPage(StepPage):
    """A PIN, or none for now."""

    back_here = False

    def titled(self, _state: SetupState) -> str:
        """Heading."""
        return tr("A PIN for the cover, if you like")

    def continued(self, _state: SetupState) -> str:
        """Button."""
        return tr("Keep this PIN")

    def make(self, _state: SetupState) -> None:
        """What it does, what it does not, and the field."""
        looks = self.looks
        self.say(
            tr("When somebody walks in you hide the screen. A PIN shows it again quickly."),
            tr("It works on this laptop only, while your record stands open. It opens nothing that is locked."),
        )
        hint = tr("Four digits or more. Six are better.")
        self.pin = PinField(looks, tr("New PIN"), name="setup.pin", hint=hint)
        self.fields["pin"] = self.pin
        self.busy = Busy(looks)
        self.add(
            self.pin, self.busy, secondary(looks, tr("Five wrong tries lock. You can set or change it in Settings."))
        )
        without = Button(looks, tr("Go on without a PIN"), name="setup.no-pin", kind="quiet")
        without.clicked.connect(self.does.go_without_pin)
        self.add_button(without)

    def show_state(self, state: SetupState) -> None:
        """Show the wait."""
        super().show_state(state)
        if state.busy:
            self.busy.start(tr("Keeping your PIN"), can_stop=False)
        else:
            self.busy.finish()

    def go_on(self) -> None:
        """Hand the PIN over."""
        self.does.pin_given.emit(self.pin.line.text())


class PassphrasePage(StepPage):
    """Six made words, or one's own."""

    def titled(self, _state: SetupState) -> str:
        """Heading."""
        return tr("Choose your passphrase")

    def continued(self, _state: SetupState) -> str:
        """Button."""
        return tr("Make my keys")

    def make(self, state: SetupState) -> None:
        """The choice and the field."""
        self.say(tr("It opens your record each time. Nobody can look it up for you, so it is worth a minute."))
        self.choice = PassphraseChoice(self.looks)
        self.choice.chosen.connect(self.does.choose_own)
        self.choice.another.connect(self.does.another)
        self.busy = Busy(self.looks)
        self.add(self.choice, self.busy)
        self.fields["passphrase"] = self.choice.field
        if not state.keyring_problem:
            self.add(
                secondary(self.looks, tr("This computer also keeps a key of its own, so the words are not enough."))
            )

    def show_state(self, state: SetupState) -> None:
        """Show the words and the choice."""
        super().show_state(state)
        self.choice.show_choice(state.suggested, state.own)
        if state.busy:
            self.busy.start(tr("Making your keys. This takes a few seconds on purpose."), can_stop=False)
        else:
            self.busy.finish()

    def go_on(self) -> None:
        """Hand the passphrase over. What was typed stays until it is accepted."""
        self.does.passphrase_given.emit(self.choice.field.line.text())
