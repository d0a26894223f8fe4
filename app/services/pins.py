"""The PIN that lifts the cover while the caseload stands open. It opens nothing that is locked."""

from __future__ import annotations

from typing import Protocol

from app.domain.base import StaffId
from app.domain.people import Session
from app.i18n import ntr, tr
from app.ports import KeyringUnavailable, WorldError
from app.services.desk import Desk, Locked, NotAllowed, author
from app.services.doors import Doors
from app.services.states_keeping import PinState, WrongPin


class PinBook(Protocol):
    """Who keeps PINs on this computer. Each call may wait on the keyring."""

    def keyring_state(self) -> str:
        """Empty when the keyring can hold a device secret, else why not."""

    def problem(self, pin: str) -> str:
        """Empty when the PIN will do, else what to change."""

    def has(self, staff: StaffId) -> bool:
        """Whether a PIN can be tried."""

    def left(self, staff: StaffId) -> int:
        """Tries left."""

    def put(self, staff: StaffId, pin: str) -> None:
        """Keep a PIN. Raises `KeyringUnavailable`, `StorageFull`."""

    def right(self, staff: StaffId, pin: str) -> bool:
        """Whether this is the PIN; the try is counted first. Raises `KeyringUnavailable`."""

    def take_away(self, staff: StaffId) -> None:
        """Forget the PIN."""


class Pins:
    """Set, try and take away a person's PIN."""

    def __init__(self, book: PinBook, desk: Desk, doors: Doors) -> None:
        self._book, self._desk, self._doors = book, desk, doors

    def state(self, who: Session) -> PinState:
        """Whether there is a PIN, and why there can be none."""
        has = self._book.has(who.person)
        return PinState(has=has, keyring_problem="" if has else self._book.keyring_state())

    def lifts(self) -> bool:
        """Whether a PIN lifts the cover now. False when the caseload is locked or no try is left: then the passphrase."""
        try:
            return self._book.has(self._doors.session().person)
        except Locked:
            return False

    def problem(self, pin: str) -> str:
        """Empty when the PIN will do, else what to change."""
        return self._book.problem(pin)

    def set(self, who: Session, passphrase: str, pin: str) -> PinState:
        """Keep a PIN, for the one who knows the passphrase. Raises `WrongPassphrase`, `WaitBeforeTrying`, and as `set_first`."""
        self._check(pin)
        self._doors.check_passphrase(who, passphrase)
        return self._keep(who, pin)

    def set_first(self, who: Session, pin: str) -> PinState:
        """The same right after set-up, the passphrase just made. Raises `KeyringUnavailable`, `StorageFull`, `NotAllowed`."""
        if not self._doors.just_made or self._book.has(who.person):
            raise NotAllowed(tr("Set a PIN in Settings, with your passphrase."))
        self._check(pin)
        return self._keep(who, pin)

    def take_away(self, who: Session) -> PinState:
        """From now on only the passphrase lifts the cover."""
        self._book.take_away(who.person)
        self._desk.journal.note_access(author(who), "pin-taken-away", who.person)
        return self.state(who)

    def lift(self, pin: str) -> Session:
        """Who may see the page again. Raises `WrongPin` with the tries left; after the last the caseload is locked: `Locked`."""
        who = self._doors.session()
        try:
            if self._book.right(who.person, pin):
                return who
        except KeyringUnavailable as trouble:
            raise Locked(self._close(tr("{why} Use your passphrase.").format(why=trouble))) from trouble
        left = self._book.left(who.person)
        self._desk.journal.note_access(author(who), "wrong-pin", who.person)
        if not left:
            raise Locked(
                self._close(tr("Five PINs were not right, so Goldthread is locked. Your passphrase opens it."))
            )
        sentence = ntr(
            "That is not the PIN. {count} try is left, then Goldthread locks.",
            "That is not the PIN. {count} tries are left, then Goldthread locks.",
            left,
        )
        raise WrongPin(sentence.format(count=left), left)

    def _close(self, why: str) -> str:
        self._doors.lock(why)
        return why

    def _check(self, pin: str) -> None:
        if problem := self._book.problem(pin):
            raise WorldError(problem)

    def _keep(self, who: Session, pin: str) -> PinState:
        self._book.put(who.person, pin)
        self._desk.journal.note_access(author(who), "pin-set", who.person)
        return PinState(has=True)
