"""Adding or changing a person weighs the record at once: what holds now is raised, and what is not asked yet appears."""

from __future__ import annotations

from datetime import date

import msgspec

from app.domain.base import RuleId
from app.services.families import NewPerson
from tests.support.house import DAY, House, contact_of

RULE = RuleId("severe-history-before-birth")
DUE = date(2026, 11, 20)


def test_a_baby_on_the_way_raises_what_her_history_asks_for(house: House) -> None:
    family = house.family()
    state = house.answer(house.visit(family), "history.severe", "yes")
    house.services.visits.sign(house.who, family, contact_of(state))
    before = RULE in house.rules(family)
    house.services.families.add_person(house.who, family, NewPerson("baby", "", "Ahmed", due=DUE))
    assert (before, RULE in house.rules(family)) == (False, True)


def test_a_change_does_so_too_and_only_once(house: House) -> None:
    family = house.family(DAY)
    state = house.answer(house.visit(family), "history.severe", "yes")
    house.services.visits.sign(house.who, family, contact_of(state))
    record = house.services.families.open(house.who, family).record
    unborn = msgspec.structs.replace(record.of_kind("baby")[0], born=None, due=DUE)
    for _ in range(2):
        house.services.families.change_person(house.who, family, unborn)
    record = house.services.families.open(house.who, family).record
    assert [one.rule for one in record.open_findings()].count(RULE) == 1


def test_in_an_open_visit_the_worry_is_of_the_visit_and_the_questions_appear(house: House) -> None:
    family = house.family()
    state = house.answer(house.visit(family), "history.severe", "yes")
    house.services.families.add_person(house.who, family, NewPerson("baby", "Zain", "Ahmed", born=date(2026, 6, 20)))
    shown = house.services.visits.show(house.who, family, contact_of(state))
    asked = {one.about for page in shown.pages for one in page.asked if one.question.id == "baby.mark"}
    assert asked == {"baby1", "baby2"}


def test_what_holds_because_of_it_is_still_supported(house: House) -> None:
    family = house.family()
    state = house.answer(house.visit(family), "history.severe", "yes")
    house.services.visits.sign(house.who, family, contact_of(state))
    shown = house.services.families.add_person(house.who, family, NewPerson("baby", "", "Ahmed", due=DUE))
    assert [one.supported for one in shown.worries if one.rule.id == RULE] == [True]


def test_a_change_that_bears_on_nothing_raises_nothing(house: House) -> None:
    family = house.family()
    before = house.rules(family)
    house.services.families.add_person(house.who, family, NewPerson("adult", "Mona", "Ahmed"))
    assert house.rules(family) == before
