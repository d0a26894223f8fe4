"""Working days and leave, without a widget: kept with what to mend, taken back by name, and the way to handing over."""

from __future__ import annotations

from datetime import date

import pytest

from app.domain.people import Session
from tests.support.house import House
from tests.support.pursuing import Story
from tests.ui.screens.conftest import Stage
from ui.places import Place
from ui.screens.back_from_leave.model import LeaveModel
from ui.theme.looks import Looks


@pytest.fixture
def model(stage: Stage, house: House, looks: Looks) -> LeaveModel:
    model = LeaveModel(stage.parts(house.services, looks))
    model.start()
    stage.settle()
    return model


def test_days_that_are_none_are_said_and_what_stood_there_stays(stage: Stage, model: LeaveModel) -> None:
    model.days([])
    stage.settle()
    assert (model.state.where, bool(model.state.problem)) == ("days", True)
    assert model.state.leave is not None
    model.days([1, 3])
    stage.settle()
    assert (model.state.problem, model.state.leave.hours.days) == ("", (1, 3))


def test_a_time_away_needs_its_days_and_a_name(stage: Stage, model: LeaveModel) -> None:
    model.going(date(2026, 8, 10), None, "Ruth Okafor", "leave")
    stage.settle()
    assert model.state.where == "going"
    model.going(date(2026, 8, 10), date(2026, 8, 21), "Ruth Okafor", "sickness")
    stage.settle()
    assert model.state.leave is not None
    assert model.state.leave.hours.away[-1].why == "sickness"


def test_what_somebody_accepted_comes_back_by_her_own_name(stage: Stage, house: House, model: LeaveModel) -> None:
    story = Story(house, house.family())
    worry = story.worry()
    who: Session = house.who
    house.services.cover.ask(who, [(story.family, worry)], "Ruth Okafor", "by voice, on the phone")
    house.services.cover.accept(who, "Ruth Okafor", "Ruth Okafor", "on the phone")
    model.start()
    stage.settle()
    assert model.state.leave is not None
    mine = next(one for one in model.state.leave.comes_back if one.entry == worry)
    model.take_back(mine)
    stage.settle()
    assert worry not in {one.entry for one in model.state.leave.comes_back}


def test_it_leads_to_the_family_to_handing_over_and_to_today(stage: Stage, model: LeaveModel) -> None:
    model.open_family("f1")
    model.cover()
    model.today()
    assert [place.name for place in stage.went[-3:]] == ["family", "cover", "today"]
    assert stage.went[-2] == Place("cover")
