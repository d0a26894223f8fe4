from __future__ import annotations

from pathlib import Path

import pytest

from app.services.desk import Locked
from app.services.states import WorldError
from tests.support.house import PASSPHRASE, House, open_house


def test_a_caseload_written_by_the_services_is_sound(own_house: House) -> None:
    own_house.family()
    assert own_house.services.care.verify(own_house.who).sound


def test_a_backup_says_how_far_it_has_come_and_comes_back(own_house: House, tmp_path: Path) -> None:
    family = own_house.family()
    heard: list[str] = []
    (tmp_path / "usb").mkdir()
    made = own_house.services.care.backup(own_house.who, tmp_path / "usb", heard.append)
    own_house.services.care.restore(made.path, tmp_path / "new", PASSPHRASE, heard.append)
    again = open_house(tmp_path / "unused").services.care.backup_of(made.path)
    assert again.name == "Sam Okafor"
    assert len(heard) >= 4
    assert own_house.services.families.open(own_house.who, family).people


def test_a_locked_caseload_is_not_copied(own_house: House, tmp_path: Path) -> None:
    who = own_house.who
    own_house.services.doors.lock()
    with pytest.raises(Locked):
        own_house.services.care.backup(who, tmp_path, print)


def test_a_restore_needs_an_empty_folder(own_house: House, tmp_path: Path) -> None:
    (tmp_path / "usb").mkdir()
    made = own_house.services.care.backup(own_house.who, tmp_path / "usb", print)
    with pytest.raises(WorldError, match="not an empty folder"):
        own_house.services.care.restore(made.path, tmp_path / "usb", PASSPHRASE, print)
