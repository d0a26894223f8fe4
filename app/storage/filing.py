"""Entries are written one behind another and filed by family when nobody waits. Of a family with entries not filed yet, the
indexes are not right, and nobody reads them: what it holds now is made from its record."""

from __future__ import annotations

from collections.abc import Mapping

import sqlalchemy as sa
from sqlcipher3 import dbapi2 as sqlcipher

from app.domain.base import FamilyId
from app.ports import Projection
from app.storage import indexes, tables
from app.storage.prepared import Prepared

MOST = 1000
"""Entries that may wait to be filed: every read of a family passes them all."""

_COLUMNS = tables.entry.c.keys()
_FILE = Prepared(sa.insert(tables.entry).from_select(_COLUMNS, sa.select(*(tables.fresh.c[name] for name in _COLUMNS))))
_EMPTY = Prepared(sa.delete(tables.fresh))
_WAITING = sa.select(tables.fresh.c.family, sa.func.count()).group_by(tables.fresh.c.family)


def families(connection: sa.Connection) -> dict[FamilyId, int]:
    """The families with entries that wait, and how many."""
    return {FamilyId(family): count for family, count in connection.execute(_WAITING)}


def file(driver: sqlcipher.Connection, projections: Mapping[FamilyId, Projection]) -> None:
    """File all that waits; `projections` are of every family with entries that wait."""
    for family, projection in projections.items():
        indexes.put(driver, family, projection)
    _FILE.run(driver, [{}])
    _EMPTY.run(driver, [{}])
