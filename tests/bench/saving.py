"""One answer kept for good through the journal, against the same bytes committed by plain SQLite; and opening against its KDF."""

from __future__ import annotations

import sqlite3
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path

from app.domain import entries as e
from app.domain.answers import Answer
from app.domain.base import PersonId, QuestionId
from app.domain.record import FamilyRecord
from app.ports import DueRow, Project, Projection
from app.security.kdf import FLOOR, derive
from tests.bench.rounds import Figure, in_turns
from tests.storage.caseload import AUTHOR, DEVICE, FAMILY, STAFF, opening, project, vaults_at, words
from tests.support.house import open_house

BYTES = 900
"""What one stored answer weighs: its entry, hash and signature."""
ROUNDS = 300
GROWN = 1500
"""Commits after which the plain database writes over its log: SQLite looks after 1,000 pages of it."""


def figures() -> list[Figure]:
    """Save one answer in the journal; save it through the service; open a vault.

    A log that must grow costs a disk more than one that is written over: each figure has a plain database of its own, as young
    as the vault; and one says what is left when that one's log has grown too."""
    plain = "a plain SQLite commit (WAL, FULL)"
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        with plain_commit(folder / "1.db") as limit, journal_append(folder / "still", project) as ours:
            saves = [
                in_turns(
                    "one answer signed and saved in the vault, no open item moved", plain, ours, limit, ROUNDS, 1.5
                )
            ]
            for _ in range(GROWN):
                limit()
            saves.append(in_turns("the same", f"{plain}, its log fully grown", ours, limit, ROUNDS))
        with plain_commit(folder / "2.db") as limit, journal_append(folder / "moving", moved) as moves:
            saves.append(
                in_turns("one answer, when an open item falls due at another time", plain, moves, limit, ROUNDS, 2.0)
            )
        with plain_commit(folder / "3.db") as limit, service_answer(folder) as whole:
            saves.append(
                in_turns("the same through the service: checked, weighed, saved, shown", plain, whole, limit, 60)
            )
        opens = in_turns(
            "open a vault to its first row",
            "its key derivation alone (floor)",
            opened(folder / "still"),
            derived,
            7,
            1.1,
        )
    return [*saves, opens]


def body(number: int) -> e.Draft:
    """An answer as the visit keeps it."""
    return e.Draft(
        body=e.AnsweredBody(
            contact=None,
            question=QuestionId("phq9.item1"),
            about=PersonId("mother"),
            answer=Answer(state="answered", value=number % 4),
            said_by="her",
            present=("her",),
            noticed="",
            reason="",
            pathway="0" * 64,
        ),
        subjects=(PersonId("mother"),),
    )


@contextmanager
def plain_commit(path: Path) -> Iterator[Callable[[], float]]:
    """A plain database with the durability of ours; each call inserts one row and commits."""
    plain = sqlite3.connect(path, isolation_level=None)
    for pragma in ("journal_mode=WAL", "synchronous=FULL"):
        plain.execute(f"PRAGMA {pragma}")
    plain.execute(
        "CREATE TABLE entry (family TEXT, clock INTEGER, data BLOB, PRIMARY KEY (family, clock)) WITHOUT ROWID"
    )
    clock = iter(range(1_000_000))

    def commit() -> float:
        started = time.perf_counter()
        plain.execute("BEGIN IMMEDIATE")
        plain.execute("INSERT INTO entry VALUES (?, ?, ?)", ("family-1", next(clock), bytes(BYTES)))
        plain.execute("COMMIT")
        return time.perf_counter() - started

    yield commit
    plain.close()


def moved(record: FamilyRecord) -> Projection:
    """One open item, due an hour after the last entry: it moves at each answer."""
    row = project(record)
    item = DueRow(
        family=record.id,
        family_name=record.family.name,
        item="visit",
        kind="visit",
        says="Write up",
        act="Write up",
        owner="Ruth Okafor",
        opens_on=None,
        due_on=record.last_entry_at + timedelta(hours=1),
        urgency="note",
    )
    return Projection(row=row.row, due=(item,))


@contextmanager
def journal_append(root: Path, indexed: Project) -> Iterator[Callable[[], float]]:
    """A vault with indexes as `indexed` makes them; each call appends one answer."""
    _, journal = vaults_at(root).create(STAFF, words(), use_keyring=False, project=indexed)
    journal.append(FAMILY, opening(), AUTHOR, DEVICE)
    number = iter(range(1_000_000))

    def append() -> float:
        draft = body(next(number))
        started = time.perf_counter()
        journal.append(FAMILY, [draft], AUTHOR, DEVICE)
        return time.perf_counter() - started

    yield append
    journal.close()


@contextmanager
def service_answer(folder: Path) -> Iterator[Callable[[], float]]:
    """An open visit; each call answers one question of it."""
    house = open_house(folder / "house")
    state = house.visit(house.family())
    number = iter(range(1_000_000))

    def answer() -> float:
        points = next(number) % 4
        started = time.perf_counter()
        house.answer(state, "phq9.item1", points)
        return time.perf_counter() - started

    yield answer
    house.services.doors.lock()


def opened(root: Path) -> Callable[[], float]:
    """Open the vault made before, by passphrase, to the families list."""

    def unlock() -> float:
        secret = words()
        started = time.perf_counter()
        _, journal = vaults_at(root).unlock(STAFF.id, secret, project)
        journal.families()
        taken = time.perf_counter() - started
        journal.close()
        return taken

    return unlock


def derived() -> float:
    """The key derivation at the cost those vaults have."""
    started = time.perf_counter()
    derive(words(), bytes(16), FLOOR, about=b"bench", secret=None)
    return time.perf_counter() - started
