"""Visits to try screens with: with her alone, in company, and with nobody named yet."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from tests.support.house import House
from tests.support.visiting import VisitStage
from ui.tasks import StoreThread
from ui.theme.looks import Looks


@pytest.fixture
def alone(qtbot: QtBot, looks: Looks, house: House, store: StoreThread) -> VisitStage:
    """She is alone with the worker."""
    return VisitStage(qtbot, looks, house, store, ("her",))


@pytest.fixture
def company(qtbot: QtBot, looks: Looks, house: House, store: StoreThread) -> VisitStage:
    """Her partner is there too."""
    return VisitStage(qtbot, looks, house, store, ("her", "partner"))


@pytest.fixture
def unsaid(qtbot: QtBot, looks: Looks, house: House, store: StoreThread) -> VisitStage:
    """Nobody said who is there."""
    return VisitStage(qtbot, looks, house, store, ())
