"""A new passphrase in the old one's place: one slot is written anew, and nothing else."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest

from app.host.clock import SystemClock
from app.host.disk import LocalDisk
from app.ports import StorageFull, WrongPassphrase
from app.security.kdf import FLOOR
from app.security.people import People
from app.security.person import PersonFile, read_person
from tests.storage.caseload import STAFF, words

NEW = "copper thistle mornings wander estuary nine"


def new() -> bytearray:
    return bytearray(NEW, "utf-8")


@pytest.fixture
def people(tmp_path: Path) -> People:
    people = People(tmp_path / "people", clock=SystemClock(), disk=LocalDisk(), cost=FLOOR)
    people.keep(people.enrol(STAFF, words(), use_keyring=False)[2])
    return people


def kept(folder: Path) -> PersonFile:
    return read_person(folder / "people" / f"{STAFF.id}.json", STAFF.id)


def test_the_new_passphrase_opens_the_same_keys_and_the_old_one_nothing(people: People) -> None:
    before = people.unlock(STAFF.id, words()).sign_public
    people.change(STAFF.id, words(), new())
    assert people.unlock(STAFF.id, new()).sign_public == before
    with pytest.raises(WrongPassphrase):
        people.unlock(STAFF.id, words())


def test_without_the_old_passphrase_nothing_changes(people: People, tmp_path: Path) -> None:
    before = kept(tmp_path)
    with pytest.raises(WrongPassphrase):
        people.change(STAFF.id, bytearray(b"not the passphrase at all"), new())
    assert kept(tmp_path) == before


def test_one_slot_is_written_anew_and_the_generation_goes_up(people: People, tmp_path: Path) -> None:
    before = kept(tmp_path)
    people.change(STAFF.id, words(), new())
    after = kept(tmp_path)
    assert (before.gen, after.gen) == (msgspec.UNSET, 2)
    assert [one == other for one, other in zip(before.slots, after.slots, strict=True)] == [False, True]


def test_the_spare_does_not_open_with_the_old_passphrase_either(people: People, tmp_path: Path) -> None:
    people.change(STAFF.id, words(), new())
    (tmp_path / "people" / f"{STAFF.id}.json").unlink()
    spare = tmp_path / "people" / f"{STAFF.id}.spare"
    spare.rename(spare.with_suffix(".json"))
    with pytest.raises(WrongPassphrase):
        people.unlock(STAFF.id, words())


def test_the_recovery_code_still_opens_it(tmp_path: Path) -> None:
    people = People(tmp_path / "people", clock=SystemClock(), disk=LocalDisk(), cost=FLOOR)
    _, code, file = people.enrol(STAFF, words(), use_keyring=False)
    people.keep(file)
    people.change(STAFF.id, words(), new())
    assert people.recover(STAFF.id, code, words(), use_keyring=False)[0].staff == STAFF


def test_both_passphrases_handed_in_are_wiped(people: People) -> None:
    old, fresh = words(), new()
    people.change(STAFF.id, old, fresh)
    assert not any(old)
    assert not any(fresh)


def test_a_disk_that_takes_nothing_leaves_the_old_passphrase(
    people: People, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_disk: LocalDisk, _path: Path, _data: bytes) -> None:
        raise StorageFull("full")

    with monkeypatch.context() as patch:
        patch.setattr(LocalDisk, "keep", full)
        with pytest.raises(StorageFull):
            people.change(STAFF.id, words(), new())
    assert people.unlock(STAFF.id, words()).staff == STAFF
