"""Backups of a vault: one file each, under the vault's own keys, opened again and checked whole before it gets its name."""

from __future__ import annotations

import hashlib
import re
import tempfile
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

import msgspec
import sqlalchemy as sa

from app.domain.base import Value
from app.i18n import tr
from app.ports import Backup, Clock, Disk, Project, Staff, StorageFull, Tell, VaultDamaged, VaultTooNew, WorldError
from app.storage import access
from app.storage.anchor import Anchor, vault_head
from app.storage.database import Database, open_database
from app.storage.header import NAME, Header, read_header
from app.storage.keys import Keys
from app.storage.verify import Checker

FORMAT = 1
ENDING = ".goldthread"
UNFINISHED = ".unfinished-"
"""Begins the name of every folder in which a backup or a restore is still at work. Nothing of that name is good."""

_MANIFEST, _PERSON, _DATABASE = "manifest.json", "person.json", "vault.db"
_PARTS = (_MANIFEST, _PERSON, NAME, _DATABASE)
_SMALL = 1 << 20
_CHUNK = 1 << 20
_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9-]{0,63}")


class Manifest(Value, frozen=True):
    """What a backup says of itself: whose, when, where the vault stood, and the SHA-256 of its database."""

    format: int
    made_at: datetime
    staff: Staff
    entries: int
    stood: Anchor
    digest: bytes
    mac: bytes = b""

    def sealed(self, keys: Keys) -> Manifest:
        """This manifest bound to the vault's key."""
        return msgspec.structs.replace(self, mac=keys.mac("backup", self._sealed_part()))

    def bound_to(self, keys: Keys) -> bool:
        """Whether it was written by a holder of the vault's key."""
        return self.mac == keys.mac("backup", self._sealed_part())

    def problems(self, connection: sa.Connection) -> tuple[str, ...]:
        """A sentence when the copy does not stand where the vault stood."""
        if (vault_head(connection), access.head(connection)) == (self.stood.entries, self.stood.log):
            return ()
        return (tr("The copy does not hold what the caseload held."),)

    def _sealed_part(self) -> bytes:
        return msgspec.json.encode(msgspec.structs.replace(self, mac=b""), order="sorted")


class _Format(msgspec.Struct, frozen=True):
    format: int


class Copier:
    """Makes backups of one open vault."""

    def __init__(
        self, header: Header, keys: Keys, staff: Staff, person: bytes, checker: Checker, clock: Clock, disk: Disk
    ) -> None:
        self._header, self._keys, self._staff, self._person = header, keys, staff, person
        self._checker, self._clock, self._disk = checker, clock, disk

    def copy(self, database: Database, folder: Path, project: Project, tell: Tell) -> Backup:
        """A backup in `folder`, checked. Raises `StorageFull`, `VaultDamaged`; `WorldError` when there is no such folder."""
        if not folder.is_dir():
            raise WorldError(tr("There is no folder {folder}. Make it, then try again.").format(folder=folder))
        made_at = self._clock.now().astimezone(UTC)
        path = folder / f"goldthread-{made_at:%Y%m%d-%H%M%S-%f}-{self._header.vault[-6:]}{ENDING}"
        with at_work(folder) as work:
            fresh = work / "fresh"
            manifest = self._packed(database, fresh, made_at, tell)
            tell(tr("Opening the backup again and checking it"))
            _, header, file = unpacked(fresh, work / "check")
            check(file, header, manifest, self._keys, self._checker, project, tell)
            self._disk.settle(fresh, path)
        return Backup(path=path, entries=manifest.entries, made_at=made_at, staff=self._staff)

    def _packed(self, database: Database, fresh: Path, made_at: datetime, tell: Tell) -> Manifest:
        copy = fresh.with_name(_DATABASE)
        sentence = tr("Copying: {done} of {all} parts")
        spec = self._keys.page_key(self._header.salt)
        database.copy_to(copy, spec, lambda left, of: tell(sentence.format(done=of - left, all=of)))
        with database.transaction() as connection:
            entries, log = vault_head(connection), access.head(connection)
        stood = Anchor(vault=self._header.vault, gen=self._header.gen, entries=entries, log=log)
        manifest = Manifest(
            format=FORMAT,
            made_at=made_at,
            staff=self._staff,
            entries=entries.n,
            stood=stood,
            digest=_digest(copy),
        ).sealed(self._keys)
        with zipfile.ZipFile(fresh, "x", zipfile.ZIP_STORED) as pack:
            pack.writestr(_MANIFEST, msgspec.json.encode(manifest))
            pack.writestr(_PERSON, self._person)
            pack.writestr(NAME, self._header.encoded())
            pack.write(copy, _DATABASE)
        fresh.chmod(0o600)
        return manifest


def read_manifest(file: Path) -> Manifest:
    """What a backup says of itself, its seal not yet checked. Raises `VaultDamaged`, `VaultTooNew`."""
    with _whole(file), zipfile.ZipFile(file) as pack:
        if sorted(pack.namelist()) != sorted(_PARTS):
            raise not_whole(file)
        return _manifest(file, pack)


def unpacked(file: Path, root: Path) -> tuple[Manifest, Header, Path]:
    """A backup's parts below `root` as a data folder has them, and its database. Raises `VaultDamaged`, `VaultTooNew`."""
    manifest = read_manifest(file)
    vault, staff = manifest.stood.vault, manifest.staff.id
    if not (_ID.fullmatch(vault) and _ID.fullmatch(staff)):
        raise not_whole(file)
    people, inside = root / "people", root / "vaults" / vault
    with _whole(file), zipfile.ZipFile(file) as pack:
        for folder in (root, people, root / "vaults", inside):
            folder.mkdir(mode=0o700)
        for place in (people / f"{staff}.json", people / f"{staff}.spare"):
            _put(place, _small(file, pack, _PERSON))
        _put(inside / NAME, _small(file, pack, NAME))
        header = read_header(inside / NAME)
        database = inside / header.db
        database.touch(0o600)
        with pack.open(_DATABASE) as source, database.open("wb") as target:
            while chunk := source.read(_CHUNK):
                target.write(chunk)
    return manifest, header, database


def check(
    database: Path,
    header: Header,
    manifest: Manifest,
    keys: Keys,
    checker: Checker,
    project: Project | None,
    tell: Tell = lambda _far: None,
) -> None:
    """That a copy is all that its manifest says. Raises `VaultDamaged` with what was found."""
    if not manifest.bound_to(keys) or _digest(database) != manifest.digest or header.gen != manifest.stood.gen:
        raise not_whole(database)
    copy = open_database(database, keys.page_key(header.salt), header)
    try:
        report = checker.report(copy, project, manifest, tell)
    finally:
        copy.close()
    if not report.sound or report.entries != manifest.entries:
        sentence = tr("This backup is not as it was written, and was not used: {problem}")
        raise VaultDamaged(sentence.format(problem=report.problems[0] if report.problems else ""))


def not_whole(file: Path) -> VaultDamaged:
    """The error for a file that is no whole backup."""
    sentence = tr("{file} is not a whole backup, or was changed. Nothing was done with it; use another backup.")
    return VaultDamaged(sentence.format(file=file.name))


def _manifest(file: Path, pack: zipfile.ZipFile) -> Manifest:
    data = _small(file, pack, _MANIFEST)
    needed = msgspec.json.decode(data, type=_Format).format
    if needed > FORMAT:
        sentence = tr("This backup was made by a newer Goldthread (format {needed}). Install it to go on.")
        raise VaultTooNew(sentence.format(needed=needed))
    return msgspec.json.decode(data, type=Manifest)


def _small(file: Path, pack: zipfile.ZipFile, name: str) -> bytes:
    if pack.getinfo(name).file_size > _SMALL:
        raise not_whole(file)
    return pack.read(name)


def _put(path: Path, data: bytes) -> None:
    path.touch(0o600)
    path.write_bytes(data)


def _digest(path: Path) -> bytes:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").digest()


@contextmanager
def at_work(folder: Path) -> Iterator[Path]:
    """A folder inside `folder` that is gone afterwards, whatever came of it. Raises `StorageFull`."""
    try:
        with tempfile.TemporaryDirectory(prefix=UNFINISHED, dir=folder, ignore_cleanup_errors=True) as work:
            yield Path(work)
    except OSError as error:
        sentence = tr(
            "{folder} is full or cannot be written to. Free some space or choose another folder, then try again."
        )
        raise StorageFull(sentence.format(folder=folder)) from error


@contextmanager
def _whole(file: Path) -> Iterator[None]:
    """A file that cannot be read as a backup is said to be none. A full disk is not its fault. Raises `VaultDamaged`."""
    if not file.is_file():
        raise WorldError(tr("There is no file {file}.").format(file=file))
    try:
        yield
    except (
        zipfile.BadZipFile,
        EOFError,
        msgspec.MsgspecError,
        UnicodeDecodeError,
        NotImplementedError,
        RuntimeError,
    ) as error:
        raise not_whole(file) from error
