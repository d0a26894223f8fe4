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
from ui import steady
from ui.application import Application

def told():
    print(time.monotonic(), flush=True)
    os._exit(0)

steady.hold_singletons()
qt = QApplication([])
application = Application(qt, pathlib.Path(sys.argv[1]))
application.start()
application.painted.first.connect(told)
qt.exec()
"""


def figures() -> list[Figure]:
    """The first window, five rounds in turns, after one of each that is not counted."""
    with tempfile.TemporaryDirectory() as folder:
        painted(BARE, folder), painted(OURS, folder)
        return [
            in_turns(
                "process start to the first painted window",
                "a bare PySide6 window",
                lambda: painted(OURS, folder),
                lambda: painted(BARE, folder),
                ROUNDS,
                aim=1.5,
            )
        ]


def painted(script: str, folder: str) -> float:
    """Seconds from starting Python to the first paint, as the child's clock and ours agree on (CLOCK_MONOTONIC)."""
    told = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "HOME": folder, "XDG_CONFIG_HOME": folder, "PYTHONPATH": "."}
    command = [sys.executable, "-c", script, str(Path(folder) / "root")]
    started = time.monotonic()
    ran = subprocess.run(command, env=told, capture_output=True, text=True, check=True)
    return float(ran.stdout) - started
