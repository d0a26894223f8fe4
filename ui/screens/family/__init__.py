"""A family's page."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ui.parts import Parts
from ui.places import Place
from ui.screens.family.model import FamilyModel
from ui.screens.family.view import FamilyView

INTENTS = (
    "back",
    "turn",
    "go_on",
    "begin",
    "open_contact",
    "open_worry",
    "open_person",
    "about_person",
    "happened",
    "not_died",
    "open_jot",
    "chronology",
    "write_later",
    "reread",
    "not_kept",
    "now",
    "write_letter",
    "call",
    "before_you_knock",
    "refer",
    "pursue",
    "who_knows",
    "own_worry",
    "plan",
    "meeting",
    "keep_reach",
    "keep_safety",
    "keep_home",
    "add_person",
    "add_baby",
    "keep_person",
    "decide",
    "end",
    "copied",
    "open_paper",
    "handled",
)
"""Each a signal of the view and the method of the model that it calls."""


def build(parts: Parts, place: Place) -> QWidget:
    """The screen, introduced to its model."""
    view = FamilyView(parts.looks)
    model = FamilyModel(parts.store, parts.services, parts.go, place.family, view, place=place)
    model.changed.connect(view.show_state)
    does = view.does

    def read_back() -> None:
        """To what she may read of the visit that stands open."""
        if model.state.visit:
            parts.go(Place("read-back", place.family, model.state.visit.id))

    does.read_back.connect(read_back)
    for name in INTENTS:
        getattr(does, name).connect(getattr(model, name))
    model.start(place.finding)
    return view
