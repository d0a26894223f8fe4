"""Before you knock."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ui.parts import Parts
from ui.places import Place
from ui.screens.before_you_knock.model import KnockModel
from ui.screens.before_you_knock.view import KnockView


def build(parts: Parts, place: Place) -> QWidget:
    """The screen, introduced to its model."""
    view = KnockView(parts.looks)
    model = KnockModel(parts.store, parts.services, parts.go, place.family, view)
    model.changed.connect(view.show_state)
    view.pick.connect(model.pick)
    view.dim.connect(model.dim)
    view.light.connect(model.light)
    view.to_family.connect(model.to_family)
    view.back.connect(model.back)
    model.start()
    return view
