"""Today."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ui.parts import Parts
from ui.places import Place
from ui.screens.today.model import TodayModel
from ui.screens.today.view import TodayView


def build(parts: Parts, _place: Place) -> QWidget:
    """The screen, introduced to its model."""
    view = TodayView(parts.looks)
    model = TodayModel(parts.store, parts.services, parts.go, view)
    model.changed.connect(view.show_state)
    view.family.connect(model.open_family)
    view.visit.connect(model.visit)
    view.act.connect(model.act)
    view.leave_for.connect(model.leave_for)
    view.look_for.connect(model.look_for)
    view.only.connect(model.only)
    view.reveal.connect(model.reveal)
    model.start()
    return view
