"""Runs Python where neither Qt nor ui can be imported."""

from __future__ import annotations

import os
import subprocess
import sys

from tests.house.tree import ROOT


def without_qt(*words: str) -> tuple[int, str]:
    """Exit code, and all it said."""
    path = os.pathsep.join([str(ROOT / "tests/house/no_qt"), str(ROOT)])
    command, told = [sys.executable, *words], {**os.environ, "PYTHONPATH": path}
    ended = subprocess.run(command, cwd=ROOT, env=told, capture_output=True, text=True, check=False)
    return ended.returncode, ended.stdout + ended.stderr
