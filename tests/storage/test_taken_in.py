"""What came from another vault lies in this one as it was signed, and nobody changes, drops or swaps any of it unnoticed."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
import sqlalchemy as sa

from app.domain.exchange import TakenIn
from app.storage import settings, tables
from app.storage.journal import LocalJournal
from app.storage.stored import digest, read_entry
from tests.support.house import House
from tests.support.team import record, send, stands, take_in, team

FRESH = tables.fresh
Change = Callable[[sa.Connection, list[int]], None]


@pytest.fixture
def laptops(tmp_path: Path) -> list[House]:
    """A and B; B took in a family of A and wrote on."""
    a, b = team(tmp_path, "a", "b")
    state = a.visit(a.family())
    a.answer(state, "how.are_you", "Tired")
    take_in(b, send(a, b, state.record.id))
    b.family(name="Bell")
    return [a, b]


def journal_of(house: House) -> LocalJournal:
    journal = house.services.transfers._desk.journal
    assert isinstance(journal, LocalJournal)
    return journal


def came(connection: sa.Connection) -> list[int]:
    """The places of what came from elsewhere."""
    rows = connection.execute(sa.select(FRESH.c.n, FRESH.c.data).order_by(FRESH.c.n)).all()
    counted = next((n, body.new) for n, data in rows if isinstance(body := read_entry(data).body, TakenIn))
    return list(range(counted[0] - counted[1], counted[0]))


def altered(connection: sa.Connection, places: list[int]) -> None:
    data = connection.execute(sa.select(FRESH.c.data).where(FRESH.c.n == places[1])).scalar_one()
    other = data.replace(b"Aisha", b"Alisa")
    assert other != data
    connection.execute(sa.update(FRESH).where(FRESH.c.n == places[1]).values(data=other, hash=digest(other)))


def dropped(connection: sa.Connection, places: list[int]) -> None:
    connection.execute(sa.delete(FRESH).where(FRESH.c.n == places[-1]))
    for row in connection.execute(sa.select(FRESH.c.n).where(FRESH.c.n > places[-1]).order_by(FRESH.c.n)).all():
        connection.execute(sa.update(FRESH).where(FRESH.c.n == row.n).values(n=row.n - 1))


def swapped(connection: sa.Connection, places: list[int]) -> None:
    first, second = places[1], places[2]
    for before, after in ((first, 9999), (second, first), (9999, second)):
        connection.execute(sa.update(FRESH).where(FRESH.c.n == before).values(n=after))


def unsigned(connection: sa.Connection, places: list[int]) -> None:
    connection.execute(sa.update(FRESH).where(FRESH.c.n == places[0]).values(signature=bytes(64)))


@pytest.mark.parametrize("change", [altered, dropped, swapped, unsigned])
def test_a_change_of_what_came_in_is_found(laptops: list[House], change: Change) -> None:
    journal = journal_of(laptops[1])
    assert journal.verify().sound
    with journal._database.transaction() as connection:
        change(connection, came(connection))
    assert any(problem.startswith("Entry ") for problem in journal.verify().problems)


def test_a_list_of_colleagues_that_was_changed_is_not_believed(laptops: list[House]) -> None:
    journal = journal_of(laptops[1])
    with journal._database.transaction() as connection:
        text = settings.get(connection, "colleagues")
        assert text
        settings.put(connection, "colleagues", text[:60] + ("B" if text[60] != "B" else "C") + text[61:])
    assert any("list of colleagues" in problem for problem in journal.verify().problems)


def test_a_backup_of_a_caseload_with_what_came_in_is_whole(laptops: list[House], tmp_path: Path) -> None:
    b = laptops[1]
    made = b.services.care.backup(b.who, tmp_path, lambda _far: None)
    assert made.entries == sum(record(b, row.family).entries for row in b.services.families.rows(b.who))


def test_what_came_in_is_filed_and_found_like_everything_else(laptops: list[House]) -> None:
    journal = journal_of(laptops[1])
    before = stands(laptops[1])
    journal.catch_up()
    assert stands(laptops[1]) == before
    assert journal.search("tired")
    assert journal.verify().sound


def test_a_full_disk_takes_in_nothing(laptops: list[House], monkeypatch: pytest.MonkeyPatch) -> None:
    a, b = laptops
    packed = send(a, b, a.family(name="Cole"))
    before, journal = stands(b), journal_of(b)

    def full(*_: object) -> None:
        raise OSError("disk full")

    with monkeypatch.context() as patch:
        patch.setattr(journal._database, "write", full)
        with pytest.raises(OSError, match="disk full"):
            take_in(b, packed)
    assert stands(b) == before
    assert take_in(b, packed).families[0].new > 0
    assert journal.verify().sound
