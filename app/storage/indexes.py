"""The indexes of a vault: the families list and what is open. Always what the entries say; never a truth of their own."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import msgspec
import sqlalchemy as sa
from sqlalchemy.dialects.sqlite import insert
from sqlcipher3 import dbapi2 as sqlcipher

from app.domain.base import FamilyId
from app.ports import DueRow, FamilyRow, Projection
from app.storage import tables
from app.storage.prepared import Prepared

_ROW = tables.family_row
_DUE = tables.due_row

_INSERT_ROW, _INSERT_DUE = insert(_ROW), insert(_DUE)
_PUT_ROW = Prepared(
    _INSERT_ROW.on_conflict_do_update(
        index_elements=["family"], set_={"sort": _INSERT_ROW.excluded.sort, "data": _INSERT_ROW.excluded.data}
    )
)
_PUT_DUE = Prepared(
    _INSERT_DUE.on_conflict_do_update(
        index_elements=["family", "n"], set_={"due_at": _INSERT_DUE.excluded.due_at, "data": _INSERT_DUE.excluded.data}
    )
)
_DROP_DUE = Prepared(sa.delete(_DUE).where(_DUE.c.family == sa.bindparam("of"), _DUE.c.n >= sa.bindparam("beyond")))
_EMPTY_ROWS, _EMPTY_DUES = Prepared(sa.delete(_ROW)), Prepared(sa.delete(_DUE))
_ROWS = sa.select(_ROW.c.data).order_by(_ROW.c.sort, _ROW.c.family)
_DUES = sa.select(_DUE.c.data).order_by(_DUE.c.due_at.nulls_last(), _DUE.c.family, _DUE.c.n)
_DUES_BY_FAMILY = sa.select(_DUE.c.family, _DUE.c.data).order_by(_DUE.c.family, _DUE.c.n)
_ROWS_BY_FAMILY = sa.select(_ROW.c.family, _ROW.c.data)


def put(driver: sqlcipher.Connection, family: FamilyId, new: Projection) -> None:
    """Write one family's."""
    _PUT_ROW.run(driver, [{"family": family, "sort": _sort(new.row), "data": msgspec.json.encode(new.row)}])
    _PUT_DUE.run(driver, [_due_row(family, n, due) for n, due in enumerate(new.due)])
    _DROP_DUE.run(driver, [{"of": family, "beyond": len(new.due)}])


def replace_all(driver: sqlcipher.Connection, projections: Iterable[tuple[FamilyId, Projection]]) -> None:
    """Make every index again."""
    _EMPTY_ROWS.run(driver, [{}])
    _EMPTY_DUES.run(driver, [{}])
    for family, projection in projections:
        put(driver, family, projection)


def families(connection: sa.Connection, now: Mapping[FamilyId, Projection]) -> tuple[FamilyRow, ...]:
    """Every family, by name, and those that somebody else took over; none that was taken out again.
    `now` stands for what the index holds of those families."""
    rows = [msgspec.json.decode(data, type=FamilyRow) for (data,) in connection.execute(_ROWS)]
    if now:
        rows = [row for row in rows if row.family not in now] + [projection.row for projection in now.values()]
        rows.sort(key=lambda row: (_sort(row), row.family))
    return tuple(row for row in rows if not row.withdrawn)


def due(connection: sa.Connection, now: Mapping[FamilyId, Projection]) -> tuple[DueRow, ...]:
    """Every open item, by due time; those without one last. `now` stands for what the index holds of those families."""
    rows = [msgspec.json.decode(data, type=DueRow) for (data,) in connection.execute(_DUES)]
    if now:
        rows = [row for row in rows if row.family not in now] + [due for one in now.values() for due in one.due]
        rows.sort(key=lambda row: (_due_at(row) is None, _due_at(row) or 0, row.family))
    return tuple(rows)


def stored(connection: sa.Connection) -> dict[FamilyId, Projection]:
    """What the indexes hold, a family at a time."""
    items: dict[str, list[DueRow]] = {}
    for family, data in connection.execute(_DUES_BY_FAMILY):
        items.setdefault(family, []).append(msgspec.json.decode(data, type=DueRow))
    rows = {family: msgspec.json.decode(data, type=FamilyRow) for family, data in connection.execute(_ROWS_BY_FAMILY)}
    return {FamilyId(family): Projection(row=row, due=tuple(items.get(family, ()))) for family, row in rows.items()}


def _sort(row: FamilyRow) -> str:
    return row.name.casefold()


def _due_at(due: DueRow) -> float | None:
    return due.due_on.timestamp() if due.due_on else None


def _due_row(family: FamilyId, n: int, due: DueRow) -> dict[str, object]:
    return {
        "family": family,
        "n": n,
        "due_at": _due_at(due),
        "data": msgspec.json.encode(due),
    }
