"""Statements turned into SQL once, for the driver itself: building and binding them anew cost as much as the write."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import sqlalchemy as sa
from sqlalchemy.dialects import sqlite
from sqlalchemy.dialects.sqlite.base import SQLiteCompiler
from sqlcipher3 import dbapi2 as sqlcipher

_DIALECT = sqlite.dialect(paramstyle="qmark")


class Prepared:
    """One statement that writes. Runs inside `Database.writing`, whose connection keeps it compiled."""

    def __init__(self, statement: sa.ClauseElement) -> None:
        made = SQLiteCompiler(_DIALECT, statement)
        self._sql, self._names = str(made), tuple(made.positiontup or ())

    def run(self, driver: sqlcipher.Connection, rows: Sequence[Mapping[str, object]]) -> None:
        """Run it once for each row of named values."""
        for row in rows:
            driver.execute(self._sql, [row[name] for name in self._names])
