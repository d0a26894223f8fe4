"""Check and sign."""

from __future__ import annotations

import pytest

from tests.support.visiting import VisitStage
from ui.screens.check.view import CheckView


@pytest.fixture
def asked(alone: VisitStage) -> VisitStage:
    """A little was asked, and one answer was pressed wrongly and changed."""
    alone.say("how.are_you", "Fine, all fine")
    alone.say("safety.self_harm", "yes")
    alone.say("safety.self_harm", "no")
    return alone


def finding(stage: VisitStage) -> str:
    """The worry whose answer was changed."""
    return stage.visit.raised[0].finding.entry


def test_what_was_not_asked_is_said_so(asked: VisitStage) -> None:
    asked.open("check")
    assert "Not asked yet" in asked.words()


def test_change_goes_to_the_question(asked: VisitStage) -> None:
    asked.open("check")
    asked.press("change.how.are_you@mother")
    assert (asked.place.name, asked.place.page) == ("question", asked.number("how.are_you"))


def test_an_answer_changed_from_the_check_leads_back_to_the_check(asked: VisitStage) -> None:
    asked.open("check")
    asked.press("change.how.are_you@mother")
    asked.type("how.are_you@mother.text", "Tired, and lonely too")
    asked.press("continue")
    assert asked.place.name == "check"
    assert "Tired, and lonely too" in asked.words()


def test_a_measure_of_which_nothing_was_asked_is_one_line(asked: VisitStage) -> None:
    asked.say("whooley.item1", "yes")
    asked.open("check")
    assert "Little interest or pleasure in doing things" not in asked.words()


def test_a_worry_whose_answer_was_changed_asks_why(asked: VisitStage) -> None:
    asked.open("check")
    assert "The answer behind this was changed. Why?" in asked.words()


def test_a_wrong_press_ends_it_in_one_press(asked: VisitStage) -> None:
    asked.open("check")
    asked.press(f"ended.{finding(asked)}.mis-keyed")
    assert asked.visit.raised == ()


def test_taking_back_needs_words(asked: VisitStage) -> None:
    asked.open("check")
    asked.press(f"ended.{finding(asked)}.withdrawn")
    assert "Write what happened and how you know." in asked.words()


def test_reassuring_words_ask_what_was_seen(asked: VisitStage) -> None:
    asked.open("check")
    assert "What did you see?" in asked.words()


def test_what_was_seen_is_added_beside_what_was_said(asked: VisitStage) -> None:
    asked.open("check")
    asked.type("see.how.are_you@mother.text", "Looked down, spoke slowly")
    asked.press("see.how.are_you@mother.keep")
    page = asked.visit.page(asked.number("how.are_you"))
    assert page is not None
    known = page.asked[0].answered
    assert known is not None
    assert (known.answer.value, known.noticed) == ("Fine, all fine", "Looked down, spoke slowly")


def test_nothing_to_add_is_asked_once(asked: VisitStage) -> None:
    asked.open("check")
    asked.press("see.how.are_you@mother.leave")
    asked.press(f"ended.{finding(asked)}.mis-keyed")
    assert "What did you see?" not in asked.words()


def test_in_company_the_check_page_shows_nothing_private(asked: VisitStage) -> None:
    asked.open("check")
    asked.press("company-line.change")
    asked.press("company.her")
    asked.press("company.partner")
    asked.press("company.continue")
    assert "hurting herself" not in asked.words()


def test_signing_leads_to_the_outcome(asked: VisitStage) -> None:
    asked.open("check")
    asked.press("continue")
    assert asked.place.name == "outcome"


def test_nothing_answered_cannot_be_signed_and_says_why(alone: VisitStage) -> None:
    alone.open("check")
    alone.press("continue")
    assert "there is nothing to sign" in alone.words()


def focus(stage: VisitStage) -> str:
    """Where the focus is."""
    widget = stage.window.focusWidget()
    return widget.objectName() if widget else ""


def test_after_one_card_the_next_one_is_in_focus(asked: VisitStage) -> None:
    asked.open("check")
    asked.type("see.how.are_you@mother.text", "Looked down")
    asked.press("see.how.are_you@mother.keep")
    assert focus(asked) == f"ended.{finding(asked)}.evidence"


@pytest.mark.parametrize("last", ["keep", "leave"])
def test_after_the_last_card_signing_is_in_focus_and_the_top_in_view(alone: VisitStage, last: str) -> None:
    alone.say("how.are_you", "Fine, all fine")
    alone.open("check")
    alone.type("see.how.are_you@mother.text", "Looked down")
    alone.find("see.how.are_you@mother.leave").setFocus()
    alone.press(f"see.how.are_you@mother.{last}")
    assert isinstance(alone.page, CheckView)
    assert (focus(alone), alone.page.page.scroller.verticalScrollBar().value()) == ("continue", 0)
