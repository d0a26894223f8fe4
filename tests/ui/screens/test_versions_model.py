"""A new version's screen, without a widget: read first, then approved by name."""

from __future__ import annotations

from tests.support.house import PASSPHRASE, House
from tests.support.versions import bring_newer
from tests.ui.screens.conftest import Stage
from ui.places import Place
from ui.screens.unlock.model import UnlockModel
from ui.screens.versions.model import VersionsModel


def versions(stage: Stage, house: House) -> VersionsModel:
    """The screen, read."""
    model = VersionsModel(stage.store, house.services, stage.go)
    model.start()
    stage.settle()
    return model


def unlock(stage: Stage, house: House) -> None:
    """Somebody unlocks."""
    model = UnlockModel(stage.store, house.services, stage.go)
    model.choose(house.staff)
    model.unlock(PASSPHRASE)
    stage.settle()


def test_where_nothing_waits_unlocking_leads_to_today(stage: Stage, house: House) -> None:
    unlock(stage, house)
    assert stage.went == [Place("today")]


def test_where_a_version_waits_unlocking_leads_to_what_is_different(stage: Stage, house: House) -> None:
    bring_newer(house)
    unlock(stage, house)
    assert stage.went == [Place("versions")]


def test_what_is_different_stands_there_in_words(stage: Stage, house: House) -> None:
    bring_newer(house)
    state = versions(stage, house).state
    assert state.waits
    assert "She is tired most days." in {one.name for group in state.groups for one in group.changed}


def test_going_on_without_approving_leaves_it_waiting(stage: Stage, house: House) -> None:
    bring_newer(house)
    versions(stage, house).back()
    assert stage.went == [Place("today")]
    assert house.services.versions.state(house.who).waits


def test_approving_needs_a_name_a_role_and_a_reason(stage: Stage, house: House) -> None:
    bring_newer(house)
    model = versions(stage, house)
    model.onward()
    for given, field in (
        (("", "Lead", "Read."), "name"),
        (("Ama", "", "Read."), "role"),
        (("Ama", "Lead", " "), "reason"),
    ):
        model.approve(*given)
        assert (model.state.field, stage.store.waiting()) == (field, 0)


def test_approved_it_is_in_use_and_says_by_whom(stage: Stage, house: House) -> None:
    bring_newer(house)
    model = versions(stage, house)
    model.onward()
    model.approve("Ama Boateng", "Clinical lead", "Read through in May.")
    stage.settle()
    assert (model.state.waits, bool(model.state.done)) == (False, True)
    assert "Ama Boateng, Clinical lead" in model.state.approvals[0][1]
    assert not house.services.versions.state(house.who).waits
