"""Pull the plug: what was acknowledged is there, and nothing is half there."""

from __future__ import annotations

import random
import shutil
import time
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

import pytest

from app.ports import VaultInUse
from tests.storage.caseload import FAMILY, STAFF, jotted, project, vaults_at, words
from tests.storage.children import append_for_ever, child, fill_the_disk, kill

FIRST = 1000


def _acknowledged(pipe: Connection[Any, Any], seconds: float, last: int) -> int:
    """The highest number acknowledged until `seconds` have gone by."""
    until = time.monotonic() + seconds
    while (left := until - time.monotonic()) > 0:
        if pipe.poll(left):
            last = pipe.recv()
    return last


def _rest(pipe: Connection[Any, Any], last: int) -> int:
    """What was acknowledged before the kill and not yet read."""
    try:
        while True:
            last = pipe.recv()
    except EOFError:
        return last


def _killed_once(root: Path, chance: random.Random) -> int:
    with child(append_for_ever, root, FIRST) as (process, pipe):
        last = pipe.recv()
        last = _acknowledged(pipe, chance.uniform(0, 0.12), last)
        kill(process)
        last = _rest(pipe, last)
    _, journal = vaults_at(root).unlock(STAFF.id, words(), project)
    numbers = [int(line.split()[0]) for line in jotted(journal.record(FAMILY)) if line[0].isdigit()]
    assert numbers == list(range(FIRST, FIRST + len(numbers)))
    assert last <= numbers[-1] <= last + 1
    assert journal.verify().sound
    journal.close()
    return len(numbers)


def _killed(template: Path, folder: Path, times: int, seed: int) -> int:
    chance = random.Random(seed)  # noqa: S311 - chance for a test
    written = 0
    for n in range(times):
        root = Path(shutil.copytree(template, folder / str(n)))
        written += _killed_once(root, chance)
        shutil.rmtree(root)
    return written


def test_nothing_acknowledged_is_lost_in_40_kills_at_random_moments(template: Path, tmp_path: Path) -> None:
    assert _killed(template, tmp_path, 40, seed=20261121) > 40


@pytest.mark.soak
@pytest.mark.timeout(1800)
def test_nothing_acknowledged_is_lost_in_200_kills(template: Path, tmp_path: Path) -> None:
    assert _killed(template, tmp_path, 200, seed=time.time_ns()) > 2000


def test_the_lock_is_free_after_a_kill_and_not_before(root: Path) -> None:
    with child(append_for_ever, root, FIRST) as (process, pipe):
        pipe.recv()
        with pytest.raises(VaultInUse):
            vaults_at(root).unlock(STAFF.id, words(), project)
        kill(process)
    _, journal = vaults_at(root).unlock(STAFF.id, words(), project)
    journal.close()


@pytest.mark.parametrize("room", [120_000, 200_000, 333_333])
def test_a_full_disk_loses_nothing_acknowledged_and_reading_goes_on(root: Path, room: int) -> None:
    with child(fill_the_disk, root, room) as (_, pipe):
        acknowledged, reading, after, sentence, sound = pipe.recv()
    assert reading == acknowledged
    assert after == [*acknowledged, "room again"]
    assert "full" in sentence
    assert sound
