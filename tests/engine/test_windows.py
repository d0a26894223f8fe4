"""The visit that fits a family comes first, by the baby's age or the weeks of pregnancy; nothing is taken away."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from app.content.load import load
from app.domain import entries as e
from app.domain.base import ContactId, ContactKind, PersonId
from app.domain.people import Person, Role
from app.domain.record import FamilyRecord
from app.engine.windows import situations_for, visits_for, window
from tests.support.records import RecordBuilder

DAY = date(2026, 11, 23)
CONTACTS = load().contacts


def family(born: date | None = None, due: date | None = None) -> FamilyRecord:
    baby = Person(id=PersonId("baby1"), kind="baby", given_name="Noor", family_name="Khan", born=born, due=due)
    return RecordBuilder().write(e.PersonAdded(person=baby)).record()


def first(role: Role, record: FamilyRecord) -> str:
    return visits_for(CONTACTS, role, record, DAY)[0].id


@pytest.mark.parametrize(
    ("days", "role", "plan"),
    [
        (0, "midwife", "midwife-birth-day-1"),
        (5, "midwife", "midwife-day-5"),
        (20, "midwife", "midwife-discharge"),
        (12, "health-visitor", "hv-10-14-days"),
        (49, "health-visitor", "hv-6-8-weeks"),
        (105, "health-visitor", "hv-3-4-months"),
        (300, "health-visitor", "hv-9-12-months"),
        (49, "childrens-centre", "cc-first-conversation"),
    ],
)
def test_after_a_birth_the_visit_of_that_age_comes_first(days: int, role: Role, plan: str) -> None:
    assert first(role, family(born=DAY - timedelta(days=days))) == plan


def expecting(weeks: int, *made: str) -> FamilyRecord:
    """A family that expects a baby, with the visits begun so far."""
    builder = RecordBuilder().write(
        e.PersonAdded(person=Person(PersonId("baby1"), "baby", "Noor", "Khan", due=DAY + timedelta(weeks=40 - weeks)))
    )
    for number, plan in enumerate(made):
        builder.write(
            e.ContactStarted(
                contact=ContactId(f"c{number}"), plan=ContactKind(plan), on=DAY, present=("her",), pathway=""
            )
        )
    return builder.record()


@pytest.mark.parametrize(
    ("weeks", "plan"), [(16, "midwife-16-weeks"), (31, "midwife-31-weeks"), (40, "midwife-38-41-weeks")]
)
def test_before_a_birth_the_weeks_of_pregnancy_choose(weeks: int, plan: str) -> None:
    assert first("midwife", expecting(weeks, "midwife-booking")) == plan


@pytest.mark.parametrize("weeks", [8, 13, 16, 31])
def test_until_a_midwife_has_made_a_visit_before_the_birth_booking_leads(weeks: int) -> None:
    assert first("midwife", expecting(weeks)) == "midwife-booking"


def test_a_visit_by_somebody_else_is_no_booking() -> None:
    assert first("midwife", expecting(31, "hv-antenatal")) == "midwife-booking"


def test_a_booking_is_not_asked_for_once_the_baby_is_born() -> None:
    assert first("midwife", family(born=DAY - timedelta(days=5))) == "midwife-day-5"


def test_without_a_date_every_visit_is_there_in_order_of_age() -> None:
    visits = [plan.id for plan in visits_for(CONTACTS, "health-visitor", family(), DAY)]
    assert visits[0] == "hv-antenatal"
    assert visits[-1] == "hv-2-years"
    assert len(visits) == 7


def test_situations_stand_apart_and_belong_to_their_professions() -> None:
    assert "loss" in {plan.id for plan in situations_for(CONTACTS, "childrens-centre")}
    assert "suspected-psychosis" not in {plan.id for plan in situations_for(CONTACTS, "childrens-centre")}
    assert {plan.kind for plan in visits_for(CONTACTS, "midwife", family(), DAY)} == {"visit"}


def test_every_visit_that_ships_opens_before_it_closes() -> None:
    assert [plan.id for plan in CONTACTS if plan.kind == "visit" and window(plan)[0] > window(plan)[1]] == []
