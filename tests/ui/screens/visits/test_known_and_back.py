"""What is known from before, what comes back, what she is told of the laptop, and what is read back to her."""

from __future__ import annotations

import pytest

from app.domain.answers import key
from app.domain.base import PersonId, QuestionId
from tests.services.test_coming_back import LATER
from tests.support.house import DAY
from tests.support.visiting import VisitStage


@pytest.fixture
def again(alone: VisitStage) -> VisitStage:
    """A second visit: how to reach her is known, what frightens her was not safe to ask."""
    alone.house.clock.go_to(DAY)
    alone.say("how.are_you", "Tired")
    alone.say("close.reach", "calls_only")
    visits, who = alone.house.services.visits, alone.house.who
    visits.answer(
        who,
        alone.family,
        alone.contact,
        QuestionId("abuse.enquiry"),
        PersonId("mother"),
        "not-safe",
        reason="He came in.",
    )
    visits.sign(who, alone.family, alone.contact)
    alone.house.clock.go_to(LATER)
    alone.contact = visits.start(alone.house.who, alone.family, alone.visit.contact.plan, ("her",)).contact.id
    return alone


def reach(stage: VisitStage) -> None:
    stage.open("question", stage.number("close.reach"))


def test_what_is_known_is_shown_with_its_age_and_no_answers_to_pick(again: VisitStage) -> None:
    reach(again)
    assert "Said by her 21 days ago: Calls to one number only" in again.words()
    assert not again.find("close.reach@mother.input").isVisible()


def test_one_press_says_that_it_is_still_true(again: VisitStage) -> None:
    reach(again)
    again.press("close.reach@mother.still-true")
    now = again.record.answers[key("close.reach", "mother")]
    assert (now.answer.value, now.day, now.still is not None) == ("calls_only", LATER, True)
    assert again.find("close.reach@mother.input").isVisible()


def test_changed_opens_the_question_to_be_answered_anew(again: VisitStage) -> None:
    reach(again)
    again.press("close.reach@mother.changed")
    again.press("close.reach@mother.ask_first")
    assert again.record.answers[key("close.reach", "mother")].answer.value == "ask_first"


def test_what_was_not_safe_leads_the_list_with_when_and_why(again: VisitStage) -> None:
    again.open("visit")
    words = again.words()
    assert "Not safe to ask, 21 days ago. He came in." in words
    again.press("came-back.0")
    assert again.place.page == again.number("abuse.enquiry")
    assert "Last time, on 06-Aug-2026 (21 days ago): not safe to ask. He came in." in again.words()


def test_in_company_nothing_came_back(again: VisitStage) -> None:
    again.house.services.visits.company(again.house.who, again.family, again.contact, ("her", "partner"))
    again.open("visit")
    assert "From last time" not in again.words()
    assert "He came in" not in again.words()


def test_an_interpreter_of_the_family_is_not_alone_and_a_professional_one_is_asked_for(alone: VisitStage) -> None:
    alone.house.services.visits.company(alone.house.who, alone.family, alone.contact, ("her", "relative-interprets"))
    alone.open("visit")
    assert "Book a professional interpreter for next time" in alone.words()
    assert "She is alone with you" not in alone.words()
    assert "Feeling frightened" not in alone.words()


def test_she_is_told_what_the_laptop_is_for_in_any_company(company: VisitStage) -> None:
    company.open("visit")
    company.press("about-laptop.open")
    words = company.words()
    assert "This laptop helps me remember what to ask" in words
    assert "1 thing before you leave" not in words


def read_back(stage: VisitStage) -> VisitStage:
    stage.say("how.are_you", "Tired, and my tea goes cold")
    stage.say("safety.self_harm", "yes")
    stage.open("visit")
    stage.press("read-back.open")
    return stage


def test_what_was_written_is_read_back_and_nothing_that_waits_for_the_worker(alone: VisitStage) -> None:
    words = read_back(alone).words()
    assert "Tired, and my tea goes cold" in words
    assert "Who to call" not in words
    assert "Today" not in words


def test_she_adds_her_own_words_and_they_are_kept_as_hers(alone: VisitStage) -> None:
    read_back(alone)
    alone.type("read-back.words", "On most days I manage")
    alone.press("continue")
    read = alone.record.contacts[alone.contact].read_back
    assert read is not None
    assert (read.heard, read.her_words) == ("added", "On most days I manage")
    assert alone.place.name == "visit"


def test_what_is_not_right_leads_to_its_answer(alone: VisitStage) -> None:
    read_back(alone)
    alone.press("read-back.change.0")
    assert (alone.place.name, alone.place.page) == ("question", alone.number("how.are_you"))


def test_what_is_put_right_leads_back_to_what_is_read(alone: VisitStage) -> None:
    read_back(alone)
    alone.press("read-back.change.0")
    assert alone.find("continue").accessibleName() == "Back to what I wrote down"
    alone.type("how.are_you@mother.text", "Tired, and lonely too")
    alone.press("continue")
    assert alone.place.name == "read-back"
    assert "Tired, and lonely too" in alone.words()


def test_a_correction_can_be_typed_at_once(alone: VisitStage) -> None:
    read_back(alone)
    alone.press("read-back.change.0")
    alone.bot.waitUntil(lambda: alone.window.focusWidget() is alone.find("how.are_you@mother.text"))


def test_her_words_are_kept_on_the_way_to_an_answer_that_is_not_right(alone: VisitStage) -> None:
    read_back(alone)
    alone.type("read-back.words", "On most days I manage")
    alone.press("read-back.change.0")
    assert alone.jots() == ["On most days I manage"]


def test_she_may_rather_not_read_it(alone: VisitStage) -> None:
    read_back(alone)
    alone.press("read-back.not-now")
    read = alone.record.contacts[alone.contact].read_back
    assert read is not None
    assert (read.heard, read.lines) == ("not-now", ())


def test_when_he_walks_in_what_was_read_is_gone_and_her_words_are_kept(alone: VisitStage) -> None:
    read_back(alone)
    alone.type("read-back.words", "He must not see this")
    alone.key("F2")
    assert "my tea goes cold" not in alone.words()
    alone.settle()
    alone.press("company.her")
    alone.press("company.partner")
    alone.press("company.continue")
    assert alone.place.name == "visit"
    assert "tea goes cold" not in alone.words()
    assert alone.jots() == ["He must not see this"]


def test_in_company_it_is_not_offered_to_read_back(company: VisitStage) -> None:
    company.say("how.are_you", "Fine")
    company.open("visit")
    assert not company.find("read-back.open").isVisible()
    company.open("read-back")
    assert company.place.name == "visit"


def never_alone(stage: VisitStage) -> VisitStage:
    stage.say("how.are_you", "Fine")
    stage.house.services.visits.sign(stage.house.who, stage.family, stage.contact)
    stage.open("outcome")
    stage.press("cover.continue")
    return stage


def test_after_a_visit_never_alone_a_plan_is_made_in_two_presses(company: VisitStage) -> None:
    never_alone(company)
    company.press("alone.clinic")
    company.press("alone.keep")
    plan = company.record.contacts[company.contact].alone_plan
    assert plan is not None
    assert plan.how == "clinic"
    assert "She comes to the clinic or surgery on her own" in company.words()
    company.bot.waitUntil(lambda: company.find("alone.change").hasFocus())


def test_nothing_picked_is_no_plan(company: VisitStage) -> None:
    never_alone(company)
    company.press("alone.keep")
    assert company.record.contacts[company.contact].alone_plan is None
    assert "Pick how you will see her on her own" in company.words()


def test_a_plan_can_be_changed(company: VisitStage) -> None:
    never_alone(company)
    company.press("alone.clinic")
    company.press("alone.keep")
    company.press("alone.change")
    company.press("alone.two-of-us")
    company.press("alone.keep")
    plan = company.record.contacts[company.contact].alone_plan
    assert plan is not None
    assert plan.how == "two-of-us"
