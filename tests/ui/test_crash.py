"""A fault of ours: where it was is written down, what was in it never."""

from __future__ import annotations

import logging
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import qWarning
from pytestqt.qtbot import QtBot

from ui.crash import CrashWatch, crash_page
from ui.theme.looks import Looks
from ui.widgets.labels import PlainLabel

SECRET = "he said he would find her"


@pytest.fixture
def watch() -> Iterator[CrashWatch]:
    made = CrashWatch()
    made.install()
    yield made
    made.restore()


def fault() -> None:
    """Go wrong with something private in the message."""
    raise ValueError(SECRET)


def caught() -> str:
    """Let the present hook see a fault, and return nothing."""
    try:
        fault()
    except ValueError:
        sys.excepthook(*sys.exc_info())
    return ""


def test_a_fault_is_told_by_type_and_place(watch: CrashWatch, qtbot: QtBot) -> None:
    with qtbot.waitSignal(watch.crashed) as told:
        caught()
    assert told.args[0].startswith("ValueError < tests/ui/test_crash.py:")


def test_nothing_a_family_said_is_written_down(watch: CrashWatch, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.DEBUG):
        caught()
    assert caplog.records
    assert SECRET not in caplog.text


@pytest.mark.filterwarnings("ignore::pytest.PytestUnhandledThreadExceptionWarning")
def test_a_fault_on_another_thread_is_told_too(watch: CrashWatch, qtbot: QtBot) -> None:
    with qtbot.waitSignal(watch.crashed) as told:
        thread = threading.Thread(target=fault)
        thread.start()
        thread.join()
    assert told.args[0].startswith("ValueError")


def test_what_qt_says_is_written_without_its_words(watch: CrashWatch, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.WARNING):
        qWarning(SECRET)
    assert "QtWarningMsg" in caplog.text
    assert SECRET not in caplog.text


def test_afterwards_everything_is_as_before() -> None:
    before, watch = (sys.excepthook, threading.excepthook), CrashWatch()
    watch.install()
    watch.restore()
    assert (sys.excepthook, threading.excepthook) == before


def test_the_person_is_told_that_saved_work_is_kept(looks: Looks, qtbot: QtBot) -> None:
    page = crash_page(looks, where="ValueError < ui/x.py:1", log_file=Path("/var/log/goldthread.log"))
    qtbot.addWidget(page)
    words = " ".join(label.text() for label in page.findChildren(PlainLabel))
    assert "called saved is kept" in words
    assert "/var/log/goldthread.log" in words
