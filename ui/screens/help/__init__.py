"""Help, the keyboard and what changed."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ui.actions import keys as keyboard
from ui.parts import Parts
from ui.places import Place
from ui.screens.help.model import HelpModel
from ui.screens.help.view import HelpView


def build(parts: Parts, _place: Place) -> QWidget:
    """The screen, introduced to its model."""
    view = HelpView(parts.looks)
    keys = tuple((key.keys[0], key.says) for key in keyboard())
    model = HelpModel(parts.store, parts.go, keys, view)
    model.changed.connect(view.show_state)
    view.open.connect(model.open)
    view.lessons.connect(model.lessons)
    view.back.connect(model.back)
    view.show_state(model.state)
    model.start()
    return view
