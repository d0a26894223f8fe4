from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import msgspec
import pytest

from app.domain.base import StaffId
from app.main import build
from app.services.care import Stopped, stoppable
from app.services.desk import Locked
from app.services.house import Services
from app.services.states import Staff, WorldError, WrongPassphrase
from tests.support.house import DAY, PASSPHRASE, House, SetClock, open_house

NEW = "granite sparrow melody orchard kettle vivid"


def silent(_far: str) -> None:
    """Hear nothing."""


def copied(house: House, tmp_path: Path) -> Path:
    """A copy kept on a stick."""
    (tmp_path / "usb").mkdir()
    return house.services.care.backup(house.who, tmp_path / "usb", silent).path


def another_computer(tmp_path: Path) -> Services:
    """Goldthread just installed somewhere else."""
    return build(tmp_path / "elsewhere", SetClock(), throwaway=True)


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
    assert (again.staff.name, again.made_at) == ("Sam Okafor", made.made_at)
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


def test_after_a_forgotten_passphrase_the_copies_are_of_the_old_code_until_one_is_kept(tmp_path: Path) -> None:
    services = build(tmp_path / "root", throwaway=True)
    lines = services.doors.setup_choices().lines
    staff = Staff(id=StaffId(""), name="Sam Okafor", role="health-visitor")
    code = services.doors.set_up(staff, PASSPHRASE, lines, use_keyring=False).recovery_code
    (tmp_path / "usb").mkdir()
    services.care.backup(services.doors.session(), tmp_path / "usb", lambda _far: None)
    assert not services.care.last_copy(services.doors.session()).old_code
    services.doors.lock()
    services.doors.recover(services.doors.people()[0].id, code, NEW, use_keyring=False)
    assert services.care.last_copy(services.doors.session()).old_code
    services.care.backup(services.doors.session(), tmp_path / "usb", lambda _far: None)
    assert not services.care.last_copy(services.doors.session()).old_code


def test_how_old_the_last_copy_is_counts_in_days(own_house: House, tmp_path: Path) -> None:
    assert own_house.services.care.last_copy(own_house.who).days is None
    copied(own_house, tmp_path)
    own_house.clock.go_to(DAY + timedelta(days=8))
    state = own_house.services.care.last_copy(own_house.who)
    assert (state.days, state.folder) == (8, str(tmp_path / "usb"))


def test_a_check_says_how_far_it_is_and_can_be_stopped(own_house: House) -> None:
    own_house.family()
    heard: list[str] = []
    own_house.services.care.verify(own_house.who, heard.append)
    assert "Checking entries: 0 of" in "".join(heard)
    with pytest.raises(Stopped):
        own_house.services.care.verify(own_house.who, stoppable(silent, lambda: True))
    assert own_house.services.care.verify(own_house.who).sound


@pytest.mark.parametrize("moment", range(6))
def test_a_copy_stopped_at_any_moment_leaves_nothing_and_is_not_counted(
    own_house: House, tmp_path: Path, moment: int
) -> None:
    (tmp_path / "usb").mkdir()
    told: list[str] = []
    with pytest.raises(Stopped):
        own_house.services.care.backup(
            own_house.who, tmp_path / "usb", stoppable(told.append, lambda: len(told) == moment)
        )
    assert list((tmp_path / "usb").iterdir()) == []
    assert own_house.services.care.last_copy(own_house.who).days is None


def test_on_another_computer_a_copy_comes_home_by_passphrase(own_house: House, tmp_path: Path) -> None:
    family = own_house.family()
    file = copied(own_house, tmp_path)
    there = another_computer(tmp_path)
    there.care.restore(file, None, PASSPHRASE, silent)
    there.doors.unlock(own_house.staff, PASSPHRASE)
    assert there.families.open(there.doors.session(), family).people
    assert there.care.verify(there.doors.session()).sound
    there.doors.lock()


def test_on_another_computer_the_printed_code_brings_it_back_with_a_new_passphrase(tmp_path: Path) -> None:
    services = build(tmp_path / "here", SetClock(), throwaway=True)
    house = open_house(tmp_path / "unused")
    staff = house.services.doors.people()[0]
    made = services.doors.set_up(staff, PASSPHRASE, (), use_keyring=False)
    family = House(services, SetClock(), tmp_path, staff.id).family()
    (tmp_path / "usb").mkdir()
    file = services.care.backup(services.doors.session(), tmp_path / "usb", silent).path
    services.doors.lock()

    there = another_computer(tmp_path)
    with pytest.raises(WrongPassphrase):
        there.care.restore_by_code(file, None, "0" * 32, NEW, silent, use_keyring=False)
    assert there.doors.people() == ()
    _, code = there.care.restore_by_code(file, None, made.recovery_code, NEW, silent, use_keyring=False)
    assert code != made.recovery_code
    with pytest.raises(WrongPassphrase):
        there.doors.unlock(staff.id, PASSPHRASE)
    there.doors.unlock(staff.id, NEW)
    assert there.families.open(there.doors.session(), family).people
    there.doors.lock()


def test_a_weak_new_passphrase_brings_nothing_back(own_house: House, tmp_path: Path) -> None:
    file = copied(own_house, tmp_path)
    there = another_computer(tmp_path)
    with pytest.raises(WorldError, match="at least 15"):
        there.care.restore_by_code(file, None, "0" * 32, "short", silent, use_keyring=False)
    assert there.doors.people() == ()


def test_nothing_comes_home_over_somebody_who_is_there(own_house: House, tmp_path: Path) -> None:
    file = copied(own_house, tmp_path)
    before = sorted(path for path in own_house.root.rglob("*") if path.suffix in (".json", ".db"))
    with pytest.raises(WorldError, match="already has a caseload"):
        own_house.services.care.restore(file, None, PASSPHRASE, silent)
    assert sorted(path for path in own_house.root.rglob("*") if path.suffix in (".json", ".db")) == before


def test_a_copy_comes_home_beside_another_person(own_house: House, tmp_path: Path) -> None:
    file = copied(own_house, tmp_path)
    there = another_computer(tmp_path)
    other = msgspec.structs.replace(own_house.services.doors.people()[0], id=StaffId("other"), name="Ruth Okafor")
    there.doors.set_up(other, NEW, (), use_keyring=False)
    there.doors.lock()
    there.care.restore(file, None, PASSPHRASE, silent)
    assert [one.name for one in there.doors.people()] == ["Ruth Okafor", "Sam Okafor"]
    for staff, passphrase in ((StaffId("other"), NEW), (own_house.staff, PASSPHRASE)):
        there.doors.unlock(staff, passphrase)
        there.doors.lock()
