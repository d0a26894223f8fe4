"""Whom a vault knows by their keys. Each line is signed by the member who wrote it, and none is taken away."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime

import msgspec
import sqlalchemy as sa

from app.domain.base import StaffId, Value
from app.domain.colleagues import Card, Colleague
from app.domain.entries import Author
from app.i18n import tr
from app.ports import VaultDamaged
from app.storage import settings
from app.storage.keys import Keys, SignedBy

NAME = "colleagues"


class Enrolled(Value, frozen=True, tag="enrolled"):
    """A card, and who compared it."""

    card: Card
    by: Author
    at: datetime
    how: str


class Removed(Value, frozen=True, tag="removed"):
    """Somebody nothing comes from or goes to any more."""

    person: StaffId
    by: Author
    at: datetime
    why: str


Written = Enrolled | Removed


class _Line(Value, frozen=True):
    data: bytes
    signature: bytes


class Colleagues:
    """The lines of one vault, checked against its members' keys."""

    def __init__(self, members: Mapping[StaffId, bytes], signed_by: SignedBy) -> None:
        self._members, self._signed_by = members, signed_by

    def written(self, connection: sa.Connection) -> tuple[Written, ...]:
        """Every line, oldest first. Raises `VaultDamaged` when one is not as it was signed."""
        lines = _lines(connection)
        found = []
        for number, line in enumerate(lines):
            try:
                written = msgspec.json.decode(line.data, type=Written)
            except msgspec.MsgspecError as error:
                raise _changed() from error
            public = self._members.get(StaffId(written.by.person), b"")
            if not self._signed_by(public, _part(number, line.data), line.signature):
                raise _changed()
            found.append(written)
        return tuple(found)

    def all(self, connection: sa.Connection) -> tuple[Colleague, ...]:
        """Everybody as they stand now, by name."""
        known: dict[StaffId, Colleague] = {}
        for line in self.written(connection):
            if isinstance(line, Enrolled):
                at, by = line.at, line.by.name
                known[line.card.person] = Colleague(card=line.card, compared_by=by, compared_at=at, how=line.how)
            elif one := known.get(line.person):
                known[line.person] = msgspec.structs.replace(
                    one, removed=line.why, removed_by=line.by.name, removed_at=line.at
                )
        return tuple(sorted(known.values(), key=lambda one: (one.card.name.casefold(), one.card.person)))

    def cards(self, connection: sa.Connection) -> tuple[Card, ...]:
        """Every card that stands for somebody, or did until they were taken off the list."""
        return tuple(one.card for one in self.all(connection))

    def signers(self, connection: sa.Connection) -> dict[str, set[bytes]]:
        """Every key that ever stood for a person here: what was signed with one that was replaced stays theirs."""
        keys: dict[str, set[bytes]] = {staff: {public} for staff, public in self._members.items()}
        for line in self.written(connection):
            if isinstance(line, Enrolled):
                keys.setdefault(line.card.person, set()).add(line.card.sign)
        return keys

    def add(self, connection: sa.Connection, line: Written, keys: Keys) -> None:
        """Write a line behind the last."""
        lines, data = _lines(connection), msgspec.json.encode(line)
        signed = _Line(data=data, signature=keys.sign(_part(len(lines), data)))
        settings.put(connection, NAME, msgspec.json.encode([*lines, signed]).decode())


def _lines(connection: sa.Connection) -> Sequence[_Line]:
    text = settings.get(connection, NAME)
    try:
        return msgspec.json.decode(text, type=tuple[_Line, ...]) if text else ()
    except msgspec.MsgspecError as error:
        raise _changed() from error


def _part(number: int, data: bytes) -> bytes:
    return b"goldthread-colleague %d\n" % number + data


def _changed() -> VaultDamaged:
    return VaultDamaged(
        tr(
            "The list of colleagues is not as it was written. Nothing was deleted; bring back a backup of this caseload."
        )
    )
