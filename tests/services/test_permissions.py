"""The whole table, cell by cell, through the real services over seven real vaults; only what stands behind the gate is replaced
by something that says it was reached."""

from __future__ import annotations

import inspect
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, fields
from itertools import product
from typing import get_args, get_type_hints

import msgspec
import pytest

from app.domain.base import FamilyId
from app.domain.people import ROLE_NAMES, Role, Session
from app.domain.permissions import OPERATIONS, RELATIONS, Operation, Relation, may, who_may
from app.services.gate import Refused
from app.services.house import Services
from app.services.operations import ROWS
from app.storage.journal import LocalJournal
from tests.support.golden import golden
from tests.support.town import ROLES, Town, town

REACHED = "reached"
FAMILY_RELATIONS: tuple[Relation, ...] = ("own", "others", "transferred", "closed")


def _methods() -> dict[str, list[str]]:
    """Every public method of every service, with what it takes."""
    return {
        f"{room}.{name}": list(inspect.signature(method).parameters)[1:]
        for room, service in get_type_hints(Services).items()
        for name, method in inspect.getmembers(service, inspect.isfunction)
        if not name.startswith("_")
    }


METHODS = _methods()
GATED = [name for name in METHODS if ROWS.get(name) != "open-a-door"]
ASKED = [name for name in GATED if {"who", "_who"} & set(METHODS[name])]
"""Methods that are told who asks; the others are asked by whoever unlocked."""


class Made(msgspec.Struct):
    """A paper in hand, as far as the gate looks."""

    family: FamilyId


@dataclass
class Cells:
    """What was tried, and which did not come out as the table says."""

    town: Town
    tried: int = 0
    wrong: list[str] = field(default_factory=list)
    refused: int = 0

    def cell(self, name: str, who: Session, family: str | None, allowed: bool, told: str) -> None:
        """Call one method as somebody, and compare."""
        room, method = name.split(".")
        given = {"who": who, "_who": who, "family": FamilyId(family or "own"), "made": Made(FamilyId(family or "own"))}
        arguments = {one: given.get(one) for one in METHODS[name]}
        self.tried += 1
        try:
            reached = getattr(getattr(self.town.services, room), method)(**arguments) == REACHED
        except Refused:
            reached, self.refused = False, self.refused + 1
        if reached != allowed:
            self.wrong.append(f"{name} {told}: {'done' if reached else 'refused'}")


@pytest.fixture(scope="module")
def laptop(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Town]:
    made = town(tmp_path_factory.mktemp("town"))
    with pytest.MonkeyPatch.context() as patch:
        for name in GATED:
            room, method = name.split(".")
            patch.setattr(type(getattr(made.services, room)), method, lambda *_a, **_n: REACHED)
        yield made
    made.services.doors.lock()


@pytest.fixture
def quick_log(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The access log as a list: thousands of refusals, and no disk waited for. One test below counts them in the real one."""
    lines: list[str] = []
    monkeypatch.setattr(LocalJournal, "note_access", lambda _journal, _by, what, _of: lines.append(what))
    return lines


def _takes_family(name: str) -> bool:
    return bool({"family", "made"} & set(METHODS[name]))


def _own(cells: Cells, role: Role) -> None:
    """What somebody may in the caseload she unlocked, to each family in it and to one that is not."""
    who = cells.town.unlock(role)
    for name in GATED:
        for relation in FAMILY_RELATIONS if _takes_family(name) else ("own",):
            family = "elsewhere" if relation == "others" else relation
            cells.cell(name, who, family, may(role, ROWS[name], relation), f"{role} {relation}")


def _beside(cells: Cells, owner: Role, roles: Iterable[Role]) -> None:
    """What each may in the caseload that another unlocked, sitting beside her and not."""
    cells.town.unlock(owner)
    for role, relation in product(roles, ("granted", "others")):
        who = cells.town.session(role)
        cells.town.desk.beside = who if relation == "granted" else None
        for name in ASKED:
            allowed = may(role, ROWS[name], "granted" if relation == "granted" else "others")
            cells.cell(name, who, "own", allowed, f"{role} {relation}")


def _say(capsys: pytest.CaptureFixture[str], words: str) -> None:
    with capsys.disabled():
        sys.stdout.write(f"\n{words}\n")


def test_every_service_method_has_a_row_and_every_row_a_method() -> None:
    assert set(ROWS) == set(METHODS)
    assert {*ROWS.values(), "set-times"} == set(OPERATIONS)


def test_zero_cells_differ(laptop: Town, quick_log: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    cells = Cells(laptop)
    for role in ROLES:
        _own(cells, role)
    _beside(cells, "health-visitor", ROLES[1:])
    _beside(cells, "midwife", ROLES[:1])
    _say(capsys, f"permission table: {cells.tried} cells, {len(cells.wrong)} differ, {cells.refused} refused")
    assert not cells.wrong
    assert quick_log.count("not-allowed") == cells.refused
    assert cells.tried > 3_000


def test_a_forged_session_reaches_nothing(
    laptop: Town, quick_log: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    cells = Cells(laptop)
    for role in ROLES:
        who = laptop.unlock(role)
        for claimed in (one for one in ROLES if one != role):
            forged = msgspec.structs.replace(who, role=claimed)
            for name in ASKED:
                cells.cell(name, forged, "own", False, f"{role} says {claimed}")
        stranger = msgspec.structs.replace(who, person="nobody")
        for name in ASKED:
            cells.cell(name, stranger, "own", False, f"{role} says another person")
    _say(capsys, f"forged sessions: {cells.tried} calls, {len(cells.wrong)} got through")
    assert not cells.wrong
    assert quick_log.count("not-allowed") == cells.tried


def test_every_refusal_is_written_to_the_access_log_with_what_and_who(laptop: Town) -> None:
    cells, who = Cells(laptop), laptop.unlock("auditor")
    before = laptop.refusals()
    for name in GATED:
        cells.cell(name, who, "own", may("auditor", ROWS[name], "own"), "auditor own")
    assert laptop.refusals() - before == cells.refused > 60
    last = laptop.desk.journal.accesses()[-1]
    assert last.by.role == "auditor"
    assert last.of.endswith(f"{who.person} auditor")


def test_after_locking_nothing_but_a_door_opens(laptop: Town) -> None:
    who = laptop.unlock("health-visitor")
    laptop.services.doors.lock()
    for name in ASKED:
        room, method = name.split(".")
        with pytest.raises(Exception, match="locked"):
            getattr(getattr(laptop.services, room), method)(who)


@pytest.mark.parametrize("operation", OPERATIONS)
def test_somebody_may_do_each_thing_and_nobody_does_it_to_somebody_elses(operation: Operation) -> None:
    assert who_may(operation)
    assert operation == "open-a-door" or not who_may(operation, "others")


def test_the_table_as_somebody_last_read_and_agreed_it() -> None:
    letters = dict(zip(RELATIONS, "ogxtc", strict=True))
    lines = [
        f"{operation:20}"
        + "  ".join(
            f"{role} {''.join(letters[one] for one in RELATIONS if may(role, operation, one)) or '-'}" for role in ROLES
        )
        for operation in OPERATIONS
    ]
    table = "\n".join(lines) + "\n"
    assert golden("permissions.txt", table) == table
    assert set(ROLE_NAMES) == set(get_args(Role))
    assert len(fields(Services)) == len({name.split(".")[0] for name in METHODS})
