"""The PIN lifts the cover of an open caseload, and nothing else."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.services.desk import Locked, NotAllowed
from app.services.states import WorldError, WrongPassphrase
from app.services.states_keeping import WrongPin
from app.storage.journal import LocalJournal
from tests.support.house import PASSPHRASE, House, open_house
from tests.support.keyring import KeptKeyring, a_keyring

PIN, OTHER = "739164", "739165"


@pytest.fixture
def ring() -> Iterator[KeptKeyring]:
    with a_keyring() as ring:
        yield ring


@pytest.fixture
def covered(ring: KeptKeyring, own_house: House) -> House:
    """A house whose person has a PIN."""
    own_house.services.pins.set(own_house.who, PASSPHRASE, PIN)
    return own_house


def test_the_pin_says_who_comes_back_and_keeps_the_caseload_open(covered: House) -> None:
    family = covered.family()
    assert covered.services.pins.lift(PIN) == covered.who
    assert covered.services.families.open(covered.who, family).people


def test_a_wrong_pin_says_how_many_tries_are_left(covered: House) -> None:
    with pytest.raises(WrongPin, match="4 tries are left") as wrong:
        covered.services.pins.lift(OTHER)
    assert wrong.value.left == 4


def test_the_fifth_wrong_pin_locks_and_the_door_says_why_once(covered: House) -> None:
    for _ in range(4):
        with pytest.raises(WrongPin):
            covered.services.pins.lift(OTHER)
    with pytest.raises(Locked, match="Five"):
        covered.services.pins.lift(OTHER)
    with pytest.raises(Locked):
        covered.services.families.rows(covered.who)
    assert "Five" in covered.services.doors.why_locked()
    assert covered.services.doors.why_locked() == ""


def test_after_five_wrong_pins_the_passphrase_opens_and_the_pin_lifts_again(covered: House) -> None:
    for _ in range(5):
        with pytest.raises(WorldError):
            covered.services.pins.lift(OTHER)
    covered.services.doors.unlock(covered.staff, PASSPHRASE)
    assert covered.services.pins.lift(PIN)


def test_wrong_pins_are_noted_where_the_auditor_reads(covered: House, ring: KeptKeyring) -> None:
    with pytest.raises(WrongPin):
        covered.services.pins.lift(OTHER)
    journal = covered.services.pins._desk.journal
    assert isinstance(journal, LocalJournal)
    assert "wrong-pin" in [line.what for line in journal.accesses()]


def test_a_pin_opens_nothing_that_is_locked(covered: House) -> None:
    covered.services.doors.lock()
    assert not covered.services.pins.lifts()
    with pytest.raises(Locked):
        covered.services.pins.lift(PIN)


def test_a_keyring_locked_meanwhile_locks_and_asks_for_the_passphrase(covered: House, ring: KeptKeyring) -> None:
    ring.gone = True
    with pytest.raises(Locked, match="passphrase"):
        covered.services.pins.lift(PIN)


def test_only_who_knows_the_passphrase_sets_a_pin(ring: KeptKeyring, own_house: House) -> None:
    with pytest.raises(WrongPassphrase):
        own_house.services.pins.set(own_house.who, "somebody at an open laptop", PIN)
    assert not own_house.services.pins.lifts()


def test_a_pin_many_choose_is_not_taken_and_no_try_at_the_passphrase_is_counted(
    ring: KeptKeyring, own_house: House
) -> None:
    with pytest.raises(WorldError, match="Many people"):
        own_house.services.pins.set(own_house.who, "wrong", "1234")
    assert not list((own_house.root / "people").glob("*.tries"))


def test_after_unlocking_no_pin_is_set_without_the_passphrase(ring: KeptKeyring, own_house: House) -> None:
    with pytest.raises(NotAllowed):
        own_house.services.pins.set_first(own_house.who, PIN)


def test_a_pin_taken_away_asks_for_the_passphrase_again(covered: House) -> None:
    covered.services.pins.take_away(covered.who)
    assert not covered.services.pins.lifts()


def test_without_a_keyring_the_state_says_why_there_is_no_pin(own_house: House) -> None:
    state = own_house.services.pins.state(own_house.who)
    assert not state.has
    assert state.keyring_problem


def test_a_pin_travels_in_no_backup(covered: House, tmp_path: Path) -> None:
    (tmp_path / "usb").mkdir()
    made = covered.services.care.backup(covered.who, tmp_path / "usb", lambda _far: None)
    covered.services.care.restore(made.path, tmp_path / "new", PASSPHRASE, lambda _far: None)
    assert not list((tmp_path / "new").rglob("*.pin"))


def test_a_house_beside_this_one_has_no_pin(covered: House, tmp_path: Path) -> None:
    assert not open_house(tmp_path / "beside").services.pins.lifts()
