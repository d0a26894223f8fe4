"""The models of a plan and a meeting: one thing a page, nothing kept before it was looked at, a way back from everywhere."""

from __future__ import annotations

from datetime import timedelta

import msgspec
import pytest

from app.domain.base import EntryId
from tests.support.house import DAY, House
from tests.support.planning import RUTH, act, called, held, look, plan
from tests.support.pursuing import Story
from tests.ui.screens.conftest import Stage
from ui.families.acts_written import WrittenAct
from ui.places import Place
from ui.screens.meeting.model import MeetingModel
from ui.screens.plan.model import PlanModel
from ui.screens.plan.state import WrittenIf
from ui.theme.looks import Looks

LATER = DAY + timedelta(days=14)
ACT = WrittenAct("Weigh him every week", "He gains", True, "", None, "", LATER)
THEIRS = WrittenAct("Meet Daniel", "Somebody met him", False, RUTH, False, "", LATER)
IF = WrittenIf("He loses weight", "Duty desk", "020 7946 0000")


@pytest.fixture
def story(house: House) -> Story:
    """One family with one worry."""
    story = Story(house, house.family())
    story.worry()
    return story


def planning(stage: Stage, story: Story, looks: Looks, finding: str = "", entry: str = "") -> PlanModel:
    place = Place("plan", family=story.family, finding=EntryId(finding), entry=EntryId(entry))
    model = PlanModel(stage.parts(story.house.services, looks), place)
    model.start()
    stage.settle()
    return model


def meeting(stage: Stage, story: Story, looks: Looks, entry: str = "") -> MeetingModel:
    place = Place("meeting", family=story.family, entry=EntryId(entry))
    model = MeetingModel(stage.parts(story.house.services, looks), place)
    model.start()
    stage.settle()
    return model


def checked(stage: Stage, model: PlanModel, *acts: WrittenAct) -> None:
    """Up to the check page."""
    model.aim("He gains", "baby1", ())
    model.act(acts[0] if acts else ACT)
    model.happens(IF)
    model.views("She wants one person to ring", "", LATER, [])
    stage.settle()
    for place, one in enumerate(acts[1:], 1):
        model.change("act", place)
        model.act(one)
        stage.settle()


def test_a_plan_begins_with_its_worry_and_the_baby(stage: Stage, story: Story, looks: Looks) -> None:
    worry = next(iter(story.state.record.findings))
    model = planning(stage, story, looks, finding=worry)
    assert (model.state.draft.worries, model.state.draft.about) == ((worry,), "baby1")


def test_each_page_waits_for_what_it_asks(stage: Stage, story: Story, looks: Looks) -> None:
    model = planning(stage, story, looks)
    model.aim(" ", "", ())
    assert (model.state.mode, len(model.state.problems)) == ("aim", 2)
    model.aim("He gains", "baby1", ())
    model.act(WrittenAct())
    assert (model.state.mode, len(model.state.problems)) == ("act", 3)
    model.act(ACT)
    model.happens(WrittenIf())
    assert (model.state.mode, len(model.state.problems)) == ("if", 2)


@pytest.mark.parametrize(
    ("act_", "field"),
    [
        (msgspec.structs.replace(THEIRS, owner=" "), "owner"),
        (msgspec.structs.replace(THEIRS, said_yes=None), ""),
        (msgspec.structs.replace(THEIRS, said_yes=True), "how"),
    ],
)
def test_an_act_of_somebody_else_names_them_and_says_whether_they_said_yes(
    stage: Stage, story: Story, looks: Looks, act_: WrittenAct, field: str
) -> None:
    model = planning(stage, story, looks)
    model.aim("He gains", "baby1", ())
    model.act(act_)
    assert [name for name, _ in model.state.problems] == [field]


def test_nothing_is_kept_before_all_of_it_was_looked_at(stage: Stage, story: Story, looks: Looks) -> None:
    model = planning(stage, story, looks)
    checked(stage, model, ACT, THEIRS)
    assert (model.state.mode, len(model.state.draft.acts)) == ("check", 2)
    assert not story.state.record.pursued.plans
    model.keep()
    stage.settle()
    [kept] = story.state.record.pursued.plans.values()
    assert [kept.has(one) for one in kept.made.acts] == ["Sam Okafor", "Sam Okafor"]
    assert model.state.mode == "line"


def test_a_change_leads_back_to_the_check_and_an_act_can_be_taken_away(
    stage: Stage, story: Story, looks: Looks
) -> None:
    model = planning(stage, story, looks)
    checked(stage, model, ACT, THEIRS)
    model.change("aim", 0)
    model.back()
    assert model.state.mode == "check"
    model.take_away("acts", 1)
    assert [one.says for one in model.state.draft.acts] == ["Weigh him every week"]


def test_an_act_that_changed_nothing_before_is_pointed_out_before_it_is_kept(
    stage: Stage, story: Story, looks: Looks
) -> None:
    look(story, plan(story))
    model = planning(stage, story, looks)
    checked(stage, model)
    assert "1 look found nothing better" in model.state.again[0]


def test_a_plan_in_the_place_of_another_ends_that_one(stage: Stage, story: Story, looks: Looks) -> None:
    name = plan(story, act("1", "Meet Daniel", RUTH))
    entry = story.state.record.pursued.plans[name].entry
    model = planning(stage, story, looks, entry=entry)
    model.another()
    assert [one.owner for one in model.state.draft.acts] == [RUTH]
    model.views("", "", LATER, [])
    stage.settle()
    model.keep()
    stage.settle()
    old, new = story.state.record.pursued.plans.values()
    assert (old.open, new.open) == (False, True)
    assert model.state.standing is not None


def test_a_look_after_which_it_becomes_another_plan_leads_to_writing_it(
    stage: Stage, story: Story, looks: Looks
) -> None:
    name = plan(story)
    entry = story.state.record.pursued.plans[name].entry
    model = planning(stage, story, looks, entry=entry)
    model.look_again()
    model.became("same")
    model.means("He sleeps through feeds", "He falls below his line")
    model.said("It is too much", "")
    model.onward("change", "Two of us go", LATER, [])
    assert model.state.mode == "look"
    model.keep_look()
    stage.settle()
    assert (model.state.mode, model.state.draft.instead_of is not None) == ("aim", True)


def test_an_act_of_a_meeting_leads_from_the_list_to_that_meeting(stage: Stage, story: Story, looks: Looks) -> None:
    name = held(story)
    entry = story.state.record.pursued.meetings[name].entry
    planning(stage, story, looks, entry=entry)
    assert stage.went[-1] == Place("meeting", family=story.family, entry=entry)


def test_a_meeting_asked_for_is_held_and_its_page_is_found_by_either_entry(
    stage: Stage, story: Story, looks: Looks
) -> None:
    name = called(story)
    entry = story.state.record.pursued.called[name].entry
    model = meeting(stage, story, looks, entry=entry)
    assert model.state.standing is not None
    assert model.state.standing.awaited
    model.held()
    model.came([(RUTH, "Seen on Monday"), ("", "")], "", DAY, [])
    model.decision(THEIRS)
    model.keep()
    stage.settle()
    [met] = story.state.record.pursued.meetings.values()
    assert (met.held.meets, [one.who for one in met.held.came]) == ("strategy", [RUTH])
    again = meeting(stage, story, looks, entry=entry)
    assert again.state.standing is not None
    assert not again.state.standing.awaited


def test_a_meeting_waits_for_who_came_and_who_was_asked(stage: Stage, story: Story, looks: Looks) -> None:
    model = meeting(stage, story, looks)
    model.what("", "", ())
    assert [name for name, _ in model.state.problems] == ["", "about"]
    model.what("core-group", "Who sees him?", ())
    model.when("held")
    model.came([("", "")], "", DAY, [])
    assert [name for name, _ in model.state.problems] == ["came"]
    model.back()
    model.when("ask")
    model.asked("", "", None, [])
    assert [name for name, _ in model.state.problems] == ["asked-of"]


def test_a_sheet_is_looked_at_and_stands_in_no_list_of_letters(stage: Stage, story: Story, looks: Looks) -> None:
    name = called(story)
    entry = story.state.record.pursued.called[name].entry
    model = meeting(stage, story, looks, entry=entry)
    model.sheet("bring")
    stage.settle()
    assert (model.state.mode, model.state.paper[:4]) == ("sheet", b"%PDF")
    assert not story.state.record.letters
