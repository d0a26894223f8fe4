"""Check the caseload and keep copies of it."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ui.parts import Parts
from ui.places import Place
from ui.screens.keeping.model import KeepingModel
from ui.screens.keeping.view import KeepingView


def build(parts: Parts, _place: Place) -> QWidget:
    """The screen, introduced to its model."""
    view = KeepingView(parts.looks)
    model = KeepingModel(parts, view)
    model.changed.connect(view.show_state)
    view.check.connect(model.check)
    view.copy.connect(model.copy)
    view.stop.connect(model.stop)
    view.back.connect(model.back)
    model.start()
    return view
