"""A pattern over a whole record is a question to a person: it waits for its day, ends by a named decision, and returns."""

from __future__ import annotations

import re

import pytest

from app.domain.base import EntryId
from app.engine.patterns import PATTERN
from tests.support.house import House
from tests.support.pursuing import Story
from tests.support.screen import words
from tests.ui.screens.conftest import Stage
from ui.places import Place
from ui.screens.family.model import FamilyModel
from ui.screens.patterns.model import PatternsModel
from ui.screens.patterns.view import PatternsIntents, patterns_view
from ui.screens.today.model import TodayModel
from ui.theme.looks import Looks

MISSED = f"{PATTERN}missed"
TO_HIM = re.compile(r"\b(ring|write to|invite|text|call|visit) (him|the father|the partner)\b", re.IGNORECASE)


@pytest.fixture
def story(house: House) -> Story:
    """Three doors that nobody opened."""
    story = Story(house, house.family())
    for days in (0, 8, 17):
        story.nobody_came(days)
    story.days_later(19)
    return story


def opened(stage: Stage, house: House, looks: Looks, story: Story) -> PatternsModel:
    place = Place("patterns", family=story.family, entry=EntryId(f"{PATTERN}missed"))
    model = PatternsModel(stage.parts(house.services, looks), place)
    model.start()
    stage.settle()
    return model


def items(house: House) -> set[str]:
    return {row.item for row in house.services.today.show(house.who).everything}


def test_today_asks_about_it_and_leads_to_it(stage: Stage, house: House, story: Story) -> None:
    today = TodayModel(stage.store, house.services, stage.go)
    today.start()
    stage.settle()
    act = next(act for group in today.state.groups for act in group.acts if act.leads == "patterns")
    assert "awake and undressed" in act.act, "nineteen days, and nobody saw him"
    today.act(act)
    assert stage.went[-1] == Place("patterns", family=story.family, entry=act.entry)


def test_it_says_what_is_seen_what_is_worth_asking_and_where_it_was_learned(
    stage: Stage, house: House, looks: Looks, story: Story
) -> None:
    model = opened(stage, house, looks, story)
    seen = model.state.seen
    assert seen is not None
    assert seen.says == "3 contacts did not happen in 17 days."
    assert len(seen.lessons) == 3


def test_it_does_not_end_without_words(stage: Stage, house: House, looks: Looks, story: Story) -> None:
    model = opened(stage, house, looks, story)
    model.decide("  ")
    stage.settle()
    assert model.state.mode == "look"
    assert model.state.problems
    assert MISSED in items(house)


def test_a_decision_ends_it_and_a_fourth_door_brings_it_back(
    stage: Stage, house: House, looks: Looks, story: Story
) -> None:
    model = opened(stage, house, looks, story)
    model.decide("I ring the lead today. Sam Okafor visits on Thursday.")
    stage.settle()
    assert MISSED not in {one.id for one in model.state.patterns}
    assert MISSED not in items(house)
    story.nobody_came(23)
    story.days_later(24)
    assert MISSED in items(house)


def test_what_was_decided_stands_in_the_chronology(stage: Stage, house: House, looks: Looks, story: Story) -> None:
    opened(stage, house, looks, story).decide("I ring the lead today.")
    stage.settle()
    lines = house.services.chronology.show(house.who, story.family).lines
    assert [line.more for line in lines if line.kind == "onward"] == ["I ring the lead today."]


def test_while_abuse_was_not_asked_alone_she_is_asked_first(
    stage: Stage, house: House, looks: Looks, story: Story
) -> None:
    model = opened(stage, house, looks, story)
    view = patterns_view(looks, PatternsIntents())
    view.show_state(model.state)
    view.resize(1280, 660)
    view.show()
    assert "Ask her first, alone." in words(view)
    assert not TO_HIM.search(words(view))


def test_in_company_it_is_not_shown(stage: Stage, house: House, looks: Looks, story: Story) -> None:
    house.visit(story.family, "her", "partner")
    model = opened(stage, house, looks, story)
    assert (model.state.ready, stage.went[-1].name) == (False, "family")
    family = FamilyModel(stage.store, house.services, stage.go, story.family)
    family.start()
    stage.settle()
    assert family.state.under_way == ()
