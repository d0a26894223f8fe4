"""A worry of the worker's own: kept with what was seen, owned and due, and leading to a call when it cannot wait."""

from __future__ import annotations

import pytest

from tests.support.house import House
from tests.ui.screens.conftest import Stage
from ui.places import Place
from ui.screens.own_worry.model import OwnWorryModel
from ui.screens.urgent.model import UrgentModel
from ui.theme.looks import Looks

SAYS, WHY = "He flinches when his father comes in", "Twice, at the door and at the change of nappy"


@pytest.fixture
def model(stage: Stage, house: House, looks: Looks) -> OwnWorryModel:
    """The form for one family."""
    model = OwnWorryModel(stage.parts(house.services, looks), Place("own-worry", family=house.family()))
    model.start()
    stage.settle()
    return model


def test_it_is_kept_with_what_was_seen_and_somebody_has_it(model: OwnWorryModel, stage: Stage, house: House) -> None:
    model.keep(SAYS, WHY, "baby1", "soon")
    stage.settle()
    [raised] = house.services.families.open(house.who, model.place.family).worries
    assert (raised.finding.says, raised.reasons, raised.finding.owner) == (SAYS, (WHY,), house.who.name)
    assert stage.went[-1] == Place("family", family=model.place.family, finding=raised.finding.entry)


@pytest.mark.parametrize(
    ("says", "why", "about", "soon"),
    [("", WHY, "baby1", "soon"), (SAYS, "", "baby1", "soon"), (SAYS, WHY, "", "soon"), (SAYS, WHY, "baby1", "")],
)
def test_nothing_is_kept_half(
    model: OwnWorryModel, stage: Stage, house: House, says: str, why: str, about: str, soon: str
) -> None:
    model.keep(says, why, about, soon)
    stage.settle()
    assert model.state.problems
    assert stage.went == []
    assert not house.services.families.open(house.who, model.place.family).worries


def test_one_that_cannot_wait_leads_to_the_numbers(
    model: OwnWorryModel, stage: Stage, house: House, looks: Looks
) -> None:
    model.keep(SAYS, WHY, "baby1", "same-day")
    stage.settle()
    assert stage.went[-1].name == "urgent"
    urgent = UrgentModel(stage.parts(house.services, looks), stage.went[-1])
    urgent.load()
    stage.settle()
    assert urgent.urgent.raised is not None
    assert urgent.urgent.raised.finding.says == SAYS
    assert "999" in {one.phone for one in urgent.urgent.numbers}


def test_in_company_the_form_is_not_shown(stage: Stage, house: House, looks: Looks) -> None:
    family = house.family()
    house.visit(family, "her", "partner")
    model = OwnWorryModel(stage.parts(house.services, looks), Place("own-worry", family=family))
    model.start()
    stage.settle()
    assert (model.state.ready, stage.went) == (False, [Place("family", family=family)])
