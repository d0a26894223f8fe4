"""The start: a painted window before anything else is read."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui import application, preferences
from ui.theme.looks import Looks

ROOT = Path(__file__).resolve().parents[2]


def test_the_first_window_needs_nothing_of_the_house() -> None:
    """What the start imports before it paints: in a process of its own, because this one has imported everything."""
    said = subprocess.run(
        [sys.executable, "-c", "import ui.start, sys; print(sorted(sys.modules))"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    heavy = ("app.main", "app.services", "app.storage", "app.security", "app.documents", "app.content", "app.engine")
    assert not any(name in said for name in heavy), said
    assert "msgspec" not in said, said


def test_it_paints_then_opens_the_set_up(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(preferences, "remembered", lambda: ("light", 100))
    started = application.Application(qapp, tmp_path)
    qtbot.addWidget(started.window)
    with qtbot.waitSignal(started.ready, timeout=20_000) as ready:
        started.start()
    desktop = ready.args[0]
    qtbot.waitUntil(lambda: desktop.page is not None, timeout=20_000)
    assert desktop.place.name == "setup"
    started.close()


def test_the_look_is_remembered(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, looks: Looks) -> None:
    ini = tmp_path / "looks.ini"
    kept = QSettings(str(ini), QSettings.Format.IniFormat)
    monkeypatch.setattr(preferences, "_settings", lambda: kept)
    looks.wear("dark", 150)
    preferences.remember(looks)
    assert preferences.remembered() == ("dark", 150)
    looks.wear("light", 100)
