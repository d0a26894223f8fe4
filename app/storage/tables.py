"""The tables inside a vault."""

from __future__ import annotations

import sqlalchemy as sa
from sqlalchemy.dialects import sqlite

META = sa.MetaData()

meta = sa.Table(
    "meta",
    META,
    sa.Column("vault", sa.Text, primary_key=True),
    sa.Column("epoch", sa.Integer, nullable=False),
    sqlite_with_rowid=False,
)
"""One row: which vault and epoch this file belongs to."""


def _entry_columns() -> tuple[sa.Column[object], ...]:
    """What is kept of an entry. `received_at` counts microseconds since 1970, and is unsigned."""
    return (
        sa.Column("author", sa.Text, nullable=False),
        sa.Column("received_at", sa.Integer, nullable=False),
        sa.Column("hash", sa.LargeBinary, nullable=False),
        sa.Column("signature", sa.LargeBinary, nullable=False),
        sa.Column("data", sa.LargeBinary, nullable=False),
    )


entry = sa.Table(
    "entry",
    META,
    sa.Column("family", sa.Text, primary_key=True),
    sa.Column("clock", sa.Integer, primary_key=True),
    sa.Column("device", sa.Text, primary_key=True),
    sa.Column("id", sa.Text, primary_key=True),
    sa.Column("n", sa.Integer, nullable=False),
    *_entry_columns(),
    sa.Index("entry_order", "n", unique=True),
    sqlite_with_rowid=False,
)
"""The entries as signed, a family's side by side; `n` is the order in which this vault took them."""

fresh = sa.Table(
    "fresh",
    META,
    sa.Column("n", sa.Integer, primary_key=True),
    sa.Column("family", sa.Text, nullable=False),
    sa.Column("clock", sa.Integer, nullable=False),
    sa.Column("device", sa.Text, nullable=False),
    sa.Column("id", sa.Text, nullable=False),
    *_entry_columns(),
)
"""The entries written last, one behind another, so that a save writes one page. Filed in `entry` when nobody waits."""

every = sa.table("every", *(sa.column(name, column.type) for name, column in entry.c.items()))
"""Both together: what every reader reads."""

_BOTH = sa.union_all(sa.select(entry), sa.select(*(fresh.c[column.name] for column in entry.c)))
MAKE_EVERY = sa.text(f"CREATE VIEW every AS {_BOTH.compile(dialect=sqlite.dialect())}")

family_row = sa.Table(
    "family_row",
    META,
    sa.Column("family", sa.Text, primary_key=True),
    sa.Column("sort", sa.Text, nullable=False),
    sa.Column("data", sa.LargeBinary, nullable=False),
    sqlite_with_rowid=False,
)
"""Index: the families list."""

due_row = sa.Table(
    "due_row",
    META,
    sa.Column("family", sa.Text, primary_key=True),
    sa.Column("n", sa.Integer, primary_key=True),
    sa.Column("due_at", sa.Float),
    sa.Column("data", sa.LargeBinary, nullable=False),
    sqlite_with_rowid=False,
)
"""Index: what is open in each family. `due_at` counts seconds since 1970."""

access_log = sa.Table(
    "access_log",
    META,
    sa.Column("n", sa.Integer, primary_key=True),
    sa.Column("data", sa.LargeBinary, nullable=False),
    sa.Column("mac", sa.LargeBinary, nullable=False),
)
"""Who read, printed, exported, or could not unlock; each line bound to the one before."""

setting = sa.Table(
    "setting",
    META,
    sa.Column("name", sa.Text, primary_key=True),
    sa.Column("value", sa.Text, nullable=False),
    sqlite_with_rowid=False,
)
"""Caseload settings, as text."""
