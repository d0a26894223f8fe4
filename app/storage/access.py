"""The access log: who read, printed, exported, or could not unlock. Each line is bound to the one before."""

from __future__ import annotations

import msgspec
import sqlalchemy as sa

from app.ports import Access as Access
from app.storage import tables
from app.storage.keys import Keys
from app.storage.stored import Head

_LOG = tables.access_log
_LAST = sa.select(_LOG.c.n, _LOG.c.mac).order_by(_LOG.c.n.desc()).limit(1)
_ALL = sa.select(_LOG.c.n, _LOG.c.data, _LOG.c.mac).order_by(_LOG.c.n)
_PUT = sa.insert(_LOG)


def note(connection: sa.Connection, keys: Keys, access: Access) -> None:
    """Write a line after the last."""
    last = head(connection)
    data = msgspec.json.encode(access)
    connection.execute(_PUT, {"n": last.n + 1, "data": data, "mac": _mac(keys, last.n + 1, last.hash, data)})


def head(connection: sa.Connection) -> Head:
    """How many lines there are, and what binds the last."""
    row = connection.execute(_LAST).one_or_none()
    return Head(n=row.n, hash=row.mac) if row else Head()


def lines(connection: sa.Connection) -> tuple[Access, ...]:
    """Every line, oldest first."""
    return tuple(msgspec.json.decode(row.data, type=Access) for row in connection.execute(_ALL))


def first_break(connection: sa.Connection, keys: Keys) -> int | None:
    """The number of the first line that does not follow from the one before, or none."""
    before = b""
    for expected, row in enumerate(connection.execute(_ALL), start=1):
        if row.n != expected or row.mac != _mac(keys, expected, before, row.data):
            return expected
        before = row.mac
    return None


def _mac(keys: Keys, n: int, before: bytes, data: bytes) -> bytes:
    return keys.mac("access", n.to_bytes(8, "big") + before.ljust(32, b"\0") + data)
