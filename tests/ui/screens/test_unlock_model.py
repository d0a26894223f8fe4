"""Unlocking and recovering, without a widget."""

from __future__ import annotations

import pytest

from app.security.recovery import new_code
from tests.support.house import PASSPHRASE, House
from tests.ui.screens.conftest import Stage
from ui.places import Place
from ui.screens.recover.model import RecoverModel
from ui.screens.unlock.model import UnlockModel


@pytest.fixture
def model(stage: Stage, house: House) -> UnlockModel:
    """A locked house with one person."""
    house.services.doors.lock()
    made = UnlockModel(stage.store, house.services, stage.go)
    made.start()
    stage.settle()
    return made


def attempt(model: UnlockModel, stage: Stage, words: str) -> None:
    """One try."""
    model.unlock(words)
    stage.settle()


def test_the_only_person_is_chosen(model: UnlockModel, house: House) -> None:
    assert model.state.chosen == house.staff


def test_the_passphrase_leads_to_today(model: UnlockModel, stage: Stage) -> None:
    attempt(model, stage, PASSPHRASE)
    assert stage.went == [Place("today")]


def test_a_wrong_passphrase_says_the_same_whatever_was_wrong(model: UnlockModel, stage: Stage) -> None:
    said = set()
    for words in ("nothing like it at all", PASSPHRASE.upper()):
        attempt(model, stage, words)
        said.add(model.state.problem)
    assert len(said) == 1
    assert stage.went == []


def test_an_empty_field_is_no_try(model: UnlockModel, stage: Stage) -> None:
    attempt(model, stage, "")
    assert (model.state.tries, model.state.problem) == (0, "Enter your passphrase.")


def test_after_many_tries_it_counts_the_wait_down(model: UnlockModel, stage: Stage) -> None:
    for _ in range(12):
        attempt(model, stage, "not this one either")
    wait = model.state.wait
    model.second()
    assert wait > 0
    assert model.state.wait == wait - 1


def test_a_wrong_try_behind_a_cover_closes_the_vault(stage: Stage, house: House) -> None:
    model = UnlockModel(stage.store, house.services, stage.go)
    model.start()
    stage.settle()
    attempt(model, stage, "somebody else is trying")
    assert model.state.problem
    with pytest.raises(Exception, match="locked"):
        house.services.doors.session()


def test_half_a_recovery_code_is_not_tried(stage: Stage, house: House) -> None:
    model = RecoverModel(stage.store, house.services, stage.go)
    model.start()
    stage.settle()
    model.code_given("ABCD EFGH")
    stage.settle()
    assert model.state.problem == "The code has 8 groups of 4. Type all of them, in order."
    assert (model.state.step, model.state.field) == ("code", "code")


def test_a_slip_of_the_pen_is_said_before_a_new_passphrase_is_chosen(stage: Stage, house: House) -> None:
    model = RecoverModel(stage.store, house.services, stage.go)
    model.start()
    stage.settle()
    code = new_code()
    model.code_given(code[:-1] + ("1" if code[-1] == "0" else "0"))
    stage.settle()
    assert (model.state.step, model.state.problem) == (
        "code",
        "One or more characters are not as they were shown. Compare each group with your paper.",
    )


def test_a_code_that_does_not_open_is_said_on_its_own_page(stage: Stage, house: House) -> None:
    house.services.doors.lock()
    model = RecoverModel(stage.store, house.services, stage.go)
    model.start()
    stage.settle()
    model.code_given(new_code())
    stage.settle()
    model.passphrase_given(model.state.suggested)
    stage.settle()
    assert (model.state.step, model.state.field) == ("code", "code")
    assert model.state.problem
