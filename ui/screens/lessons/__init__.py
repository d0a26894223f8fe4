"""What reviews found, behind a question or as a whole: for the worker's eyes, over the page she came from."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ui.parts import Parts
from ui.places import Place
from ui.screens.lessons.model import LessonsModel
from ui.screens.lessons.view import LessonsView


def build(parts: Parts, place: Place) -> QWidget:
    """The screen, introduced to its model."""
    view = LessonsView(parts.looks)
    model = LessonsModel(parts, place, view)
    model.changed.connect(view.show_state)
    view.look_for.connect(model.look_for)
    view.everything.connect(model.everything)
    view.back.connect(model.back)
    model.start()
    return view
