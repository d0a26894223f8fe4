"""Looking after a caseload: check it whole, keep a copy, bring a copy back."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import msgspec

from app.domain.base import Value
from app.domain.calendar import uk_time
from app.domain.people import Session
from app.i18n import tr
from app.ports import Backup, Tell, Vaults, VerifyReport, WorldError
from app.services.desk import Desk, author
from app.services.states_keeping import CopyState

LAST_COPY = "last-copy"
NEW_CODE = "code-newer-than-copies"
"""Names of the caseload's settings. The second is set while every copy opens with the old code only."""

Stop = Callable[[], bool]


class Stopped(WorldError):
    """The person stopped long work. Nothing was changed by it."""


class Care:
    """What keeps a caseload from being lost. Each takes a while, and says how far it has come through `tell`.

    `tell` may raise `Stopped` to end the work early: see `stoppable`.
    """

    def __init__(self, vaults: Vaults, desk: Desk) -> None:
        self._vaults, self._desk = vaults, desk

    def verify(self, who: Session, tell: Tell = lambda _far: None) -> VerifyReport:
        """Check every page, entry, link, signature and index of the open caseload."""
        self._desk.journal.note_access(author(who), "verify", "caseload")
        return self._desk.journal.verify(tell)

    def backup(self, who: Session, folder: Path, tell: Tell) -> Backup:
        """Keep a checked copy of the open caseload in a folder. Raises `WorldError` with what stood in the way."""
        self._desk.journal.note_access(author(who), "backup", "caseload")
        made = self._desk.journal.backup(folder, tell)
        kept = _LastCopy(made_at=made.made_at, folder=str(folder))
        self._desk.journal.set_setting(LAST_COPY, msgspec.json.encode(kept).decode())
        self._desk.journal.set_setting(NEW_CODE, "")
        return made

    def last_copy(self, who: Session) -> CopyState:
        """The last copy kept of the open caseload, and how old it is."""
        text = self._desk.journal.setting(LAST_COPY)
        if not text:
            return CopyState()
        kept = msgspec.json.decode(text, type=_LastCopy)
        days = max(0, (who.day - uk_time(kept.made_at).date()).days)
        old_code = bool(self._desk.journal.setting(NEW_CODE))
        return CopyState(made_at=kept.made_at, days=days, folder=kept.folder, old_code=old_code)

    def backup_of(self, file: Path) -> Backup:
        """Whose backup a file says it is, and of when, so that their passphrase can be asked for."""
        return self._vaults.backup_of(file)

    def restore(self, file: Path, folder: Path | None, passphrase: str, tell: Tell) -> Backup:
        """Bring a backup back into an empty folder, or (none) to where this program keeps its caseloads; never over anything.

        Needs no open caseload. Raises as `Vaults.restore`.
        """
        return self._vaults.restore(file, folder, bytearray(passphrase, "utf-8"), self._desk.project, tell)

    def restore_by_code(
        self, file: Path, folder: Path | None, code: str, passphrase: str, tell: Tell, *, use_keyring: bool
    ) -> tuple[Backup, str]:
        """The same with the printed recovery code, on any computer: a new passphrase is set, and a new code comes back."""
        if problem := self._vaults.passphrase_problem(passphrase, (self._vaults.backup_of(file).staff.name,)):
            raise WorldError(problem)
        words = bytearray(passphrase, "utf-8")
        return self._vaults.restore_by_code(
            file, folder, code, words, self._desk.project, tell, use_keyring=use_keyring
        )


def stoppable(tell: Tell, stop: Stop) -> Tell:
    """A `tell` that ends the work once `stop` says so."""

    def told(far: str) -> None:
        if stop():
            raise Stopped(tr("Stopped. Nothing was changed."))
        tell(far)

    return told


class _LastCopy(Value, frozen=True):
    made_at: datetime
    folder: str
