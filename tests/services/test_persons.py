from __future__ import annotations

from datetime import date, timedelta

import msgspec
import pytest

from app.domain.base import FamilyId, PersonId
from app.domain.people import Person
from app.services.families import NewFamily, NewPerson
from app.services.states import WorldError
from tests.support.house import DAY, House

MUM = NewPerson("mother", "Aisha", "Ahmed", born=date(1994, 8, 14))


def add(house: House, *people: NewPerson) -> FamilyId:
    return house.services.families.add(house.who, NewFamily(people=people))


def person(house: House, family: FamilyId, name: str) -> Person:
    return house.services.families.open(house.who, family).record.people[PersonId(name)]


@pytest.mark.parametrize(
    ("number", "says"),
    [
        ("999 123 4567", "does not add up"),
        ("9990000149", "does not add up"),
        ("111 111 1111", "does not add up"),
        ("000 000 0000", "does not add up"),
        ("999 000 001", "this one has 9"),
        ("999 000 0018 1", "this one has 11"),
        ("QQ 12 34 56 C", "National Insurance"),
        ("9990000018X", "no letters"),
        ("999000001²", "no letters"),
        ("٩٩٩٠٠٠٠٠١٨", "no letters"),
    ],
)
def test_a_number_that_is_no_nhs_number_is_explained(house: House, number: str, says: str) -> None:
    with pytest.raises(WorldError, match=says):
        add(house, msgspec.structs.replace(MUM, nhs_number=number))


@pytest.mark.parametrize("number", ["999 000 0018", "999-000-0018", " 9990000018 "])
def test_a_number_is_kept_as_ten_digits_however_it_was_written(house: House, number: str) -> None:
    family = add(house, msgspec.structs.replace(MUM, nhs_number=number))
    assert person(house, family, "mother").nhs_number == "9990000018"
    changed = msgspec.structs.replace(person(house, family, "mother"), nhs_number="999 111 2227")
    house.services.families.change_person(house.who, family, changed)
    assert person(house, family, "mother").nhs_number == "9991112227"


def test_two_people_of_a_family_never_share_a_number(house: House) -> None:
    twin = NewPerson("baby", "Noor", "Ahmed", born=date(2026, 6, 20), nhs_number="999 000 0018")
    with pytest.raises(WorldError, match="has this NHS number already"):
        add(house, MUM, twin, msgspec.structs.replace(twin, given_name="Ava"))


@pytest.mark.parametrize(
    ("new", "says"),
    [
        (NewPerson("baby", "Noor", "Ahmed", born=DAY + timedelta(days=1)), "enter the due date"),
        (NewPerson("adult", "Daniel", "Ahmed", born=DAY + timedelta(days=1)), "has not come yet"),
        (NewPerson("adult", "Daniel", "Ahmed", born=date(1194, 8, 14)), "Check the year"),
        (NewPerson("baby", "", "", due=DAY - timedelta(days=29)), "If the baby is born"),
        (NewPerson("baby", "", "", due=DAY + timedelta(days=295)), "too far ahead"),
        (NewPerson("child", "Sami", "Ahmed", born=date(1993, 1, 1)), "cannot both be right"),
        (NewPerson("child", "Sami", "Ahmed", born=date(2004, 8, 13)), "cannot both be right"),
    ],
)
def test_a_date_that_cannot_be_is_explained(house: House, new: NewPerson, says: str) -> None:
    with pytest.raises(WorldError, match=says):
        add(house, MUM, new)


def test_a_baby_born_today_or_awaited_for_a_week_is_believed(house: House) -> None:
    add(
        house, MUM, NewPerson("baby", "Noor", "Ahmed", born=DAY), NewPerson("baby", "", "", due=DAY - timedelta(days=7))
    )


def test_a_baby_not_born_yet_is_born_by_one_change(house: House) -> None:
    family = add(house, MUM, NewPerson("baby", "", "Ahmed", due=DAY))
    baby = msgspec.structs.replace(person(house, family, "baby1"), given_name="Noor", born=DAY)
    house.services.families.change_person(house.who, family, baby)
    assert not person(house, family, "baby1").unborn()


def test_a_change_never_turns_one_person_into_another(house: House) -> None:
    family = add(house, MUM)
    stranger = Person(id=PersonId("baby1"), kind="baby", given_name="Noor", family_name="Ahmed")
    nameless = msgspec.structs.replace(person(house, family, "mother"), given_name=" ", family_name="\u202e")
    for changed, says in ((stranger, "somebody else"), (nameless, "the mother's name")):
        with pytest.raises(WorldError, match=says):
            house.services.families.change_person(house.who, family, changed)


def test_a_name_stays_on_one_line_without_hidden_characters(house: House) -> None:
    family = add(
        house, msgspec.structs.replace(MUM, given_name=" Zoë\n\u202eMarie\u00a0 \x00", family_name="O’Neill-Şahin")
    )
    mother = person(house, family, "mother")
    assert (mother.given_name, mother.family_name) == ("Zoë Marie", "O’Neill-Şahin")


def test_a_mother_with_one_name_names_the_family_by_it(house: House) -> None:
    family = add(house, NewPerson("mother", "Madonna", ""))
    assert house.services.families.open(house.who, family).record.family.name == "Madonna"


@pytest.mark.parametrize("name", ["Noor", ""])
def test_twins_of_one_name_are_told_apart_wherever_they_are_named(house: House, name: str) -> None:
    twin = NewPerson("baby", name, "Ahmed", born=date(2026, 6, 20))
    family = add(house, MUM, twin, twin)
    state = house.answer(house.visit(family), "baby.mark", "yes", "baby2")
    called = {one.about_name for page in state.pages for one in page.asked if one.question.about == "each baby"}
    assert len(called) == 2
    assert "(2 of 2)" in state.urgent[0].reasons[0]
    assert "(1 of 2)" in house.services.families.open(house.who, family).baby_seen


def test_practice_families_stay_practice_families(house: House) -> None:
    family = add(house, MUM)
    known = house.services.families.open(house.who, family).record.family
    real = msgspec.structs.replace(known, practice=False, name=" ", id=FamilyId("another"))
    kept = house.services.families.change_family(house.who, family, real).record.family
    assert (kept.practice, kept.name, kept.id) == (True, "Ahmed", family)
