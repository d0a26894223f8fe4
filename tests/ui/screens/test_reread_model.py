"""Signed visits read again on a page: what would be raised now, what not, and taking one of them up by name."""

from __future__ import annotations

from datetime import date

import msgspec
import pytest

from app.domain.base import FamilyId
from tests.services.test_rereading import signed, use_newer
from tests.support.house import House
from tests.support.versions import NEW_RULE
from tests.ui.screens.conftest import Stage
from ui.places import Place
from ui.screens.reread.model import RereadModel
from ui.theme.looks import Looks


@pytest.fixture
def model(stage: Stage, house: House, looks: Looks) -> RereadModel:
    """One signed visit, and a newer version in use since."""
    family, _ = signed(house)
    use_newer(house)
    return reading(stage, house, looks, family)


def reading(stage: Stage, house: House, looks: Looks, family: FamilyId) -> RereadModel:
    """The page of a family's signed visits."""
    made = RereadModel(stage.parts(house.services, looks), Place("reread", family=family))
    made.start()
    stage.settle()
    return made


def test_the_list_says_how_much_is_different(model: RereadModel) -> None:
    assert [one.stands for one in model.state.visits] == ["1 more now"]


def test_a_visit_stands_there_then_and_now(model: RereadModel) -> None:
    model.open(model.state.visits[0].id)
    assert ([one.rule for one in model.state.now], model.state.then) == ([NEW_RULE], ())


def test_taking_it_up_makes_it_a_worry_and_says_so(model: RereadModel, stage: Stage, house: House) -> None:
    model.open(model.state.visits[0].id)
    model.take_up(NEW_RULE)
    stage.settle()
    family = house.services.families.rows(house.who)[0].family
    assert NEW_RULE in house.rules(family)
    assert (model.state.now, model.state.done[:31]) == ((), "It is open from now on, in your")


def test_what_would_not_be_raised_now_stands_beside_it(stage: Stage, house: House, looks: Looks) -> None:
    family, contact = signed(house)
    desk = house.services.visits._desk
    before = desk.compiled
    kept = tuple(rule for rule in before.pathway.rules if rule.id != "father-not-met")
    state = house.answer(house.visit(family), "father.met", "not_yet", "household")
    house.services.visits.sign(house.who, family, state.contact.id)
    desk.compiled = type(before)(msgspec.structs.replace(before.pathway, rules=kept))
    model = reading(stage, house, looks, family)
    model.open(state.contact.id)
    assert [one.says for one in model.state.then] == ["The father or partner has not been met yet."]
    assert contact in {one.id for one in model.state.visits}


def test_nothing_is_shown_while_somebody_else_can_read(stage: Stage, house: House, looks: Looks) -> None:
    family = house.family(date(2026, 6, 25))
    house.visit(family, "her", "partner")
    model = reading(stage, house, looks, family)
    assert (model.state.visits, model.state.problem) == ((), "Wait until nobody else can read the screen.")


def test_back_goes_from_a_visit_to_the_list_and_on_to_the_family(model: RereadModel, stage: Stage) -> None:
    model.open(model.state.visits[0].id)
    model.back()
    assert model.state.open == ""
    model.back()
    assert stage.went[-1].name == "family"
