"""Moment 7: Friday afternoon, a mark on a five-week-old. The body map, the birthmark check, today's and out-of-hours numbers, how
to tell the parents, and nothing that explains it away."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import pytest

from tests.journeys.stage import Stage
from tests.support.house import House, open_house
from ui.player import Story

BABY = "baby1"
DOCTOR = "Dr Amara Cole, children's doctor on call"


@pytest.fixture
def friday(tmp_path: Path, opened: Callable[[House], Stage]) -> Stage:
    """A health visitor with the mother and a baby of five weeks."""
    house, today = open_house(tmp_path / "root"), date.today()
    house.clock.go_to(today)
    house.visit(house.family(today - timedelta(days=36)))
    return opened(house)


def kept(stage: Stage) -> Story:
    yield lambda: stage.desktop.parts.store.waiting() == 0


def seen(stage: Stage) -> Story:
    """The mark is seen; the page says at once that something waits."""
    yield from stage.at("question", stage.page_of("baby.mark"))
    yield stage.player.sees(f"baby.mark@{BABY}.yes")
    stage.player.press(f"baby.mark@{BABY}.yes")
    yield stage.player.sees("stop-bar.button")
    yield from kept(stage)
    stage.player.picture("7-seen")


def drawn(stage: Stage) -> Story:
    """Written down on the body map, in words and place."""
    player = stage.player
    yield from seen(stage)
    player.press(f"baby.mark@{BABY}.body-map")
    yield player.sees("mark.kind.mark")
    player.press("mark.kind.mark")
    for one in ("mark.view.back", "mark.part.ear", "mark.side.right"):
        player.press(one)
    player.write("mark.looks", "Dark brown, the size of a lentil, darker than the skin round it")
    player.picture("7-body-map")
    player.press("continue")
    yield from kept(stage)
    player.picture("7-written")


def stopped(stage: Stage) -> Story:
    yield from seen(stage)
    stage.player.press("stop-bar.button")
    yield stage.player.sees("interruption.call")
    stage.player.picture("7-stop")


def at_the_numbers(stage: Stage) -> Story:
    yield from stopped(stage)
    stage.player.press("interruption.call")
    yield stage.player.sees("calling.emergency")
    yield from kept(stage)
    stage.player.picture("7-numbers")


def test_7_the_mark_is_drawn_and_described_where_it_is(friday: Stage) -> None:
    friday.play(drawn(friday))
    [contact] = friday.record().contacts.values()
    [mark] = contact.marks
    assert "ear" in mark.seen.mark.spot.words().lower()
    assert "lentil" in mark.seen.mark.looks


def test_7_nobody_is_accused_and_there_is_no_way_to_explain_it_away(friday: Stage) -> None:
    friday.play(at_the_numbers(friday))
    shown = friday.words()
    assert "Nobody is accused" in shown
    assert "whatever the explanation" in shown
    assert [name for name in friday.player.names() if "explain" in name or "dismiss" in name] == []
    assert friday.player.shown("family.end") is None


def test_7_how_to_tell_the_parents_stands_where_it_stops(friday: Stage) -> None:
    friday.play(stopped(friday))
    assert "It happens for every family" in friday.words()


def test_7_whom_to_ring_now_and_out_of_hours_is_on_one_page(friday: Stage) -> None:
    friday.play(at_the_numbers(friday))
    shown = friday.words()
    assert "Call today" in shown
    assert "Out of hours" in shown
    assert "Children's social care" in shown
    assert "Paediatrician on call" in shown


def test_7_a_birthmark_is_asked_about_and_not_taken_for_granted(friday: Stage) -> None:
    def story() -> Story:
        yield from seen(friday)
        yield from friday.at("question", friday.page_of("baby.birthmark"))
        yield friday.player.sees(f"baby.birthmark@{BABY}.doubt")
        friday.player.picture("7-birthmark")
        friday.player.press(f"baby.birthmark@{BABY}.doubt")
        yield from kept(friday)

    friday.play(story())
    rules = {one.rule for one in friday.record().open_findings()}
    assert {"mark-on-baby-not-mobile", "birthmark-in-doubt"} <= rules


def test_7_a_doctor_who_answered_is_named_and_the_worry_stays_until_somebody_named_ends_it(friday: Stage) -> None:
    def story() -> Story:
        yield from at_the_numbers(friday)
        friday.player.press("calling.paediatric-on-call")
        yield friday.player.sees("call.who")
        friday.player.write("call.who", DOCTOR)
        friday.player.write("call.agreed", "Seen on the ward at half past five, her mother drives")
        friday.player.press("call.keep")
        yield friday.player.gone("call.who")
        yield from kept(friday)
        friday.player.picture("7-spoken-to")

    friday.play(story())
    assert [one.call.answered_by for one in friday.record().calls] == [DOCTOR]
    assert "mark-on-baby-not-mobile" in {one.rule for one in friday.record().open_findings()}
