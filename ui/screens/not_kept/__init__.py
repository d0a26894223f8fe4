"""A contact that did not happen: how, what got in the way, what comes next."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ui.parts import Parts
from ui.places import Place
from ui.screens.not_kept.model import NotKeptModel
from ui.screens.not_kept.view import NotKeptIntents, not_kept_view


def build(parts: Parts, place: Place) -> QWidget:
    """The screen, introduced to its model."""
    does = NotKeptIntents()
    view = not_kept_view(parts.looks, does)
    model = NotKeptModel(parts, place)
    model.setParent(view)
    model.changed.connect(view.show_state)
    does.back.connect(model.back)
    does.keep.connect(model.keep)
    model.start()
    return view
