"""What was not safe, declined, unknown or left comes back with when and why; what is known is not asked again."""

from __future__ import annotations

from datetime import date

import msgspec
import pytest

from app.domain.answers import State, key
from app.domain.base import ContactKind, FamilyId, PersonId, QuestionId
from app.domain.body import Company
from app.domain.people import Role, Session
from app.services.states import Asked, VisitState
from tests.support.house import DAY, House

LATER = date(2026, 8, 27)
BOOKING, HV = ContactKind("midwife-booking"), ContactKind("hv-6-8-weeks")


def session(house: House, role: Role) -> Session:
    return msgspec.structs.replace(house.who, role=role)


def not_answered(house: House, state: VisitState, question: str, how: State, reason: str = "") -> VisitState:
    visits, about = house.services.visits, PersonId("mother")
    return visits.answer(house.who, state.record.id, state.contact.id, QuestionId(question), about, how, reason=reason)


def asked(state: VisitState, question: str) -> Asked:
    return next(one for page in state.pages for one in page.asked if one.question.id == question)


def signed(house: House, state: VisitState) -> None:
    house.services.visits.sign(house.who, state.record.id, state.contact.id)
    house.clock.go_to(LATER)


@pytest.mark.parametrize("how", ["not-safe", "declined", "not-known", "not-asked"])
def test_what_was_not_answered_comes_back_with_when_and_why(house: House, how: State) -> None:
    family = house.family()
    state = house.answer(house.visit(family), "how.are_you", "Tired")
    signed(house, not_answered(house, state, "whooley.item1", how, "The phone rang."))
    again = asked(house.visit(family), "whooley.item1")
    assert again.answered is None
    assert again.carried is not None
    assert (again.carried.answer.state, again.carried.day, again.carried.reason) == (how, DAY, "The phone rang.")


def test_what_comes_back_is_open_even_when_nothing_else_cues_it(house: House) -> None:
    family = house.family()
    state = house.answer(house.visit(family), "how.are_you", "Tired")
    signed(house, not_answered(house, state, "history.own_childhood", "declined"))
    page = next(page for page in house.visit(family).pages if page.asked[0].question.id == "history.own_childhood")
    assert page.open


def test_what_was_not_safe_leads_what_comes_back(house: House) -> None:
    family = house.family()
    state = house.answer(house.visit(family), "how.are_you", "Tired")
    state = not_answered(house, state, "support.who", "declined")
    signed(house, not_answered(house, state, "abuse.enquiry", "not-safe", "He came in."))
    back = house.visit(family).came_back
    assert [line.state for line in back] == ["not-safe", "declined"]
    assert (back[0].topic, back[0].reason, back[0].count) == (
        "Feeling frightened or controlled at home",
        "He came in.",
        1,
    )


def test_what_was_answered_since_comes_back_no_more(house: House) -> None:
    family = house.family()
    state = house.answer(house.visit(family), "how.are_you", "Tired")
    signed(house, not_answered(house, state, "abuse.enquiry", "not-safe"))
    state = house.answer(house.visit(family), "abuse.enquiry", "no")
    assert state.came_back == ()
    signed(house, state)
    assert asked(house.visit(family), "abuse.enquiry").carried is None


@pytest.mark.parametrize("present", [(), ("her", "partner"), ("her", "relative-interprets")])
def test_in_company_nothing_says_that_something_was_not_asked(house: House, present: tuple[Company, ...]) -> None:
    family = house.family()
    state = house.answer(house.visit(family), "how.are_you", "Tired")
    signed(house, not_answered(house, state, "support.who", "declined", "He answered for her."))
    start = house.services.visits.start(house.who, family, HV, present)
    assert start.came_back == ()
    assert "He answered for her." not in repr(start)
    assert start.waiting


def test_the_same_question_comes_back_to_another_profession(playing_house: House) -> None:
    family, midwife = playing_house.family(), session(playing_house, "midwife")
    visits = playing_house.services.visits
    state = visits.start(midwife, family, BOOKING, ("her",))
    about = PersonId("mother")
    visits.answer(midwife, family, state.contact.id, QuestionId("history.severe"), about, "answered", "no")
    visits.answer(
        midwife, family, state.contact.id, QuestionId("whooley.item1"), about, "not-safe", reason="He stayed."
    )
    visits.sign(midwife, family, state.contact.id)
    playing_house.clock.go_to(LATER)
    again = playing_house.visit(family)
    assert asked(again, "history.severe").known
    left = asked(again, "whooley.item1").carried
    assert left is not None
    assert (left.reason, left.day) == ("He stayed.", DAY)
    assert any(
        "He stayed." in words
        for words in playing_house.services.families.before_you_knock(playing_house.who, family).ask
    )


def test_a_worker_without_training_is_not_handed_what_others_could_not_ask(playing_house: House) -> None:
    family = playing_house.family()
    state = playing_house.answer(playing_house.visit(family), "how.are_you", "Tired")
    signed(playing_house, not_answered(playing_house, state, "whooley.item1", "not-safe"))
    knock = playing_house.services.families.before_you_knock(session(playing_house, "childrens-centre"), family)
    assert not [words for words in knock.ask if "mood" in words.lower()]


def test_what_is_known_is_not_counted_as_unasked(house: House) -> None:
    family = house.family()
    state = house.visit(family)
    for question in ("history.severe", "history.family", "history.child_removed"):
        state = house.answer(state, question, "no")
    signed(house, state)
    again = house.visit(family)
    assert asked(again, "history.severe").known
    assert next(page for page in again.pages if page.asked[0].question.id == "history.severe").done


def test_a_visit_in_which_she_was_never_alone_does_not_take_away_what_is_known(house: House) -> None:
    family = house.family()
    signed(house, house.answer(house.visit(family), "history.severe", "yes"))
    again = house.answer(house.visit(family, "her", "partner"), "how.are_you", "Fine")
    signed(house, again)
    record = house.services.families.open(house.who, family).record
    assert record.answers[key("history.severe", "mother")].answer.value == "yes"


def test_leaving_a_topic_does_not_take_away_what_is_known(house: House) -> None:
    family = house.family()
    signed(house, house.answer(house.visit(family), "history.severe", "yes"))
    again = house.visit(family)
    house.services.visits.leave_topic(house.who, family, again.contact.id, "history", "The baby needed her")
    record = house.services.families.open(house.who, family).record
    assert record.answers[key("history.severe", "mother")].answer.value == "yes"


def test_a_later_silence_elsewhere_does_not_hide_an_answer_given(house: House) -> None:
    family = house.family()
    signed(house, house.answer(house.visit(family), "history.severe", "yes"))
    state = house.answer(house.visit(family), "how.are_you", "Tired")
    signed(house, not_answered(house, state, "history.severe", "declined"))
    again = asked(house.visit(family), "history.severe")
    assert again.earlier is not None
    assert again.earlier.answer.value == "yes"
    assert again.carried is not None


def said_before(house: House, family: FamilyId) -> dict[str, str]:
    return dict(house.services.families.before_you_knock(house.who, family).said_before)


def test_an_old_answer_to_a_fresh_question_is_seen_in_preparation_only(house: House) -> None:
    family = house.family()
    signed(house, house.answer(house.visit(family), "how.are_you", "Tired and cold"))
    assert said_before(house, family)["How she says things have been"] == "“Tired and cold”, 21 days ago"
    again = asked(house.visit(family), "how.are_you")
    assert (again.answered, again.earlier, again.carried) == (None, None, None)
