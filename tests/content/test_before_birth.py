"""A baby not yet born is not asked about as if it were here, and leaves no question of that kind open."""

from __future__ import annotations

from typing import Any

import pytest

from app.domain.pathway import Pathway
from app.engine.compiled import Compiled
from app.services.weighing import weigh

UNBORN = {"id": "baby1", "kind": "baby", "due": "2027-05-29"}
BORN = {"id": "baby2", "kind": "baby", "born": "2026-10-10"}
DAY = "2026-11-21"
COMPLETE = {"household.everyone_named": "yes"}


def of_babies(pathway: Pathway) -> set[str]:
    return {one.id for one in pathway.questions if one.about == "each baby"}


def weighed(ready: Compiled, *people: dict[str, str], day: str = DAY, **answers: str) -> dict[str, Any]:
    given = {**COMPLETE, **answers, "$people": list(people), "$day": day}
    return weigh(ready, "hv-6-8-weeks", given)


def missing(found: dict[str, Any], person: str) -> set[str]:
    return {one for rule in found["cannot_tell"] for one in rule["missing"] if one.endswith(f"@{person}")}


def test_a_baby_not_yet_born_leaves_nothing_that_cannot_be_told(ready: Compiled) -> None:
    assert missing(weighed(ready, UNBORN), "baby1") == set()


def test_nothing_is_asked_next_about_a_baby_not_yet_born(ready: Compiled) -> None:
    asked = weighed(ready, UNBORN)["ask_next"]
    assert [one["question"] for one in asked if one["about"] == "baby1"] == []


def test_a_born_baby_beside_one_not_yet_born_is_asked_about_as_ever(authored: Pathway, ready: Compiled) -> None:
    found = weighed(ready, BORN, UNBORN)
    asked = {one["question"] for one in found["ask_next"] if one["about"] == "baby2"}
    assert {"baby.seen", "baby.mark", "sleep.place", "day.baby_day"} <= asked <= of_babies(authored)
    assert "baby.mark@baby2" in missing(found, "baby2")


def test_a_baby_whose_birth_nobody_wrote_down_is_asked_about_once_it_was_due(ready: Compiled) -> None:
    found = weighed(ready, UNBORN, day="2027-06-12")
    assert {"baby.seen", "baby.mark"} <= {one["question"] for one in found["ask_next"] if one["about"] == "baby1"}
    assert "baby.mark@baby1" in missing(found, "baby1")


@pytest.mark.parametrize(
    ("answer", "value", "rule"),
    [
        ("baby.mark@baby1", "yes", "mark-on-baby-not-mobile"),
        ("sleep.place@baby1", "sofa", "sleep-on-sofa"),
        ("baby.seen@baby1", "not_seen", "baby-not-seen"),
    ],
)
def test_what_was_seen_counts_though_the_record_does_not_say_the_baby_is_born(
    ready: Compiled, answer: str, value: str, rule: str
) -> None:
    for people in ((UNBORN,), ({"id": "baby1", "kind": "baby"},)):
        found = weighed(ready, *people, **{answer: value})["findings"]
        assert rule in {one["rule"] for one in found}


def test_a_finding_about_a_baby_rests_on_what_was_answered_and_on_no_date(ready: Compiled) -> None:
    found = weighed(ready, BORN, **{"baby.mark@baby2": "yes"})["findings"]
    reasons = [reason for one in found if one["rule"] == "mark-on-baby-not-mobile" for reason in one["because"]]
    assert [reason["question"] for reason in reasons] == ["baby.mark"]


def test_grave_questions_about_babies_wait_for_a_birth_and_for_no_answer(authored: Pathway) -> None:
    when = {one.when for one in authored.questions if one.about == "each baby"}
    assert when == {"not (baby.born is no and pregnancy.gestation < 42 weeks)"}
