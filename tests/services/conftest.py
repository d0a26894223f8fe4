from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.house import DAY, House, open_house


@pytest.fixture(scope="session")
def shared_house(tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    house = open_house(tmp_path_factory.mktemp("house"))
    yield house
    house.services.doors.lock()


@pytest.fixture
def house(shared_house: House) -> House:
    shared_house.clock.go_to(DAY)
    return shared_house


@pytest.fixture
def own_house(tmp_path: Path) -> Iterator[House]:
    house = open_house(tmp_path)
    yield house
    house.services.doors.lock()


@pytest.fixture
def playing_house(tmp_path: Path) -> Iterator[House]:
    """One person plays every profession."""
    house = open_house(tmp_path, plays=True)
    yield house
    house.services.doors.lock()
