"""Adding a family."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ui.parts import Parts
from ui.places import Place
from ui.screens.add_family.model import AddFamilyModel
from ui.screens.add_family.view import AddFamilyView


def build(parts: Parts, _place: Place) -> QWidget:
    """The screen, introduced to its model."""
    view = AddFamilyView(parts.looks)
    model = AddFamilyModel(parts.store, parts.services, parts.go, view)
    model.changed.connect(view.show_state)
    view.add_wanted.connect(model.add)
    view.back.connect(model.back)
    model.start()
    return view
