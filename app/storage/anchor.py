"""Where a vault stood when it was last seen, kept outside it: SQLCipher alone cannot tell that an old page was put back."""

from __future__ import annotations

from pathlib import Path

import msgspec
import sqlalchemy as sa

from app.domain.base import Value
from app.i18n import tr
from app.ports import Disk, StorageFull
from app.storage import access, tables
from app.storage.header import Header
from app.storage.keys import Keys, Person
from app.storage.stored import HEAD, Head


class Anchor(Value, frozen=True):
    """The heads of the entries and of the access log, and the header's generation."""

    vault: str
    gen: int
    entries: Head
    log: Head


class _Sealed(Value, frozen=True):
    anchor: Anchor
    mac: bytes


class Anchors:
    """The anchor of one vault: in a file beside the vaults, and in the keyring of a person who uses one."""

    def __init__(self, path: Path, header: Header, keys: Keys, person: Person, disk: Disk) -> None:
        self._path, self._header, self._keys, self._person, self._disk = path, header, keys, person, disk
        self._name = f"anchor/{header.vault}"

    def drop(self, connection: sa.Connection) -> None:
        """Remember where the vault stands now. A full disk is no reason to stop: the old anchor still holds."""
        anchor = Anchor(
            vault=self._header.vault, gen=self._header.gen, entries=vault_head(connection), log=access.head(connection)
        )
        data = msgspec.json.encode(_Sealed(anchor=anchor, mac=self._keys.mac("anchor", msgspec.json.encode(anchor))))
        try:
            self._disk.folder(self._path.parent)
            self._disk.keep(self._path, data)
        except StorageFull:
            pass
        self._person.remember(self._name, data.decode())

    def problems(self, connection: sa.Connection) -> tuple[str, ...]:
        """A sentence when the vault is not what it was, or older than when last seen; else nothing."""
        sealed = [text for text in (self._in_file(), self._in_keyring()) if text is not None]
        found = [sentence for text in sealed for sentence in self._compared(connection, text)]
        return tuple(dict.fromkeys(found))

    def _in_file(self) -> bytes | None:
        try:
            return self._path.read_bytes()
        except OSError:
            return None

    def _in_keyring(self) -> bytes | None:
        text = self._person.remembered(self._name)
        return text.encode() if text is not None else None

    def _compared(self, connection: sa.Connection, data: bytes) -> list[str]:
        try:
            sealed = msgspec.json.decode(data, type=_Sealed)
        except (msgspec.MsgspecError, UnicodeDecodeError):
            sealed = None
        if sealed is None or sealed.mac != self._keys.mac("anchor", msgspec.json.encode(sealed.anchor)):
            return [tr("The note of where this vault last stood was changed outside Goldthread.")]
        anchor = sealed.anchor
        if anchor.gen > self._header.gen or not (
            _holds(connection, tables.every.c.n, tables.every.c.hash, anchor.entries)
            and _holds(connection, tables.access_log.c.n, tables.access_log.c.mac, anchor.log)
        ):
            return [tr("This vault is older than when it was last used here. What was written since may be missing.")]
        return []


def vault_head(connection: sa.Connection) -> Head:
    """How many entries the vault took, and the hash of the last."""
    row = connection.execute(HEAD).one_or_none()
    return Head(n=row.n, hash=row.hash) if row else Head()


def _holds(
    connection: sa.Connection, number: sa.ColumnElement[int], value: sa.ColumnElement[bytes], head: Head
) -> bool:
    if head.n == 0:
        return True
    return connection.execute(sa.select(value).where(number == head.n)).scalar() == head.hash
