"""The closed list of facts a condition may use besides answers, and how each is drawn from the record.

A fact the record does not give is unknown; before our first entry nothing is late, it is *not known here*.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Literal

from app.domain.base import HOUSEHOLD, PersonId, Value
from app.domain.calendar import TERM_DAYS
from app.domain.people import Person
from app.domain.record import FamilyRecord

FactKind = Literal["word", "span", "events"]
FactKey = tuple[str, PersonId]
NOT_APPLICABLE = "not-applicable"
FactValue = str | int | float | tuple[int, ...]
"""A word, a span in days, or how many days ago each event was."""

DAYS_IN = {"hours": 1 / 24, "days": 1, "weeks": 7, "months": 30.4375, "years": 365.25}
"""Mean length of each unit in days (a Gregorian year is 365.2425 days; 365.25 errs by 18 minutes a year)."""


class Fact(Value, frozen=True):
    """One fact: what it says, what type it has, and whom it is about (`household`, `mother`, or one of each kind)."""

    name: str
    kind: FactKind
    about: Literal["household", "mother", "baby", "child", "adult"]
    says: str
    words: tuple[str, ...] = ()


FACTS: dict[str, Fact] = {
    fact.name: fact
    for fact in (
        Fact("household.complete", "word", "household", "Everyone in the household has been named", ("yes", "no")),
        Fact("visit.alone", "word", "household", "Only she is in the room, or she and an interpreter", ("yes", "no")),
        Fact("mother.age", "span", "mother", "Age of the mother"),
        Fact("pregnancy.gestation", "span", "mother", "Length of the pregnancy"),
        Fact("partner.met", "word", "household", "The father or partner has been met", ("yes", "no")),
        Fact("baby.age", "span", "baby", "Age of the baby; does not apply before birth"),
        Fact("baby.born", "word", "baby", "The baby is born", ("yes", "no")),
        Fact("child.age", "span", "child", "Age of the child"),
        Fact("contacts.not_kept", "events", "household", "Contacts planned here that did not happen"),
        Fact("contacts.kept", "events", "household", "Contacts signed here"),
    )
}


def person_facts(person: Person, day: date | None) -> dict[FactKey, FactValue]:
    """What a person's dates give on `day`: ages in days, born or not, gestation in days."""
    facts: dict[FactKey, FactValue] = {}
    if person.kind == "baby":
        if person.born or person.due:
            facts["baby.born", person.id] = "yes" if person.born else "no"
        if person.unborn() and person.due:
            facts["baby.age", person.id] = NOT_APPLICABLE
            if day:
                facts["pregnancy.gestation", PersonId("mother")] = TERM_DAYS - (person.due - day).days
    name = {"baby": "baby.age", "child": "child.age", "mother": "mother.age"}.get(person.kind)
    if name and person.born and day:
        facts[name, person.id if person.kind != "mother" else PersonId("mother")] = (day - person.born).days
    return facts


def record_facts(record: FamilyRecord, day: date | None) -> dict[FactKey, FactValue]:
    """Every fact the record gives on `day`."""
    facts: dict[FactKey, FactValue] = {}
    for person in (one for one in record.people.values() if day is None or one.living(day)):
        facts.update(person_facts(person, day))
    adults = record.of_kind("adult")
    if any(person.met for person in adults):
        facts["partner.met", HOUSEHOLD] = "yes"
    elif adults and all(person.met is False for person in adults):
        facts["partner.met", HOUSEHOLD] = "no"
    if day:
        contacts = record.contacts.values()
        not_kept = tuple(
            (day - contact.on).days for contact in contacts if contact.not_kept and not contact.not_kept.whose
        )
        kept = tuple((day - contact.on).days for contact in contacts if contact.signed)
        facts["contacts.not_kept", HOUSEHOLD] = not_kept
        facts["contacts.kept", HOUSEHOLD] = kept
    return facts


def in_days(number: float, unit: str) -> float:
    """A span in days."""
    return number * DAYS_IN[unit]


Facts = Mapping[FactKey, FactValue]
