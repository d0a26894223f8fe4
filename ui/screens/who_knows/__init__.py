"""Who knows what: each open worry by agency, told, not shared and why, or not yet."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ui.parts import Parts
from ui.places import Place
from ui.screens.who_knows.model import WhoKnowsModel
from ui.screens.who_knows.view import WhoKnowsIntents, who_knows_view


def build(parts: Parts, place: Place) -> QWidget:
    """The screen, introduced to its model."""
    does = WhoKnowsIntents()
    view = who_knows_view(parts.looks, does)
    model = WhoKnowsModel(parts, place)
    model.setParent(view)
    model.changed.connect(view.show_state)
    for name in ("back", "turn", "pick", "another", "named", "tell", "hold", "heard"):
        getattr(does, name).connect(getattr(model, name))
    model.start()
    return view
