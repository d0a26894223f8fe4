"""The local pack: numbers, time limits and the ladder, each with who checked it and what was changed."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ui.parts import Parts
from ui.places import Place
from ui.screens.local_pack.model import LocalPackModel
from ui.screens.local_pack.view import LocalPackView


def build(parts: Parts, _place: Place) -> QWidget:
    """The screen, introduced to its model."""
    view = LocalPackView(parts.looks)
    model = LocalPackModel(parts.store, parts.services, parts.go, view)
    model.changed.connect(view.show_state)
    view.open.connect(model.open)
    view.keep.connect(model.keep)
    view.back.connect(model.back)
    model.start()
    return view
