"""Set up, unlock, recover and lock: the only way to the vault and to a session."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import msgspec

from app.domain.base import StaffId
from app.domain.local import Line
from app.domain.people import Session
from app.i18n import tr
from app.ports import Opened, Staff, Vaults, WorldError
from app.services.care import NEW_CODE
from app.services.desk import Desk, Locked, author
from app.services.in_use import LINES
from app.services.states import SetupChoices, Unlocked

CODE_CHARACTERS = 32


class Doors:
    """What can be done at the door. Passphrases come as bytearrays and are wiped by whoever derives keys from them."""

    def __init__(self, vaults: Vaults, desk: Desk, new_id: Callable[[], str]) -> None:
        self._vaults = vaults
        self._desk = desk
        self._new_id = new_id
        self._who: Staff | None = None
        self._why_locked = ""
        self.just_made = False

    def people(self) -> tuple[Staff, ...]:
        """Who can unlock here; empty before set-up."""
        return self._vaults.people()

    def setup_choices(self) -> SetupChoices:
        """A suggested passphrase, the keyring's state and the lines to ask for."""
        return SetupChoices(
            keyring_problem=self._vaults.keyring_state(),
            suggested=self._vaults.generate_passphrase(),
            lines=self._desk.compiled.pathway.local.lines,
        )

    def suggest(self) -> str:
        """Another generated passphrase."""
        return self._vaults.generate_passphrase()

    def code_problem(self, typed: str) -> str:
        """Empty when this can be a recovery code, else what to look at; known before anything is opened."""
        if len("".join(filter(str.isalnum, typed))) != CODE_CHARACTERS:
            return tr("The code has 8 groups of 4. Type all of them, in order.")
        if not self._vaults.is_code(typed):
            return tr("One or more characters are not as they were shown. Compare each group with your paper.")
        return ""

    def passphrase_problem(self, passphrase: str, names: Sequence[str] = ()) -> str:
        """Empty when the passphrase will do, else what to change."""
        return self._vaults.passphrase_problem(passphrase, names)

    def set_up(self, staff: Staff, passphrase: str, lines: Sequence[Line], *, use_keyring: bool) -> Unlocked:
        """Make keys and caseload, keep the lines. Raises `WorldError` with a sentence for a weak passphrase."""
        problem = self.passphrase_problem(passphrase, (staff.name,))
        if problem:
            raise WorldError(problem)
        named = msgspec.structs.replace(staff, id=staff.id or StaffId(self._new_id()))
        opened, journal = self._vaults.create(
            named, bytearray(passphrase, "utf-8"), use_keyring=use_keyring, project=self._desk.project
        )
        journal.set_setting(LINES, msgspec.json.encode(tuple(lines)).decode())
        self._desk.sit(journal)
        self.just_made = True
        return self._in(opened)

    def unlock(self, staff: StaffId, passphrase: str) -> Unlocked:
        """Open the caseload. Raises `WrongPassphrase`, `WaitBeforeTrying` and the vault's own errors."""
        opened, journal = self._vaults.unlock(staff, bytearray(passphrase, "utf-8"), self._desk.project)
        self._desk.sit(journal)
        return self._in(opened)

    def recover(self, staff: StaffId, code: str, passphrase: str, *, use_keyring: bool) -> Unlocked:
        """Open with the recovery code and set a new passphrase. Raises as `unlock`."""
        problem = self.passphrase_problem(passphrase)
        if problem:
            raise WorldError(problem)
        opened, journal = self._vaults.recover(
            staff, code, bytearray(passphrase, "utf-8"), use_keyring=use_keyring, project=self._desk.project
        )
        journal.set_setting(NEW_CODE, "yes")
        self._desk.sit(journal)
        return self._in(opened)

    def change_passphrase(self, who: Session, old: str, new: str) -> None:
        """A new passphrase in the old one's place; the recovery code stays as it is. The open caseload stays open.

        Raises `WrongPassphrase` when the old one is not right, `WorldError` with a sentence for a weak new one.
        """
        if old == new:
            raise WorldError(tr("This is the passphrase you have. Choose another."))
        if problem := self.passphrase_problem(new, (who.name, who.service)):
            raise WorldError(problem)
        self._vaults.change_passphrase(who.person, bytearray(old, "utf-8"), bytearray(new, "utf-8"))
        self._desk.journal.note_access(author(who), "passphrase-changed", who.person)

    def check_passphrase(self, who: Session, passphrase: str) -> None:
        """That whoever is at the keys knows the passphrase. Raises as `unlock`; the open caseload stays open."""
        self._vaults.check_passphrase(who.person, bytearray(passphrase, "utf-8"))

    def lock(self, why: str = "") -> None:
        """Close the vault and forget keys. `why` is said once, at the door."""
        self._desk.leave()
        self._who, self.just_made = None, False
        self._why_locked = why or self._why_locked

    def why_locked(self) -> str:
        """What to say at the door about the last locking; asked once."""
        why, self._why_locked = self._why_locked, ""
        return why

    def session(self) -> Session:
        """Who is working, today. Raises `Locked`."""
        if self._who is None:
            raise Locked(tr("Goldthread is locked. Unlock it to go on."))
        staff = self._who
        return Session(
            person=staff.id,
            name=staff.name,
            role=staff.role,
            device=self._desk.device,
            day=self._desk.clock.today(),
            registration=staff.registration,
            phone=staff.phone,
            service=staff.service,
        )

    def lines(self) -> tuple[Line, ...]:
        """The local directory as entered here."""
        return self._desk.lines()

    def _in(self, opened: Opened) -> Unlocked:
        self._who = opened.staff
        notices = self._desk.journal.notices()
        return Unlocked(
            staff=opened.staff, recovery_code=opened.recovery_code, notices=notices, waits=self._desk.waits()
        )
