"""The Qt binding loses references to None on Python 3.11; the program must outlive that."""

from __future__ import annotations

import subprocess
import sys

import pytest

from ui.steady import COUNTED_SINGLETONS

LOSE = """
import {first}
from PySide6.QtCore import QObject
owner = QObject()
for _ in range(200_000):
    owner.setObjectName("x")
print("alive")
"""


def run(first: str) -> str:
    """What a process that imports `first` and then calls Qt 200,000 times manages to say."""
    done = subprocess.run([sys.executable, "-c", LOSE.format(first=first)], capture_output=True, text=True, check=False)
    return done.stdout.strip()


@pytest.mark.skipif(not COUNTED_SINGLETONS, reason="Python keeps these objects for ever from 3.12 on")
def test_without_it_the_binding_still_needs_it() -> None:
    """When this no longer holds, `ui/steady.py` can go."""
    assert run("PySide6") == ""


def test_the_program_outlives_two_hundred_thousand_calls_into_qt() -> None:
    assert run("ui") == "alive"
