"""A plan: who does what by when, what to do if it gets worse, and each look at what changed."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ui.parts import Parts
from ui.places import Place
from ui.screens.plan.intents import PlanIntents
from ui.screens.plan.model import PlanModel
from ui.screens.plan.view import plan_view

INTENTS = (
    "back",
    "turn",
    "aim",
    "act",
    "happens",
    "views",
    "change",
    "take_away",
    "keep",
    "take_on",
    "taken",
    "finish",
    "finished",
    "look_again",
    "became",
    "means",
    "said",
    "onward",
    "keep_look",
    "another",
)
"""Each a signal of the view and the method of the model that it calls."""


def build(parts: Parts, place: Place) -> QWidget:
    """The screen, introduced to its model."""
    does = PlanIntents()
    view = plan_view(parts.looks, does)
    model = PlanModel(parts, place)
    model.setParent(view)
    model.changed.connect(view.show_state)
    for name in INTENTS:
        getattr(does, name).connect(getattr(model, name))
    model.start()
    return view
