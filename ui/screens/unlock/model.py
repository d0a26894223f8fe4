"""Coming in: who, with which passphrase; the same words whatever was wrong."""

from __future__ import annotations

import msgspec
from PySide6.QtCore import QObject, QTimer

from app.domain.base import StaffId
from app.i18n import tr
from app.services.house import Services
from app.services.states import Staff, Unlocked, WaitBeforeTrying, WorldError
from ui.model import Model
from ui.places import Go, Place
from ui.screens.unlock.state import UnlockState
from ui.tasks import StoreThread

SECOND = 1000
"""Milliseconds between two looks at the countdown."""


class UnlockModel(Model[UnlockState]):
    """Tries a passphrase, counts down a wait, and goes to Today."""

    def __init__(self, store: StoreThread, services: Services, go: Go, parent: QObject | None = None) -> None:
        super().__init__(store, UnlockState(), parent)
        self._services, self._go = services, go
        self._next = Place("today")
        self._clock = QTimer(self)
        self._clock.setInterval(SECOND)
        self._clock.timeout.connect(self.second)

    def start(self) -> None:
        """Ask who works on this computer."""
        doors = self._services.doors
        self.ask(lambda: (doors.people(), doors.why_locked()), self._known)

    def choose(self, staff: str) -> None:
        """This person wants to come in."""
        self._with(chosen=StaffId(staff), problem="")

    def unlock(self, passphrase: str) -> None:
        """Try the passphrase."""
        if self.state.wait or self.state.busy:
            return
        if not passphrase:
            self._with(problem=tr("Enter your passphrase."))
            return
        who = self.state.chosen
        self._with(busy=True, problem="")
        self.ask(lambda: self._try(who, passphrase), self._open)

    def second(self) -> None:
        """A second of the wait has passed."""
        left = max(0, self.state.wait - 1)
        if not left:
            self._clock.stop()
        self._with(wait=left)

    def use_code(self) -> None:
        """The passphrase is lost: the recovery code."""
        self._go(Place("recover"))

    def set_up_another(self) -> None:
        """Somebody else will work on this computer too."""
        self._go(Place("setup"))

    def bring_back(self) -> None:
        """A copy lies somewhere, and this laptop is to have it."""
        self._go(Place("bring-back"))

    def finish(self) -> None:
        """On, with the notices read: to a version that waits, else to work."""
        self._go(self._next)

    def trouble(self, error: WorldError) -> None:
        """Say it; where there is a wait, count it down."""
        wait = error.seconds if isinstance(error, WaitBeforeTrying) else 0
        if wait:
            self._clock.start()
        self._with(busy=False, problem="" if wait else str(error), wait=wait, tries=self.state.tries + 1)

    def _try(self, who: StaffId, passphrase: str) -> Unlocked:
        """On the store thread. A vault that stands open behind a cover is closed first: a wrong try leaves it closed."""
        self._services.doors.lock()
        return self._services.doors.unlock(who, passphrase)

    def _known(self, known: tuple[tuple[Staff, ...], str]) -> None:
        people, why = known
        names = tuple((staff.id, staff.name) for staff in people)
        self._with(people=names, chosen=names[0][0] if names else StaffId(""), why=why)

    def _open(self, unlocked: Unlocked) -> None:
        self._next = Place("versions" if unlocked.waits else "today")
        if unlocked.notices:
            self._with(busy=False, notices=unlocked.notices)
        else:
            self._go(self._next)

    def _with(self, **changes: object) -> None:
        self.show(msgspec.structs.replace(self.state, **changes))
