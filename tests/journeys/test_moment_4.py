"""Moment 4: day 5, no sleep, strange beliefs, no signal. The number, what to say, the address, who stays, the four-hour clock."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import pytest

from app.domain.base import ContactKind
from tests.journeys.stage import Stage
from tests.support.house import House, open_house
from ui.player import Story

NURSE = "Priya Nair, duty nurse"
BELIEF = "I have been told he is not an ordinary child"


@pytest.fixture
def day_5(tmp_path: Path, opened: Callable[[House], Stage]) -> Stage:
    """A midwife alone with her on the fifth day."""
    house, today = open_house(tmp_path / "root", "midwife"), date.today()
    house.clock.go_to(today)
    family = house.family(today - timedelta(days=5))
    house.services.visits.start(house.who, family, ContactKind("midwife-day-5"), ("her",))
    return opened(house)


def kept(stage: Stage) -> Story:
    yield lambda: stage.desktop.parts.store.waiting() == 0


def answered(stage: Stage, question: str, word: str) -> Story:
    yield from stage.at("question", stage.page_of(question))
    yield stage.player.sees(f"{question}@mother.{word}")
    stage.player.press(f"{question}@mother.{word}")
    yield from kept(stage)


def strange(stage: Stage) -> Story:
    """She has hardly slept for nights, then says what she believes."""
    yield from answered(stage, "change.sleep", "hardly")
    yield from answered(stage, "change.strange", "yes")
    yield stage.player.sees("stop-bar.button")
    stage.player.picture("4-said")
    stage.player.press("stop-bar.button")
    yield stage.player.sees("interruption.call")
    stage.player.picture("4-stop")


def at_the_numbers(stage: Stage) -> Story:
    yield from strange(stage)
    stage.player.press("interruption.call")
    yield stage.player.sees("calling.crisis")
    yield from kept(stage)
    stage.player.picture("4-numbers")


def test_4_it_stops_and_says_that_it_cannot_wait_and_blames_nobody(day_5: Stage) -> None:
    day_5.play(strange(day_5))
    shown = day_5.words()
    assert "Stop for a moment" in shown
    assert "comes fast and is treated well" in shown
    assert "within 4 hours" in shown


def test_4_number_words_address_and_clock_are_on_one_page_with_nothing_fetched(day_5: Stage) -> None:
    day_5.play(at_the_numbers(day_5))
    shown = day_5.words()
    assert "Call now" in shown
    assert "999" in shown
    assert "sudden change, sleep, beliefs" in shown
    assert "1 Elm Row" in shown
    assert "4 hours" in shown
    assert "Stay with her and the baby" in shown
    assert "a well adult whom she is not afraid of" in shown


def called(stage: Stage) -> Story:
    """There is no signal the first time; from the doorstep the nurse answers."""
    player = stage.player
    yield from at_the_numbers(stage)
    player.press("calling.crisis")
    yield player.sees("call.nobody")
    player.press("call.nobody")
    yield player.gone("call.nobody")
    yield from kept(stage)
    player.picture("4-no-signal")
    player.press("calling.crisis")
    yield player.sees("call.who")
    player.write("call.who", NURSE)
    player.write("call.agreed", "Two of them come at three, before four hours are over")
    player.write("call.stays", "I do, and her sister holds Noor")
    player.press("call.read-back")
    player.picture("4-call")
    player.press("call.keep")
    yield player.gone("call.who")
    yield from kept(stage)
    player.picture("4-spoken-to")


def test_4_nobody_answering_is_written_and_the_next_number_is_said(day_5: Stage) -> None:
    day_5.play(called(day_5))
    made = [one.call for one in day_5.record().calls]
    assert [one.answered_by for one in made] == ["", NURSE]
    assert "Nobody answered. Ring the next number; 999 if there is danger now." in day_5.words()


def test_4_who_answered_what_was_agreed_and_who_stays_are_kept_and_read_back(day_5: Stage) -> None:
    day_5.play(called(day_5))
    call = day_5.record().calls[-1].call
    assert call.read_back
    assert "With her and the baby until then: I do, and her sister holds Noor" in call.agreed
    [found] = [one for one in day_5.record().open_findings() if one.rule == "suspected-psychosis"]
    assert found.due
    assert abs(found.due - found.raised_at - timedelta(hours=4)) < timedelta(seconds=1)
    assert found.open, "the worry is hers until a named person ends it"
