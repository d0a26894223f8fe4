"""What this laptop is for, said to her early in the visit."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ui.parts import Parts
from ui.places import Place
from ui.screens.about_laptop.view import AboutLaptopView
from ui.visits.join import join
from ui.visits.model import VisitModel


def build(parts: Parts, place: Place) -> QWidget:
    """The screen, in the visit `place` names."""
    model, view = VisitModel(parts, place), AboutLaptopView(parts.looks)
    join(view, model)
    view.page.onward.connect(lambda: model.go("visit"))
    view.page.back.connect(lambda: model.go("visit"))
    model.load()
    return view
