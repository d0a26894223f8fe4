"""One entry whole: both its times, its other versions, and the way out when it belongs to another family."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ui.parts import Parts
from ui.places import Place
from ui.screens.entry.model import EntryModel
from ui.screens.entry.view import EntryIntents, entry_view


def build(parts: Parts, place: Place) -> QWidget:
    """The screen, introduced to its model."""
    does = EntryIntents()
    view = entry_view(parts.looks, does)
    model = EntryModel(parts, place)
    model.setParent(view)
    model.changed.connect(view.show_state)
    for name in ("back", "lead", "amend", "wrong", "weigh", "take_out"):
        getattr(does, name).connect(getattr(model, name))
    if place.neutral:
        view.cover()
    model.start()
    return view
