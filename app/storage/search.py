"""Full text of a vault's entries, inside the vault. It fills off the path; what it has not reached is read as it stands."""

from __future__ import annotations

from collections.abc import Iterator

import sqlalchemy as sa

from app.domain.entries import Entry
from app.domain.words import holds, looked_for, words_of
from app.storage import tables
from app.storage.stored import read_entry

AT_ONCE = 500
"""Entries taken in by one transaction: short enough to stand between two things a person does."""
MOST = 200
"""Hits given back: nobody reads more, they write another word."""

_MAKE = sa.text(
    "CREATE VIRTUAL TABLE IF NOT EXISTS full_text"
    " USING fts5(words, tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3')"
)
_UPTO = sa.text("SELECT max(rowid) FROM full_text")
_PUT = sa.text("INSERT INTO full_text (rowid, words) VALUES (:n, :words)")
_DROP = sa.text("DROP TABLE IF EXISTS full_text")
_HITS = sa.text("SELECT rowid FROM full_text WHERE full_text MATCH :query ORDER BY rowid DESC LIMIT :most")
_ALL = sa.text("SELECT rowid, words FROM full_text ORDER BY rowid")
_ENTRIES = sa.select(tables.every.c.n, tables.every.c.data).order_by(tables.every.c.n)
_AFTER = _ENTRIES.where(tables.every.c.n > sa.bindparam("after"))
_THESE = _ENTRIES.where(tables.every.c.n.in_(sa.bindparam("these", expanding=True)))


def catch_up(connection: sa.Connection, most: int = AT_ONCE) -> bool:
    """Take in the next entries; whether any are left."""
    connection.execute(_MAKE)
    rows = connection.execute(_AFTER.limit(most + 1), {"after": _upto(connection)}).all()
    if taken := [{"n": row.n, "words": words_of(read_entry(row.data).body)} for row in rows[:most]]:
        connection.execute(_PUT, taken)
    return len(rows) > most


def find(connection: sa.Connection, query: str) -> tuple[Entry, ...]:
    """The entries whose words hold every word of the query, or begin so; newest first, at most 200."""
    wanted = looked_for(query)
    if not wanted:
        return ()
    connection.execute(_MAKE)
    tail = [entry for _, entry in _after(connection, _upto(connection)) if holds(words_of(entry.body), wanted)]
    match = " ".join(f'"{word}"*' for word in wanted)
    numbers = [row.rowid for row in connection.execute(_HITS, {"query": match, "most": MOST})]
    indexed = [read_entry(row.data) for row in connection.execute(_THESE, {"these": numbers})]
    return tuple([*reversed(tail), *reversed(indexed)][:MOST])


def make_again(connection: sa.Connection) -> None:
    """Drop the index and fill it from the entries."""
    connection.execute(_DROP)
    while catch_up(connection):
        pass


def differs(connection: sa.Connection) -> bool:
    """Whether the index holds other words than the entries it has reached."""
    connection.execute(_MAKE)
    upto = _upto(connection)
    held = [(row.rowid, row.words) for row in connection.execute(_ALL)]
    return held != [(n, words_of(entry.body)) for n, entry in _after(connection, 0) if n <= upto]


def _upto(connection: sa.Connection) -> int:
    upto: int | None = connection.execute(_UPTO).scalar()
    return upto or 0


def _after(connection: sa.Connection, number: int) -> Iterator[tuple[int, Entry]]:
    for row in connection.execute(_AFTER, {"after": number}):
        yield row.n, read_entry(row.data)
