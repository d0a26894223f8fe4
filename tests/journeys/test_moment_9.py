"""Moment 9: the third time nobody opens, her brother excluded, a neighbour rings, the baby unseen for 19 days."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import msgspec
import pytest

from app.domain.base import PersonId
from app.services.later import SomethingTold
from tests.journeys.stage import Stage
from tests.support.house import DAY, House, open_house
from tests.support.pursuing import Story as Carrying
from ui.places import Name, Place
from ui.player import Story

NEIGHBOUR = "Mrs Patel at number 3"
HEARD = "The baby cried for an hour last night and nobody came"


@pytest.fixture
def unseen(tmp_path: Path, opened: Callable[[House], Stage]) -> Stage:
    """Three doors that nobody opened, and a neighbour's call."""
    house = open_house(tmp_path / "root")
    story = Carrying(house, house.family())
    for days in (0, 8, 17):
        story.nobody_came(days)
    story.days_later(19)
    known = story.state.record.family
    changed = msgspec.structs.replace(known, worker_safety="Her brother may not come here: do not go in if he opens.")
    house.services.families.change_family(house.who, story.family, changed)
    told = SomethingTold(
        by=NEIGHBOUR,
        how="phone",
        words=HEARD,
        about=(PersonId("baby1"),),
        urgency="soon",
        at=datetime.combine(DAY + timedelta(days=19), datetime.min.time(), UTC),
    )
    house.services.later.told(house.who, story.family, told)
    return opened(house)


def at(stage: Stage, name: Name) -> Story:
    stage.desktop.go(Place(name, family=stage.family()))
    yield lambda: stage.desktop.place.name == name and stage.desktop.parts.store.waiting() == 0


def under_way(stage: Stage) -> Story:
    player = stage.player
    yield from at(stage, "family")
    yield player.sees("family.under-way")
    player.picture("9-glance")
    for part in ("family.under-way", "family.private"):
        if player.shown(part):
            player.press(part)
    yield from at_rest(stage)


def at_rest(stage: Stage) -> Story:
    yield lambda: stage.desktop.parts.store.waiting() == 0


def test_9_the_pattern_is_seen_with_the_baby_first_and_the_lead_named(unseen: Stage) -> None:
    unseen.play(under_way(unseen))
    unseen.player.picture("9-under-way")
    said = unseen.words()
    assert "Nobody has written that they saw Noor1" in said
    assert "tell your lead" in said
    assert HEARD in said


def test_9_whoever_rang_is_named_on_no_page_and_on_no_sheet(unseen: Stage) -> None:
    def story() -> Story:
        yield from under_way(unseen)
        assert NEIGHBOUR not in unseen.words()
        for name in ("patterns", "who-knows", "plan", "meeting", "before-you-knock"):
            yield from at(unseen, name)
            assert NEIGHBOUR not in unseen.words(), name

    unseen.play(story())
    services = unseen.services
    who = services.doors.session()
    _, text = services.meeting_sheets.sheet(who, unseen.family(), "take", "strategy", "Who sees Noor1 today?")
    assert HEARD in text
    assert "Patel" not in text


def test_9_before_the_next_try_the_door_says_who_may_open_it(unseen: Stage) -> None:
    unseen.play(at(unseen, "before-you-knock"))
    unseen.player.picture("9-door")
    assert "do not go in if he opens" in unseen.words()
