"""The version of the questions and rules in use, and the one that waits to be read and approved."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ui.parts import Parts
from ui.places import Place
from ui.screens.versions.model import VersionsModel
from ui.screens.versions.view import VersionsView


def build(parts: Parts, _place: Place) -> QWidget:
    """The screen, introduced to its model."""
    view = VersionsView(parts.looks)
    model = VersionsModel(parts.store, parts.services, parts.go, view)
    model.changed.connect(view.show_state)
    view.onward.connect(model.onward)
    view.approve.connect(model.approve)
    view.reread.connect(model.reread)
    view.back.connect(model.back)
    model.start()
    return view
