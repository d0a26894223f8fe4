"""What only the whole record shows: what is seen, what is worth asking, and what a named person decides."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ui.parts import Parts
from ui.places import Place
from ui.screens.patterns.model import PatternsModel
from ui.screens.patterns.view import PatternsIntents, patterns_view


def build(parts: Parts, place: Place) -> QWidget:
    """The screen, introduced to its model."""
    does = PatternsIntents()
    view = patterns_view(parts.looks, does)
    model = PatternsModel(parts, place)
    model.setParent(view)
    model.changed.connect(view.show_state)
    for name in ("back", "pick", "decide"):
        getattr(does, name).connect(getattr(model, name))
    model.start()
    return view
