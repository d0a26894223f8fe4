"""A family's chronology: everything written of it in order, also as it was known on an earlier day."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ui.parts import Parts
from ui.places import Place
from ui.screens.chronology.model import ChronologyModel
from ui.screens.chronology.view import ChronologyView


def build(parts: Parts, place: Place) -> QWidget:
    """The screen, introduced to its model."""
    view = ChronologyView(parts.looks)
    model = ChronologyModel(parts, place)
    model.setParent(view)
    model.changed.connect(view.show_state)
    for name in ("only_kind", "only_person", "reveal", "turn_round", "open", "known_then", "page_then"):
        getattr(view, name).connect(getattr(model, name))
    view.covered.connect(model.cover)
    view.cover_again.connect(model.cover)
    view.page.back.connect(model.back)
    model.start()
    return view
