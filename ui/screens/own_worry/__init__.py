"""A worry of the worker's own, that no question asked about."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ui.parts import Parts
from ui.places import Place
from ui.screens.own_worry.model import OwnWorryModel
from ui.screens.own_worry.view import OwnWorryIntents, own_worry_view


def build(parts: Parts, place: Place) -> QWidget:
    """The screen, introduced to its model."""
    does = OwnWorryIntents()
    view = own_worry_view(parts.looks, does)
    model = OwnWorryModel(parts, place)
    model.setParent(view)
    model.changed.connect(view.show_state)
    does.back.connect(model.back)
    does.keep.connect(model.keep)
    model.start()
    return view
