"""Stop for a moment, and the urgent page: always a number, never a trap."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QAbstractButton

from app.domain.local import Line
from tests.support.visiting import VisitStage
from ui.screens.urgent.model import numbers, spoken
from ui.screens.urgent.parts import NumberCard
from ui.screens.urgent.view import UrgentView
from ui.widgets.cards import Tag
from ui.widgets.labels import PlainLabel

BAR = "Call not written up yet"
NONE = "Number not entered yet"


@pytest.fixture
def told(alone: VisitStage) -> VisitStage:
    """She told of a plan."""
    alone.say("safety.self_harm", "yes")
    alone.say("safety.plan", "yes")
    return alone


def test_stopping_says_what_it_rests_on(told: VisitStage) -> None:
    told.open("interruption")
    assert "A plan, means or preparation: Yes" in told.words()


def test_going_on_is_always_possible(told: VisitStage) -> None:
    told.open("interruption")
    told.press("continue")
    assert told.place.name == "question"


def test_stopping_leads_to_the_number(told: VisitStage) -> None:
    told.open("interruption")
    told.press("interruption.call")
    assert told.place.name == "urgent"


def test_asking_more_goes_to_the_nearest_question_of_the_topic(told: VisitStage) -> None:
    told.open("interruption")
    told.press("interruption.ask")
    page = told.visit.page(told.place.page)
    assert page is not None
    assert page.topic.id == "safety"


def test_in_company_stopping_shows_the_list_instead(company: VisitStage) -> None:
    company.say("safety.self_harm", "yes")
    company.open("interruption")
    assert company.place.name == "visit"


def test_in_company_the_urgent_page_shows_the_list_instead(company: VisitStage) -> None:
    company.say("safety.plan", "yes")
    company.open("urgent")
    assert company.place.name == "visit"


def test_the_page_has_number_script_address_and_clock(told: VisitStage) -> None:
    told.open("urgent")
    words = told.words()
    missing = [
        part for part in ("111", "999", "Situation", "1 Elm Row", "Within 4 hours, by 15:00") if part not in words
    ]
    assert missing == []


def test_an_unverified_number_says_so(told: VisitStage) -> None:
    told.open("urgent")
    tags = [tag.accessibleName() for tag in told.find("number.crisis").findChildren(Tag)]
    assert tags == ["Unverified default"]


def test_without_any_number_there_is_still_999() -> None:
    empty = (Line(id="perinatal-team", name="Team", phone=""),)
    assert numbers(None, empty)[0].phone == "999"


def test_a_line_without_a_number_never_stands_first(told: VisitStage) -> None:
    lines = told.house.services.doors.lines()
    assert numbers(told.visit.urgent[0], lines)[0].phone


def test_a_script_is_spoken_in_four_parts() -> None:
    parts = spoken("Situation: I am here. Background: six weeks. Assessment: a plan. Recommendation: please come.")
    assert [head for head, _ in parts] == ["Situation", "Background", "Assessment", "Recommendation"]


def test_calling_now_lets_go_at_once(told: VisitStage) -> None:
    told.open("urgent")
    told.press("calling.crisis")
    told.press("continue")
    assert told.place.name == "visit"


def test_a_bar_stays_until_the_call_is_written(told: VisitStage) -> None:
    told.open("urgent")
    told.press("calling.crisis")
    told.open("question", 1)
    assert BAR in told.words()


def test_the_bar_is_neutral_in_company(told: VisitStage) -> None:
    told.open("urgent")
    told.press("calling.crisis")
    told.open("visit")
    told.press("company-line.change")
    told.press("company.her")
    told.press("company.partner")
    told.press("company.continue")
    assert BAR not in told.words()


def test_the_bar_leads_to_where_the_outcome_is_written(told: VisitStage) -> None:
    told.open("urgent")
    told.press("calling.crisis")
    told.open("visit")
    told.press("call-bar.button")
    assert "Who answered?" in told.words()


def test_writing_who_answered_ends_the_bar(told: VisitStage) -> None:
    told.open("urgent")
    told.press("calling.crisis")
    told.type("call.who", "Sam Reed, duty nurse")
    told.type("call.agreed", "Home visit at 17:00")
    told.press("call.keep")
    told.open("visit")
    assert BAR not in told.words()


def test_who_stays_is_kept_with_the_call(told: VisitStage) -> None:
    told.open("urgent")
    told.press("calling.crisis")
    told.type("call.who", "Sam Reed, duty nurse")
    told.type("call.stays", "Her sister")
    told.press("call.keep")
    assert "Her sister" in told.visit.record.calls[0].call.agreed


def test_nobody_answering_leaves_the_worry_where_it_was(told: VisitStage) -> None:
    told.open("urgent")
    told.press("calling.crisis")
    told.press("call.nobody")
    assert len(told.visit.urgent) == 2


def test_a_call_without_a_name_is_not_kept_as_answered(told: VisitStage) -> None:
    told.open("urgent")
    told.press("calling.crisis")
    told.press("call.keep")
    assert told.visit.record.calls == ()


def test_words_about_a_call_are_kept_when_he_walks_in(told: VisitStage) -> None:
    told.open("urgent")
    told.press("calling.crisis")
    told.type("call.agreed", "Home visit at 17:00")
    told.key("F2")
    told.settle()
    assert told.jots() == ["Home visit at 17:00"]


def test_words_about_a_call_are_kept_on_the_way_to_another_page(told: VisitStage) -> None:
    told.open("urgent")
    told.press("calling.crisis")
    told.type("call.agreed", "Home visit at 17:00")
    told.press("continue")
    assert told.jots() == ["Home visit at 17:00"]


def test_the_number_stays_in_sight_while_the_outcome_is_written(told: VisitStage) -> None:
    told.open("urgent")
    told.press("calling.crisis")
    numbers = [label.text() for label in told.find("call-form").findChildren(PlainLabel)]
    assert "111" in numbers


def test_without_a_visit_the_page_is_reached_from_the_family(told: VisitStage) -> None:
    finding = told.visit.urgent[0].finding.entry
    told.contact = type(told.contact)("")
    told.open("urgent", finding=finding)
    assert "Call now" in told.words()


def test_a_call_without_a_visit_is_led_back_to_by_today(told: VisitStage) -> None:
    finding = told.visit.urgent[0].finding.entry
    told.contact = type(told.contact)("")
    told.open("urgent", finding=finding)
    told.press("calling.crisis")
    assert "Today leads back here" in told.words()
    assert "every page" not in told.words()


def test_a_line_rung_without_a_number_says_that_none_is_entered(told: VisitStage) -> None:
    told.open("urgent")
    cards = told.page.findChildren(NumberCard)
    missing = next(card for card in cards if card.phone.text() == NONE and card.findChildren(QAbstractButton))
    told.press(f"calling.{missing.objectName().removeprefix('number.')}")
    assert NONE in [label.text() for label in told.find("call-form").findChildren(PlainLabel)]


def test_while_ringing_the_number_and_the_first_thing_to_write_are_in_view(told: VisitStage) -> None:
    told.open("urgent")
    told.press("calling.crisis")
    told.bot.waitUntil(lambda: told.window.focusWidget() is told.find("call.who"))
    assert isinstance(told.page, UrgentView)
    area = told.page.page.scroller
    shown = [told.find("call-form").findChildren(PlainLabel)[1], told.find("call.who")]
    assert [area.rect().contains(one.mapTo(area, one.rect().bottomLeft())) for one in shown] == [True, True]


def test_after_a_call_is_written_the_page_begins_at_its_top(told: VisitStage) -> None:
    told.open("urgent")
    told.press("calling.crisis")
    told.press("call.nobody")
    assert isinstance(told.page, UrgentView)
    page = told.page.page
    told.bot.waitUntil(lambda: told.window.focusWidget() is page.title)
    assert page.scroller.verticalScrollBar().value() == 0


def test_where_nobody_to_ring_is_entered_999_is_said_to_be_for_danger(alone: VisitStage) -> None:
    alone.say("baby.mark", "yes", "baby1")
    alone.open("urgent")
    assert "999 is for danger" in alone.words()


def test_where_somebody_to_ring_is_entered_nothing_is_said_to_be_missing(told: VisitStage) -> None:
    told.open("urgent")
    assert "not entered yet:" not in told.words()


@pytest.mark.parametrize("zoom", [100, 200])
def test_the_number_is_in_the_first_view_however_big_the_text(told: VisitStage, zoom: int) -> None:
    told.parts.looks.wear(zoom=zoom)
    told.open("urgent")
    phone = told.page.findChildren(NumberCard)[0].phone
    assert phone.text()
    told.bot.waitUntil(lambda: phone.height() > 0 and phone.visibleRegion().boundingRect() == phone.rect())
