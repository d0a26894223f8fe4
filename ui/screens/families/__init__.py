"""The families of this caseload."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ui.parts import Parts
from ui.places import Place
from ui.screens.families.model import FamiliesModel
from ui.screens.families.view import FamiliesView


def build(parts: Parts, _place: Place) -> QWidget:
    """The screen, introduced to its model."""
    view = FamiliesView(parts.looks)
    model = FamiliesModel(parts.store, parts.services, parts.go, view)
    model.changed.connect(view.show_state)
    view.open.connect(model.open)
    view.look_for.connect(model.look_for)
    view.onward.connect(model.add)
    view.back.connect(model.back)
    view.bring_list.connect(model.bring_list)
    model.start()
    return view
