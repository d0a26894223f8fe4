"""What may be written of plans and meetings: whole, named, dated; told in chronology, search, main record and papers."""

from __future__ import annotations

from datetime import timedelta
from typing import Literal

import msgspec
import pytest

from app.domain import pursuit as p
from app.domain.base import ContactId, LetterId
from app.domain.record import FamilyRecord
from app.services.states import WorldError
from tests.support.house import DAY, House
from tests.support.pdf import page_texts
from tests.support.planning import IFS, RUTH, act, called, held, look, plan
from tests.support.pursuing import MOTHER, Story


def story(house: House) -> Story:
    return Story(house, house.family())


def refused(story: Story, **changed: object) -> str:
    """What is said to a plan that lacks something; it writes nothing."""
    whole = p.PlanMade(
        plan=p.PlanId(""),
        about=MOTHER,
        aim="He gains",
        acts=(act("1"),),
        parents_say="",
        father_says="",
        if_worse="",
        findings=(),
        review_on=act("1").by,
        ifs=IFS,
    )
    before = story.state.record
    with pytest.raises(WorldError) as said:
        story.house.services.plans.plan(story.house.who, story.family, msgspec.structs.replace(whole, **changed))
    assert story.state.record == before
    return str(said.value)


def test_a_plan_says_whom_to_ring_if_it_gets_worse(house: House) -> None:
    here = story(house)
    assert "if it gets worse" in refused(here, ifs=())
    assert refused(here, ifs=(p.IfHappens("he loses weight", " "),)) == "Write who is rung then."
    assert refused(here, ifs=(p.IfHappens("", "999"),)) == "Write what may happen."


@pytest.mark.parametrize(
    ("changed", "missing"),
    [
        ({"means_for_baby": " "}, "Write what this means for this baby."),
        ({"if_nothing_changes": ""}, "Write what happens if nothing changes."),
        ({"what_differs": ""}, "Nothing got better: write what will be different this time."),
        ({"review_on": None}, "Enter the day on which this is looked at again."),
        ({"next": "end", "what_differs": ""}, "Write why the plan can end, and how you know."),
    ],
)
def test_a_look_is_not_kept_without_what_changed_means_and_what_if_nothing_does(
    house: House, changed: dict[str, object], missing: str
) -> None:
    here = story(house)
    whole = p.PlanReviewed(
        plan=plan(here),
        changed="same",
        means_for_baby="He is handled little",
        if_nothing_changes="He falls below his line",
        what_differs="Two of us go",
        next="go-on",
        review_on=DAY + timedelta(days=14),
    )
    before = here.state.record
    with pytest.raises(WorldError) as said:
        house.services.plans.review_plan(house.who, here.family, msgspec.structs.replace(whole, **changed))
    assert (str(said.value), here.state.record) == (missing, before)


def test_looking_a_plan_over_says_what_it_leaves_out_and_writes_nothing(own_house: House) -> None:
    here = story(own_house)
    visit = own_house.visit(here.family)
    own_house.answer(visit, "abuse.enquiry", "yes")
    before = here.state.record
    check = own_house.services.plans.look_over(here.family, (act("1"),), None)
    assert check.lacking == ("She told us of fear, control or being hurt at home.",)
    assert here.state.record == before


def test_looking_a_plan_over_points_out_what_changed_nothing(house: House) -> None:
    here = story(house)
    look(here, plan(here))
    check = house.services.plans.look_over(here.family, (act("1"), act("2", "Ask Daniel what he sees")), None)
    assert [one.looks for one in check.tried] == [1]


@pytest.mark.parametrize(("by", "how"), [("", "by phone"), (RUTH, "")])
def test_an_act_is_taken_on_by_a_named_person_who_said_so(house: House, by: str, how: str) -> None:
    here = story(house)
    name = plan(here, act("1", "Meet Daniel", RUTH))
    with pytest.raises(WorldError):
        house.services.plans.act_taken(house.who, here.family, p.ActTaken(name, "1", by, how))
    assert here.state.record.pursued.plans[name].taken == ()


def test_an_act_that_is_done_is_not_taken_on_again(house: House) -> None:
    here = story(house)
    name = plan(here)
    house.services.plans.act_done(house.who, here.family, name, "1", "Weighed: he gained 200 g")
    with pytest.raises(WorldError):
        house.services.plans.act_taken(house.who, here.family, p.ActTaken(name, "1", RUTH, "by phone"))


def ends(story: Story, name: p.MeetingId, how: Literal["held", "not-held"]) -> FamilyRecord:
    if how == "held":
        held(story, meeting=name)
        return story.state.record
    said = p.MeetingNotHeld(meeting=name, by="Jo Bell, duty desk", why="They see no threshold")
    return story.house.services.plans.meeting_not_held(story.house.who, story.family, said)


@pytest.mark.parametrize("how", ["held", "not-held"])
def test_a_meeting_asked_for_ends_once(house: House, how: Literal["held", "not-held"]) -> None:
    here = story(house)
    name = called(here)
    assert ends(here, name, how).pursued.awaited() == ()
    with pytest.raises(WorldError):
        ends(here, name, "held")
    with pytest.raises(WorldError):
        ends(here, name, "not-held")


@pytest.mark.parametrize(("by", "why"), [("", "No threshold"), ("Jo Bell", "")])
def test_a_meeting_is_only_called_off_by_a_named_person_with_a_reason(house: House, by: str, why: str) -> None:
    here = story(house)
    name = called(here)
    with pytest.raises(WorldError):
        house.services.plans.meeting_not_held(house.who, here.family, p.MeetingNotHeld(name, by, why))
    assert len(here.state.record.pursued.awaited()) == 1


def everything(house: House) -> Story:
    here = story(house)
    name = plan(here, act("1", "Meet Wilhelmina at home", RUTH))
    house.services.plans.act_taken(house.who, here.family, p.ActTaken(name, "1", RUTH, "by phone"))
    look(here, name)
    ends(here, called(here), "not-held")
    held(here)
    return here


def test_every_step_is_a_line_of_the_chronology_that_leads_to_its_page(own_house: House) -> None:
    here = everything(own_house)
    lines = own_house.services.chronology.show(own_house.who, here.family).lines
    mine = [line for line in lines if line.kind == "onward"]
    assert {line.leads for line in mine} == {"plan", "meeting"}
    assert {line.of for line in mine if line.leads == "plan"} == {
        one.entry for one in here.state.record.pursued.plans.values()
    }
    assert all(line.private for line in mine)


def test_a_plan_and_a_meeting_are_found_by_their_words(own_house: House) -> None:
    here = everything(own_house)
    [one] = own_house.services.search.search(own_house.who, "Wilhelmina")
    assert (one.where, one.family) == ("Plan", here.family)
    assert {one.where for one in own_house.services.search.search(own_house.who, "threshold")} == {"Meeting"}


def test_what_was_said_at_a_meeting_stands_in_its_note(own_house: House) -> None:
    everything(own_house)
    notes = "\n".join(
        note.text for item in own_house.services.only_here.show(own_house.who).items for note in item.notes
    )
    for words in (
        "Ruth Okafor, named nurse: Seen on Monday",
        "Not there: Jo Bell",
        "will not be held",
        "She says: It is",
    ):
        assert words in notes
    assert "If he loses weight: ring Paediatrician on call 020 7946 0000" in notes


def test_a_meeting_entered_in_the_wrong_record_leaves_with_what_came_of_it(own_house: House) -> None:
    here = story(own_house)
    name = held(here)
    own_house.services.plans.act_done(own_house.who, here.family, name, "1", "Seen twice, says Wilhelmina")
    entry = here.state.record.pursued.meetings[name].entry
    own_house.services.corrections.wrong_record(own_house.who, here.family, entry, "another family's")
    assert not here.state.record.pursued.meetings
    assert own_house.services.search.search(own_house.who, "Wilhelmina") == ()


def sheet(house: House, here: Story, which: Literal["take", "bring"]) -> tuple[str, ...]:
    pdf, text = house.services.meeting_sheets.sheet(house.who, here.family, which, "core-group", "Who sees him?")
    assert "Who sees him?" in text
    return page_texts(pdf)


def test_what_was_asked_alone_is_on_a_page_apart_of_the_sheet_to_take_along(own_house: House) -> None:
    here = story(own_house)
    visit = own_house.visit(here.family)
    own_house.answer(visit, "abuse.enquiry", "yes")
    worry = next(iter(here.state.record.findings))
    plan(
        here, act("1", "See her alone at the clinic", "Sam Okafor", "", worry), act("2", "Weigh him"), findings=(worry,)
    )
    *front, apart = sheet(own_house, here, "take")
    assert "See her alone at the clinic" in apart
    assert "Not for online access" in apart
    assert not [text for text in front if "fear" in text or "See her alone" in text or "loses weight" in text]


def test_the_sheet_to_bring_back_has_room_for_a_yes(own_house: House) -> None:
    text = "\n".join(sheet(own_house, story(own_house), "bring"))
    assert "Their yes (name, time)" in text
    assert "PRACTICE - made-up people" in text or "PRACTICE" in text


@pytest.mark.parametrize("words", [("", False), ("If he feeds less, ring the children's ward.", True)])
def test_only_words_written_for_it_reach_the_paper_she_keeps(own_house: House, words: tuple[str, bool]) -> None:
    here, (for_her, stands) = story(own_house), words
    ifs = (p.IfHappens("Daniel moves in again", "Duty desk", "020 7946 0000", for_her),)
    made = p.PlanMade(p.PlanId(""), MOTHER, "He gains", (act("1"),), "", "", "", (), act("1").by, ifs=ifs)
    own_house.services.plans.plan(own_house.who, here.family, made)
    visit = own_house.visit(here.family)
    own_house.answer(visit, "close.papers", "yes")
    draft = own_house.services.letters.draft(
        own_house.who, here.family, ContactId(visit.contact.id), LetterId("your-plan"), take="full", who_sees="Only me"
    )
    text = own_house.services.letters.text(draft)
    assert "Daniel" not in text
    assert ("ring the children's ward" in text) is stands
