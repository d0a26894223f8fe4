"""The task list of an open visit: who is here, the topics on their thread, what is worth asking before leaving."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ui.parts import Parts
from ui.places import WAITING, Place
from ui.screens.visit.model import VisitListModel
from ui.screens.visit.view import VisitListView
from ui.visits.join import join


def build(parts: Parts, place: Place) -> QWidget:
    """The screen, reading the visit `place` names."""
    model, view = VisitListModel(parts, place), VisitListView(parts.looks, waiting=place.way == WAITING)
    join(view, model)
    view.page_wanted.connect(model.open_page)
    view.urgent_wanted.connect(model.urgent)
    view.check_wanted.connect(model.check)
    view.read_back_wanted.connect(lambda: model.go("read-back"))
    view.about_laptop_wanted.connect(lambda: model.go("about-laptop"))
    view.page.back.connect(model.leave)
    model.load()
    return view
