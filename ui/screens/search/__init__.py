"""Find a family, words or a letter."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ui.parts import Parts
from ui.places import Place
from ui.screens.search.model import SearchModel
from ui.screens.search.view import SearchView


def build(parts: Parts, _place: Place) -> QWidget:
    """The screen, introduced to its model."""
    view = SearchView(parts.looks)
    model = SearchModel(parts, view)
    model.changed.connect(view.show_state)
    view.look_for.connect(model.look_for)
    view.open.connect(model.open)
    view.reveal.connect(model.reveal)
    view.cover.connect(model.cover)
    view.back.connect(model.back)
    model.start()
    return view
