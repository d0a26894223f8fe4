"""Something else came up: one key from any page, one press, and the prompts come next; taken back as easily."""

from __future__ import annotations

import pytest

from tests.support.visiting import VisitStage
from ui.places import Name


def baby(stage: VisitStage) -> str:
    return stage.record.of_kind("baby")[0].id


@pytest.mark.parametrize("name", ["visit", "question", "check", "interruption", "urgent"])
def test_one_key_opens_the_list_from_any_page(alone: VisitStage, name: Name) -> None:
    alone.say("safety.self_harm", "yes")
    alone.open(name, alone.number("sleep.place") if name == "question" else 0)
    alone.key("F4")
    alone.settle()
    assert alone.place.name == "came-up"


def test_a_press_adds_it_and_leads_to_its_first_prompt(alone: VisitStage) -> None:
    stood = alone.number("how.seen")
    alone.open("question", stood)
    alone.press("company-line.something-else")
    alone.press("came-up.injury-or-mark")
    assert (alone.place.name, alone.place.page) == ("question", stood + 1)
    assert alone.number("baby.seen") == alone.number("baby.ill") == stood + 1
    assert "Added: The baby's skin today" in alone.words()


def test_the_count_says_what_it_adds(alone: VisitStage) -> None:
    alone.open("came-up")
    alone.press("came-up.labour-starts")
    alone.open("visit")
    asked = sum(len(page.asked) for page in alone.visit.pages if page.came_up and page.open)
    assert f"{asked} more have come up." in alone.words()


def test_taken_back_she_stands_where_she_stood(alone: VisitStage) -> None:
    stood = alone.number("how.seen")
    alone.open("came-up", stood)
    alone.press("came-up.injury-or-mark")
    alone.press(f"came-up.undo.{alone.visit.came_up[0].entry}")
    assert (alone.place.name, alone.place.page) == ("question", stood)
    assert alone.visit.came_up == ()


def test_words_half_typed_are_kept_when_something_else_comes_up(alone: VisitStage) -> None:
    alone.open("question", alone.number("how.are_you"))
    alone.type("how.are_you@mother.text", "Not sl")
    alone.key("F4")
    alone.settle()
    assert [one.answer.value for one in alone.record.history] == ["Not sl"]


def test_a_mark_recorded_offers_its_questions_by_name_on_that_page(alone: VisitStage) -> None:
    alone.open("question", alone.number("baby.mark"))
    alone.press(f"baby.mark@{baby(alone)}.yes")
    alone.press("came-up.offer.injury-or-mark")
    assert alone.place.page == alone.number("baby.ill")


def test_in_company_the_list_holds_only_names_that_tell_nothing(company: VisitStage) -> None:
    company.open("came-up")
    words = company.words()
    assert "The baby's skin today" in words
    for telling in ("alone with her", "How low", "sudden change", "A loss", "hardly ever bruises"):
        assert telling not in words


def test_nothing_is_offered_while_who_is_here_is_asked(unsaid: VisitStage) -> None:
    unsaid.open("visit")
    unsaid.key("F4")
    unsaid.settle()
    assert unsaid.place.name == "visit"
