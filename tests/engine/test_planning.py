"""What a plan lacks and what it repeats: abuse, alcohol and the father each need an act, and nothing is simply tried again."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest

from app.domain import pursuit as p
from app.domain.base import EntryId
from app.domain.record import FamilyRecord
from app.engine.planning import tried_before, without_act
from app.engine.thread import thread
from app.services.families import NewPerson
from tests.support.house import DAY, open_house
from tests.support.planning import RUTH, act, called, held, look, plan
from tests.support.pursuing import Story


@pytest.fixture
def story(tmp_path: Path) -> Story:
    house = open_house(tmp_path)
    return Story(house, house.family())


def told(story: Story, question: str, value: str) -> EntryId:
    """The worry that an answer to one question raises."""
    visit = story.house.visit(story.family)
    before = set(visit.record.findings)
    about = "household" if question.startswith("father") else "mother"
    after = story.house.answer(visit, question, value, about)
    return next(one for one in after.record.findings if one not in before)


def acts_due(story: Story, kind: str = "act") -> list[tuple[str, str, str]]:
    record = story.state.record
    local = story.house.services.plans._desk.compiled.pathway.local
    return [(one.owner, one.waiting_for, one.act) for one in thread(record, local) if one.kind == kind]


def record(story: Story) -> FamilyRecord:
    return story.state.record


@pytest.mark.parametrize(
    ("question", "value"), [("abuse.enquiry", "yes"), ("alcohol.drugs", "yes"), ("father.met", "not_yet")]
)
def test_a_known_worry_about_abuse_or_the_father_needs_an_act(story: Story, question: str, value: str) -> None:
    worry = told(story, question, value)
    assert [one.entry for one in without_act(record(story), ())] == [worry]
    assert without_act(record(story), (act("1", "", "", "", worry),)) == ()


def test_a_worry_of_another_kind_may_stay_out_of_a_plan(story: Story) -> None:
    story.worry()
    assert without_act(record(story), ()) == ()


def test_a_plan_that_leaves_abuse_out_says_so_on_the_list_without_naming_it(story: Story) -> None:
    told(story, "abuse.enquiry", "yes")
    plan(story)
    [(owner, _, says)] = acts_due(story, "plan-gap")
    assert owner == "Sam Okafor"
    assert says == "The plan is not complete: add an act for a worry that has none."


def test_a_worry_that_comes_after_the_plan_makes_it_incomplete(story: Story) -> None:
    plan(story)
    assert acts_due(story, "plan-gap") == []
    told(story, "abuse.enquiry", "yes")
    assert len(acts_due(story, "plan-gap")) == 1


def test_an_act_for_it_in_another_open_plan_completes_both(story: Story) -> None:
    worry = told(story, "abuse.enquiry", "yes")
    plan(story)
    plan(story, act("1", "See her alone on Monday", "Sam Okafor", "", worry))
    assert acts_due(story, "plan-gap") == []


def test_without_a_plan_none_is_incomplete(story: Story) -> None:
    told(story, "abuse.enquiry", "yes")
    assert acts_due(story, "plan-gap") == []


def test_an_act_stays_with_its_writer_until_the_one_named_says_yes(story: Story) -> None:
    plan(story, act("1", "Meet Daniel", RUTH))
    assert acts_due(story) == [("Sam Okafor", RUTH, f"Ask {RUTH} whether they take it on: Meet Daniel")]
    name = next(iter(record(story).pursued.plans))
    taken = p.ActTaken(of=name, act="1", by=RUTH, how="by phone")
    story.house.services.plans.act_taken(story.house.who, story.family, taken)
    assert acts_due(story) == [(RUTH, RUTH, f"{RUTH}: Meet Daniel")]


def test_an_act_they_said_yes_to_is_theirs_from_the_start(story: Story) -> None:
    plan(story, act("1", "Meet Daniel", RUTH, "said yes at 10:20"))
    assert acts_due(story) == [(RUTH, RUTH, f"{RUTH}: Meet Daniel")]


def test_whoever_takes_the_plan_over_has_what_nobody_said_yes_to(story: Story) -> None:
    plan(story, act("1", "Meet Daniel", RUTH))
    entry = next(iter(record(story).pursued.plans.values())).entry
    cover = story.house.services.cover
    cover.ask(story.house.who, [(story.family, entry)], "Ann Reid", "by phone")
    cover.accept(story.house.who, "Ann Reid", "Ann Reid", "by phone")
    assert acts_due(story)[0][0] == "Ann Reid"


def test_an_act_is_tried_before_once_a_look_found_nothing_better(story: Story) -> None:
    name = plan(story)
    assert tried_before(record(story), "Weigh him every week") is None
    look(story, name)
    found = tried_before(record(story), "weigh him weekly, every week")
    assert found is not None
    assert found.looks == 1


@pytest.mark.parametrize("says", ["Ask Daniel what he sees at night", "Weigh"])
def test_another_act_is_not_the_same_one(story: Story, says: str) -> None:
    look(story, plan(story))
    assert tried_before(record(story), says) is None


def test_a_look_that_found_it_better_does_not_count(story: Story) -> None:
    look(story, plan(story), "better")
    assert tried_before(record(story), "Weigh him every week") is None


def test_a_meeting_asked_for_waits_for_whoever_was_asked_and_opens_the_ladder_when_late(story: Story) -> None:
    called(story)
    assert acts_due(story, "meeting") == [
        ("Sam Okafor", "Jo Bell, duty desk", "Ask Jo Bell, duty desk whether and when it is held.")
    ]
    local = story.house.services.plans._desk.compiled.pathway.local
    [item] = [one for one in thread(record(story), local) if one.kind == "meeting"]
    assert item.stages
    assert item.due is not None
    assert item.stages[0].opens_at >= item.due


def test_a_meeting_leaves_the_list_when_it_was_held(story: Story) -> None:
    name = called(story, "core-group", days=3)
    assert acts_due(story, "meeting")[0][1] == ""
    held(story, meeting=name)
    assert acts_due(story, "meeting") == []
    assert acts_due(story)[0][:2] == ("Sam Okafor", RUTH)


@pytest.mark.parametrize(
    ("days", "left"),
    [
        (7, "By then 6 weeks are left until the baby is due."),
        (42, "By then 7 days are left until the baby is due."),
        (48, "By then 1 day is left until the baby is due."),
        (49, "By then 0 days are left until the baby is due."),
        (50, "That is after the day the baby is due."),
    ],
)
def test_before_a_birth_each_act_says_how_much_time_is_left_on_its_day(story: Story, days: int, left: str) -> None:
    expecting(story, DAY + timedelta(days=49))
    plan(story, act("1", "Meet both parents", days=days))
    assert says_of(story, "act") == [f"Part of a plan. {left}"]


def test_without_a_birth_awaited_an_act_says_nothing_of_one(story: Story) -> None:
    plan(story)
    assert says_of(story, "act") == ["Part of a plan."]


def expecting(story: Story, due: date) -> None:
    """A baby of this family who is not born yet."""
    story.house.services.families.add_person(story.house.who, story.family, NewPerson("baby", "", "Ahmed", due=due))


def says_of(story: Story, kind: str) -> list[str]:
    local = story.house.services.plans._desk.compiled.pathway.local
    return [one.says for one in thread(record(story), local) if one.kind == kind]
