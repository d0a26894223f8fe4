"""Looking after a caseload: check it whole, keep a copy, bring a copy back."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from app.domain.people import Session
from app.ports import Backup, Staff, Tell, Vaults, VerifyReport
from app.services.desk import Desk, author
from app.services.doors import project


class Care:
    """What keeps a caseload from being lost. Each takes a while, and says how far it has come through `tell`."""

    def __init__(self, vaults: Vaults, desk: Desk) -> None:
        self._vaults, self._desk = vaults, desk
        self._project = partial(project, desk.compiled.pathway.local)

    def verify(self, who: Session) -> VerifyReport:
        """Check every page, entry, link, signature and index of the open caseload."""
        self._desk.journal.note_access(author(who), "verify", "caseload")
        return self._desk.journal.verify()

    def backup(self, who: Session, folder: Path, tell: Tell) -> Backup:
        """Keep a checked copy of the open caseload in a folder. Raises `WorldError` with what stood in the way."""
        self._desk.journal.note_access(author(who), "backup", "caseload")
        return self._desk.journal.backup(folder, tell)

    def backup_of(self, file: Path) -> Staff:
        """Whose backup a file says it is, so that their passphrase can be asked for."""
        return self._vaults.backup_of(file)

    def restore(self, file: Path, folder: Path, passphrase: str, tell: Tell) -> Backup:
        """Bring a backup back into an empty folder, never over anything. Needs no open caseload. Raises as `Vaults.restore`."""
        return self._vaults.restore(file, folder, bytearray(passphrase, "utf-8"), self._project, tell)
