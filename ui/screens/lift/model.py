"""Lifting the cover: the PIN, or the passphrase instead."""

from __future__ import annotations

import msgspec
from PySide6.QtCore import QObject

from app.domain.people import Session
from app.i18n import tr
from app.services.house import Services
from app.services.states import WorldError
from app.services.states_keeping import WrongPin
from ui.model import Model
from ui.places import Go, Place
from ui.screens.lift.state import LiftState
from ui.tasks import StoreThread


class LiftModel(Model[LiftState]):
    """Tries a PIN. A right one goes to where the page was (`today`); when no try is left the caseload is locked (`unlock`)."""

    def __init__(self, store: StoreThread, services: Services, go: Go, parent: QObject | None = None) -> None:
        super().__init__(store, LiftState(), parent)
        self._services, self._go = services, go

    def pin_given(self, pin: str) -> None:
        """Try it."""
        if self.state.busy:
            return
        if not pin:
            self.show(msgspec.structs.replace(self.state, problem=tr("Enter your PIN."), tries=self.state.tries + 1))
            return
        self.show(msgspec.structs.replace(self.state, busy=True, problem=""))
        self.ask(lambda: self._services.pins.lift(pin), self._lifted)

    def use_passphrase(self) -> None:
        """The PIN is not to hand: stay covered and ask for the passphrase."""
        self._go(Place("lift"))

    def trouble(self, error: WorldError) -> None:
        """A wrong PIN can be tried again; whatever else it was, the passphrase opens."""
        if isinstance(error, WrongPin):
            self.show(LiftState(problem=str(error), tries=self.state.tries + 1))
        else:
            self._go(Place("unlock"))

    def _lifted(self, _who: Session) -> None:
        self._go(Place("today"))
