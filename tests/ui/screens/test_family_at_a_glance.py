"""A family at a glance: seven questions, each worry's thread with what is missing, the map, and measures over time."""

from __future__ import annotations

from datetime import timedelta

import pytest

from app.domain import pursuit as p
from app.domain.body import Company
from app.services.families import NewPerson
from tests.support.house import DAY, House
from tests.support.planning import RUTH, act, called, plan
from tests.support.pursuing import Story
from tests.support.screen import words
from tests.ui.screens.conftest import Stage
from ui.screens.family.model import FamilyModel
from ui.screens.family.state import FamilyShown
from ui.screens.family.view import FamilyView
from ui.theme.looks import Looks
from ui.widgets.disclosure import Disclosure
from ui.widgets.dots import Dots
from ui.widgets.family_map import FamilyMap
from ui.widgets.step_line import StepsAcross


def shown(stage: Stage, house: House, story: Story) -> FamilyShown:
    model = FamilyModel(stage.store, house.services, stage.go, story.family)
    model.start()
    stage.settle()
    return model.state


def view_of(state: FamilyShown, looks: Looks) -> FamilyView:
    view = FamilyView(looks)
    view.show_state(state)
    return view


def says(state: FamilyShown) -> dict[str, str]:
    return {one.asks: " ".join((one.says, one.about)).strip() for one in state.glance}


def test_a_family_answers_seven_questions_before_anything_is_read(stage: Stage, house: House) -> None:
    story = Story(house, house.family())
    story.worry()
    seen = says(shown(stage, house, story))
    assert seen["Who is in this family"] == "Aisha, Noor1, Daniel"
    assert seen["What we are worried about"] == "1 open worry With Sam Okafor"
    assert seen["What happens next"].endswith("Sam Okafor has this now")
    assert seen["What we don’t know"].endswith("Not known is not no.")
    assert seen["Who has not been told"].startswith("Children's centre, GP, Midwife, and 6 more")
    assert "Noor1" in seen["When a worker last saw the baby"]


def test_whoever_was_told_is_no_longer_among_those_who_were_not(stage: Stage, house: House) -> None:
    story = Story(house, house.family())
    worry = story.worry()
    told = p.Shared(worry, "childrens-centre", "Lee", "May need support", "by phone", "agreed", "")
    house.services.pursuits.share(house.who, story.family, told)
    assert not says(shown(stage, house, story))["Who has not been told"].startswith("Children's centre")


def test_a_worry_is_told_of_in_company_by_no_glance(stage: Stage, house: House) -> None:
    story = Story(house, house.family())
    story.worry()
    plan(story)
    him: Company = "partner"
    house.visit(story.family, "her", him)
    state = shown(stage, house, story)
    assert (state.glance, state.ifs, state.measures, state.worries, state.private) == ((), (), (), (), ())
    assert state.map


def thread(state: FamilyShown) -> list[tuple[str, str]]:
    [worry] = (*state.worries, *state.private)
    return [(one.bead, one.title) for one in worry.steps]


def test_the_missing_step_of_a_worry_is_the_one_that_comes_next(stage: Stage, house: House) -> None:
    story = Story(house, house.family())
    worry = story.worry("same-day")
    assert thread(shown(stage, house, story))[:2] == [("done", "Noticed"), ("doing", "Somebody spoken to")]
    story.refer(worry)
    story.step("dispatched", how="Secure email")
    line = thread(shown(stage, house, story))
    assert ("done", "Referral to Children's social care, duty desk") in line
    assert ("", "A named person there has it") in line
    assert line[-1] == ("", "Ended by a named person")


def test_an_accepted_referral_leaves_what_came_of_it_missing(stage: Stage, house: House) -> None:
    story = Story(house, house.family())
    story.refer(story.worry())
    story.step("dispatched", how="Secure email")
    story.step("accepted", by="Jo Bell, duty desk")
    assert next(title for bead, title in thread(shown(stage, house, story)) if bead == "doing") == "What came of it"


def test_an_act_of_a_plan_stands_on_the_thread_of_its_worry(stage: Stage, house: House) -> None:
    story = Story(house, house.family())
    worry = story.worry()
    plan(story, act("1", "Meet Daniel at home", RUTH, "", worry))
    assert ("done", "In a plan: Meet Daniel at home") in thread(shown(stage, house, story))


def test_the_painted_thread_says_the_same_in_words(stage: Stage, house: House, looks: Looks) -> None:
    story = Story(house, house.family())
    story.worry()
    view = view_of(shown(stage, house, story), looks)
    [line] = view.findChildren(StepsAcross)
    assert "Done: Noticed" in line.accessibleDescription()
    assert "Missing, comes next: Decided what is done" in line.accessibleDescription()


def test_plans_and_meetings_are_under_way_and_lead_to_their_pages(stage: Stage, house: House) -> None:
    story = Story(house, house.family())
    plan(story)
    called(story)
    state = shown(stage, house, story)
    assert {one.leads for one in state.under_way} >= {"plan", "meeting"}
    assert ("He loses weight", "Ring Paediatrician on call. 020 7946 0000") in state.ifs
    model = FamilyModel(stage.store, house.services, stage.go, story.family)
    model.start()
    stage.settle()
    for name in ("plan", "meeting"):
        model.pursue(next(one.id for one in model.state.under_way if one.leads == name))
        assert stage.went[-1].name == name


def test_the_map_tells_where_each_lives_and_joins_only_what_is_recorded(stage: Stage, house: House) -> None:
    story = Story(house, house.family())
    add = house.services.families.add_person
    add(house.who, story.family, NewPerson("adult", "Josephine", "Reed", relationship="Grandmother", lives_here="no"))
    add(house.who, story.family, NewPerson("adult", "Lee", "Reed", relationship="Lodger"))
    seen = {one.name: one for one in shown(stage, house, story).map}
    assert {name: one.where for name, one in seen.items()} == {
        "Aisha": "home",
        "Noor1": "home",
        "Daniel": "home",
        "Josephine": "elsewhere",
        "Lee": "not-known",
    }
    assert {name for name, one in seen.items() if one.joined} == {"Noor1", "Daniel"}


def test_the_map_draws_a_baby_before_birth_and_one_who_died_each_by_its_sign(stage: Stage, house: House) -> None:
    story = Story(house, house.family())
    add = house.services.families.add_person
    add(house.who, story.family, NewPerson("baby", "", "Ahmed", due=DAY + timedelta(days=60)))
    record = house.services.families.open(house.who, story.family).record
    noor = next(one for one in record.of_kind("baby") if one.born)
    changed = type(noor)(**{field: getattr(noor, field) for field in noor.__struct_fields__} | {"died": DAY})
    house.services.families.change_person(house.who, story.family, changed)
    drawn = {one.name: (one.shape, one.died) for one in shown(stage, house, story).map if one.child}
    assert drawn["Noor1"][1]
    assert "triangle" in {shape for shape, _ in drawn.values()}


def test_the_map_says_everybody_in_words(stage: Stage, house: House, looks: Looks) -> None:
    story = Story(house, house.family())
    view = view_of(shown(stage, house, story), looks)
    [drawn] = view.findChildren(FamilyMap)
    assert "Daniel, Father, not met yet: lives here." in drawn.accessibleDescription()


def measured(house: House, story: Story, days: int, items: int) -> None:
    story.days_later(days)
    visit = house.visit(story.family)
    for item in range(1, items + 1):
        house.answer(visit, f"phq9.item{item}", 1)
    house.services.visits.sign(house.who, story.family, visit.contact.id)


def test_an_unfinished_measure_has_no_total_and_is_never_drawn_low(stage: Stage, house: House, looks: Looks) -> None:
    story = Story(house, house.family())
    measured(house, story, 0, 9)
    measured(house, story, 21, 3)
    state = shown(stage, house, story)
    [phq] = [one for one in state.measures if "PHQ-9" in one.name]
    assert [(day, total) for day, total, _ in phq.days] == [(DAY, 9), (DAY + timedelta(days=21), None)]
    assert phq.days[1][2] == "6 items have no answer: no total"
    view = view_of(state, looks)
    assert view.findChildren(Dots)
    for part in view.findChildren(Disclosure):
        part.open(True)
    view.show()
    assert "Nothing is known of the days between." in words(view)


@pytest.mark.parametrize(("item", "drawn"), [("phq9.item5", True), ("epds.item1", False)])
def test_a_threshold_is_drawn_only_where_the_licence_lets_the_words_be_shown(
    stage: Stage, house: House, item: str, drawn: bool
) -> None:
    story = Story(house, house.family())
    house.answer(house.visit(story.family), item, 1)
    [one] = [
        each for each in shown(stage, house, story).measures if ("EPDS" in each.name) is not drawn and each.most > 6
    ]
    assert bool(one.threshold) is drawn


def test_what_happens_next_is_what_is_due_first_and_says_when_it_is_late(stage: Stage, house: House) -> None:
    story = Story(house, house.family())
    story.refer(story.worry())
    [_, _, _, when, *_] = shown(stage, house, story).glance
    assert (when.says, when.about, when.tone) == ("By 07-Aug-2026", "Sam Okafor has this now", "")
    story.days_later(6)
    [_, _, _, when, *_] = shown(stage, house, story).glance
    assert (when.says, when.tone) == ("Awaited since 07-Aug-2026", "soon")
    assert "social care" not in when.says + when.about
