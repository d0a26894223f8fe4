"""A stage for stories: the whole program with its real windows, unlocked, on a caseload with one family."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.domain.people import SafeContact
from app.main import build
from app.services.families import NewFamily, NewPerson
from tests.journeys.answering import HV
from tests.journeys.power import PASSPHRASE, STAFF, made
from tests.journeys.stage import Stage
from tests.support.house import House
from ui import preferences
from ui.application import Application


@pytest.fixture(scope="session")
def caseload(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with one person, one family with a man nobody met, and a visit begun with her alone."""
    root = made(tmp_path_factory.mktemp("caseload"))
    services = build(root)
    services.doors.unlock(STAFF.id, PASSPHRASE)
    who, today = services.doors.session(), date.today()
    people = (
        NewPerson("mother", "Aisha", "Ahmed", title="Ms", born=date(1994, 8, 14), lives_here="yes"),
        NewPerson("baby", "Noor", "Ahmed", born=today - timedelta(days=45), lives_here="yes"),
        NewPerson("adult", "Daniel", "Reed", relationship="Noor’s father", lives_here="yes"),
    )
    family = NewFamily(
        people=people,
        address="1 Elm Row",
        safe_contact=SafeContact(asked=True, phone="07700 900 866", messages=False),
        worker_safety="Her brother was asked to leave in May: do not go in if he opens.",
    )
    services.visits.start(who, services.families.add(who, family), HV, ("her",))
    services.doors.lock()
    return root


@pytest.fixture
def stage(
    caseload: Path, tmp_path: Path, qapp: QApplication, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Stage]:
    """The desktop on a copy of the caseload, unlocked by typing the passphrase, at Today."""
    monkeypatch.setattr(preferences, "remembered", lambda: ("light", 100))
    monkeypatch.setattr(preferences, "remember", lambda _looks: None)
    root = Path(shutil.copytree(caseload, tmp_path / "root"))
    application = Application(qapp, root)
    application.opening.resize(1280, 720)
    stage = Stage(application, qtbot, tmp_path / "out")
    stage.play(stage.unlocking())
    yield stage
    stage.end()


@pytest.fixture
def opened(
    tmp_path: Path, qapp: QApplication, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Callable[[House], Stage]]:
    """The program on the folder of a house, unlocked by typing the passphrase, at Today."""
    monkeypatch.setattr(preferences, "remembered", lambda: ("light", 100))
    monkeypatch.setattr(preferences, "remember", lambda _looks: None)
    stages = []

    def open_on(house: House) -> Stage:
        house.services.doors.lock()
        application = Application(qapp, house.root)
        application.window.resize(1280, 720)
        stage = Stage(application, qtbot, tmp_path / "out")
        stages.append(stage)
        stage.play(stage.unlocking())
        return stage

    yield open_on
    for stage in stages:
        stage.end()
