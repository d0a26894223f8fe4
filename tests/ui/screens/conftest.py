"""What tests of screens share: a real house on a throwaway folder, its store thread, and where the screen went."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.main import build
from app.services.house import Services
from tests.support.asks import AnsweringAsk
from tests.support.house import House, SetClock, open_house
from ui.parts import Parts
from ui.places import Place
from ui.tasks import StoreThread
from ui.theme.looks import Looks


@pytest.fixture
def store(qtbot: QtBot) -> Iterator[StoreThread]:
    """A store thread, ended with the test."""
    thread = StoreThread()
    yield thread
    assert thread.stop(10)


@pytest.fixture
def house(tmp_path: Path) -> House:
    """Somebody set up and unlocked."""
    return open_house(tmp_path)


@pytest.fixture
def empty_house(tmp_path: Path) -> Services:
    """Services before the first set-up."""
    return build(tmp_path, SetClock(), throwaway=True)


@dataclass
class Stage:
    """Where a model plays: its thread, where it went, and a way to wait until its work has come home."""

    qtbot: QtBot
    store: StoreThread
    went: list[Place] = field(default_factory=list)

    def go(self, place: Place) -> None:
        """Remember the place."""
        self.went.append(place)

    def settle(self) -> None:
        """Wait until no work is under way."""
        self.qtbot.waitUntil(lambda: self.store.waiting() == 0, timeout=20_000)

    def parts(self, services: Services, looks: Looks) -> Parts:
        """What a screen is handed."""
        return Parts(services=services, store=self.store, looks=looks, ask=AnsweringAsk(), go=self.go)


@pytest.fixture
def stage(qtbot: QtBot, store: StoreThread) -> Stage:
    """A stage."""
    return Stage(qtbot, store)
