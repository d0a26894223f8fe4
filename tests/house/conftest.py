"""Starts the long run without Qt as soon as the tests are chosen, so that it goes on beside the others."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator

import pytest

from tests.house.tree import ROOT

NAME = "test_the_tests_of_app_hold_without_qt"
FAST = (
    "tests/engine",
    "tests/content",
    "tests/domain",
    "tests/services",
    "tests/documents",
    "tests/host",
    "tests/terminal",
)
WORDS = ("-m", "pytest", "-c", os.devnull, "--rootdir", ".", "-q", "-x", "-p", "no:pytest-qt", *FAST)


class Going:
    """A run of Python where neither Qt nor ui can be imported."""

    def __init__(self, *words: str) -> None:
        path = os.pathsep.join([str(ROOT / "tests/house/no_qt"), str(ROOT)])
        told = {**os.environ, "PYTHONPATH": path, "PYTEST_ADDOPTS": ""}
        command = [sys.executable, *words]
        self.process = subprocess.Popen(
            command, cwd=ROOT, env=told, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
        )

    def ended(self) -> tuple[int, str]:
        """Wait for its end: exit code, and all it said (a few lines: less than the pipe holds)."""
        said, _ = self.process.communicate()
        return self.process.returncode, said


_GOING: list[Going] = []


def pytest_collection_finish(session: pytest.Session) -> None:
    """Begin it when it is among the tests chosen."""
    if any(item.name == NAME for item in session.items) and not session.config.option.collectonly:
        _GOING.append(Going(*WORDS))


@pytest.fixture
def going() -> Iterator[Going]:
    """The run begun with the session."""
    run = _GOING.pop()
    yield run
    if run.process.poll() is None:
        run.process.kill()
        run.ended()
