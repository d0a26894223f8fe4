"""Every test runs without a screen; a test marked x11 starts its own in a process of its own."""

from __future__ import annotations

import os

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
