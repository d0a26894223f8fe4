"""Setting up, unlocking and recovering a caseload on this computer."""

from __future__ import annotations

import json
import statistics
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import keyring
import keyring.backends.fail
import keyring.backends.null
import msgspec
import pytest

from app.domain.base import StaffId
from app.domain.record import FamilyRecord
from app.ports import (
    KeyringUnavailable,
    Projection,
    Staff,
    StorageFull,
    VaultDamaged,
    Vaults,
    WaitBeforeTrying,
    WrongPassphrase,
)
from app.security.kdf import FLOOR, SALT_BYTES, derive
from app.security.person import PersonFile
from app.storage.vaults import LocalVaults
from tests.storage.caseload import AUTHOR, DEVICE, FAMILY, STAFF, SetClock, jot, opening, project, vaults_at, words

NEW_WORDS = "copper thistle mornings wander estuary nine"


def test_local_vaults_are_what_the_core_asks_for(vaults: LocalVaults[PersonFile]) -> None:
    asked: Vaults = vaults
    assert asked.people() == ()


def test_a_person_set_up_here_is_listed(root: Path) -> None:
    assert vaults_at(root).people() == (STAFF,)


def test_an_unlock_costs_little_beside_its_key_derivation(root: Path) -> None:
    """Processor time, so that a busy machine does not matter: the derivation is the wait that keeps a guesser out."""
    floor = _least(lambda: derive(bytearray(b"how long"), bytes(SALT_BYTES), FLOOR, about=b"", secret=None))
    assert _least(lambda: vaults_at(root).unlock(STAFF.id, words(), project)[1].close()) < 2 * floor


def _least(act: Callable[[], object]) -> float:
    taken = []
    for _ in range(3):
        started = time.process_time()
        act()
        taken.append(time.process_time() - started)
    return min(taken)


def test_every_file_is_for_this_user_only(root: Path) -> None:
    _, journal = vaults_at(root).unlock(STAFF.id, words(), project)
    journal.append(FAMILY, jot("x"), AUTHOR, DEVICE)
    modes = {path.stat().st_mode & 0o777 for path in root.rglob("*") if path.is_file()}
    folders = {path.stat().st_mode & 0o777 for path in root.rglob("*") if path.is_dir()}
    journal.close()
    assert (modes, folders) == ({0o600}, {0o700})


@pytest.mark.parametrize(
    "wrong",
    ["", "x", "plum otter lantern quilt vexing harbou", "Plum otter lantern quilt vexing harbour", "y" * 256, "\udcff"],
)
def test_a_wrong_passphrase_says_the_same_whatever_it_was(root: Path, wrong: str) -> None:
    with pytest.raises(WrongPassphrase) as told:
        vaults_at(root).unlock(STAFF.id, bytearray(wrong, "utf-8", "surrogateescape"), project)
    with pytest.raises(WrongPassphrase) as unknown:
        vaults_at(root).unlock(StaffId("nobody"), words(), project)
    with pytest.raises(WrongPassphrase) as code:
        vaults_at(root).recover(STAFF.id, "AAAA-BBBB", words(), use_keyring=False, project=project)
    assert str(told.value) == str(unknown.value) == str(code.value)


def test_right_and_wrong_take_about_as_long(root: Path) -> None:
    vaults = vaults_at(root)

    def right() -> None:
        vaults.unlock(STAFF.id, words(), project)[1].close()

    def wrong() -> None:
        with pytest.raises(WrongPassphrase):
            vaults.unlock(STAFF.id, bytearray(b"not the passphrase at all"), project)

    def nobody() -> None:
        with pytest.raises(WrongPassphrase):
            vaults.unlock(StaffId("nobody"), words(), project)

    usual = _median(right)
    assert 0.4 < _median(wrong) / usual < 2.5
    assert 0.4 < _median(nobody) / usual < 2.5


def test_the_same_words_in_another_unicode_form_open_it(vaults: LocalVaults[PersonFile]) -> None:
    composed = "crème brûlée at the façade café"
    _, journal = vaults.create(STAFF, bytearray(composed, "utf-8"), use_keyring=False, project=project)
    journal.close()
    decomposed = "cre\u0300me bru\u0302le\u0301e at the fac\u0327ade cafe\u0301"
    _, again = vaults.unlock(STAFF.id, bytearray(decomposed, "utf-8"), project)
    again.close()


def test_the_passphrase_handed_in_is_wiped_and_cannot_be_used_again(root: Path) -> None:
    given = words()
    vaults_at(root).unlock(STAFF.id, given, project)[1].close()
    assert not any(given)
    with pytest.raises(ValueError, match="wiped"):
        vaults_at(root).unlock(STAFF.id, given, project)


def test_a_short_passphrase_makes_nothing(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="15"):
        vaults_at(tmp_path / "r").create(STAFF, bytearray(b"too short"), use_keyring=False, project=project)
    assert vaults_at(tmp_path / "r").people() == ()


def test_a_person_is_not_set_up_twice(root: Path) -> None:
    with pytest.raises(ValueError, match="id"):
        vaults_at(root).create(STAFF, words(), use_keyring=False, project=project)
    vaults_at(root).unlock(STAFF.id, words(), project)[1].close()


def test_two_people_have_each_their_own_caseload(root: Path) -> None:
    vaults = vaults_at(root)
    other = Staff(id=StaffId("staff-2"), name="Ann Bell", role="midwife")
    _, journal = vaults.create(other, bytearray(NEW_WORDS, "utf-8"), use_keyring=False, project=project)
    assert journal.families() == ()
    journal.close()
    with pytest.raises(WrongPassphrase):
        vaults.unlock(other.id, words(), project)
    _, first = vaults.unlock(STAFF.id, words(), project)
    assert len(first.families()) == 2
    first.close()


def test_a_set_up_that_meets_a_full_disk_leaves_nothing_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root = tmp_path / "r"
    vaults = vaults_at(root)

    def full(*_: object) -> None:
        raise StorageFull("full")

    with monkeypatch.context() as patch:
        patch.setattr("app.security.people.People.keep", full)
        with pytest.raises(StorageFull):
            vaults.create(STAFF, words(), use_keyring=False, project=project)
    assert vaults.people() == ()
    assert list((root / "vaults").iterdir()) == []


def test_the_recovery_code_opens_with_a_new_passphrase_and_a_new_code(tmp_path: Path) -> None:
    vaults = vaults_at(tmp_path / "r")
    first, journal = vaults.create(STAFF, words(), use_keyring=False, project=project)
    written = journal.append(FAMILY, opening(), AUTHOR, DEVICE)
    journal.close()
    typed = first.recovery_code.lower().replace("-", " ").replace("0", "o").replace("1", "l")
    second, journal = vaults.recover(STAFF.id, typed, bytearray(NEW_WORDS, "utf-8"), use_keyring=False, project=project)
    assert journal.record(FAMILY) == written
    assert journal.verify().sound
    journal.close()
    assert second.recovery_code != first.recovery_code
    vaults.unlock(STAFF.id, bytearray(NEW_WORDS, "utf-8"), project)[1].close()
    for old in (words(), bytearray(b"another wrong passphrase")):
        with pytest.raises(WrongPassphrase):
            vaults.unlock(STAFF.id, old, project)
    with pytest.raises(WrongPassphrase):
        vaults.recover(STAFF.id, first.recovery_code, words(), use_keyring=False, project=project)


def test_wrong_tries_are_slowed_down_and_written_in_the_access_log(root: Path) -> None:
    clock = SetClock()
    for _ in range(5):
        with pytest.raises(WrongPassphrase):
            vaults_at(root, clock).unlock(STAFF.id, bytearray(b"not the passphrase at all"), project)
    with pytest.raises(WaitBeforeTrying) as told:
        vaults_at(root, clock).unlock(STAFF.id, words(), project)
    clock.pass_by(seconds=told.value.seconds)
    _, journal = vaults_at(root, clock).unlock(STAFF.id, words(), project)
    assert (journal.accesses()[-1].what, journal.accesses()[-1].of) == ("could-not-unlock", "5")
    assert journal.verify().sound
    journal.close()


@pytest.mark.parametrize("text", ["", "{", "[]", '{"format":1}'])
def test_a_damaged_key_file_is_opened_from_its_spare(root: Path, text: str) -> None:
    (root / "people" / "staff-1.json").write_text(text)
    vaults_at(root).unlock(STAFF.id, words(), project)[1].close()


def test_a_key_file_damaged_twice_says_so_and_is_kept(root: Path) -> None:
    for name in ("staff-1.json", "staff-1.spare"):
        (root / "people" / name).write_text("{")
    with pytest.raises(VaultDamaged, match="Nothing was deleted"):
        vaults_at(root).unlock(STAFF.id, words(), project)
    assert (root / "people" / "staff-1.json").read_text() == "{"


def _slots(change: Callable[[list[dict[str, Any]]], object]) -> Callable[[dict[str, Any]], object]:
    return lambda person: change(person["slots"])


@pytest.mark.parametrize(
    "change",
    [
        _slots(lambda slots: slots[0]["cost"].update(memory=8 * 1024)),
        _slots(lambda slots: slots[0]["cost"].update(passes=1)),
        _slots(lambda slots: slots[0]["cost"].update(memory=2 * 1024 * 1024)),
        _slots(lambda slots: slots[0]["cost"].update(lanes=200)),
        _slots(lambda slots: slots[0]["cost"].update(passes=4)),
        _slots(lambda slots: slots[0].update(kind="recovery")),
        _slots(lambda slots: slots[0].update(wrapped=slots[1]["wrapped"])),
        _slots(lambda slots: slots[0].update(salt=slots[1]["salt"])),
        _slots(lambda slots: slots[0].update(id=slots[1]["id"])),
        _slots(lambda slots: slots.pop(0)),
        _slots(lambda slots: slots.pop(1)),
        _slots(lambda slots: slots.append(slots[0])),
        lambda person: person["staff"].update(role="supervisor"),
        lambda person: person["staff"].update(name="Somebody Else"),
        lambda person: person.update(sign=person["seal"]),
        lambda person: person.update(signature=""),
    ],
)
def test_a_changed_key_file_opens_nothing(root: Path, change: Callable[[dict[str, Any]], object]) -> None:
    path = root / "people" / "staff-1.json"
    person = json.loads(path.read_text())
    change(person)
    path.write_text(json.dumps(person))
    with pytest.raises((WrongPassphrase, VaultDamaged)):
        vaults_at(root).unlock(STAFF.id, words(), project)


def test_a_slot_moved_to_another_person_opens_nothing(root: Path) -> None:
    vaults = vaults_at(root)
    other = Staff(id=StaffId("staff-2"), name="Ann Bell", role="midwife")
    vaults.create(other, bytearray(NEW_WORDS, "utf-8"), use_keyring=False, project=project)[1].close()
    mine, theirs = (root / "people" / f"{name}.json" for name in ("staff-1", "staff-2"))
    stolen = json.loads(theirs.read_text())
    stolen["slots"] = json.loads(mine.read_text())["slots"]
    theirs.write_text(json.dumps(stolen))
    with pytest.raises(WrongPassphrase):
        vaults.unlock(other.id, words(), project)


@pytest.mark.parametrize("backend", [keyring.backends.null.Keyring, keyring.backends.fail.Keyring])
def test_without_a_trusted_keyring_set_up_says_so_and_makes_nothing(tmp_path: Path, backend: type[Any]) -> None:
    before = keyring.get_keyring()
    keyring.set_keyring(backend())
    try:
        vaults = vaults_at(tmp_path / "r")
        assert "keyring" in vaults.keyring_state()
        with pytest.raises(KeyringUnavailable):
            vaults.create(STAFF, words(), use_keyring=True, project=project)
        assert vaults.people() == ()
    finally:
        keyring.set_keyring(before)


def test_a_projection_that_breaks_at_unlock_leaves_the_vault_closed(root: Path) -> None:
    def never(_: FamilyRecord) -> Projection:
        raise ZeroDivisionError

    _, journal = vaults_at(root).unlock(STAFF.id, words(), never)
    with pytest.raises(ZeroDivisionError):
        journal.rebuild()
    journal.close()
    _, again = vaults_at(root).unlock(STAFF.id, words(), project)
    assert again.verify().sound
    again.close()


def test_the_generated_passphrase_is_accepted(vaults: LocalVaults[PersonFile]) -> None:
    assert vaults.passphrase_problem(vaults.generate_passphrase(), ("Ruth Okafor", "Ashby Vale")) == ""


def test_people_come_by_name(root: Path) -> None:
    vaults = vaults_at(root)
    other = msgspec.structs.replace(STAFF, id=StaffId("staff-2"), name="Ann Bell")
    vaults.create(other, bytearray(NEW_WORDS, "utf-8"), use_keyring=False, project=project)[1].close()
    assert [staff.name for staff in vaults.people()] == ["Ann Bell", "Ruth Okafor"]


def _median(act: Callable[[], None]) -> float:
    taken = []
    for _ in range(4):
        started = time.perf_counter()
        act()
        taken.append(time.perf_counter() - started)
    return statistics.median(taken)
