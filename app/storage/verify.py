"""Reading a whole vault again, believing nothing: pages, hashes, links, signatures, indexes, log, anchors."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby
from typing import Protocol

import sqlalchemy as sa

from app.domain.base import FamilyId, StaffId
from app.domain.entries import Entry
from app.domain.exchange import TakenIn
from app.i18n import ntr, tr
from app.ports import Project, Projection, Tell, VerifyReport, WorldError
from app.storage import access, filing, indexes, search, tables
from app.storage.colleagues import Colleagues
from app.storage.database import Database
from app.storage.keys import Keys, SignedBy
from app.storage.stored import digest, folded, linked, read_entry

TELL_EVERY = 250
"""Entries between two sentences about how far the check is."""

_PLACE = ("family", "clock", "device", "id")
_IN_ORDER = sa.select(tables.every).order_by(tables.every.c.n)
_COUNT = sa.select(sa.func.count()).select_from(tables.every)
_BY_PLACE = tuple(tables.every.c[name] for name in _PLACE)
_BY_FAMILY = sa.select(*_BY_PLACE, tables.every.c.data).order_by(*_BY_PLACE)

_TAKEN = sa.text("SELECT n, data FROM every WHERE instr(data, CAST('\"taken_in\"' AS BLOB)) > 0 ORDER BY n DESC")


class Stood(Protocol):
    """What was noted outside a vault of where it stood."""

    def problems(self, connection: sa.Connection) -> tuple[str, ...]:
        """A sentence for each way in which the vault is not there; else nothing."""


class _Heard:
    """Passes on how far the check is, and remembers the error that ended it: that one is no finding."""

    def __init__(self, tell: Tell) -> None:
        self._tell = tell
        self.ended: WorldError | None = None

    def __call__(self, far: str) -> None:
        try:
            self._tell(far)
        except WorldError as ended:
            self.ended = ended
            raise


class Checker:
    """Checks a vault against the keys of those who may write in it (each member's public signing key)."""

    def __init__(self, signers: Mapping[StaffId, bytes], keys: Keys, signed_by: SignedBy) -> None:
        self._signers, self._keys, self._signed_by = signers, keys, signed_by
        self._colleagues = Colleagues(signers, signed_by)

    def report(
        self, database: Database, project: Project | None, stood: Stood, tell: Tell = lambda _far: None
    ) -> VerifyReport:
        """Everything found, in sentences; without `project` the indexes are left out. What cannot be read is a problem too.

        `tell` hears how far it is; what it raises ends the check.
        """
        problems: list[str] = []
        count = 0
        heard = _Heard(tell)
        try:
            heard(tr("Reading every part of the file"))
            if pages := len(database.page_problems()):
                sentence = ntr("{count} part of the file is damaged.", "{count} parts of the file are damaged.", pages)
                problems.append(sentence.format(count=pages))
            with database.transaction() as connection:
                count = connection.execute(_COUNT).scalar_one()
                for problem in self._all(connection, count, project, stood, heard):
                    problems.append(problem)
        except WorldError as trouble:
            if trouble is heard.ended:
                raise
            problems.append(str(trouble))
        return VerifyReport(entries=count, problems=tuple(problems))

    def _all(
        self, connection: sa.Connection, count: int, project: Project | None, stood: Stood, tell: Tell
    ) -> Iterator[str]:
        yield from self._entries(connection, count, tell)
        tell(tr("Comparing the lists with the entries"))
        yield from _indexes(connection, project) if project else ()
        if (line := access.first_break(connection, self._keys)) is not None:
            yield tr("Line {number} of the access log is not as it was written.").format(number=line)
        yield from stood.problems(connection)

    def _entries(self, connection: sa.Connection, count: int, tell: Tell) -> Iterator[str]:
        before, seen = b"", 0
        devices: dict[tuple[str, str], bytes] = {}
        came, signers = _came_in(connection), self._colleagues.signers(connection)
        far = tr("Checking entries: {done} of {all}")
        for seen, row in enumerate(connection.execute(_IN_ORDER), start=1):
            if seen % TELL_EVERY == 1:
                tell(far.format(done=seen - 1, all=count))
            device = (row.family, row.device)
            foreign = row.n in came
            keys = signers.get(row.author, set()) if foreign else {self._signers.get(row.author, b"")}
            link = None if foreign else before
            if row.n != seen or not self._fits(row, keys, link, devices.get(device, b"")):
                yield tr("Entry {number} of this vault is missing or not as it was signed.").format(number=row.n)
            before = linked(before, [row.hash]) if foreign else row.hash
            devices[device] = row.hash

    def _fits(
        self, row: sa.Row[tuple[object, ...]], signers: Iterable[bytes], vault_prev: bytes | None, device_prev: bytes
    ) -> bool:
        """`vault_prev` is none for what came from another vault: the entry that counts it binds it."""
        if digest(row.data) != row.hash:
            return False
        if not any(self._signed_by(public, row.data, row.signature) for public in signers):
            return False
        try:
            entry = read_entry(row.data)
        except WorldError:
            return False
        return (
            _place(entry) == tuple(getattr(row, name) for name in _PLACE)
            and entry.author.person == row.author
            and (vault_prev is None or entry.vault_prev == vault_prev.hex())
            and entry.device_prev == device_prev.hex()
        )


def _came_in(connection: sa.Connection) -> set[int]:
    """The places of entries that came from other vaults: right before the one, written here, that counts them."""
    found: set[int] = set()
    for n, data in connection.execute(_TAKEN):
        try:
            body = read_entry(data).body
        except WorldError:
            continue
        if n not in found and isinstance(body, TakenIn):
            found.update(range(n - body.new, n))
    return found


def _place(entry: Entry) -> tuple[str, int, str, str]:
    return (entry.family, entry.clock, entry.device, entry.id)


def _indexes(connection: sa.Connection, project: Project) -> Iterator[str]:
    behind = filing.families(connection)
    held = {family: stored for family, stored in indexes.stored(connection).items() if family not in behind}
    right = {family: made for family, made in rebuilt(connection, project) if family not in behind}
    if held != right:
        yield tr("The lists of families and open items differ from the entries. Make them again.")
    if search.differs(connection):
        yield tr("The full text differs from the entries. Make it again.")


def rebuilt(connection: sa.Connection, project: Project) -> Iterator[tuple[FamilyId, Projection]]:
    """What the indexes of each family ought to hold, from its entries."""
    for family, rows in groupby(connection.execute(_BY_FAMILY), key=lambda row: str(row.family)):
        yield FamilyId(family), project(folded(read_entry(row.data) for row in rows))
