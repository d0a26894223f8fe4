"""The urgent page: a number, what to say, the address, who stays, the clock. It never traps and never is without a number."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ui.parts import Parts
from ui.places import Place
from ui.screens.urgent.model import UrgentModel
from ui.screens.urgent.view import UrgentView
from ui.visits.join import join


def build(parts: Parts, place: Place) -> QWidget:
    """The screen about the finding that `place` names; without a contact it is reached from the family's page."""
    model, view = UrgentModel(parts, place), UrgentView(parts.looks)
    join(view, model)
    for leaving in (view.page.onward, view.page.back, view.letter_wanted):
        leaving.connect(view.jot_unsaved)
    view.calling.connect(model.calling)
    view.written.connect(model.written)
    view.letter_wanted.connect(lambda letter: model.go("letter", letter=letter, finding=place.finding))
    view.page.onward.connect(model.go_on)
    view.page.back.connect(model.back)
    model.load()
    return view
