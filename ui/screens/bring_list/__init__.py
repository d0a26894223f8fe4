"""Bring a list of families: look at it first, take it in whole, take it out again while nothing else was written."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ui.parts import Parts
from ui.places import Place
from ui.screens.bring_list.model import BringListModel
from ui.screens.bring_list.view import BringListView


def build(parts: Parts, place: Place) -> QWidget:
    """The screen, introduced to its model. Page 1 begins with the example list."""
    view = BringListView(parts.looks)
    model = BringListModel(parts, view)
    model.changed.connect(view.show_state)
    view.choose.connect(model.choose)
    view.template.connect(model.template)
    view.take_out.connect(model.take_out)
    view.another.connect(model.another)
    view.onward.connect(model.go_on)
    view.back.connect(model.back)
    model.start(example=place.page == 1)
    return view
