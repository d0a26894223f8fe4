from __future__ import annotations

import pytest

from app.services.states import WorldError, WrongPassphrase
from tests.support.house import PASSPHRASE, House

NEW = "granite sparrow melody orchard kettle vivid"


def test_a_changed_passphrase_opens_the_caseload_next_time(own_house: House) -> None:
    family = own_house.family()
    doors = own_house.services.doors
    doors.change_passphrase(own_house.who, PASSPHRASE, NEW)
    assert own_house.services.families.open(own_house.who, family).people
    doors.lock()
    with pytest.raises(WrongPassphrase):
        doors.unlock(own_house.staff, PASSPHRASE)
    doors.unlock(own_house.staff, NEW)
    assert own_house.services.care.verify(own_house.who).sound


@pytest.mark.parametrize(("old", "new"), [(PASSPHRASE, "too short"), (PASSPHRASE, PASSPHRASE)])
def test_a_weak_or_unchanged_passphrase_is_said_and_changes_nothing(own_house: House, old: str, new: str) -> None:
    with pytest.raises(WorldError):
        own_house.services.doors.change_passphrase(own_house.who, old, new)
    own_house.services.doors.lock()
    own_house.services.doors.unlock(own_house.staff, PASSPHRASE)


def test_another_old_passphrase_changes_nothing(own_house: House) -> None:
    with pytest.raises(WrongPassphrase):
        own_house.services.doors.change_passphrase(own_house.who, "not the passphrase at all", NEW)
    own_house.services.doors.lock()
    own_house.services.doors.unlock(own_house.staff, PASSPHRASE)
