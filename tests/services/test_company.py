from __future__ import annotations

from datetime import timedelta

import msgspec
import pytest

from app.domain.base import ContactKind, FamilyId, PersonId, QuestionId
from app.domain.body import Company
from app.services.states import VisitState
from tests.support.house import DAY, House

SECRETS = ("He hit me", "a bruise under her sleeve", "he would not go out", "ring my sister", "he owns a knife")


def told_alone(house: House, family: FamilyId) -> VisitState:
    who, visits = house.who, house.services.visits
    known = house.services.families.open(who, family).record.family
    changed = msgspec.structs.replace(
        known,
        worker_safety="he owns a knife",
        safe_contact=msgspec.structs.replace(known.safe_contact, words="ring my sister"),
    )
    house.services.families.change_family(who, family, changed)
    state = house.answer(house.visit(family), "how.are_you", "He hit me")
    contact = state.contact.id
    visits.answer(
        who,
        family,
        contact,
        QuestionId("change.sleep"),
        PersonId("mother"),
        "answered",
        "broken",
        noticed="a bruise under her sleeve",
    )
    house.answer(state, "safety.self_harm", "yes")
    visits.jot(who, family, contact, "He hit me", private=True)
    return visits.leave_topic(who, family, contact, "worry", "he would not go out")


def everything(state: object) -> str:
    return repr(state)


@pytest.mark.parametrize("present", [(), ("her", "partner"), ("her", "relative"), ("her", "professional")])
def test_when_somebody_walks_in_nothing_said_before_is_anywhere_in_the_state(
    house: House, present: tuple[Company, ...]
) -> None:
    family = house.family()
    state = told_alone(house, family)
    alone = everything(state)
    state = house.services.visits.company(house.who, family, state.contact.id, present)
    assert [words for words in SECRETS if words not in alone] == []
    assert [words for words in SECRETS if words in everything(state)] == []
    assert (state.record.findings, state.record.answers) == ({}, {})


def test_when_he_leaves_everything_said_before_is_there_again(house: House) -> None:
    family = house.family()
    state = told_alone(house, family)
    visits = house.services.visits
    visits.company(house.who, family, state.contact.id, ("her", "partner"))
    back = visits.company(house.who, family, state.contact.id, ("her",))
    assert [words for words in SECRETS if words not in everything(back)] == []


def test_what_was_said_before_him_stays_on_the_screen_before_him(house: House) -> None:
    family = house.family()
    state = house.answer(house.visit(family, "her", "partner"), "how.are_you", "Tired")
    shown = {one.question.id: one.answered for page in state.pages for one in page.asked}
    answered = shown[QuestionId("how.are_you")]
    assert answered is not None
    assert answered.answer.value == "Tired"


def test_what_was_said_before_her_sister_is_not_shown_to_him(house: House) -> None:
    family = house.family()
    state = house.answer(house.visit(family, "her", "relative"), "how.are_you", "He hit me")
    state = house.services.visits.company(house.who, family, state.contact.id, ("her", "partner"))
    assert "He hit me" not in everything(state)


def test_what_she_said_alone_last_time_is_not_shown_as_known_before_him(house: House) -> None:
    family = house.family()
    first = house.answer(house.visit(family), "close.reach", "ask_first")
    house.services.visits.sign(house.who, family, first.contact.id)
    house.clock.go_to(DAY + timedelta(days=14))
    again = house.visit(family, "her", "partner")
    earlier = [one.earlier for page in again.pages for one in page.asked if one.earlier]
    assert earlier == []


def test_beginning_again_with_him_there_hides_what_was_open(house: House) -> None:
    family = house.family()
    told_alone(house, family)
    again = house.visit(family, "her", "partner")
    assert not again.alone
    assert [words for words in SECRETS if words in everything(again)] == []


def test_an_answer_changed_before_him_keeps_what_was_seen_beside_it(house: House) -> None:
    family = house.family()
    state = house.visit(family, "her", "partner")
    visits, contact = house.services.visits, state.contact.id
    asked = (QuestionId("how.are_you"), PersonId("mother"))
    visits.answer(house.who, family, contact, *asked, "answered", "Fine", noticed="looked at him first")
    state = visits.answer(house.who, family, contact, *asked, "answered", "Fine, tired")
    assert "looked at him first" not in everything(state)
    record = house.services.families.open(house.who, family).record
    assert record.answers[asked].noticed == "looked at him first"


@pytest.mark.parametrize(
    ("present", "covered"), [(("her",), False), (("her", "interpreter"), False), (("her", "partner"), True), ((), True)]
)
def test_what_a_visit_led_to_says_that_it_ended_before_others(
    house: House, present: tuple[Company, ...], *, covered: bool
) -> None:
    family = house.family()
    state = house.answer(house.visit(family), "how.are_you", "Tired")
    house.services.visits.company(house.who, family, state.contact.id, present)
    assert house.services.visits.sign(house.who, family, state.contact.id).in_company is covered


def test_a_familys_page_says_that_a_visit_is_open_before_others(house: House) -> None:
    family = house.family()
    assert not house.services.families.open(house.who, family).in_company
    house.visit(family, "her", "partner")
    assert house.services.families.open(house.who, family).in_company


def test_when_nobody_was_ever_named_that_is_what_is_written(house: House) -> None:
    family = house.family()
    state = house.visit(family)
    house.services.visits.company(house.who, family, state.contact.id, ())
    other = house.family()
    started = house.services.visits.start(house.who, other, state.contact.plan, ())
    house.answer(started, "how.are_you", "Tired")
    house.services.visits.sign(house.who, other, started.contact.id)
    record = house.services.families.open(house.who, other).record
    assert record.answers[QuestionId("abuse.enquiry"), PersonId("mother")].reason.startswith(
        "It was never written down"
    )


def test_a_worker_away_from_the_family_may_write_what_nobody_there_can_read(house: House) -> None:
    state = house.services.visits.start(house.who, house.family(), ContactKind("no-access"), ("away",))
    asked = {one.question.id for page in state.pages for one in page.asked}
    assert state.alone
    assert {"access.door", "access.pattern", "others.worry"} <= asked


def test_nothing_grave_of_a_missed_visit_shows_once_somebody_is_there(house: House) -> None:
    state = house.services.visits.start(house.who, house.family(), ContactKind("no-access"), ("away", "relative"))
    assert {one.question.id for page in state.pages for one in page.asked} & {"access.door", "others.worry"} == set()
