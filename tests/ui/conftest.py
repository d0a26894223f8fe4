"""What tests of the screen share: a look that the whole program wears."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from ui.theme.looks import Looks


@pytest.fixture
def looks(qapp: QApplication) -> Looks:
    """The light look at 100 %, worn by the application."""
    worn = Looks()
    worn.apply(qapp)
    return worn
