"""A caseload that grows: what a person waits for with 100 and 1,000 families (and 10,000, in the soak), 200 entries each."""

from __future__ import annotations

import tempfile
import time
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from datetime import UTC, datetime
from pathlib import Path
from statistics import median

from app.content.check import compiled
from app.content.load import load
from app.domain.answers import Answer
from app.domain.base import ContactId, FamilyId, PersonId, QuestionId
from app.domain.entries import AnsweredBody, AnyBody, ContactStarted, Draft, FamilyOpened, Jotted, PersonAdded
from app.domain.people import Family, Person
from app.services.desk import author
from tests.bench.rounds import Taken
from tests.support.house import DAY, HV, House, open_house

ENTRIES, AT_ONCE, ROUNDS = 200, 20, 15
WORDS = ("cot", "kitchen", "sister", "smoke alarm", "tired", "bottle", "appointment", "garden", "pram", "review")
ITEMS = tuple(f"phq9.item{number}" for number in range(1, 10))


def figures(sizes: Sequence[int] = (100, 1000)) -> list[Taken]:
    """Each size in a vault of its own."""
    taken: list[Taken] = []
    for families in sizes:
        with tempfile.TemporaryDirectory() as folder:
            taken += _measured(open_house(Path(folder)), families)
    return taken


def loading() -> list[Taken]:
    """The pathway that ships: read, checked and made ready to weigh."""
    return [_taken("load the shipped pathway", lambda: _seconds(lambda: compiled(load())), 0.080)]


def one_family() -> list[Taken]:
    """A family of 500 entries, read from the vault for the first time since unlocking."""
    with tempfile.TemporaryDirectory() as folder:
        house = open_house(Path(folder))
        _fill(house, 1, 500)

        def opened() -> float:
            house.reopen()
            return _seconds(lambda: house.services.families.open(house.who, _name(0)))

        return [_taken("open a family of 500 entries, not read since unlocking", opened, 0.060)]


def supervising(caseloads: int = 12, families: int = 80) -> list[Taken]:
    """A supervisor's page would read the open items of several caseloads, each in a vault of its own, opened side by side."""
    with ExitStack() as folders:
        houses = [open_house(Path(folders.enter_context(tempfile.TemporaryDirectory()))) for _ in range(caseloads)]
        for house in houses:
            _fill(house, families, ENTRIES)
        journals = [house.services.families._desk.journal for house in houses]
        latest = datetime.max.replace(tzinfo=UTC)

        def merged() -> float:
            rows = (row for journal in journals for row in journal.due())
            return _seconds(lambda: sorted(rows, key=lambda row: (row.due_on or latest, row.family, row.item)))

        size = (
            f"{caseloads} caseloads open, {caseloads * families:,} families, {caseloads * families * ENTRIES:,} entries"
        )
        taken = [_taken(f"the open items of all of them in order of time, {size}", merged, 0.150)]
        for house in houses:
            house.services.doors.lock()
        return taken


def _measured(house: House, families: int) -> list[Taken]:
    _fill(house, families, ENTRIES)
    while house.services.search.catch_up():
        pass
    house.reopen()
    size = f"{families:,} families, {families * ENTRIES:,} entries"
    services, state = house.services, house.visit(_name(0))
    number = iter(range(1_000_000))
    return [
        _taken(f"Today, {size}", lambda: _seconds(lambda: services.today.show(house.who)), 0.150),
        _taken(f"search for a common word, {size}", lambda: _search(house, WORDS[next(number) % 10]), 0.100),
        _taken(f"search for a rare word, {size}", lambda: _search(house, f"rare{next(number) % families}"), 0.100),
        _taken(f"save one answer, {size}", lambda: _answer(house, state.contact.id, next(number)), None),
        _taken(f"open a family, {size}", lambda: _open(house, next(number) % families), None),
    ]


def _search(house: House, words: str) -> float:
    return _seconds(lambda: house.services.search.search(house.who, words))


def _open(house: House, number: int) -> float:
    return _seconds(lambda: house.services.families.open(house.who, _name(number)))


def _answer(house: House, contact: ContactId, number: int) -> float:
    asked = QuestionId(ITEMS[number % 9])
    give = house.services.visits.answer
    return _seconds(lambda: give(house.who, _name(0), contact, asked, PersonId("mother"), "answered", number % 4))


def _fill(house: House, families: int, entries: int) -> None:
    journal = house.services.families._desk.journal
    who = house.who
    for first in range(0, families, AT_ONCE):
        batch = [(_name(n), _drafts(n, entries)) for n in range(first, min(first + AT_ONCE, families))]
        journal.append_all(batch, author(who), who.device)


def _drafts(number: int, entries: int) -> list[Draft]:
    mother = Person(id=PersonId("mother"), kind="mother", given_name="Aisha", family_name=f"Made-up {number}")
    contact = ContactId(f"visit-{number}")
    bodies: list[AnyBody] = [
        FamilyOpened(family=Family(id=_name(number), name=f"Made-up {number}", practice=True)),
        PersonAdded(person=mother),
        ContactStarted(contact=contact, plan=HV, on=DAY, present=("her",), pathway="p1"),
        Jotted(contact=contact, text=f"rare{number}", private=False),
    ]
    bodies += [_entry(contact, number + n) for n in range(entries - len(bodies))]
    return [Draft(body=body) for body in bodies]


def _entry(contact: ContactId, n: int) -> AnyBody:
    if n % 5 == 0:
        words = f"{WORDS[n % 10]} and {WORDS[n // 10 % 10]}: seen at visit {n}"
        return Jotted(contact=contact, text=words, private=False)
    return AnsweredBody(
        contact=contact,
        question=QuestionId(ITEMS[n % 9]),
        about=PersonId("mother"),
        answer=Answer(state="answered", value=0),
        said_by="her",
        present=("her",),
        noticed=WORDS[n % 10] if n % 7 == 0 else "",
        reason="",
        pathway="p1",
    )


def _name(number: int) -> FamilyId:
    return FamilyId(f"family-{number:06}")


def _seconds(work: Callable[[], object]) -> float:
    started = time.perf_counter()
    work()
    return time.perf_counter() - started


def _taken(what: str, work: Callable[[], float], aim: float | None) -> Taken:
    times = sorted(work() for _ in range(ROUNDS))
    return Taken(what, median(times), times[0], times[-1], aim)
