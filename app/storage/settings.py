"""Settings of a caseload: short texts by name."""

from __future__ import annotations

import sqlalchemy as sa
from sqlalchemy.dialects.sqlite import insert

from app.storage import tables

_INSERT = insert(tables.setting)
_PUT = _INSERT.on_conflict_do_update(index_elements=["name"], set_={"value": _INSERT.excluded.value})


def get(connection: sa.Connection, name: str) -> str | None:
    """The text of that name, or none."""
    value: str | None = connection.execute(
        sa.select(tables.setting.c.value).where(tables.setting.c.name == name)
    ).scalar()
    return value


def put(connection: sa.Connection, name: str, value: str) -> None:
    """Keep a text in place of the one before."""
    connection.execute(_PUT, {"name": name, "value": value})
