"""Entries are written one behind another and filed by family when nobody waits. Of a family with entries not filed yet, the
indexes are not right, and nobody reads them: what it holds now is made from its record."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import suppress

import sqlalchemy as sa
from sqlcipher3 import dbapi2 as sqlcipher

from app.domain.base import FamilyId
from app.ports import Projection, WorldError
from app.storage import indexes, tables
from app.storage.database import Database
from app.storage.prepared import Prepared

MOST = 1000
"""Entries that may wait to be filed: every read of a family passes them all."""

_COLUMNS = tables.entry.c.keys()
_FILE = Prepared(sa.insert(tables.entry).from_select(_COLUMNS, sa.select(*(tables.fresh.c[name] for name in _COLUMNS))))
_EMPTY = Prepared(sa.delete(tables.fresh))
_WAITING = sa.select(tables.fresh.c.family, sa.func.count()).group_by(tables.fresh.c.family)


class Waiting:
    """The families with entries not filed yet, and what the indexes ought to hold of each, once somebody asked."""

    def __init__(self, database: Database, project: Callable[[FamilyId], Projection]) -> None:
        self._database, self._project = database, project
        self._made: dict[FamilyId, Projection | None] = {}
        self._unfiled = 0

    def look(self) -> None:
        """See what waits on the disk. One that could not be written may not be read just now either: then nothing is built upon
        what it holds."""
        with suppress(WorldError), self._database.transaction() as connection:
            waiting = families(connection)
            self._made, self._unfiled = dict.fromkeys(waiting), sum(waiting.values())

    def add(self, family: FamilyId, entries: int) -> None:
        """More of a family was written."""
        self._made[family] = None
        self._unfiled += entries

    def forget(self) -> None:
        """What was made of each is to be made again."""
        self._made = dict.fromkeys(self._made)

    def now(self) -> Mapping[FamilyId, Projection]:
        """What the indexes ought to hold of each family with entries not filed yet."""
        made = {family: known or self._project(family) for family, known in self._made.items()}
        self._made.update(made)
        return made

    def file(self) -> None:
        """File all that waits, in one transaction. Raises `StorageFull`."""
        if now := self.now():
            with self._database.writing() as driver:
                file(driver, now)
            self._made, self._unfiled = {}, 0

    def file_when_many(self) -> None:
        """The same, once more waits than a read of a family may pass. Comes after a save: what is saved stays saved, and what
        cannot be filed now is filed later."""
        if self._unfiled > MOST:
            with suppress(WorldError):
                self.file()


def families(connection: sa.Connection) -> dict[FamilyId, int]:
    """The families with entries that wait, and how many."""
    return {FamilyId(family): count for family, count in connection.execute(_WAITING)}


def file(driver: sqlcipher.Connection, projections: Mapping[FamilyId, Projection]) -> None:
    """File all that waits; `projections` are of every family with entries that wait."""
    for family, projection in projections.items():
        indexes.put(driver, family, projection)
    _FILE.run(driver, [{}])
    _EMPTY.run(driver, [{}])
