"""What two readings of the content found, each once more as a sentence that can be weighed."""

from __future__ import annotations

import re

import pytest

from app.domain.pathway import Pathway
from tests.content.test_pathway_content import question

ABOUT_HER = re.compile(r"\b(she|her|hers)\b", re.IGNORECASE)
RUNG = ("duty-social-care", "health-visitor", "gp")


@pytest.mark.parametrize(
    "name",
    [
        "father.wellbeing",
        "support.alone",
        "close.reach",
        "close.papers",
        "auditc.item1",
        "auditc.item2",
        "auditc.item3",
    ],
)
def test_what_she_would_answer_otherwise_before_somebody_is_asked_alone(authored: Pathway, name: str) -> None:
    assert question(authored, name).alone


def test_whoever_is_rung_about_fear_at_home_hears_how_she_is_reached_without_danger(authored: Pathway) -> None:
    done = {name for rule in authored.rules if rule.topic == "abuse" for name in rule.do}
    rung = [one for one in authored.actions if one.id in done and one.call in RUNG]
    assert rung
    assert [one.id for one in rung if "reach her by" not in one.script] == []


def test_what_may_be_read_back_to_her_is_asked_of_her_and_not_about_her(authored: Pathway) -> None:
    hers = [one for one in authored.questions if one.said_by == "her" and one.about == "mother" and one.online]
    assert [one.id for one in hers if ABOUT_HER.search(one.ask)] == []


def test_what_was_seen_of_fear_can_be_written_whatever_she_answered(authored: Pathway) -> None:
    pages = [page for plan in authored.contacts for section in plan.sections for page in section.more]
    assert [page.cue for page in pages if "abuse.seen" in page.questions and page.cue] == []


def test_what_stops_after_a_loss_is_for_her_and_a_baby_elsewhere_is_still_seen(authored: Pathway) -> None:
    stop = next(one for one in authored.actions if one.id == "stop-everything-about-the-baby")
    assert "lives elsewhere" in stop.says
    assert "lives elsewhere" in stop.script
