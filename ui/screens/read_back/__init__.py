"""Read back: what was written, in words she can see, and her own words about it. Only alone, and only if she would like to."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ui.parts import Parts
from ui.places import Place
from ui.screens.read_back.model import ReadBackModel
from ui.screens.read_back.view import ReadBackView
from ui.visits.join import join


def build(parts: Parts, place: Place) -> QWidget:
    """The screen of the visit `place` names."""
    model, view = ReadBackModel(parts, place), ReadBackView(parts.looks)
    join(view, model)
    view.right.connect(model.right)
    view.not_now.connect(model.not_now)
    view.change.connect(view.jot_unsaved)
    view.change.connect(model.change)
    view.page.back.connect(view.jot_unsaved)
    view.page.back.connect(model.to_list)
    model.load()
    return view
