"""The caseload vaults and people on this computer. Implements `app.ports.Vaults`.

LocalVaults(root, clock=clock, disk=disk, keeper=People(root / "people", clock=clock, disk=disk),
            signed_by=app.security.identity.signed_by, new_id=app.host.ids.new_id)
"""

from __future__ import annotations

import shutil
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Generic

from app.domain.base import StaffId
from app.domain.entries import Author
from app.i18n import tr
from app.ports import Backup, Clock, Disk, Hold, Opened, Project, Staff, Tell, VaultDamaged
from app.storage.anchor import Anchors
from app.storage.backups import Copier, read_manifest
from app.storage.colleagues import Colleagues
from app.storage.database import open_database
from app.storage.exchange import LocalExchange
from app.storage.header import NAME, Header, open_keys, read_header
from app.storage.journal import LocalJournal
from app.storage.keys import FileT, Keeper, Keys, Person, SignedBy
from app.storage.making import make_vault
from app.storage.own import LocalOwn
from app.storage.restores import Restorer
from app.storage.stored import Pen
from app.storage.verify import Checker


class LocalVaults(Generic[FileT]):
    """Vaults below `root`: `vaults/<id>/` each, their anchors in `anchors/`. Wipes every passphrase handed in."""

    def __init__(
        self,
        root: Path,
        *,
        clock: Clock,
        disk: Disk,
        keeper: Keeper[FileT],
        signed_by: SignedBy,
        new_id: Callable[[], str],
    ) -> None:
        self._root, self._folder, self._anchors = root, root / "vaults", root / "anchors"
        self._clock, self._disk, self._keeper = clock, disk, keeper
        self._signed_by, self._new_id = signed_by, new_id
        self._own: LocalOwn | None = None

    def people(self) -> tuple[Staff, ...]:
        """Who can unlock here. Empty before the first set-up."""
        return self._keeper.all()

    def keyring_state(self) -> str:
        """Empty when the keyring can hold a device secret, else a sentence saying why it cannot."""
        return self._keeper.keyring_state()

    def is_code(self, typed: str) -> bool:
        """Whether these can be the characters of a recovery code."""
        return self._keeper.is_code(typed)

    def generate_passphrase(self) -> str:
        """Six words from the EFF long list, 77 bits."""
        return self._keeper.generate_passphrase()

    def passphrase_problem(self, passphrase: str, names: Sequence[str] = ()) -> str:
        """Empty when acceptable, else a sentence saying what to change."""
        return self._keeper.passphrase_problem(passphrase, tuple(names))

    def create(
        self, staff: Staff, passphrase: bytearray, *, use_keyring: bool, project: Project
    ) -> tuple[Opened, LocalJournal]:
        """Make the person's keys and caseload vault; the recovery code shows once.

        Raises `KeyringUnavailable`, `StorageFull`; `ValueError` for a passphrase with a `passphrase_problem`.
        """
        person, code, file = self._keeper.enrol(staff, passphrase, use_keyring=use_keyring)
        folder = self._folder / self._new_id()
        try:
            make_vault(folder, person, self._disk, "caseload")
            # The person's file comes last: until it is there nothing was made, and no half-made vault is ever opened.
            self._keeper.keep(file)
        except BaseException:
            shutil.rmtree(folder, ignore_errors=True)
            raise
        return Opened(staff=staff, recovery_code=code), self._open(person, project)

    def unlock(self, staff: StaffId, passphrase: bytearray, project: Project) -> tuple[Opened, LocalJournal]:
        """Open the caseload. Raises as `app.ports.Vaults.unlock`, and `VaultInUse`."""
        person = self._keeper.unlock(staff, passphrase)
        return Opened(staff=person.staff), self._open(person, project)

    def recover(
        self, staff: StaffId, code: str, passphrase: bytearray, *, use_keyring: bool, project: Project
    ) -> tuple[Opened, LocalJournal]:
        """Open with the recovery code, set a new passphrase, and return a new code. Raises as `unlock`."""
        person, new_code = self._keeper.recover(staff, code, passphrase, use_keyring=use_keyring)
        return Opened(staff=person.staff, recovery_code=new_code), self._open(person, project)

    def change_passphrase(self, staff: StaffId, old: bytearray, new: bytearray) -> None:
        """A new passphrase in the old one's place; the recovery code stays. Raises as `unlock`, and `StorageFull`."""
        self._keeper.change(staff, old, new)

    def check_passphrase(self, staff: StaffId, passphrase: bytearray) -> None:
        """That this passphrase opens this person's keys. Raises as `unlock`."""
        self._keeper.unlock(staff, passphrase)

    def own(self, staff: StaffId) -> LocalOwn:
        """The own record of the person whose caseload is open. Raises `KeyError` for anybody else."""
        if self._own is None or self._own.staff != staff:
            raise KeyError(staff)
        return self._own

    def restore(self, file: Path, folder: Path | None, passphrase: bytearray, project: Project, tell: Tell) -> Backup:
        """Bring a backup back into an empty folder, or (none) here, checked whole. Raises as `unlock`, and `WorldError`."""

        def by_passphrase(keeper: Keeper[FileT], staff: StaffId) -> tuple[Person, str]:
            return keeper.unlock(staff, passphrase), ""

        return self._restorer(project).bring(file, folder, by_passphrase, tell)[0]

    def restore_by_code(
        self,
        file: Path,
        folder: Path | None,
        code: str,
        new: bytearray,
        project: Project,
        tell: Tell,
        *,
        use_keyring: bool,
    ) -> tuple[Backup, str]:
        """The same by recovery code: a new passphrase and a new code take the place of what the backup had."""

        def by_code(keeper: Keeper[FileT], staff: StaffId) -> tuple[Person, str]:
            return keeper.recover(staff, code, new, use_keyring=use_keyring)

        return self._restorer(project).bring(file, folder, by_code, tell)

    def backup_of(self, file: Path) -> Backup:
        """Whose backup a file is and of when, believing it. Raises `VaultDamaged`, `VaultTooNew`."""
        manifest = read_manifest(file)
        return Backup(path=file, entries=manifest.entries, made_at=manifest.made_at, staff=manifest.staff)

    def _restorer(self, project: Project) -> Restorer[FileT]:
        return Restorer(self._root, self._keeper, self._signed_by, project, self._disk)

    def _open(self, person: Person, project: Project) -> LocalJournal:
        folder, header = self._caseload_of(person.staff.id)
        keys = open_keys(folder / NAME, header, person, self._signed_by)
        hold = self._disk.hold(folder / "vault.lock")
        own = LocalOwn(
            self._root, person, clock=self._clock, disk=self._disk, signed_by=self._signed_by, new_id=self._new_id
        )
        try:
            journal = self._journal(folder, header, keys, person, project, lambda: self._leave(own, hold))
        except BaseException:
            hold.release()
            raise
        self._own = own
        return journal

    def _journal(
        self,
        folder: Path,
        header: Header,
        keys: Keys,
        person: Person,
        project: Project,
        on_close: Callable[[], None],
    ) -> LocalJournal:
        database = open_database(folder / header.db, keys.page_key(header.salt), header)
        signers = {staff: member.sign for staff, member in header.members.items()}
        colleagues = Colleagues(signers, self._signed_by)
        checker = Checker(signers, keys, self._signed_by)
        file = self._keeper.file_of(person.staff.id)
        journal = LocalJournal(
            database,
            keys,
            self._clock,
            Pen(keys, self._clock.now, self._new_id),
            project,
            Anchors(self._anchors / f"{header.vault}.json", header, keys, person, self._disk),
            checker,
            Copier(header, keys, person.staff, file, checker, self._clock, self._disk),
            LocalExchange(database, keys, person.staff, header.owner, colleagues, self._signed_by, self._clock),
            on_close,
        )
        if person.wrong_tries:
            author = Author(person=person.staff.id, name=person.staff.name, role=person.staff.role)
            journal.note_access(author, "could-not-unlock", str(person.wrong_tries))
        return journal

    def _leave(self, own: LocalOwn, hold: Hold) -> None:
        if self._own is own:
            self._own = None
        try:
            own.close()
        finally:
            hold.release()

    def _caseload_of(self, staff: StaffId) -> tuple[Path, Header]:
        trouble: VaultDamaged | None = None
        for folder in sorted(path for path in self._folder.glob("*") if path.is_dir()):
            try:
                header = read_header(folder / NAME)
            except VaultDamaged as error:
                trouble = error
                continue
            if header.kind == "caseload" and header.owner == staff:
                return folder, header
        sentence = tr("Your caseload is not where it was: {folder}. Nothing was deleted here; bring the folder back.")
        raise trouble or VaultDamaged(sentence.format(folder=self._folder))
