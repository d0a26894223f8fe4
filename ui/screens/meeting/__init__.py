"""A meeting: asked for, taken a sheet along to, written down afterwards with whoever does each decision."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ui.parts import Parts
from ui.places import Place
from ui.printing import Printing
from ui.screens.meeting.intents import MeetingIntents
from ui.screens.meeting.model import MeetingModel
from ui.screens.meeting.view import meeting_view

INTENTS = (
    "back",
    "turn",
    "what",
    "when",
    "asked",
    "came",
    "decision",
    "change",
    "take_away",
    "keep",
    "held",
    "not_held",
    "take_on",
    "taken",
    "finish",
    "finished",
    "sheet",
)
"""Each a signal of the view and the method of the model that it calls."""


def build(parts: Parts, place: Place) -> QWidget:
    """The screen, introduced to its model."""
    does = MeetingIntents()
    view = meeting_view(parts.looks, does)
    model = MeetingModel(parts, place)
    model.setParent(view)
    model.changed.connect(view.show_state)
    printing = Printing(view)
    does.print_wanted.connect(lambda: printing.ask(model.state.paper))
    for name in INTENTS:
        getattr(does, name).connect(getattr(model, name))
    model.start()
    return view
