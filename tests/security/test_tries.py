"""Slowing down guesses."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.host.disk import LocalDisk
from app.ports import StorageFull, WaitBeforeTrying
from app.security.tries import MOST, Tries, wait_after
from tests.storage.caseload import SetClock


@pytest.fixture
def clock() -> SetClock:
    return SetClock()


def tries_at(folder: Path, clock: SetClock) -> Tries:
    """As after starting the program again."""
    return Tries(folder / "staff-1.tries", clock, LocalDisk())


def test_five_are_free_then_the_wait_doubles_to_five_minutes() -> None:
    assert [wait_after(n) for n in range(16)] == [0, 0, 0, 0, 0, 1, 2, 4, 8, 16, 32, 64, 128, 256, 300, 300]


def test_a_hundred_tries_take_the_waits_even_when_the_program_is_started_again(tmp_path: Path, clock: SetClock) -> None:
    waited = []
    for n in range(MOST):
        if wait := wait_after(n):
            with pytest.raises(WaitBeforeTrying) as told:
                tries_at(tmp_path, clock).begin("passphrase")
            waited.append(told.value.seconds)
            clock.pass_by(seconds=wait)
        tries_at(tmp_path, clock).begin("passphrase")
    assert waited == [wait_after(n) for n in range(5, MOST)]


def test_after_a_hundred_only_the_recovery_code_is_tried(tmp_path: Path, clock: SetClock) -> None:
    for _ in range(MOST):
        tries_at(tmp_path, clock).begin("passphrase")
        clock.pass_by(seconds=300)
    clock.pass_by(days=365)
    with pytest.raises(WaitBeforeTrying, match="recovery code"):
        tries_at(tmp_path, clock).begin("passphrase")
    tries_at(tmp_path, clock).begin("recovery")


def test_the_right_one_starts_from_nothing(tmp_path: Path, clock: SetClock) -> None:
    tries = tries_at(tmp_path, clock)
    for _ in range(5):
        tries.begin("passphrase")
    tries.right()
    for _ in range(5):
        tries_at(tmp_path, clock).begin("passphrase")
    assert tries_at(tmp_path, clock).count.passphrase == 5


def test_a_clock_set_back_gains_nothing_and_costs_no_years(tmp_path: Path, clock: SetClock) -> None:
    for _ in range(5):
        tries_at(tmp_path, clock).begin("passphrase")
    clock.pass_by(days=-900)
    with pytest.raises(WaitBeforeTrying) as told:
        tries_at(tmp_path, clock).begin("passphrase")
    assert told.value.seconds == 1
    clock.pass_by(seconds=1)
    tries_at(tmp_path, clock).begin("passphrase")


def test_a_damaged_count_stops_nobody(tmp_path: Path, clock: SetClock) -> None:
    (tmp_path / "staff-1.tries").write_text("{")
    tries_at(tmp_path, clock).begin("passphrase")


def test_a_full_disk_stops_nobody_from_opening_and_still_counts(tmp_path: Path, clock: SetClock) -> None:
    class FullDisk(LocalDisk):
        def keep(self, path: Path, data: bytes) -> None:
            raise StorageFull("full")

    tries = Tries(tmp_path / "staff-1.tries", clock, FullDisk())
    for _ in range(5):
        tries.begin("passphrase")
    with pytest.raises(WaitBeforeTrying):
        tries.begin("passphrase")
