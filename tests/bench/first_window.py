"""Process start to the first painted window: ours in a process of its own, against a bare PySide6 window."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from tests.bench.rounds import Figure, in_turns

ROUNDS = 5
BARE = """
import os, time
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QWidget

class Bare(QWidget):
    def paintEvent(self, event):
        QTimer.singleShot(0, told)

def told():
    print(time.monotonic(), flush=True)
    os._exit(0)

qt = QApplication([])
window = Bare()
window.show()
qt.exec()
"""
OURS = """
import os, pathlib, sys, time
from PySide6.QtWidgets import QApplication
from ui.start import Start

def told():
    print(time.monotonic(), flush=True)
    os._exit(0)

def in_this_folder(qt, opening):
    from ui.application import Application
    return Application(qt, pathlib.Path(sys.argv[1]), opening)

def begun(application):
    application.ready.connect(lambda desktop: desktop.arrived.connect(lambda place: QTimer.singleShot(0, told)))

qt = QApplication([])
start = Start(qt, in_this_folder)
from PySide6.QtCore import QTimer
if sys.argv[2] == "painted":
    start.opening.face.painted.connect(told)
start.brought.connect(begun)
qt.exec()
"""


def figures() -> list[Figure]:
    """The first window and the first page to work on, five rounds each in turns, after one of each that is not counted."""
    against = "a bare PySide6 window"
    with tempfile.TemporaryDirectory() as folder:
        for script in (BARE, OURS):
            seconds(script, folder)
        return [
            in_turns(
                "process start to the first painted window",
                against,
                lambda: seconds(OURS, folder),
                lambda: seconds(BARE, folder),
                ROUNDS,
                aim=1.3,
            ),
            in_turns(
                "process start to the first page to work on",
                against,
                lambda: seconds(OURS, folder, "arrived"),
                lambda: seconds(BARE, folder),
                ROUNDS,
            ),
        ]


def seconds(script: str, folder: str, until: str = "painted") -> float:
    """From starting Python to that moment, as the child's clock and ours agree on it (CLOCK_MONOTONIC)."""
    told = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    told |= {"QT_QPA_PLATFORM": "offscreen", "HOME": folder, "XDG_CONFIG_HOME": folder, "PYTHONPATH": "."}
    # Compiled modules are kept between starts, as they are on every laptop; the first start, which is not counted, makes them.
    told["PYTHONPYCACHEPREFIX"] = str(Path(folder) / "compiled")
    command = [sys.executable, "-c", script, str(Path(folder) / "root"), until]
    started = time.monotonic()
    ran = subprocess.run(command, env=told, capture_output=True, text=True, check=True, timeout=60)
    return float(ran.stdout) - started
