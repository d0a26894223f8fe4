"""A new passphrase in the old one's place; and the PIN that lifts the cover."""

from __future__ import annotations

from typing import get_args

import msgspec
from PySide6.QtCore import QObject

from app.i18n import tr
from app.services.house import Services
from app.services.states import WaitBeforeTrying, WorldError, WrongPassphrase
from app.services.states_keeping import PinState
from ui.model import Model
from ui.places import Go, Place
from ui.screens.keys.state import KeysShown, Part
from ui.tasks import StoreThread


class KeysModel(Model[KeysShown]):
    """What is typed passes through once, on its way to the keys."""

    def __init__(self, store: StoreThread, services: Services, go: Go, parent: QObject | None = None) -> None:
        super().__init__(store, KeysShown(), parent)
        self._services, self._go = services, go

    def start(self) -> None:
        """Read whether there is a PIN, and have six words ready."""
        services = self._services
        self.ask(lambda: services.pins.state(services.doors.session()), lambda pin: self._pin(pin, ""))
        self.ask(services.doors.suggest, lambda words: self._with(suggested=words))

    def open(self, part: str) -> None:
        """Change one of the two."""
        each: Part
        for each in get_args(Part):
            if each == part:
                self._with(part=each, problem="", field="", done="", own=False)

    def back(self) -> None:
        """From a form to the page, from the page to Settings."""
        if self.state.busy:
            return
        if self.state.part == "both":
            self._go(Place("settings"))
        else:
            self.open("both")

    def choose_own(self, own: bool) -> None:
        """Made words, or one's own."""
        self._with(own=own, problem="", field="")

    def another(self) -> None:
        """Six other words."""
        self.ask(self._services.doors.suggest, lambda words: self._with(suggested=words))

    def passphrase_given(self, old: str, new: str) -> None:
        """Change it, once the present one is right."""
        if self.state.busy:
            return
        if not old:
            self._wrong(tr("Enter your present passphrase."), "old")
            return
        if not self.state.own and " ".join(new.split()).lower() != self.state.suggested:
            self._wrong(tr("These are not the six words shown. Type them as they stand, with a space between."), "new")
            return
        chosen, doors = new if self.state.own else self.state.suggested, self._services.doors
        self._with(busy=True, problem="", field="")
        self.ask(lambda: doors.change_passphrase(doors.session(), old, chosen), lambda _done: self._changed())

    def pin_given(self, passphrase: str, pin: str) -> None:
        """Keep a PIN, once the passphrase is right."""
        if self.state.busy:
            return
        services = self._services
        if problem := services.pins.problem(pin):
            self._wrong(problem, "pin")
        elif not passphrase:
            self._wrong(tr("Enter your present passphrase."), "old")
        else:
            self._with(busy=True, problem="", field="")
            done = tr("Your PIN is set. It lifts the cover on this laptop; five wrong tries lock it.")
            self.ask(
                lambda: services.pins.set(services.doors.session(), passphrase, pin), lambda kept: self._pin(kept, done)
            )

    def take_pin_away(self) -> None:
        """From now on only the passphrase shows a hidden page again."""
        services, done = self._services, tr("The PIN is gone. Your passphrase shows a hidden page again.")
        self.ask(lambda: services.pins.take_away(services.doors.session()), lambda pin: self._pin(pin, done))

    def trouble(self, error: WorldError) -> None:
        """Say it where it can be mended."""
        of_old = isinstance(error, WrongPassphrase | WaitBeforeTrying)
        last: str = "new" if self.state.part == "passphrase" else "pin"
        self._wrong(str(error), "old" if of_old else last)

    def _changed(self) -> None:
        self._with(
            busy=False,
            part="both",
            done=tr("Your passphrase is changed. Your recovery code stays as it is."),
            suggested="",
        )
        self.another()

    def _pin(self, pin: PinState, done: str) -> None:
        self._with(busy=False, part="both", ready=True, has_pin=pin.has, keyring_problem=pin.keyring_problem, done=done)

    def _wrong(self, problem: str, field: str) -> None:
        self._with(busy=False, problem=problem, field=field, tries=self.state.tries + 1)

    def _with(self, **changes: object) -> None:
        self.show(msgspec.structs.replace(self.state, **changes))
