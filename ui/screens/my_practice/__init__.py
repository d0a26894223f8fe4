"""A worker's own practice: what she knows, can do and does; training; reviews to read; what to talk through."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ui.parts import Parts
from ui.places import Place
from ui.screens.my_practice.model import PracticeModel
from ui.screens.my_practice.view import PracticeView

INTENTS = (
    "open",
    "rate",
    "together",
    "together_saved",
    "skip",
    "train",
    "read",
    "talk",
    "choose",
    "take_back",
    "passport",
    "copy",
    "back",
)
"""Each a signal of the view and the method of the model that it calls."""


def build(parts: Parts, _place: Place) -> QWidget:
    """The screen, introduced to its model."""
    view = PracticeView(parts.looks)
    model = PracticeModel(parts, view)
    model.changed.connect(view.show_state)
    for name in INTENTS:
        getattr(view, name).connect(getattr(model, name))
    model.start()
    return view
