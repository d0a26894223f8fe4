"""Each missed chance of the reviews that a list could have held comes up on one, with an owner, a day and what ends it."""

from __future__ import annotations

from datetime import date

from app.content.cases import case_files, read_case
from tests.replays.__main__ import MEASURED, table
from tests.replays.found import SEEDS, answers, replayed


def test_each_of_the_four_stories_holds() -> None:
    assert [(one["case"], one["failed"]) for one in replayed()] == [(name, []) for name in SEEDS]


def test_each_missed_chance_came_up() -> None:
    assert [lesson.id for lesson, found in answers() if found is None] == []


def test_whatever_came_up_has_an_owner_an_act_a_day_and_what_ends_it() -> None:
    for line in (line for one in replayed() for line in one["thread"]):
        assert line["owner"], line
        assert line["ends_when"], line
        assert line["due_on"], line
        assert all(act["act"] for act in line["acts"]), line
        assert date.fromisoformat(line["came_up"]) <= date.fromisoformat(line["due_on"]) or line["kind"] == "referral"


def test_nothing_left_a_list_but_by_an_act_of_the_story() -> None:
    days = {one["case"]: {act["on"] for line in one["thread"] for act in line["acts"]} for one in replayed()}
    for one in replayed():
        gone = {line["off_list_on"] for line in one["thread"] if line["off_list_on"]}
        assert gone <= days[one["case"]] | set(told_days(one["case"])), one["case"]


def told_days(name: str) -> list[str]:
    """The days on which something happened in a story."""
    from_file = next(path for path in case_files() if path.stem == name)
    return [event.on.isoformat() for event in read_case(from_file).events]


def test_a_referral_that_nobody_took_on_climbs_the_ladder_to_its_end() -> None:
    story = next(one for one in replayed() if one["case"] == "baby_a")
    own = next(line for line in story["thread"] if line["name"] == "referral")
    assert [climb["stage"] for climb in own["climbed"]] == [1, 2, 3, 4, 5]
    assert own["climbed"][0]["on"] == "2010-10-20"
    assert own["owner"] == "Amal Hussain", "the midwife who made it, until somebody there has it"


def test_told_that_another_refers_keeps_the_worry_on_the_list() -> None:
    story = next(one for one in replayed() if one["case"] == "baby_a")
    told = next(line for line in story["thread"] if line["name"] == "referral-told")
    worry = next(line for line in story["thread"] if line["name"] == "unborn-baby-worry")
    assert told["off_list_on"] is None
    assert worry["off_list_on"] == "2010-10-19", "a week later, by the referral of the one who had it"


def test_the_table_in_the_measurements_is_what_the_replays_say() -> None:
    assert table() in MEASURED.read_text(encoding="utf-8"), "run python -m tests.replays --write"
