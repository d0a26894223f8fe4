"""Who knows what: every open worry against every agency, told on a footing that is written, or not told and why."""

from __future__ import annotations

from datetime import timedelta

import pytest

from app.domain.sharing import MINIMUM_WORDS
from tests.support.house import DAY, House
from tests.support.pursuing import Story
from tests.ui.screens.conftest import Stage
from ui.places import Place
from ui.screens.today.model import TodayModel
from ui.screens.who_knows.model import WhoKnowsModel
from ui.screens.who_knows.state import Cell, WrittenHold, WrittenShare
from ui.theme.looks import Looks


@pytest.fixture
def story(house: House) -> Story:
    """One family with one worry."""
    story = Story(house, house.family())
    story.worry()
    return story


@pytest.fixture
def model(stage: Stage, house: House, looks: Looks, story: Story) -> WhoKnowsModel:
    """The grid of that family."""
    model = WhoKnowsModel(stage.parts(house.services, looks), Place("who-knows", family=story.family))
    model.start()
    stage.settle()
    return model


def cell(model: WhoKnowsModel, agency: str) -> Cell:
    worry = model.state.worries[0]
    return next(one for one in (*worry.cells, *worry.others) if one.agency == agency)


def pick(model: WhoKnowsModel, agency: str) -> None:
    model.pick(model.state.worries[0].id, agency)


def no(model: WhoKnowsModel, stage: Stage, days: int) -> None:
    pick(model, "housing")
    model.hold(WrittenHold(reason="said-no", why="Her landlord", again_on=DAY + timedelta(days=days)))
    stage.settle()


def test_nobody_knows_anything_until_it_is_written(model: WhoKnowsModel) -> None:
    worry = model.state.worries[0]
    assert {one.stands for one in (*worry.cells, *worry.others)} == {"open"}


def test_the_centre_is_always_in_sight_and_the_worker_never(model: WhoKnowsModel) -> None:
    worry = model.state.worries[0]
    assert [one.agency for one in worry.cells] == ["childrens-centre"]
    assert "health-visitor" not in {one.agency for one in (*worry.cells, *worry.others)}


def test_the_centre_is_offered_the_fewest_words(model: WhoKnowsModel) -> None:
    pick(model, "childrens-centre")
    assert model.state.words == MINIMUM_WORDS
    pick(model, "gp")
    assert model.state.words == ""


def test_without_her_agreement_the_reason_is_written(model: WhoKnowsModel, stage: Stage) -> None:
    pick(model, "gp")
    model.turn("tell")
    model.tell(WrittenShare(words="May need support", how="phone", basis="not-informed"))
    stage.settle()
    assert model.state.problems == (("", "Write why it was shared without her agreement."),)
    assert model.state.mode == "tell"


def test_whether_she_agreed_is_never_taken_for_granted(model: WhoKnowsModel, stage: Stage) -> None:
    pick(model, "gp")
    model.tell(WrittenShare(words="May need support", how="phone"))
    stage.settle()
    assert model.state.problems == (("", "Select whether she agreed."),)


def test_told_is_not_heard_until_somebody_there_says_so(model: WhoKnowsModel, stage: Stage) -> None:
    pick(model, "gp")
    model.tell(WrittenShare(words="May need support", how="phone", basis="agreed"))
    stage.settle()
    assert cell(model, "gp").stands == "told"
    pick(model, "gp")
    model.heard("Lee Grant, practice nurse", "phone")
    stage.settle()
    assert cell(model, "gp").stands == "heard"
    assert "Lee Grant" in cell(model, "gp").about


def test_her_no_is_asked_again_on_a_day(model: WhoKnowsModel, stage: Stage) -> None:
    no(model, stage, 14)
    assert cell(model, "housing").about == "She said no: Her landlord. Ask her again on 20-Aug-2026"


@pytest.mark.parametrize(("later", "asked"), [(13, False), (14, True)])
def test_today_says_so_on_that_day_and_not_before(
    model: WhoKnowsModel, stage: Stage, house: House, story: Story, later: int, asked: bool
) -> None:
    no(model, stage, 14)
    story.days_later(later)
    today = house.services.today.show(house.who)
    assert ("ask-again" in {row.kind for row in today.everything}) is asked


def test_told_after_all_she_is_not_asked_again(model: WhoKnowsModel, stage: Stage, house: House, story: Story) -> None:
    no(model, stage, 14)
    pick(model, "housing")
    model.tell(WrittenShare(words="May need support", how="phone", basis="agreed"))
    stage.settle()
    story.days_later(20)
    assert "ask-again" not in {row.kind for row in house.services.today.show(house.who).everything}


def test_today_leads_to_the_cell(model: WhoKnowsModel, stage: Stage, house: House, looks: Looks, story: Story) -> None:
    pick(model, "gp")
    model.tell(WrittenShare(words="May need support", how="phone", basis="agreed"))
    stage.settle()
    story.days_later(5)
    today = TodayModel(stage.store, house.services, stage.go)
    today.start()
    stage.settle()
    act = next(act for group in today.state.groups for act in group.acts if act.leads == "who-knows")
    today.act(act)
    again = WhoKnowsModel(stage.parts(house.services, looks), stage.went[-1])
    again.start()
    stage.settle()
    assert (again.state.mode, again.state.cell and again.state.cell.agency) == ("cell", "gp")


def test_in_company_nothing_of_it_is_shown(stage: Stage, house: House, looks: Looks, story: Story) -> None:
    house.visit(story.family, "her", "partner")
    model = WhoKnowsModel(stage.parts(house.services, looks), Place("who-knows", family=story.family))
    model.start()
    stage.settle()
    assert (model.state.ready, stage.went) == (False, [Place("family", family=story.family)])


def test_somebody_else_is_told_by_their_own_name(model: WhoKnowsModel, stage: Stage, story: Story) -> None:
    model.another(model.state.worries[0].id)
    model.named("  Sunny Days   nursery ")
    assert model.state.cell is not None
    assert (model.state.mode, model.state.cell.name) == ("cell", "Sunny Days nursery")
    model.tell(WrittenShare(to="Pat Lane", words="May need support", how="by phone", basis="agreed"))
    stage.settle()
    assert cell(model, "Sunny Days nursery").stands == "told"
    assert "Sunny Days nursery was told." in [one.says for one in story.state.items.values()]


def test_somebody_else_who_is_not_told_stands_there_too(model: WhoKnowsModel, stage: Stage) -> None:
    model.another(model.state.worries[0].id)
    model.named("The housing officer, Elm Row")
    model.hold(WrittenHold(reason="not-needed", why="She moves next week"))
    stage.settle()
    assert cell(model, "The housing officer, Elm Row").stands == "held"


def test_the_mental_health_team_and_the_maternity_unit_have_cells_of_their_own(model: WhoKnowsModel) -> None:
    assert cell(model, "mental-health-team").name == "Mental health team"
    assert cell(model, "maternity-unit").name == "Maternity unit"


def test_two_teams_of_one_organisation_are_two_cells(model: WhoKnowsModel, stage: Stage) -> None:
    for team in ("Riverside Trust, counselling", "Riverside Trust, clinic"):
        model.another(model.state.worries[0].id)
        model.named(team)
        model.tell(WrittenShare(to="Pat Lane", words="May need support", how="by phone", basis="agreed"))
        stage.settle()
        assert cell(model, "Riverside Trust, counselling").stands == "told"
        model.back()
    assert cell(model, "Riverside Trust, clinic").stands == "told"


@pytest.mark.parametrize(("name", "mode"), [("", "name"), ("   ", "name"), ("police", "cell")])
def test_a_name_is_written_and_a_usual_one_is_not_added_twice(model: WhoKnowsModel, name: str, mode: str) -> None:
    model.another(model.state.worries[0].id)
    model.named(name)
    assert model.state.mode == mode
    assert model.state.cell is not None
    assert model.state.cell.agency in ("", "police")


def test_until_when_others_are_told_comes_from_the_local_pack_and_says_when_it_is_late(
    model: WhoKnowsModel, stage: Stage, story: Story
) -> None:
    assert (model.state.worries[0].by, model.state.worries[0].late) == (
        "Tell them, or write why not, by 10-Aug-2026",
        False,
    )
    story.days_later(6)
    model.start()
    stage.settle()
    assert (model.state.worries[0].by, model.state.worries[0].late) == (
        "To be told, or why not, since 10-Aug-2026",
        True,
    )
