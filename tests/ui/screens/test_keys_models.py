"""Passphrase, PIN and cover, without a widget."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from app.services.desk import Locked
from app.services.house import Services
from tests.support.house import PASSPHRASE, House
from tests.support.keyring import KeptKeyring, a_keyring
from tests.ui.screens.conftest import Stage
from tests.ui.screens.test_setup_model import to_code
from ui.places import Place
from ui.screens.keys.model import KeysModel
from ui.screens.lift.model import LiftModel
from ui.screens.setup.model import SetupModel

NEW, PIN, OTHER = "granite sparrow melody orchard kettle vivid", "739164", "739165"


@pytest.fixture
def ring() -> Iterator[KeptKeyring]:
    with a_keyring() as ring:
        yield ring


@pytest.fixture
def keys(stage: Stage, house: House, ring: KeptKeyring) -> KeysModel:
    model = KeysModel(stage.store, house.services, stage.go)
    model.start()
    stage.settle()
    return model


@pytest.fixture
def cover(stage: Stage, house: House, ring: KeptKeyring) -> LiftModel:
    house.services.pins.set(house.who, PASSPHRASE, PIN)
    return LiftModel(stage.store, house.services, stage.go)


def test_the_passphrase_is_changed_and_the_page_says_so(keys: KeysModel, stage: Stage, house: House) -> None:
    keys.open("passphrase")
    keys.choose_own(True)
    keys.passphrase_given(PASSPHRASE, NEW)
    stage.settle()
    assert (keys.state.part, "is changed" in keys.state.done) == ("both", True)
    house.services.doors.lock()
    house.services.doors.unlock(house.staff, NEW)


def test_six_made_words_are_typed_as_they_stand(keys: KeysModel, stage: Stage) -> None:
    keys.open("passphrase")
    keys.passphrase_given(PASSPHRASE, "five other words")
    assert (keys.state.field, keys.state.busy) == ("new", False)
    keys.passphrase_given(PASSPHRASE, keys.state.suggested)
    stage.settle()
    assert keys.state.done


@pytest.mark.parametrize(
    ("old", "new", "field"), [("", NEW, "old"), ("not mine", NEW, "old"), (PASSPHRASE, "short", "new")]
)
def test_what_is_wrong_is_said_where_it_can_be_mended(
    keys: KeysModel, stage: Stage, old: str, new: str, field: str
) -> None:
    keys.open("passphrase")
    keys.choose_own(True)
    keys.passphrase_given(old, new)
    stage.settle()
    assert (keys.state.part, keys.state.field, bool(keys.state.problem)) == ("passphrase", field, True)


def test_a_pin_is_set_with_the_passphrase_and_taken_away(keys: KeysModel, stage: Stage) -> None:
    keys.open("pin")
    keys.pin_given(PASSPHRASE, PIN)
    stage.settle()
    assert (keys.state.has_pin, keys.state.part) == (True, "both")
    keys.take_pin_away()
    stage.settle()
    assert not keys.state.has_pin


@pytest.mark.parametrize(
    ("passphrase", "pin", "field"), [(PASSPHRASE, "1234", "pin"), ("", PIN, "old"), ("no", PIN, "old")]
)
def test_a_pin_that_cannot_be_set_says_why(
    keys: KeysModel, stage: Stage, passphrase: str, pin: str, field: str
) -> None:
    keys.open("pin")
    keys.pin_given(passphrase, pin)
    stage.settle()
    assert (keys.state.field, keys.state.has_pin) == (field, False)


def test_without_a_keyring_the_page_says_why_there_is_no_pin(stage: Stage, house: House) -> None:
    model = KeysModel(stage.store, house.services, stage.go)
    model.start()
    stage.settle()
    assert model.state.keyring_problem


def test_back_goes_to_the_page_and_then_to_settings(keys: KeysModel, stage: Stage) -> None:
    keys.open("pin")
    keys.back()
    assert (keys.state.part, stage.went) == ("both", [])
    keys.back()
    assert stage.went == [Place("settings")]


def test_the_right_pin_leads_back(cover: LiftModel, stage: Stage) -> None:
    cover.pin_given(PIN)
    stage.settle()
    assert stage.went == [Place("today")]


def test_a_wrong_pin_stays_and_counts_down(cover: LiftModel, stage: Stage) -> None:
    cover.pin_given(OTHER)
    stage.settle()
    assert (stage.went, "4 tries" in cover.state.problem, cover.state.busy) == ([], True, False)


def test_the_fifth_wrong_pin_leads_to_the_door_of_a_locked_caseload(
    cover: LiftModel, stage: Stage, house: House
) -> None:
    for _ in range(5):
        cover.pin_given(OTHER)
        stage.settle()
    assert stage.went == [Place("unlock")]
    with pytest.raises(Locked):
        house.services.doors.session()


def test_an_empty_pin_costs_no_try(cover: LiftModel, stage: Stage) -> None:
    cover.pin_given("")
    stage.settle()
    cover.pin_given(OTHER)
    stage.settle()
    assert "4 tries" in cover.state.problem


def test_the_passphrase_can_be_used_instead(cover: LiftModel, stage: Stage) -> None:
    cover.use_passphrase()
    assert stage.went == [Place("lift")]


def at_the_pin(stage: Stage, services: Services) -> SetupModel:
    """The set-up, on the page that offers a PIN."""
    model = SetupModel(stage.store, services, stage.go)
    model.start()
    stage.settle()
    to_code(model, stage)
    code = model.state.code
    model.copied()
    model.retyped([code[place] for place in model.state.retype])
    return model


def test_the_set_up_offers_a_pin_where_there_is_a_keyring(
    stage: Stage, empty_house: Services, ring: KeptKeyring
) -> None:
    model = at_the_pin(stage, empty_house)
    assert model.state.step == "pin"
    model.pin_given("1234")
    assert dict(model.state.problems)["pin"]
    model.pin_given(PIN)
    stage.settle()
    assert (model.state.step, empty_house.pins.lifts()) == ("done", True)


def test_the_set_up_goes_on_without_a_pin(stage: Stage, empty_house: Services, ring: KeptKeyring) -> None:
    model = at_the_pin(stage, empty_house)
    model.go_without_pin()
    assert (model.state.step, empty_house.pins.lifts()) == ("done", False)


def test_without_a_keyring_the_set_up_asks_for_no_pin(stage: Stage, empty_house: Services) -> None:
    assert at_the_pin(stage, empty_house).state.step == "done"
