"""Working days and leave: what came up while she was away, what cover did, and what comes back to her."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ui.parts import Parts
from ui.places import Place
from ui.screens.back_from_leave.model import LeaveModel
from ui.screens.back_from_leave.view import LeaveView


def build(parts: Parts, _place: Place) -> QWidget:
    """The screen, introduced to its model."""
    view = LeaveView(parts.looks)
    model = LeaveModel(parts, view)
    model.changed.connect(view.show_state)
    for name in ("open_family", "take_back", "days", "going", "cover", "today"):
        getattr(view, f"{name}_wanted").connect(getattr(model, name))
    view.back.connect(model.today)
    model.start()
    return view
