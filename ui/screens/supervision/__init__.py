"""Supervision: who sits beside the worker, what waits, one thing looked at, and what others can see of one's own work."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ui.parts import Parts
from ui.places import Place
from ui.screens.supervision.intents import SupervisionIntents
from ui.screens.supervision.model import SupervisionModel
from ui.screens.supervision.view import supervision_view

INTENTS = ("back", "turn", "sat", "left", "look", "thought", "decided", "keep", "seen_of_me", "family", "mended")


def build(parts: Parts, place: Place) -> QWidget:
    """The screen, introduced to its model."""
    does = SupervisionIntents()
    view = supervision_view(parts.looks, does)
    model = SupervisionModel(parts, place)
    model.setParent(view)
    model.changed.connect(view.show_state)
    for name in INTENTS:
        getattr(does, name).connect(getattr(model, name))
    model.start()
    return view
