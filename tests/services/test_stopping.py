"""A loss, a death, a baby who lives elsewhere: everything about the baby stops at once, nothing is ended, and she is not left."""

from __future__ import annotations

from datetime import date

import msgspec
import pytest

from app.content.load import load
from app.domain.answers import Answer, key
from app.domain.base import ContactKind, LetterId, PersonId, QuestionId
from app.domain.errors import WorldError
from app.domain.people import Person
from app.engine.thread import thread
from app.services.states import VisitState
from tests.services.test_coming_back import signed
from tests.support.house import DAY, House

LOSS = ContactKind("loss")


def asks(state: VisitState, about: str) -> set[str]:
    return {one.question.id for page in state.pages for one in page.asked if one.about == about}


def babies(state: VisitState) -> list[Person]:
    return list(state.record.of_kind("baby"))


def told(house: House, state: VisitState, what: str) -> VisitState:
    state = house.services.visits.came_up(house.who, state.record.id, state.contact.id, LOSS, QuestionId("how.are_you"))
    return house.answer(state, "loss.what", what)


def named(house: House, state: VisitState, about: PersonId | None, on: date | None = DAY) -> VisitState:
    return house.services.visits.lost(house.who, state.record.id, state.contact.id, about, on)


@pytest.mark.parametrize("what", ["died", "pregnancy", "elsewhere"])
def test_every_prompt_about_the_baby_stops_with_the_answer_itself(house: House, what: str) -> None:
    state = house.visit(house.family())
    baby = babies(state)[0].id
    assert asks(state, baby)
    state = told(house, state, what)
    assert asks(state, baby) == set()
    assert state.loss is not None
    assert state.loss.people == ((baby, "Noor1"),)


def test_her_own_care_goes_on(house: House) -> None:
    state = told(house, house.visit(house.family()), "died")
    assert {"loss.how", "safety.self_harm", "whooley.item1", "abuse.enquiry", "close.wants"} <= asks(state, "mother")


HERS_WITH_A_BABY = {"bonding.feelings", "bonding.estranged", "day.crying", "safety.baby_harm", "safety.frightening"}


@pytest.mark.parametrize("what", ["died", "pregnancy"])
def test_after_a_death_she_is_asked_nothing_about_life_with_a_baby(house: House, what: str) -> None:
    family = house.family()
    before = house.visit(family)
    assert asks(before, "mother") >= HERS_WITH_A_BABY
    state = told(house, before, what)
    assert not asks(state, "mother") & HERS_WITH_A_BABY
    state = named(house, state, babies(state)[0].id)
    assert not asks(state, "mother") & HERS_WITH_A_BABY
    signed(house, state)
    again = asks(house.visit(family), "mother")
    assert not again & HERS_WITH_A_BABY
    assert {"safety.self_harm", "change.strange", "whooley.item1"} <= again


def test_while_her_baby_lives_elsewhere_danger_to_the_baby_is_still_asked(house: House) -> None:
    state = told(house, house.visit(house.family()), "elsewhere")
    state = named(house, state, babies(state)[0].id, None)
    assert "safety.baby_harm" in asks(state, "mother")
    assert not asks(state, "mother") & {"bonding.feelings", "day.alone_with_baby"}


def test_named_the_baby_has_died_and_the_next_visit_asks_nothing_about_the_baby(house: House) -> None:
    family = house.family()
    state = told(house, house.visit(family), "died")
    baby = babies(state)[0].id
    state = named(house, state, baby)
    assert state.loss is None
    assert state.record.people[baby].died == DAY
    signed(house, state)
    assert asks(house.visit(family), baby) == set()


def test_a_day_is_needed_for_a_death_and_none_to_come(house: House) -> None:
    state = told(house, house.visit(house.family()), "died")
    with pytest.raises(WorldError, match="Enter the day"):
        named(house, state, babies(state)[0].id, None)
    with pytest.raises(WorldError, match="not come yet"):
        named(house, state, babies(state)[0].id, date(2027, 1, 1))


def test_the_twin_who_lives_is_asked_about_again(house: House) -> None:
    state = told(house, house.visit(house.family(date(2026, 6, 20), date(2026, 6, 20))), "died")
    one, other = babies(state)
    assert asks(state, other.id) == set()
    state = named(house, state, one.id)
    assert asks(state, one.id) == set()
    assert asks(state, other.id)
    assert asks(state, "mother") >= HERS_WITH_A_BABY


def test_somebody_the_record_does_not_hold_leaves_the_baby_asked_about(house: House) -> None:
    state = told(house, house.visit(house.family()), "died")
    state = named(house, state, None)
    assert state.loss is None
    assert asks(state, babies(state)[0].id)


def test_nothing_of_the_kind_stops_nothing(house: House) -> None:
    state = told(house, house.visit(house.family()), "none")
    assert state.loss is None
    assert asks(state, babies(state)[0].id)


def test_what_was_to_be_done_for_the_baby_is_not_proposed_and_not_ended(house: House) -> None:
    family = house.family()
    state = house.visit(family)
    baby = babies(state)[0].id
    state = house.answer(state, "baby.growth", "slow", baby)
    state = house.answer(state, "sleep.place", "sofa", baby)
    state = named(house, told(house, state, "died"), baby)
    assert [one.rule.id for one in state.raised] == ["after-a-loss"]
    assert house.rules(family) >= {"growth-slow-or-falling", "sleep-on-sofa"}, "still open in the record"
    (line,) = house.services.families.open(house.who, family).stopped
    assert "Noor1 has died. Written by Sam Okafor." in line
    assert "Not proposed, and not ended" in line
    assert "Weight gain slower than expected" in line


def test_a_mark_and_a_need_not_met_stay_proposed(house: House) -> None:
    family = house.family()
    state = house.visit(family)
    baby = babies(state)[0].id
    state = house.answer(state, "baby.mark", "yes", baby)
    state = house.answer(state, "baby.needs_unmet", "yes", baby)
    state = named(house, told(house, state, "elsewhere"), baby, None)
    assert {one.rule.id for one in state.raised} == {"mark-on-baby-not-mobile", "needs-not-met", "after-a-loss"}
    assert all(one.supported for one in state.raised)


def test_nothing_about_the_baby_stands_on_the_list_of_the_day(house: House) -> None:
    family = house.family()
    state = house.visit(family)
    baby = babies(state)[0].id
    state = house.answer(state, "baby.growth", "slow", baby)
    named(house, told(house, state, "elsewhere"), baby, None)
    record = house.services.families.open(house.who, family).record
    found = {item.id: item for item in thread(record, load().local) if item.kind == "finding"}
    rules = {record.findings[one].rule for one in found}
    assert rules == {"after-a-loss"}


def test_a_baby_who_comes_back_is_asked_about_and_what_was_held_is_proposed_again(house: House) -> None:
    family = house.family()
    state = house.visit(family)
    baby = babies(state)[0].id
    state = house.answer(state, "baby.growth", "slow", baby)
    state = named(house, told(house, state, "elsewhere"), baby, None)
    signed(house, state)
    home = msgspec.structs.replace(
        house.services.families.open(house.who, family).record.people[baby], lives_here="yes"
    )
    after = house.services.families.change_person(house.who, family, home)
    assert after.stopped == ()
    assert "growth-slow-or-falling" in {one.rule.id for one in after.worries}
    assert asks(house.visit(family), baby)


def test_written_on_the_person_s_own_page_it_stops_just_so(house: House) -> None:
    family = house.family()
    baby = house.services.families.open(house.who, family).record.of_kind("baby")[0]
    gone = msgspec.structs.replace(baby, lives_here="no")
    assert house.services.families.change_person(house.who, family, gone).stopped
    assert asks(house.visit(family), baby.id) == set()


def test_a_baby_who_lives_elsewhere_is_still_seen_where_a_situation_is_begun_for_it(house: House) -> None:
    family = house.family()
    baby = house.services.families.open(house.who, family).record.of_kind("baby")[0]
    gone = msgspec.structs.replace(baby, lives_here="no")
    house.services.families.change_person(house.who, family, gone)
    state = house.services.visits.start(house.who, family, ContactKind("injury-or-mark"), ("professional",))
    assert "baby.mark" in asks(state, baby.id)


def test_her_plan_says_nothing_about_the_baby(house: House) -> None:
    family = house.family()
    state = house.visit(family)
    baby = babies(state)[0].id
    state = house.answer(state, "baby.growth", "slow", baby)
    state = house.answer(state, "sleep.place", "sofa", baby)
    state = named(house, told(house, state, "died"), baby)
    signed(house, state)
    draft = house.services.letters.draft(
        house.who, family, state.contact.id, LetterId("your-plan"), take="full", who_sees="Nobody but her"
    )
    words = repr(draft.letter.sections)
    assert "someone with you" in words
    for wrong in ("your baby", "Noor", "weigh", "sleeps"):
        assert wrong not in words, wrong


def test_the_door_says_nothing_about_when_the_baby_was_last_seen(house: House) -> None:
    family = house.family()
    state = house.visit(family)
    named(house, told(house, state, "died"), babies(state)[0].id)
    knock = house.services.families.before_you_knock(house.who, family)
    assert knock.baby_seen == ""
    assert not any("baby" in words.lower() for words in knock.ask)


def test_the_chronology_keeps_the_act(house: House) -> None:
    family = house.family()
    state = house.visit(family)
    named(house, told(house, state, "died"), babies(state)[0].id)
    lines = house.services.chronology.show(house.who, family).lines
    assert any("Noor1" in one.what and "died" in one.what and "Nothing is asked" in one.more for one in lines)
    assert any(one.what == "Whom the loss is about: Noor1" for one in lines)


def test_signed_before_it_was_named_the_next_visit_still_asks_nothing_and_asks_whom(house: House) -> None:
    family = house.family()
    state = told(house, house.visit(family), "died")
    signed(house, state)
    state = house.visit(family)
    baby = babies(state)[0].id
    assert asks(state, baby) == set()
    assert state.loss is not None
    state = named(house, state, baby)
    assert state.loss is None
    assert state.record.people[baby].died == DAY


def test_told_outside_a_visit_it_stops_just_so(house: House) -> None:
    family = house.family()
    answers = {key("loss.what", "mother"): Answer(state="answered", value="died")}
    house.services.visits.told(house.who, family, answers, "The ward rang")
    state = house.visit(family)
    assert asks(state, babies(state)[0].id) == set()
    assert state.loss is not None
    assert not any("baby" in words.lower() for words in house.services.families.before_you_knock(house.who, family).ask)


def test_a_death_written_on_the_baby_s_own_page_names_the_loss(house: House) -> None:
    family = house.family()
    state = told(house, house.visit(family), "died")
    baby = babies(state)[0]
    house.services.families.change_person(house.who, family, msgspec.structs.replace(baby, died=DAY), DAY)
    state = house.services.visits.show(house.who, family, state.contact.id)
    assert state.loss is None
    assert state.record.people[baby.id].stopped is not None
