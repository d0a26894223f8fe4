"""Every test runs without a screen; a test marked x11 starts its own in a process of its own."""

from __future__ import annotations

import gc
import os
from collections.abc import Iterator

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

NOT_OURS = "propagateSizeHints"
"""What the offscreen platform says about itself each time a window is shown."""


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """A Qt warning fails a test, except the one that only says that there is no screen."""
    if not config.pluginmanager.hasplugin("pytest-qt"):
        return
    for item in items:
        item.add_marker(pytest.mark.qt_log_ignore(NOT_OURS, extend=True))


@pytest.fixture(autouse=True)
def swept_between_tests(request: pytest.FixtureRequest) -> Iterator[None]:
    """With Qt about, hold Python's sweep as `ui.sweep` does in the program, and sweep when the test is over: swept while Qt
    disconnects a signal, the run would stand still for ever."""
    if not request.config.pluginmanager.hasplugin("pytest-qt"):
        yield
        return
    gc.disable()
    yield
    gc.disable()
    gc.collect(1)
