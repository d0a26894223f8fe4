"""Coming with a caseload: a list is looked at first, taken in whole, and taken out again while nothing else was written."""

from __future__ import annotations

import time
from datetime import date

import pytest

from app.services.caseload_csv import read_list
from app.services.states import WorldError
from tests.support.house import House

HEAD = "Mother given name,Mother family name,Mother born,Mother NHS number,Baby born,Baby given name,Address,Phone"
AISHA = "Aisha,Ahmed,14/08/1994,999 000 0018,2026-06-20,Noor,1 Elm Row,+44 7700 900866"
BEA = "Bea,Brown,1990-01-02,,,,,"


def listed(*lines: str, head: str = HEAD) -> bytes:
    return "\r\n".join((head, *lines)).encode()


def many(count: int) -> bytes:
    return listed(*(f"Given{n},Family{n},1990-01-02,,2026-06-20,Baby{n},{n} Elm Row," for n in range(count)))


def names(house: House) -> list[str]:
    return [row.name for row in house.services.families.rows(house.who)]


def test_a_dry_run_says_what_would_come_and_writes_nothing(own_house: House) -> None:
    seen = own_house.services.coming.look(own_house.who, listed(AISHA, BEA))
    assert (seen.families, seen.people, seen.problems, seen.taken) == (2, 3, (), False)
    assert names(own_house) == []


def test_a_list_taken_in_is_there_with_its_people(own_house: House) -> None:
    assert own_house.services.coming.take_in(own_house.who, listed(AISHA, BEA)).taken
    assert names(own_house) == ["Ahmed", "Brown"]
    family = own_house.services.families.rows(own_house.who)[0].family
    record = own_house.services.families.open(own_house.who, family).record
    mother = record.mother()
    assert mother is not None
    assert (mother.born, mother.nhs_number) == (date(1994, 8, 14), "9990000018")
    assert [(baby.given_name, baby.family_name) for baby in record.of_kind("baby")] == [("Noor", "Ahmed")]
    assert record.family.safe_contact.phone == "+44 7700 900866"
    assert own_house.services.care.verify(own_house.who).sound


@pytest.mark.parametrize(
    ("line", "where", "says"),
    [
        ("Aisha,Ahmed,31/02/1994,,,,,", "Line 2, mother born", "not a date"),
        ("Aisha,Ahmed,,999 000 0019,,,,", "Line 2, mother nhs number", "add up"),
        ("Aisha,Ahmed,,,2030-01-01,,,", "Line 2", "has not come yet"),
        (",,,,,Noor,,", "Line 2, mother family name", "Enter the mother's name"),
        ("Aisha,Ahmed", "Line 2", "2 cells"),
        ('"=cmd|x",Ahmed,,,,,,', "Line 2, mother given name", "formula"),
        ("'@x,Ahmed,,,,,,", "Line 2, mother given name", "formula"),
        ("Aisha,Ahmed,,,,,-1+2,", "Line 2, address", "formula"),
        ("Aisha,Ahmed,,,,,,+cmd", "Line 2, phone", "formula"),
    ],
)
def test_what_is_wrong_is_said_by_line_and_column_and_nothing_is_written(
    own_house: House, line: str, where: str, says: str
) -> None:
    seen = own_house.services.coming.take_in(own_house.who, listed(line, BEA))
    assert not seen.taken
    assert [problem.words().startswith(where) and says in problem.words() for problem in seen.problems] == [True]
    assert names(own_house) == []


def test_somebody_on_two_lines_or_here_already_is_said(own_house: House) -> None:
    own_house.services.coming.take_in(own_house.who, listed(AISHA))
    seen = own_house.services.coming.look(own_house.who, listed(AISHA, BEA, BEA))
    assert [problem.line for problem in seen.problems] == [2, 4]
    assert "in this caseload already" in seen.problems[0].says
    assert "line 3" in seen.problems[1].says


def test_columns_nobody_knows_stay_behind_and_are_named() -> None:
    read = read_list(listed(f"{BEA},yes", head=f"{HEAD},Risk band"))
    assert read.left_out == ("Risk band",)
    assert len(read.families) == 1


@pytest.mark.parametrize("data", [b"", b"\xff\xfe\x00\x81", b"what,ever\n1,2", b'Mother family name\n"half'])
def test_what_is_no_list_is_said_in_a_sentence(data: bytes) -> None:
    with pytest.raises(WorldError):
        read_list(data)


def test_a_list_as_windows_writes_it_is_read() -> None:
    read = read_list("Mother family name;Mother given name\r\nÅberg;Zoë\r\n".encode("cp1252"))
    assert [person.family_name for person in read.families[0].family.people] == ["Åberg"]


def test_nothing_imported_lights_up_as_late(own_house: House) -> None:
    own_house.services.coming.take_in(own_house.who, listed(AISHA, BEA))
    today = own_house.services.today.show(own_house.who)
    assert (today.due, today.later) == ((), 0)
    for row in own_house.services.families.rows(own_house.who):
        state = own_house.services.families.open(own_house.who, row.family)
        assert (state.worries, row.open_findings, row.last_contact) == ((), 0, None)


def test_an_import_is_taken_out_again_in_one_act(own_house: House) -> None:
    own_house.family(name="Zimmer")
    own_house.services.coming.take_in(own_house.who, listed(AISHA, BEA))
    assert own_house.services.coming.can_undo() == 2
    assert own_house.services.coming.undo(own_house.who) == 2
    assert names(own_house) == ["Zimmer"]
    assert own_house.services.search.search(own_house.who, "Brown") == ()
    assert own_house.services.coming.can_undo() == 0
    assert own_house.services.care.verify(own_house.who).sound


def test_after_an_undo_the_list_can_come_again(own_house: House) -> None:
    own_house.services.coming.take_in(own_house.who, listed(AISHA))
    own_house.services.coming.undo(own_house.who)
    assert own_house.services.coming.take_in(own_house.who, listed(AISHA)).taken
    assert names(own_house) == ["Ahmed"]


def test_once_something_else_was_written_the_list_stays(own_house: House) -> None:
    own_house.services.coming.take_in(own_house.who, listed(AISHA, BEA))
    own_house.visit(own_house.services.families.rows(own_house.who)[1].family)
    assert own_house.services.coming.can_undo() == 0
    with pytest.raises(WorldError, match="Brown"):
        own_house.services.coming.undo(own_house.who)
    assert names(own_house) == ["Ahmed", "Brown"]


def test_four_hundred_families_come_in_under_five_seconds(own_house: House) -> None:
    data = many(400)
    started = time.process_time()
    assert own_house.services.coming.take_in(own_house.who, data).taken
    assert time.process_time() - started < 5
    assert len(names(own_house)) == 400
