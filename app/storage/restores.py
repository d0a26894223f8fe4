"""Bringing a backup back: into an empty folder, or to where this program keeps its caseloads. Never over anything."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Generic

import sqlalchemy as sa

from app.domain.base import StaffId
from app.i18n import tr
from app.ports import INDEXED, Backup, Disk, Project, Tell, WorldError
from app.storage import indexes, search, tables
from app.storage.backups import Manifest, at_work, check, read_manifest, unpacked
from app.storage.database import open_database
from app.storage.header import Header, open_keys
from app.storage.keys import FileT, Keeper, Keys, Person, SignedBy
from app.storage.verify import Checker, rebuilt

SET_ASIDE = "set-aside"
"""Folder of what stood in a restore's way and belonged to nobody who can unlock here."""

Enter = Callable[[Keeper[FileT], StaffId], tuple[Person, str]]
"""Opens a person's keys in a folder of people that was just unpacked, and says the new recovery code where there is one."""


class Restorer(Generic[FileT]):
    """Brings backups back. Everything is checked in a folder of its own first, and moved into place at the end."""

    def __init__(self, root: Path, keeper: Keeper[FileT], signed_by: SignedBy, project: Project, disk: Disk) -> None:
        self._root, self._keeper, self._signed_by = root, keeper, signed_by
        self._project, self._disk = project, disk

    def bring(self, file: Path, folder: Path | None, enter: Enter[FileT], tell: Tell) -> tuple[Backup, str]:
        """The backup as a whole data folder, or (no folder) among this program's own; and the new recovery code, if any.

        Raises `WrongPassphrase`, `VaultDamaged`, `VaultTooNew`, `StorageFull`; `WorldError` where something is in its place.
        """
        manifest = read_manifest(file)
        if folder is None:
            self._check_free(manifest)
        else:
            _check_empty(folder)
        target = folder or self._root
        self._disk.folder(target)
        with at_work(target) as work:
            code = self._unpack(file, work / "root", enter, tell)
            self._settle(work / "root", target, manifest, here=folder is None)
        return Backup(path=target, entries=manifest.entries, made_at=manifest.made_at, staff=manifest.staff), code

    def _unpack(self, file: Path, root: Path, enter: Enter[FileT], tell: Tell) -> str:
        tell(tr("Unpacking the backup"))
        manifest, header, database = unpacked(file, root)
        person, code = enter(self._keeper.at(root / "people"), manifest.staff.id)
        keys = open_keys(file, header, person, self._signed_by)
        tell(tr("Checking what came back"))
        signers: dict[StaffId, bytes] = {staff: member.sign for staff, member in header.members.items()}
        try:
            check(database, header, manifest, keys, Checker(signers, keys, self._signed_by), None, tell)
            self._indexed(database, header, keys)
        finally:
            keys.wipe()
        return code

    def _indexed(self, path: Path, header: Header, keys: Keys) -> None:
        """Another program may have made the indexes: they are made again from the entries, and once more by the caseload's own
        local times when it is opened."""
        database = open_database(path, keys.page_key(header.salt), header)
        try:
            with database.transaction() as connection:
                indexes.replace_all(database.driver(), list(rebuilt(connection, self._project)))
                search.make_again(connection)
                connection.execute(sa.delete(tables.setting).where(tables.setting.c.name == INDEXED))
            database.checkpoint()
        finally:
            database.close()

    def _settle(self, fresh: Path, target: Path, manifest: Manifest, *, here: bool) -> None:
        """The person's file comes last, so that what is half there opens for nobody."""
        if not here:
            for part in ("vaults", "people"):
                self._disk.settle(fresh / part, target / part)
            return
        vault, staff = manifest.stood.vault, manifest.staff.id
        self._make_room(manifest)
        for part in ("vaults", "people"):
            self._disk.folder(target / part)
        self._disk.settle(fresh / "vaults" / vault, target / "vaults" / vault)
        for name in (f"{staff}.spare", f"{staff}.json"):
            self._disk.settle(fresh / "people" / name, target / "people" / name)

    def _make_room(self, manifest: Manifest) -> None:
        """What an earlier try left half done, or a vault whose person is gone, is set aside: nothing is deleted."""
        staff, vault = manifest.staff.id, manifest.stood.vault
        for left in (self._root / "vaults" / vault, self._root / "people" / f"{staff}.spare"):
            if left.exists():
                aside = self._root / SET_ASIDE
                self._disk.folder(aside)
                number = len(list(aside.iterdir())) + 1
                self._disk.settle(left, aside / f"{left.name}-{number}")

    def _check_free(self, manifest: Manifest) -> None:
        if (self._root / "people" / f"{manifest.staff.id}.json").exists():
            sentence = tr(
                "{name} already has a caseload on this computer, and nothing goes over it. "
                "To look at the copy beside it, bring it back into an empty folder."
            )
            raise WorldError(sentence.format(name=manifest.staff.name))


def _check_empty(folder: Path) -> None:
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        sentence = tr("{folder} is not an empty folder. Nothing in it was touched; name an empty or a new one.")
        raise WorldError(sentence.format(folder=folder))
