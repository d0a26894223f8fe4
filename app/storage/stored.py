"""Entries as they lie in a vault: signed bytes, and how they are made and read again."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Sequence
from datetime import UTC, datetime, timedelta

import msgspec
import sqlalchemy as sa

from app.domain.base import EntryId, FamilyId, Value
from app.domain.entries import Author, Draft, Entry, decode, encode
from app.domain.record import FamilyRecord, fold
from app.i18n import tr
from app.ports import VaultDamaged, VaultTooNew
from app.storage import tables
from app.storage.keys import Keys
from app.storage.prepared import Prepared

VERSION = 1
"""Of the entries this program writes."""

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)

INSERT_FRESH = Prepared(sa.insert(tables.fresh))
_PLACE = (tables.every.c.clock, tables.every.c.device, tables.every.c.id)
# What is ordered by is selected too: only then does SQLite merge the two tables as they lie, instead of sorting every entry.
OF_FAMILY = (
    sa.select(*_PLACE, tables.every.c.data, tables.every.c.hash, tables.every.c.received_at)
    .where(tables.every.c.family == sa.bindparam("family"))
    .order_by(*_PLACE)
)
SIGNED = OF_FAMILY.add_columns(tables.every.c.signature)
HEAD = sa.select(tables.every.c.n, tables.every.c.hash).order_by(tables.every.c.n.desc()).limit(1)


class Head(Value, frozen=True):
    """How many entries a vault took, and the hash of the last one; empty before the first."""

    n: int = 0
    hash: bytes = b""


class Written(Value, frozen=True):
    """An entry, its stored bytes, their SHA-256 and the author's signature."""

    entry: Entry
    data: bytes
    hash: bytes
    signature: bytes
    received: datetime | None = None
    """When it came from another vault; none for what was written here, and so received when written."""

    def row(self, n: int) -> dict[str, object]:
        """Its row, as the vault's `n`th entry."""
        own = self.entry
        return {
            "n": n,
            "family": own.family,
            "clock": own.clock,
            "device": own.device,
            "id": own.id,
            "author": own.author.person,
            "received_at": to_micros(self.received or own.written_at),
            "hash": self.hash,
            "signature": self.signature,
            "data": self.data,
        }


class Pen:
    """Writes drafts as signed entries. Gives each an id, a clock, a time and its two links."""

    def __init__(self, keys: Keys, now: Callable[[], datetime], new_id: Callable[[], str]) -> None:
        self._keys, self._now, self._new_id = keys, now, new_id

    def write(
        self,
        family: FamilyId,
        drafts: Sequence[Draft],
        author: Author,
        device: str,
        *,
        clock: int,
        device_prev: bytes,
        vault_prev: bytes,
    ) -> tuple[Written, ...]:
        """The drafts in order, the first with `clock`; links are the hashes before them."""
        written: list[Written] = []
        at = self._now().astimezone(UTC)
        for draft in drafts:
            entry = Entry(
                id=EntryId(self._new_id()),
                family=family,
                author=author,
                device=device,
                clock=clock + len(written),
                written_at=at,
                happened_at=draft.happened_at.astimezone(UTC) if draft.happened_at else at,
                subjects=draft.subjects,
                replaces=draft.replaces,
                version=VERSION,
                body=draft.body,
                device_prev=device_prev.hex(),
                vault_prev=vault_prev.hex(),
            )
            data = encode(entry)
            device_prev = vault_prev = digest(data)
            written.append(Written(entry=entry, data=data, hash=vault_prev, signature=self._keys.sign(data)))
        return tuple(written)


class _Versioned(msgspec.Struct, frozen=True):
    version: int


def digest(data: bytes) -> bytes:
    """SHA-256."""
    return hashlib.sha256(data).digest()


def linked(head: bytes, came: Iterable[bytes]) -> bytes:
    """What the entry behind those that came from another vault links to: their own links lead elsewhere, so this binds them."""
    for hash_ in came:
        head = digest(head + hash_)
    return head


def read_entry(data: bytes) -> Entry:
    """An entry from its stored bytes. Raises `VaultTooNew`, `VaultDamaged`."""
    try:
        return decode(data)
    except (msgspec.MsgspecError, UnicodeDecodeError) as error:
        raise _unreadable(data) from error


def folded(entries: Iterable[Entry]) -> FamilyRecord:
    """The record of entries read from a vault. Raises `VaultDamaged` when what opens the family is not among them."""
    try:
        return fold(entries)
    except ValueError as error:
        raise VaultDamaged(_part_lost()) from error


def to_micros(moment: datetime) -> int:
    """Microseconds since 1970."""
    return (moment - _EPOCH) // _MICROSECOND


def from_micros(micros: int) -> datetime:
    """The moment, in UTC."""
    return _EPOCH + micros * _MICROSECOND


def _unreadable(data: bytes) -> VaultDamaged | VaultTooNew:
    try:
        version = msgspec.json.decode(data, type=_Versioned).version
    except (msgspec.MsgspecError, UnicodeDecodeError):
        version = 0
    if version > VERSION:
        sentence = tr("Part of this record was written by a newer Goldthread (format {needed}). Install it to go on.")
        return VaultTooNew(sentence.format(needed=version))
    return VaultDamaged(
        tr("Part of this record cannot be read. Nothing was deleted; bring back a copy of the vault's folder.")
    )


def _part_lost() -> str:
    return tr("Part of this record cannot be read. Nothing was deleted; bring back a copy of the vault's folder.")
