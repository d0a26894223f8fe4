"""Who belongs to a family, what is not known of them, and what a death stops."""

from __future__ import annotations

from datetime import date, timedelta

import msgspec
import pytest

from app.domain.base import FamilyId, PersonId
from app.domain.people import Person
from app.services.families import NewFamily, NewPerson
from app.services.states import FamilyState, WorldError
from tests.support.house import DAY, House


def person(house: House, family: FamilyId, name: str) -> Person:
    return house.services.families.open(house.who, family).record.people[PersonId(name)]


def changed(house: House, family: FamilyId, name: str, on: date | None = None, **changes: object) -> FamilyState:
    now = msgspec.structs.replace(person(house, family, name), **changes)
    return house.services.families.change_person(house.who, family, now, on)


def test_the_page_says_what_is_not_known_of_who_is_there(house: House) -> None:
    family = house.family()
    told = house.services.families.open(house.who, family).not_known
    assert any("Daniel" in words and "met" in words for words in told)
    assert any("everybody who lives here" in words for words in told)


def test_what_became_known_is_no_gap_any_more(house: House) -> None:
    family = house.family()
    assert not any("Daniel" in words for words in changed(house, family, "adult1", met=True).not_known)


def test_after_a_baby_died_nothing_asks_about_him(house: House) -> None:
    family = house.family()
    before = [one.about for page in house.visit(family).pages for one in page.asked]
    changed(house, family, "baby1", died=DAY)
    house.clock.go_to(DAY + timedelta(days=1))
    state = house.services.visits.show(
        house.who, family, next(iter(house.services.families.open(house.who, family).record.contacts))
    )
    assert "baby1" in before
    assert "baby1" not in [one.about for page in state.pages for one in page.asked]
    page = house.services.families.open(house.who, family)
    assert "Noor" not in page.baby_seen + " ".join(page.not_known)


def test_a_baby_who_died_is_named_so_before_the_door(house: House) -> None:
    family = house.family()
    changed(house, family, "baby1", died=DAY)
    door = house.services.families.before_you_knock(house.who, family)
    assert any("Noor" in words and "died on 06-Aug-2026" in words for words in door.who_lives_here)


def test_a_twin_who_lives_is_still_asked_about(house: House) -> None:
    family = house.family(date(2026, 6, 20), date(2026, 6, 20))
    changed(house, family, "baby1", died=DAY)
    asked = {one.about for page in house.visit(family).pages for one in page.asked}
    assert "baby2" in asked
    assert "baby1" not in asked


@pytest.mark.parametrize("died", [date(2026, 6, 1), DAY + timedelta(days=1)])
def test_a_death_before_birth_or_to_come_is_not_taken(house: House, died: date) -> None:
    with pytest.raises(WorldError):
        changed(house, house.family(), "baby1", died=died)


def test_a_change_keeps_when_it_happened_and_when_it_was_written(house: House) -> None:
    family = house.family()
    changed(house, family, "adult1", DAY - timedelta(days=5), lives_here="no")
    line = house.services.chronology.show(house.who, family).lines
    moved = next(one for one in line if "Daniel" in one.what and "changed" in one.what)
    assert (moved.happened.date(), moved.written.date()) == (DAY - timedelta(days=5), DAY)


def test_a_new_partner_stands_beside_the_father(house: House) -> None:
    family = house.family()
    new = NewPerson("adult", "Luke", "Marsh", relationship="Her new partner")
    names = [card.name for card in house.services.families.add_person(house.who, family, new).people]
    assert [name for name in names if name.startswith(("MARSH", "AHMED, Daniel"))] == ["AHMED, Daniel", "MARSH, Luke"]


def test_what_is_not_known_of_a_baby_without_a_name_begins_like_a_sentence(house: House) -> None:
    people = (NewPerson("mother", "Aisha", "Khan"), NewPerson("baby", "", "Khan", born=house.who.day))
    family = house.services.families.add(house.who, NewFamily(people=people))
    gaps = house.services.families.open(house.who, family).not_known
    assert "The baby: whether living here" in gaps
