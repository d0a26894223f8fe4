"""The PIN: bound to this computer's keyring, five tries that outlast the program, and no pattern that many choose."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest

from app.domain.base import StaffId
from app.host.disk import LocalDisk
from app.ports import KeyringUnavailable, StorageFull
from app.security.kdf import Cost
from app.security.pin import PinFile, PinKeeper, problem
from app.security.tries import PIN_TRIES, Tries
from tests.storage.caseload import SetClock
from tests.support.keyring import KeptKeyring, a_keyring

WHO = StaffId("staff-1")
PIN = "739164"


@pytest.fixture
def ring() -> Iterator[KeptKeyring]:
    with a_keyring() as ring:
        yield ring


def keeper(folder: Path) -> PinKeeper:
    """The keeper as a newly started program makes it."""
    tries = Tries(folder / f"{WHO}.tries", SetClock(), LocalDisk())
    return PinKeeper(folder, disk=LocalDisk(), tries=lambda _who: tries)


@pytest.fixture
def pins(tmp_path: Path, ring: KeptKeyring) -> PinKeeper:
    made = keeper(tmp_path)
    made.put(WHO, PIN)
    return made


def test_the_pin_is_right_and_another_is_not(pins: PinKeeper) -> None:
    assert not pins.right(WHO, "739165")
    assert pins.right(WHO, PIN)


def test_a_right_pin_gives_all_five_tries_back(pins: PinKeeper) -> None:
    pins.right(WHO, "000001")
    pins.right(WHO, PIN)
    assert pins.left(WHO) == PIN_TRIES


def test_after_five_wrong_tries_the_right_pin_is_not_even_looked_at(pins: PinKeeper) -> None:
    assert [pins.right(WHO, "739165") for _ in range(5)] == [False] * 5
    assert not pins.right(WHO, PIN)
    assert not pins.has(WHO)


def test_starting_again_gives_no_new_tries(pins: PinKeeper, tmp_path: Path) -> None:
    for _ in range(3):
        pins.right(WHO, "739165")
    assert keeper(tmp_path).left(WHO) == 2


def test_tries_count_on_a_full_disk_too(pins: PinKeeper, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_disk: LocalDisk, _path: Path, _data: bytes) -> None:
        raise StorageFull("full")

    monkeypatch.setattr(LocalDisk, "keep", full)
    for _ in range(5):
        pins.right(WHO, "739165")
    assert not pins.right(WHO, PIN)


def test_wrong_pins_make_nobody_wait_for_the_passphrase(pins: PinKeeper, tmp_path: Path) -> None:
    for _ in range(5):
        pins.right(WHO, "739165")
    Tries(tmp_path / f"{WHO}.tries", SetClock(), LocalDisk()).begin("passphrase")


def test_a_right_pin_takes_back_no_wrong_passphrase(pins: PinKeeper, tmp_path: Path) -> None:
    tries = Tries(tmp_path / f"{WHO}.tries", SetClock(), LocalDisk())
    tries.begin("passphrase")
    pins.right(WHO, PIN)
    assert tries.count.passphrase == 1


def test_on_another_computer_the_file_says_nothing_about_the_pin(pins: PinKeeper, ring: KeptKeyring) -> None:
    ring.kept.clear()
    assert not pins.right(WHO, PIN)


def test_a_new_pin_takes_the_old_ones_place_and_its_secret(pins: PinKeeper, ring: KeptKeyring, tmp_path: Path) -> None:
    old = (tmp_path / f"{WHO}.pin").read_bytes()
    pins.put(WHO, "805213")
    assert len(ring.kept) == 1
    (tmp_path / f"{WHO}.pin").write_bytes(old)
    assert not pins.right(WHO, PIN)


def test_a_pin_taken_away_leaves_nothing(pins: PinKeeper, ring: KeptKeyring, tmp_path: Path) -> None:
    pins.take_away(WHO)
    assert (pins.has(WHO), ring.kept, list(tmp_path.glob("*.pin"))) == (False, {}, [])


def test_a_pin_file_of_somebody_else_is_none(pins: PinKeeper, tmp_path: Path) -> None:
    (tmp_path / "other.pin").write_bytes((tmp_path / f"{WHO}.pin").read_bytes())
    assert not pins.has(StaffId("other"))


def test_a_file_that_asks_for_another_cost_is_none(pins: PinKeeper, tmp_path: Path) -> None:
    path = tmp_path / f"{WHO}.pin"
    kept = msgspec.json.decode(path.read_bytes(), type=PinFile)
    path.write_bytes(msgspec.json.encode(msgspec.structs.replace(kept, cost=Cost(1, 8, 1))))
    assert not pins.has(WHO)


def test_a_keyring_that_is_locked_is_said_and_costs_no_try(pins: PinKeeper, ring: KeptKeyring) -> None:
    ring.gone = True
    with pytest.raises(KeyringUnavailable):
        pins.right(WHO, PIN)
    assert pins.left(WHO) == PIN_TRIES


def test_without_a_keyring_no_pin_is_kept(tmp_path: Path, ring: KeptKeyring) -> None:
    ring.gone = True
    with pytest.raises(KeyringUnavailable):
        keeper(tmp_path).put(WHO, PIN)
    assert not keeper(tmp_path).has(WHO)


@pytest.mark.parametrize(
    "pin",
    [
        "",
        "123",
        "12 34",
        "12a4",
        "1234",
        "8765",
        "7890",
        "0000",
        "1212",
        "123123",
        "1221",
        "1987",
        "2580",
        "1112",
        "٤٢٧١",
    ],
)
def test_a_pin_that_many_choose_is_not_taken(tmp_path: Path, ring: KeptKeyring, pin: str) -> None:
    assert problem(pin)
    with pytest.raises(ValueError, match="cannot be kept"):
        keeper(tmp_path).put(WHO, pin)


@pytest.mark.parametrize("pin", ["7391", "739164", "4829157306"])
def test_an_ordinary_pin_will_do(pin: str) -> None:
    assert problem(pin) == ""
