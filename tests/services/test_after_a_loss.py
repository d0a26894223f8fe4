"""After a loss: a death written by mistake is taken back, a visit still planned is hers, and a baby elsewhere is asked about
where something came up because of them."""

from __future__ import annotations

from datetime import timedelta

import msgspec
import pytest

from app.content.load import load
from app.domain.base import ContactKind, FamilyId, PersonId, QuestionId
from app.domain.errors import WorldError
from app.domain.people import Person
from app.engine.thread import thread
from app.services.states import FamilyState
from tests.services.test_coming_back import signed
from tests.services.test_stopping import LOSS, asks, babies, named, told
from tests.support.house import DAY, House


def mistaken(
    house: House, baby: Person, family: FamilyId, why: str = "It was Mia Ahmed in the other record"
) -> FamilyState:
    return house.services.families.not_died(house.who, family, baby.id, why)


def test_a_death_written_by_mistake_is_taken_back_and_the_baby_is_asked_about_again(house: House) -> None:
    family = house.family()
    state = house.visit(family)
    baby = babies(state)[0]
    state = house.answer(state, "baby.growth", "slow", baby.id)
    signed(house, named(house, told(house, state, "died"), baby.id))
    after = mistaken(house, baby, family)
    assert after.record.people[baby.id].died is None
    assert after.stopped == ()
    assert "growth-slow-or-falling" in {one.rule.id for one in after.worries}
    assert asks(house.visit(family), baby.id)


def test_both_versions_of_a_death_taken_back_stand_in_the_record_with_who_and_why(house: House) -> None:
    family = house.family()
    state = house.visit(family)
    baby = babies(state)[0]
    named(house, told(house, state, "died"), baby.id)
    mistaken(house, baby, family)
    lines = [(one.what, one.more, one.by) for one in house.services.chronology.show(house.who, family).lines]
    assert any(what.endswith("died") for what, _, _ in lines)
    [(_, why, who)] = [one for one in lines if "has not died" in one[0]]
    assert "the other record" in why
    assert who == house.who.name


def test_a_death_is_taken_back_only_with_a_word_on_how_it_came_about(house: House) -> None:
    family = house.family()
    baby = house.services.families.open(house.who, family).record.of_kind("baby")[0]
    with pytest.raises(WorldError, match="Nobody has written"):
        mistaken(house, baby, family)
    house.services.families.change_person(house.who, family, msgspec.structs.replace(baby, died=DAY), DAY)
    with pytest.raises(WorldError, match="how it came about"):
        mistaken(house, baby, family, "  ")


def test_whoever_lived_elsewhere_before_the_mistake_lives_elsewhere_after_it(house: House) -> None:
    family = house.family()
    baby = house.services.families.open(house.who, family).record.of_kind("baby")[0]
    change = house.services.families.change_person
    gone = msgspec.structs.replace(baby, lives_here="no")
    gone = change(house.who, family, gone).record.people[baby.id]
    change(house.who, family, msgspec.structs.replace(gone, died=DAY), DAY)
    after = mistaken(house, baby, family).record.people[baby.id]
    assert (after.died, after.stopped) == (None, gone.stopped)


def elsewhere(house: House) -> tuple[FamilyId, PersonId]:
    family = house.family()
    baby = house.services.families.open(house.who, family).record.of_kind("baby")[0]
    house.services.families.change_person(house.who, family, msgspec.structs.replace(baby, lives_here="no"))
    return family, baby.id


def test_a_situation_that_came_up_asks_about_a_baby_elsewhere_just_what_one_begun_by_itself_does(house: House) -> None:
    mark = ContactKind("injury-or-mark")
    family, baby = elsewhere(house)
    state = house.services.visits.start(house.who, family, mark, ("her",))
    begun = asks(state, baby)
    family, baby = elsewhere(house)
    state = house.visit(family)
    assert asks(state, baby) == set()
    state = house.services.visits.came_up(house.who, family, state.contact.id, mark, QuestionId("how.are_you"))
    assert asks(state, baby) == begun
    state = house.answer(state, "baby.mark", "yes", baby)
    assert "mark-on-baby-not-mobile" in {one.rule.id for one in state.urgent}


def test_taken_back_again_nothing_about_the_baby_elsewhere_is_asked(house: House) -> None:
    family, baby = elsewhere(house)
    state = house.visit(family)
    mark = ContactKind("injury-or-mark")
    state = house.services.visits.came_up(house.who, family, state.contact.id, mark, QuestionId("how.are_you"))
    one = state.contact.came_up[0].entry
    state = house.services.visits.take_back(house.who, family, state.contact.id, one)
    assert asks(state, baby) == set()


def planned_then_lost(house: House) -> FamilyId:
    family = house.family()
    house.services.visits.not_kept(
        house.who, family, ContactKind("hv-6-8-weeks"), DAY, "no-access", "", again_on=DAY + timedelta(days=7)
    )
    baby = house.services.families.open(house.who, family).record.of_kind("baby")[0]
    house.services.families.change_person(house.who, family, msgspec.structs.replace(baby, died=DAY), DAY)
    return family


def test_a_visit_still_planned_after_a_death_is_not_named_by_the_age_of_the_baby(house: House) -> None:
    family = planned_then_lost(house)
    state = house.services.families.open(house.who, family)
    titles = [title for contact, title in state.contacts if not contact.started and not contact.not_kept]
    assert titles == ["A visit to her"]
    [item] = [one for one in thread(state.record, load().local) if one.kind == "planned"]
    assert item.act == "Ask her whether and when you come, and what for."
    assert item.due
    assert item.due.date() == DAY + timedelta(days=7)


def test_after_a_death_the_visit_that_is_offered_first_is_hers(house: House) -> None:
    family = planned_then_lost(house)
    assert house.services.families.open(house.who, family).plans[0].id == LOSS
    assert house.services.families.before_you_knock(house.who, family).visit == load_title(LOSS)


def load_title(kind: ContactKind) -> str:
    return next(one.title for one in load().contacts if one.id == kind)
