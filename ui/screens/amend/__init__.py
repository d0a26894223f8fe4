"""A signed visit put right: an answer given anew with its reason, and both versions side by side."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ui.parts import Parts
from ui.places import Place
from ui.screens.amend.model import AmendModel
from ui.screens.amend.view import AmendIntents, amend_view


def build(parts: Parts, place: Place) -> QWidget:
    """The screen, introduced to its model."""
    does = AmendIntents()
    view = amend_view(parts.looks, does)
    model = AmendModel(parts, place)
    model.setParent(view)
    model.changed.connect(view.show_state)
    for name in ("back", "pick", "keep", "copy_again"):
        getattr(does, name).connect(getattr(model, name))
    model.start()
    return view
