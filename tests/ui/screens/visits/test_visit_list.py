"""The task list of a visit: calm at its start, plain about what is left near its end."""

from __future__ import annotations

from app.services.visit_state import FEW_REASONS
from tests.support.visiting import VisitStage
from ui.screens.visit.view import NEAR_THE_END
from ui.visits.words import core_left

COUNTED = "Before you leave: "


def come_near_the_end(stage: VisitStage) -> None:
    """Leave topics for next time, one by one, until few prompts of the core are left."""
    visits = stage.house.services.visits
    for topic in stage.visit.topics:
        if core_left(stage.visit) > NEAR_THE_END:
            visits.leave_topic(stage.house.who, stage.family, stage.contact, topic.topic.id, "She was tired")


def test_at_the_start_nothing_is_counted_and_all_of_it_can_be_reached(alone: VisitStage) -> None:
    alone.open("visit")
    assert COUNTED not in alone.words()
    alone.press("visit.before-you-leave")
    assert "What can't be told without it stands beside each" in alone.words()


def test_when_few_prompts_are_left_it_says_how_many(alone: VisitStage) -> None:
    come_near_the_end(alone)
    alone.open("visit")
    assert COUNTED in alone.words()


def test_what_a_question_would_tell_is_two_sentences_and_a_count(alone: VisitStage) -> None:
    whys = [ask.why for ask in alone.visit.before_you_leave]
    assert any(why.endswith(" more.") for why in whys)
    assert [why for why in whys if ".;" in why or why.count(".") > FEW_REASONS + 1] == []
