"""Something else came up: pick what it is about, and its prompts join the open visit next."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ui.parts import Parts
from ui.places import Place
from ui.screens.came_up.model import CameUpModel
from ui.screens.came_up.view import CameUpView
from ui.visits.join import join


def build(parts: Parts, place: Place) -> QWidget:
    """The screen, in the visit `place` names and from the page it names."""
    model, view = CameUpModel(parts, place), CameUpView(parts.looks)
    join(view, model)
    view.page.back.connect(model.back)
    model.load()
    return view
