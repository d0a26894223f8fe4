"""The first conversation at a children's centre: nothing counted, ways out always near, a named person told today."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.domain.body import Company
from tests.support.house import House, open_house
from tests.support.visiting import VisitStage
from ui.places import Name
from ui.tasks import StoreThread
from ui.theme.looks import Looks

COUNTED = re.compile(
    r"\bscores?\b|\btotals?\b|\bof 27\b|threshold|reassurance|PHQ|GAD|EPDS|Whooley|\bband\b", re.IGNORECASE
)
WAYS = ("Call now", "Tell her health visitor today", "Refer myself, with the lead")


@pytest.fixture(scope="module")
def centre_house(tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    house = open_house(tmp_path_factory.mktemp("centre"), "childrens-centre")
    yield house
    house.services.doors.lock()


@pytest.fixture
def centre(qtbot: QtBot, looks: Looks, centre_house: House, store: StoreThread) -> VisitStage:
    """A worker without clinical training, alone with her."""
    return VisitStage(qtbot, looks, centre_house, store, ("her",))


def better_off(stage: VisitStage) -> VisitStage:
    stage.say("centre.how", "They would be better off without me")
    stage.say("centre.better_off", "yes")
    return stage


@pytest.mark.parametrize("name", ["visit", "interruption", "urgent", "check", "outcome", "read-back"])
def test_nothing_on_any_page_is_counted_or_named_after_a_measure(centre: VisitStage, name: Name) -> None:
    better_off(centre)
    if name == "outcome":
        centre.house.services.visits.sign(centre.house.who, centre.family, centre.contact)
    centre.open(name)
    found = COUNTED.findall(centre.words().replace("That is not reassurance", ""))
    assert found == []


def test_no_question_page_counts_either(centre: VisitStage) -> None:
    for page in centre.visit.pages:
        centre.open("question", page.number)
        assert COUNTED.findall(centre.words()) == []


def test_there_are_eight_prompts_at_most(centre: VisitStage) -> None:
    assert sum(page.core for page in centre.visit.pages) <= 8


@pytest.mark.parametrize("name", ["visit", "question", "check"])
def test_three_ways_out_are_near_on_every_page(centre: VisitStage, name: Name) -> None:
    centre.open(name, centre.number("centre.how") if name == "question" else 0)
    assert [way for way in WAYS if way not in centre.words()] == []


def test_a_way_out_says_whom_to_ring_and_what_to_say(centre: VisitStage) -> None:
    centre.open("visit")
    centre.press("way.0")
    words = centre.words()
    assert "999" in words
    assert "I am staying with them. Please send help" in words


def test_who_was_told_is_written_with_a_name_even_without_a_worry(centre: VisitStage) -> None:
    centre.open("visit")
    centre.press("way.1")
    centre.press("calling.health-visitor")
    centre.type("call.who", "Rosa Lind, duty health visitor")
    centre.type("call.agreed", "Visits her this afternoon")
    centre.press("call.keep")
    assert [made.call.answered_by for made in centre.record.calls] == ["Rosa Lind, duty health visitor"]
    assert "Spoken to Rosa Lind, duty health visitor" in centre.words()


def test_in_company_there_are_numbers_and_no_word_of_a_worry(centre: VisitStage) -> None:
    better_off(centre)
    centre.house.services.visits.company(centre.house.who, centre.family, centre.contact, ("her", "partner"))
    centre.open("visit")
    assert not [way for way in WAYS if way in centre.words()]
    centre.press("way.0")
    words = centre.words()
    assert "999" in words
    assert [word for word in ("danger", "What to say", "better off", "worried") if word in words] == []


@pytest.mark.parametrize("name", ["urgent", "interruption", "read-back", "later", "about-laptop"])
@pytest.mark.parametrize("present", [("her",), ("her", "partner")])
def test_no_page_opens_a_second_window(centre: VisitStage, name: Name, present: tuple[Company, ...]) -> None:
    better_off(centre)
    centre.house.services.visits.company(centre.house.who, centre.family, centre.contact, present)
    before = visible_windows()
    centre.open(name)
    assert visible_windows() <= before


def visible_windows() -> set[QWidget]:
    """What stands on the screen by itself: here and now also what other tests left behind."""
    return {one for one in QApplication.topLevelWidgets() if one.isVisible()}


def test_the_three_lines_are_written_where_the_call_is_made(centre: VisitStage) -> None:
    better_off(centre)
    centre.open("urgent")
    centre.press("urgent.three-lines")
    centre.type("jot.text", "She said: better off without me. I saw: tears. I did: rang the crisis line.")
    centre.press("jot.keep")
    assert centre.jots() == ["She said: better off without me. I saw: tears. I did: rang the crisis line."]


def test_she_is_handed_no_paper_with_a_score_in_it(centre: VisitStage) -> None:
    better_off(centre)
    centre.house.services.visits.sign(centre.house.who, centre.family, centre.contact)
    centre.open("outcome")
    assert "Letter to the GP" not in centre.words()


def test_what_cannot_be_told_rests_on_what_she_asks(centre: VisitStage) -> None:
    named = {one.rule.id for one in centre.visit.untold}
    assert "centre-afraid" in named
    assert not named & {"self-harm-plan", "baby-growth-with-needs-unmet", "mark-on-baby-not-mobile"}


def test_what_only_she_told_says_that_nobody_has_been_spoken_to(centre: VisitStage) -> None:
    centre.say("centre.afraid", "yes")
    centre.house.services.visits.sign(centre.house.who, centre.family, centre.contact)
    centre.open("outcome")
    assert "Nobody has been spoken to yet." in centre.words().split("\n")


def test_whoever_finds_no_name_for_what_she_told_finds_the_ways_out_beside_the_list(centre: VisitStage) -> None:
    centre.open("came-up")
    assert [way for way in WAYS if way not in centre.words()] == []
    centre.press("way.1")
    assert centre.place.name == "urgent"
