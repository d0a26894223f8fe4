"""What is written later than it happened, or outside a visit: a visit, a call, something told, a jotted line."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ui.parts import Parts
from ui.places import Place
from ui.screens.later.intents import LaterIntents
from ui.screens.later.model import LaterModel
from ui.screens.later.view import later_view


def build(parts: Parts, place: Place) -> QWidget:
    """The screen, introduced to its model."""
    does = LaterIntents()
    view = later_view(parts.looks, does)
    model = LaterModel(parts, place)
    model.setParent(view)
    model.changed.connect(view.show_state)
    for name in ("back", "turn", "told", "call", "visit", "answer_now", "settle"):
        getattr(does, name).connect(getattr(model, name))
    model.start()
    return view
