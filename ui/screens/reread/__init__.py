"""Signed visits, read again under the version in use: what it would raise that was not raised, and what not."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ui.parts import Parts
from ui.places import Place
from ui.screens.reread.model import RereadModel
from ui.screens.reread.view import RereadView


def build(parts: Parts, place: Place) -> QWidget:
    """The screen, introduced to its model."""
    view = RereadView(parts.looks)
    model = RereadModel(parts, place, view)
    model.changed.connect(view.show_state)
    view.open.connect(model.open)
    view.take_up.connect(model.take_up)
    view.back.connect(model.back)
    model.start()
    return view
