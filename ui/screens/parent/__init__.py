"""Her own page: only a questionnaire, in large words, while the laptop is in her hands. The worker's passphrase ends it."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ui.parts import Parts
from ui.places import Place
from ui.screens.parent.model import ParentModel
from ui.screens.parent.view import ParentView


def build(parts: Parts, place: Place) -> QWidget:
    """The screen of the page `place` names."""
    model, view = ParentModel(parts, place), ParentView(parts.looks)
    model.setParent(view)
    model.changed.connect(view.show_state)
    view.began.connect(model.begin)
    view.picked.connect(model.pick)
    view.left_out.connect(model.leave_out)
    view.onward.connect(model.onward)
    view.backward.connect(model.backward)
    view.stopped.connect(model.stop)
    view.given_back.connect(model.give_back)
    view.covered.connect(model.cover)
    model.load()
    return view
