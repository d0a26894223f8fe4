"""The moments in which it must shine, played through the real windows (the numbers are those of the list of moments)."""

from __future__ import annotations

import re

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.journeys.power import PASSPHRASE
from tests.journeys.stage import Stage
from ui.player import Story

NEVER_SAID = re.compile(r"\blow\b|no concern|all clear|nothing to worry|\brisk\b|\bfine\b", re.IGNORECASE)


def _before_you_knock(stage: Stage) -> Story:
    yield from stage.at("before-you-knock")
    yield stage.player.sees("knock.dim")


def test_1_before_the_door_everything_that_matters_is_on_one_page(stage: Stage) -> None:
    stage.play(_before_you_knock(stage))
    said = stage.words()
    assert "do not go in if he opens" in said
    assert "Daniel Reed" in said
    assert "never met" in said
    assert "07700 900 866" in said
    assert "Do not leave messages" in said or "no messages" in said.lower()
    assert "Before Daniel" in said
    assert "last seen" in said.lower()


def test_1_then_it_dims_and_nothing_can_be_read_through_the_window_of_a_car(stage: Stage) -> None:
    def story() -> Story:
        yield from _before_you_knock(stage)
        stage.player.press("knock.dim")
        yield stage.player.sees("knock.dark")

    stage.play(story())
    said = stage.words()
    assert not [word for word in ("Ahmed", "Aisha", "Daniel", "brother", "07700", "Elm Row") if word in said]


def _nine_questions_with_a_total_of_one(stage: Stage) -> Story:
    yield from stage.at("question", stage.page_of("phq9.item1"))
    for number in range(1, 9):
        yield stage.player.sees(f"phq9.item{number}@mother.0")
        stage.player.press(f"phq9.item{number}@mother.0")
    stage.player.press("phq9.item9@mother.1")
    yield stage.player.sees("stop-bar.button")


def test_3_a_total_of_one_that_is_item_nine_is_never_called_low(stage: Stage) -> None:
    stage.play(_nine_questions_with_a_total_of_one(stage))
    assert "1 of 27" in stage.words()
    assert not NEVER_SAID.search(stage.words())


def test_3_it_stops_calmly_and_asks_her_kindly_and_directly(stage: Stage) -> None:
    def story() -> Story:
        yield from _nine_questions_with_a_total_of_one(stage)
        stage.player.press("continue")
        yield stage.player.sees("interruption.call")

    stage.play(story())
    said = stage.words()
    assert "Stop for a moment" in said
    assert "Several days" in said
    assert "You could say" in said
    assert not NEVER_SAID.search(said)


@pytest.mark.parametrize(("intent", "title"), [("no", "Call today"), ("yes", "Call now")])
def test_3_what_she_says_then_says_how_soon(stage: Stage, intent: str, title: str) -> None:
    def story() -> Story:
        yield from _nine_questions_with_a_total_of_one(stage)
        stage.player.press("continue")
        yield stage.player.sees("interruption.ask")
        stage.player.press("interruption.ask")
        yield stage.player.gone("interruption.ask")
        yield from stage.at("question", stage.page_of("safety.intent"))
        yield stage.player.sees(f"safety.intent@mother.{intent}")
        stage.player.press(f"safety.intent@mother.{intent}")
        yield lambda: stage.desktop.parts.store.waiting() == 0
        yield from stage.at("urgent")
        yield stage.player.sees("urgent")

    stage.play(story())
    assert title in stage.words()
    assert re.search(r"\b(999|111)\b", stage.words())


HER_WORDS = "he took my phone last week"
PRIVATE = (HER_WORDS, "abuse", "afraid", "hurt", "Safe at home", "harm")


def _mid_disclosure(stage: Stage) -> Story:
    """On the private question, answered, with her words being written."""
    yield from stage.at("question", stage.page_of("abuse.enquiry"))
    yield stage.player.sees("abuse.enquiry@mother.yes")
    stage.player.press("abuse.enquiry@mother.yes")
    yield lambda: stage.desktop.parts.store.waiting() == 0
    stage.player.key(Qt.Key.Key_J, Qt.KeyboardModifier.ControlModifier)
    yield stage.player.sees("jot.text")
    stage.player.write("jot.text", HER_WORDS)


def _private_words(stage: Stage) -> list[str]:
    said = stage.words().lower()
    return [word for word in PRIVATE if word.lower() in said]


def test_5_one_key_takes_everything_away_before_anything_else_happens(stage: Stage) -> None:
    stage.play(_mid_disclosure(stage))
    assert HER_WORDS in stage.words()
    stage.player.key(Qt.Key.Key_F2)
    stage.player.picture("5-one-key")
    assert _private_words(stage) == []
    assert "Who is here?" in stage.words()


def test_5_shift_three_times_shows_a_stranger_the_date_and_nothing_else(stage: Stage) -> None:
    stage.play(_mid_disclosure(stage))
    for _ in range(3):
        QTest.keyClick(stage.window.window().windowHandle(), Qt.Key.Key_Shift)
    said = stage.words()
    stage.player.picture("5-hidden")
    assert stage.window.is_hidden()
    assert _private_words(stage) == []
    assert not [word for word in ("Ahmed", "Aisha", "visit", "question", "Saved") if word in said]


def test_5_coming_back_asks_for_the_passphrase_and_who_is_here_before_anything_else(stage: Stage) -> None:
    def story() -> Story:
        yield from _mid_disclosure(stage)
        for _ in range(3):
            QTest.keyClick(stage.window.window().windowHandle(), Qt.Key.Key_Shift)
        stage.player.press("show-again")
        yield stage.player.sees("unlock.passphrase")
        assert _private_words(stage) == []
        stage.player.write("unlock.passphrase", PASSPHRASE)
        stage.player.press("continue")
        yield stage.player.sees("company.her")

    stage.play(story())
    assert _private_words(stage) == []


def _he_is_here(stage: Stage) -> Story:
    yield from _mid_disclosure(stage)
    stage.player.key(Qt.Key.Key_F2)
    for one in ("her", "partner"):
        yield stage.player.sees(f"company.{one}")
        stage.player.press(f"company.{one}")
    stage.player.press("company.continue")
    yield stage.player.sees("check.open")
    yield lambda: stage.desktop.parts.store.waiting() == 0


def test_5_while_he_is_there_the_screen_knows_nothing_of_it(stage: Stage) -> None:
    stage.play(_he_is_here(stage))
    stage.player.picture("5-he-is-here")
    assert _private_words(stage) == []
    assert "1 thing before you leave" in stage.words()
    assert "not asked" not in stage.words().lower()


def test_5_the_page_she_was_on_does_not_come_back_by_itself(stage: Stage) -> None:
    page = stage.page_of("abuse.enquiry")

    def story() -> Story:
        yield from _he_is_here(stage)
        stage.go("question", page)
        yield lambda: stage.desktop.place.name == "visit"

    stage.play(story())
    assert _private_words(stage) == []


def test_5_her_words_are_kept_and_are_there_when_she_is_alone_again(stage: Stage) -> None:
    def story() -> Story:
        yield from _he_is_here(stage)
        stage.player.key(Qt.Key.Key_F2)
        yield stage.player.sees("company.her")
        stage.player.press("company.her")
        stage.player.press("company.continue")
        yield stage.player.sees("check.open")
        yield lambda: HER_WORDS in stage.words()

    stage.play(story())
    here = next(iter(stage.record().contacts.values()))
    assert [jot.jotted.text for jot in here.jots] == [HER_WORDS]
    assert not stage.record().letters
