"""A worker's own record: a vault of kind *person*, opened with the same keys and holding lines of its own kind only.

It is made with its first line and opened when first asked for, so that nobody waits for it at the door. It is short, so it is
read and checked whole each time it is opened: every hash, link and signature.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import msgspec
import sqlalchemy as sa

from app.domain.base import EntryId, StaffId
from app.domain.entries import Author
from app.domain.practice import OwnBody, OwnEntry, decode_own, encode_own
from app.i18n import tr
from app.ports import Clock, Disk, Hold, VaultDamaged, VaultTooNew
from app.storage import tables
from app.storage.anchor import Anchors
from app.storage.database import Database, open_database
from app.storage.header import NAME, open_keys, read_header
from app.storage.keys import Keys, Person, SignedBy
from app.storage.making import make_vault
from app.storage.stored import INSERT_FRESH, digest, to_micros

VERSION = 1
NOTE = "own-vault"
"""The note in the person's keyring that says they have such a vault."""
STREAM = "own"
"""What stands where a family would: these lines are nobody's but hers."""

_ALL = sa.select(tables.fresh).order_by(tables.fresh.c.n)


@dataclass(frozen=True)
class _Open:
    """The vault while it stands open."""

    database: Database
    keys: Keys
    anchors: Anchors
    hold: Hold

    def close(self) -> None:
        try:
            with self.database.transaction() as connection:
                self.anchors.drop(connection)
        finally:
            self.database.close()
            self.keys.wipe()
            self.hold.release()


class LocalOwn:
    """Implements `app.services.practice.OwnBook`. One thread at a time may use it."""

    def __init__(
        self,
        root: Path,
        person: Person,
        *,
        clock: Clock,
        disk: Disk,
        signed_by: SignedBy,
        new_id: Callable[[], str],
    ) -> None:
        self._vaults, self._anchors = root / "vaults", root / "anchors"
        self._person, self._clock, self._disk = person, clock, disk
        self._signed_by, self._new_id = signed_by, new_id
        self._open: _Open | None = None
        self._entries: tuple[OwnEntry, ...] | None = None
        self._last = b""
        self._notices: tuple[str, ...] = ()

    @property
    def staff(self) -> StaffId:
        """Whose record it is."""
        return self._person.staff.id

    def entries(self) -> tuple[OwnEntry, ...]:
        """Every line, oldest first; none before the first. Raises `VaultDamaged`, `VaultTooNew`, `VaultInUse`."""
        if self._entries is None:
            folder = self._found()
            if folder:
                self._open = self._opened(folder)
            else:
                self._entries = ()
        return self._entries or ()

    def write(self, bodies: Sequence[OwnBody], author: Author, device: str) -> tuple[OwnEntry, ...]:
        """Write lines in one durable transaction and return all there are. Raises `StorageFull`, and as `entries`."""
        if author.person != self._person.staff.id:
            raise ValueError("Lines are signed by their author: open the record as the person who writes.")
        before = self.entries()
        vault = self._open = self._open or self._made()
        rows, added, last = [], list[OwnEntry](), self._last
        for body in bodies:
            entry = self._entry(body, author, device, len(before) + len(added) + 1, last)
            data = encode_own(entry)
            decode_own(data)
            last = digest(data)
            rows.append(_row(entry, data, last, vault.keys.sign(data)))
            added.append(entry)
        vault.database.write(INSERT_FRESH, rows)
        self._entries, self._last = (*before, *added), last
        return self._entries

    def notices(self) -> tuple[str, ...]:
        """What she should know about this record since it was last open: sentences, most often none."""
        self.entries()
        return self._notices

    def close(self) -> None:
        """Close it and forget its keys; again does nothing."""
        vault, self._open, self._entries = self._open, None, None
        if vault:
            vault.close()

    def _entry(self, body: OwnBody, author: Author, device: str, n: int, last: bytes) -> OwnEntry:
        return OwnEntry(
            id=EntryId(self._new_id()),
            author=author,
            device=device,
            n=n,
            written_at=self._clock.now(),
            version=VERSION,
            body=body,
            before=last.hex(),
        )

    def _made(self) -> _Open:
        folder = self._vaults / self._new_id()
        try:
            make_vault(folder, self._person, self._disk, "person")
        except BaseException:
            shutil.rmtree(folder, ignore_errors=True)
            raise
        self._person.remember(NOTE, folder.name)
        return self._opened(folder)

    def _found(self) -> Path | None:
        trouble: VaultDamaged | None = None
        for folder in sorted(path for path in self._vaults.glob("*") if path.is_dir()):
            try:
                header = read_header(folder / NAME)
            except VaultDamaged as error:
                trouble = error
                continue
            if header.kind == "person" and header.owner == self._person.staff.id:
                return folder
        if trouble:
            # It may be hers: a new record is never begun beside one that cannot be read.
            raise trouble
        if self._person.remembered(NOTE):
            self._notices = (
                tr("The record of your practice is not on this laptop any more. What you write now begins a new one."),
            )
        return None

    def _opened(self, folder: Path) -> _Open:
        header = read_header(folder / NAME)
        keys = open_keys(folder / NAME, header, self._person, self._signed_by)
        hold = self._disk.hold(folder / "vault.lock")
        try:
            database = open_database(folder / header.db, keys.page_key(header.salt), header)
            anchors = Anchors(self._anchors / f"{header.vault}.json", header, keys, self._person, self._disk)
            self._read(database, anchors)
        except BaseException:
            hold.release()
            raise
        return _Open(database, keys, anchors, hold)

    def _read(self, database: Database, anchors: Anchors) -> None:
        try:
            with database.transaction() as connection:
                rows = connection.execute(_ALL).all()
                self._notices = anchors.problems(connection)
            self._entries, self._last = self._checked(rows)
        except BaseException:
            database.close()
            raise

    def _checked(self, rows: Sequence[sa.Row[tuple[object, ...]]]) -> tuple[tuple[OwnEntry, ...], bytes]:
        """The lines, once every hash, link and signature fits."""
        last, found = b"", list[OwnEntry]()
        for n, row in enumerate(rows, start=1):
            fits = digest(row.data) == row.hash and self._signed_by(self._person.sign_public, row.data, row.signature)
            entry = _read(row.data) if fits else None
            if entry is None or (row.n, entry.n, entry.before, entry.id) != (n, n, last.hex(), row.id):
                sentence = tr(
                    "Line {number} of the record of your practice is not as it was signed. Nothing was deleted."
                )
                raise VaultDamaged(sentence.format(number=n))
            found.append(entry)
            last = row.hash
        return tuple(found), last


class _Versioned(msgspec.Struct, frozen=True):
    version: int


def _read(data: bytes) -> OwnEntry | None:
    try:
        return decode_own(data)
    except (msgspec.MsgspecError, UnicodeDecodeError):
        if msgspec.json.decode(data, type=_Versioned).version > VERSION:
            sentence = tr("Part of this record was written by a newer Goldthread. Install it to go on.")
            raise VaultTooNew(sentence) from None
        return None


def _row(entry: OwnEntry, data: bytes, hash_: bytes, signature: bytes) -> dict[str, object]:
    return {
        "n": entry.n,
        "family": STREAM,
        "clock": entry.n,
        "device": entry.device,
        "id": entry.id,
        "author": entry.author.person,
        "received_at": to_micros(entry.written_at),
        "hash": hash_,
        "signature": signature,
        "data": data,
    }
