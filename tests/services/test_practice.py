"""A worker's own record, through the services: two names where two people looked, and never a locked door."""

from __future__ import annotations

import json
from datetime import date, timedelta
from pathlib import Path

import msgspec
import pytest

from app.domain.base import EntryId, QuestionId
from app.services.desk import Locked
from app.services.practice import Practice, Together
from app.services.states import WorldError
from tests.support.house import DAY, House, open_house
from tests.support.pdf import page_texts
from tests.support.practice import ASKS, HARM, RUTH, filled, shows, training

UNTIL = DAY + timedelta(days=120)


@pytest.fixture
def practice(own_house: House) -> Practice:
    return own_house.services.practice


def test_a_new_worker_has_nothing_said_and_nothing_below(own_house: House, practice: Practice) -> None:
    state = practice.show(own_house.who)
    assert (state.lines, state.gaps, state.since_copy) == (0, (), None)
    assert sum(one.shown for one in state.standings) == 16


def test_each_role_sees_what_is_expected_of_it(tmp_path: Path) -> None:
    house = open_house(tmp_path, "childrens-centre")
    named = {one.statement.id for one in house.services.practice.show(house.who).standings}
    assert "D1.S2" not in named
    assert "D7.P3" in named
    house.services.doors.lock()


def test_what_she_says_and_what_shows_it_stay_after_locking(own_house: House, practice: Practice) -> None:
    practice.rate(own_house.who, ASKS, 2, "With Ruth", [shows()])
    own_house.reopen()
    found = practice.show(own_house.who).standing(ASKS)
    assert found is not None
    assert (found.own, found.words, [one.words for _, one in found.evidence]) == (
        2,
        "With Ruth",
        ["Ruth sat in on a visit"],
    )


def test_both_views_and_both_names_stand_side_by_side(own_house: House, practice: Practice) -> None:
    state = practice.rate_together(own_house.who, RUTH, [Together(ASKS, 3, 2, "Sure of the route")], UNTIL)
    found = state.standing(ASKS)
    assert found is not None
    assert found.together is not None
    assert (found.together.own, found.together.theirs, found.together.supervisor) == (3, 2, RUTH)
    assert (found.level, found.below) == (2, True)


@pytest.mark.parametrize("name", ["", "  ", "sam okafor"])
def test_looking_at_it_together_needs_a_second_name(own_house: House, practice: Practice, name: str) -> None:
    with pytest.raises(WorldError):
        practice.rate_together(own_house.who, name, [Together(ASKS, 3, 3)], UNTIL)
    assert practice.show(own_house.who).lines == 0


def test_what_cannot_be_read_again_is_not_written(own_house: House, practice: Practice) -> None:
    with pytest.raises(WorldError):
        practice.rate(own_house.who, ASKS, 2, "\ud800")
    assert practice.show(own_house.who).lines == 0


@pytest.mark.parametrize(
    "changes", [{"title": " "}, {"hours": 0}, {"hours": 400}, {"on": DAY + timedelta(days=1)}, {"again": DAY}]
)
def test_a_day_of_training_needs_a_title_a_past_day_and_its_hours(
    own_house: House, practice: Practice, changes: dict[str, object]
) -> None:
    with pytest.raises(WorldError):
        practice.train(own_house.who, msgspec.structs.replace(training(), **changes))


def test_training_says_with_whom_and_when_it_falls_due_again(own_house: House, practice: Practice) -> None:
    state = practice.train(own_house.who, training("perinatal-mental-health", "A day", date(2025, 7, 1)))
    (_, done), *_ = state.log
    assert (done.with_others, done.others, done.hours) == (True, "Police, social care", 6.5)
    due = [one.training.id for one in state.training if one.due(own_house.who.day)]
    assert due == ["perinatal-mental-health"]


def test_a_review_read_is_written_with_a_reflection_and_not_without(own_house: House, practice: Practice) -> None:
    with pytest.raises(WorldError):
        practice.read(own_house.who, "baby-a", " ")
    state = practice.read(own_house.who, "baby-a", "I will ring the duty desk on day three.")
    read = {one.page.id: one.read.reflection for one in state.pages if one.read}
    assert read == {"baby-a": "I will ring the duty desk on day three."}


def test_a_hard_question_asked_while_it_is_new_waits_for_supervision_once(own_house: House, practice: Practice) -> None:
    practice.rate(own_house.who, ASKS, 1)
    for question in (HARM, HARM, QuestionId("safety.plan")):
        state = practice.keep_for_supervision(own_house.who, question)
    assert [one.kept.statement for one in state.waiting] == [ASKS]
    state = practice.talked_through(own_house.who, state.waiting[0].entry, RUTH, "Ask, then wait.")
    assert state.waiting == ()


def test_what_she_does_alone_or_has_not_said_is_not_kept(own_house: House, practice: Practice) -> None:
    assert practice.keep_for_supervision(own_house.who, HARM).waiting == ()
    practice.rate(own_house.who, ASKS, 3)
    assert practice.keep_for_supervision(own_house.who, HARM).waiting == ()


def test_a_visit_never_waits_for_a_record_that_cannot_be_read(own_house: House, practice: Practice) -> None:
    practice.rate(own_house.who, ASKS, 1)
    own_house.services.doors.lock()
    folders = [
        one for one in (own_house.root / "vaults").iterdir() if b'"kind":"person"' in (one / "header.json").read_bytes()
    ]
    (folders[0] / "v1.db").write_bytes(b"x" * 9000)
    own_house.reopen()
    with pytest.raises(WorldError):
        practice.show(own_house.who)
    assert practice.all_beside(own_house.who) == practice.keep_quietly(own_house.who, HARM) == ()
    assert own_house.visit(own_house.family()).contact.open


def test_a_line_taken_back_leaves_the_page_and_stays_in_the_copy(own_house: House, practice: Practice) -> None:
    state = practice.train(own_house.who, training(title="The wrong day"))
    practice.take_back(own_house.who, state.log[0][0], "Typed twice")
    assert practice.show(own_house.who).log == ()
    assert b"The wrong day" in practice.copy(own_house.who)
    with pytest.raises(WorldError):
        practice.take_back(own_house.who, EntryId("nowhere"), "No such line")


def test_the_copy_is_plain_and_holds_every_line(own_house: House, practice: Practice) -> None:
    filled(own_house)
    told = json.loads(practice.copy(own_house.who))
    kinds = [line["body"]["kind"] for line in told["lines"]]
    assert told["name"] == "Sam Okafor"
    assert {"self_rated", "evidence_added", "rated_together", "training_done", "page_read", "copy_taken"} <= set(kinds)
    assert practice.show(own_house.who).since_copy == 0


def test_the_passport_says_both_views_and_no_reflection(own_house: House, practice: Practice) -> None:
    filled(own_house)
    text = " ".join("\n".join(page_texts(practice.passport(own_house.who))).split())
    for words in (
        "Ruth Okafor said: with support",
        "Safeguarding children, level 3",
        "Police, social care",
        "PRACTICE MODE",
    ):
        assert words in text
    assert "when they answered" not in text
    assert "talk through" not in text


def test_the_same_record_gives_the_same_passport(own_house: House, practice: Practice) -> None:
    filled(own_house)
    assert practice.passport(own_house.who) == practice.passport(own_house.who)


def test_a_locked_door_is_locked_here_too(own_house: House, practice: Practice) -> None:
    who = own_house.who
    own_house.services.doors.lock()
    with pytest.raises(Locked):
        practice.show(who)
