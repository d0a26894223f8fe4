"""*Stop for a moment*: what she said, how to ask her kindly, what can be done. Going on is always possible."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ui.parts import Parts
from ui.places import Place
from ui.screens.interruption.model import InterruptionModel
from ui.screens.interruption.view import InterruptionView
from ui.visits.join import join


def build(parts: Parts, place: Place) -> QWidget:
    """The screen about the finding that `place` names, or the gravest one."""
    model, view = InterruptionModel(parts, place), InterruptionView(parts.looks, place.finding)
    join(view, model)
    view.call_wanted.connect(model.call)
    view.ask_wanted.connect(model.ask_more)
    view.page.onward.connect(model.go_on)
    view.page.back.connect(model.back)
    model.load()
    return view
