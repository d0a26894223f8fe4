from __future__ import annotations

import os
import subprocess
import sys

import pytest

from tests.house.tree import ROOT

FAST = [
    "tests/engine",
    "tests/content",
    "tests/domain",
    "tests/services",
    "tests/documents",
    "tests/host",
    "tests/terminal",
]

IMPORT_ALL = """
import importlib, pkgutil, app
names = [found.name for found in pkgutil.walk_packages(app.__path__, "app.")]
for name in names:
    importlib.import_module(name)
print(len(names))
"""


def without_qt(*words: str) -> subprocess.CompletedProcess[str]:
    """Run Python where neither Qt nor ui can be imported."""
    path = os.pathsep.join([str(ROOT / "tests/house/no_qt"), str(ROOT)])
    told = {**os.environ, "PYTHONPATH": path, "PYTEST_ADDOPTS": ""}
    return subprocess.run([sys.executable, *words], cwd=ROOT, env=told, capture_output=True, text=True)


def test_the_screenless_place_truly_has_no_qt() -> None:
    assert "ModuleNotFoundError" in without_qt("-c", "import PySide6.QtCore").stderr


def test_every_module_of_app_imports_without_qt() -> None:
    ran = without_qt("-c", IMPORT_ALL)
    assert ran.returncode == 0, ran.stderr
    assert int(ran.stdout) > 40


@pytest.mark.timeout(240)
def test_the_tests_of_app_hold_without_qt() -> None:
    ran = without_qt("-m", "pytest", "-c", os.devnull, "--rootdir", ".", "-q", "-x", "-p", "no:pytest-qt", *FAST)
    assert ran.returncode == 0, ran.stdout[-3000:] + ran.stderr[-1000:]
