"""A vault's database file, opened the one right way: SQLCipher 4 with a raw key, WAL, synchronous=FULL."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from urllib.parse import quote

import sqlalchemy as sa
from sqlcipher3 import dbapi2 as sqlcipher

from app.i18n import tr
from app.ports import StorageFull, VaultDamaged
from app.storage import tables
from app.storage.header import Header, damaged
from app.storage.prepared import Prepared

SMALLEST = 8192
"""Bytes of the least database. One of 0 or 1 byte would open as an empty one under any key."""

SPEC_BYTES = 99
"""x'96 hex'. Another length would be taken for a passphrase, without a word."""

LOG_BYTES = 32 + 260 * (24 + 4096)
"""Of the write-ahead log: its head and the frames between two checkpoints."""

PAGES_AT_ONCE = 1024
"""Copied between two words about how far it has come."""

OLDEST_CIPHER = (4, 19)

PRAGMAS = (
    "cipher_hmac_algorithm=HMAC_SHA256",
    "cipher_memory_security=ON",
    "temp_store=MEMORY",
    "foreign_keys=ON",
    "journal_mode=WAL",
    "wal_autocheckpoint=250",
    "synchronous=FULL",
    "fullfsync=ON",
    "checkpoint_fullfsync=ON",
    "secure_delete=ON",
    "trusted_schema=OFF",
    "cell_size_check=ON",
    "mmap_size=0",
)

_FULL = ("disk is full", "disk i/o error", "readonly database", "unable to open database")
_DENIED = (sqlcipher.SQLITE_ATTACH, sqlcipher.SQLITE_DETACH)


class Database:
    """One kept connection. Every use is a transaction that is whole or has not happened."""

    def __init__(self, path: Path, spec: bytearray) -> None:
        self.path = path
        self._damaged = False
        with self._sentences():
            driver = self._driver = _connect(path, spec)
            self._engine = sa.create_engine(
                "sqlite://",
                module=sqlcipher,
                creator=lambda: driver,
                poolclass=sa.pool.StaticPool,
                hide_parameters=True,
            )
            sa.event.listen(self._engine, "begin", _begin_immediate)
            self._connection = self._engine.connect()

    @contextmanager
    def transaction(self) -> Iterator[sa.Connection]:
        """BEGIN IMMEDIATE, then COMMIT, or ROLLBACK on any error. Raises `StorageFull`, `VaultDamaged`."""
        with self._sentences(), self._connection.begin():
            yield self._connection

    @contextmanager
    def writing(self) -> Iterator[sqlcipher.Connection]:
        """The same transaction on the bare driver, for `Prepared` statements: the path a person waits for at each answer."""
        with self._sentences():
            self._driver.execute("BEGIN IMMEDIATE")
            try:
                yield self._driver
                self._driver.execute("COMMIT")
            except BaseException:
                if self._driver.in_transaction:
                    self._driver.execute("ROLLBACK")
                raise

    def write(self, statement: Prepared, rows: Sequence[Mapping[str, object]]) -> None:
        """Those rows in one transaction. One row is a transaction by itself: the path a person waits for at each answer."""
        if len(rows) > 1:
            with self.writing() as driver:
                statement.run(driver, rows)
            return
        try:
            statement.run(self._driver, rows)
        except sqlcipher.DatabaseError as error:
            raise self._sentence(error) from error

    def check_belongs(self, header: Header) -> None:
        """That this file is the one the header names. Raises `VaultDamaged`."""
        with self.transaction() as connection:
            rows = connection.execute(sa.select(tables.meta.c.vault, tables.meta.c.epoch)).all()
        if [tuple(row) for row in rows] != [(header.vault, header.epoch)]:
            raise damaged(self.path)

    def checkpoint(self) -> None:
        """Bring the write-ahead log into the file. Raises `StorageFull`, `VaultDamaged`."""
        with self._sentences():
            self.driver().execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()

    def page_problems(self) -> list[str]:
        """What SQLCipher and SQLite find wrong with the pages, in their words; empty when nothing. Raises `VaultDamaged`."""
        # The check reads the file past the write-ahead log, so the log goes first.
        self.checkpoint()
        with self._sentences():
            pages = [str(row[0]) for row in self.driver().execute("PRAGMA cipher_integrity_check").fetchall()]
            trees = [str(row[0]) for row in self.driver().execute("PRAGMA quick_check").fetchall()]
        return pages + [problem for problem in trees if problem != "ok"]

    def copy_to(self, path: Path, spec: bytearray, far: Callable[[int, int], None]) -> None:
        """Every page into a new file under the key in `spec`; `far` hears how many are left of how many. Raises `StorageFull`."""
        os.close(os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600))
        with self._sentences():
            target = _connect(path, spec)
            try:
                self.driver().backup(target, pages=PAGES_AT_ONCE, progress=lambda _, left, of: far(left, of))
                target.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
            finally:
                target.close()

    def close(self) -> None:
        """Close the file; again does nothing."""
        self._connection.close()
        self._engine.dispose()

    def driver(self) -> sqlcipher.Connection:
        """The bare connection: for what cannot stand inside a transaction, and for `Prepared` statements inside one."""
        return self._driver

    @contextmanager
    def _sentences(self) -> Iterator[None]:
        try:
            yield
        except (sa.exc.DatabaseError, sqlcipher.DatabaseError) as error:
            raise self._sentence(error) from error

    def _sentence(self, error: Exception) -> Exception:
        # One unreadable page poisons the connection: what it says afterwards is no longer about the disk.
        if not self._damaged and any(word in str(error).lower() for word in _FULL):
            return StorageFull(
                tr(
                    "This could not be saved: the disk is full or cannot be written to. What was saved before stays saved."
                )
            )
        if isinstance(error, sa.exc.IntegrityError | sqlcipher.IntegrityError):
            return error
        self._damaged = True
        return damaged(self.path)


def create_database(path: Path, spec: bytearray, header: Header) -> None:
    """Make an empty vault file, mode 0600, on the disk when this returns. Raises `StorageFull`."""
    os.close(os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600))
    database = Database(path, spec)
    try:
        with database.transaction() as connection:
            tables.META.create_all(connection)
            connection.execute(tables.MAKE_EVERY)
            connection.execute(tables.meta.insert().values(vault=header.vault, epoch=header.epoch))
        database.checkpoint()
    finally:
        database.close()


def open_database(path: Path, spec: bytearray, header: Header) -> Database:
    """Open a vault file that the header names. Raises `VaultDamaged`, `StorageFull`."""
    try:
        if path.stat().st_size < SMALLEST:
            raise damaged(path)
    except OSError as error:
        raise damaged(path) from error
    _lay_log(path)
    database = Database(path, spec)
    try:
        database.check_belongs(header)
    except VaultDamaged:
        database.close()
        raise
    return database


def _connect(path: Path, spec: bytearray) -> sqlcipher.Connection:
    if len(spec) != SPEC_BYTES:
        raise ValueError("The page key has the wrong length.")
    driver = sqlcipher.connect(
        f"file:{quote(str(path))}?mode=rw", uri=True, isolation_level=None, check_same_thread=False, timeout=5
    )
    try:
        driver.execute("PRAGMA cipher_log_level=NONE")
        driver.set_key(spec)
        spec[:] = bytes(len(spec))
        _check_version(driver)
        for pragma in PRAGMAS:
            driver.execute("PRAGMA " + pragma)
        driver.set_authorizer(_authorize)
    except BaseException:
        driver.close()
        raise
    return driver


def _lay_log(path: Path) -> None:
    """A write-ahead log of zeros, as long as it ever gets: a save then writes over it, and the disk has no new length to keep,
    which takes as long as the save itself. SQLite holds a log without its mark for an empty one (fileformat2, "WAL Format")."""
    log = path.with_name(path.name + "-wal")
    try:
        descriptor = os.open(log, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except OSError:
        return
    try:
        with suppress(OSError):
            os.write(descriptor, bytes(LOG_BYTES))
    finally:
        os.close(descriptor)


def _check_version(driver: sqlcipher.Connection) -> None:
    version = str(driver.execute("PRAGMA cipher_version").fetchone()[0])
    if tuple(int(part) for part in version.split()[0].split(".")[:2]) < OLDEST_CIPHER:
        raise RuntimeError("SQLCipher is older than this program was built with.")


def _authorize(action: int, *_what: str | None) -> int:
    """No second file may be attached: it could be written without a key."""
    return sqlcipher.SQLITE_DENY if action in _DENIED else sqlcipher.SQLITE_OK


def _begin_immediate(connection: sa.Connection) -> None:
    connection.exec_driver_sql("BEGIN IMMEDIATE")
