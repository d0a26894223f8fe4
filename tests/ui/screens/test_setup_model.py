"""Set-up, without a widget."""

from __future__ import annotations

import pytest

from app.services.house import Services
from tests.ui.screens.conftest import Stage
from ui.places import Place
from ui.screens.setup.model import SetupModel
from ui.screens.setup.state import You

ME = You(name="Amal Hussain", role="midwife", phone="07700 900 101")


@pytest.fixture
def model(stage: Stage, empty_house: Services) -> SetupModel:
    """A model that knows what this computer offers."""
    made = SetupModel(stage.store, empty_house, stage.go)
    made.start()
    stage.settle()
    return made


def to_passphrase(model: SetupModel) -> None:
    """Through the pages before the passphrase."""
    model.begin()
    model.told(ME)
    model.numbers_given({})
    if model.state.step == "keyring":
        model.go_without_keyring()


def to_code(model: SetupModel, stage: Stage) -> None:
    """Until the keys are made."""
    to_passphrase(model)
    model.passphrase_given(model.state.suggested)
    stage.settle()


def test_a_name_is_asked_for_before_anything_else_of_the_person(model: SetupModel) -> None:
    model.begin()
    model.told(You())
    assert model.state.step == "you"
    assert dict(model.state.problems)["name"].startswith("Enter your name")


def test_nobody_signs_in_a_role_they_did_not_choose(model: SetupModel) -> None:
    model.begin()
    model.told(You(name="Amal Hussain"))
    assert (model.state.step, [name for name, _ in model.state.problems]) == ("you", ["role"])


def test_a_number_somebody_wrote_is_no_longer_an_unverified_default(model: SetupModel) -> None:
    model.begin()
    model.told(ME)
    model.numbers_given({"crisis": "020 7450 4000"})
    crisis = next(number for number in model.state.numbers if number.id == "crisis")
    assert (crisis.phone, crisis.unverified) == ("020 7450 4000", False)


def test_an_untouched_default_stays_unverified(model: SetupModel) -> None:
    model.begin()
    model.told(ME)
    model.numbers_given({number.id: number.phone for number in model.state.numbers})
    crisis = next(number for number in model.state.numbers if number.id == "crisis")
    assert crisis.unverified


def test_words_other_than_those_shown_make_no_keys(model: SetupModel, stage: Stage, empty_house: Services) -> None:
    to_passphrase(model)
    model.passphrase_given("six other words than those shown")
    stage.settle()
    assert model.state.step == "passphrase"
    assert "passphrase" in dict(model.state.problems)
    assert empty_house.doors.people() == ()


def test_a_short_passphrase_of_ones_own_is_mended_not_taken(model: SetupModel, stage: Stage) -> None:
    to_passphrase(model)
    model.choose_own(True)
    model.passphrase_given("too short")
    stage.settle()
    assert model.state.step == "passphrase"
    assert model.state.problems
    assert not model.state.busy


def test_the_recovery_code_comes_in_eight_groups_of_four(model: SetupModel, stage: Stage) -> None:
    to_code(model, stage)
    assert [len(group) for group in model.state.code] == [4] * 8


def test_a_wrong_group_is_named_and_goes_no_further(model: SetupModel, stage: Stage) -> None:
    to_code(model, stage)
    model.copied()
    first, second = model.state.retype
    model.retyped((model.state.code[first], "!!!!"))
    assert model.state.step == "retype"
    assert set(dict(model.state.problems)) == {f"group.{second}"}


def test_groups_read_back_in_small_letters_finish_and_the_code_is_gone(model: SetupModel, stage: Stage) -> None:
    to_code(model, stage)
    model.copied()
    model.retyped(tuple(model.state.code[place].lower() for place in model.state.retype))
    assert (model.state.step, model.state.code) == ("done", ())


def test_there_is_no_way_back_once_the_keys_are_made(model: SetupModel, stage: Stage) -> None:
    to_code(model, stage)
    model.back()
    assert model.state.step == "code"


def test_it_ends_at_today(model: SetupModel, stage: Stage) -> None:
    model.finish()
    assert stage.went == [Place("today")]
