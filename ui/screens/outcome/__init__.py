"""After signing: what to do now, what next and who has it, the note, the letters, what was raised, what can't be told yet."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ui.parts import Parts
from ui.places import Place
from ui.screens.outcome.model import OutcomeModel
from ui.screens.outcome.view import OutcomeView


def build(parts: Parts, place: Place) -> QWidget:
    """The screen of the signed visit `place` names."""
    model, view = OutcomeModel(parts, place), OutcomeView(parts.looks)
    model.setParent(view)
    model.changed.connect(view.show_state)
    view.copied.connect(model.copied)
    view.amend_wanted.connect(model.amend)
    view.letter_wanted.connect(model.letter)
    view.alone_planned.connect(model.plan_alone)
    view.urgent_wanted.connect(model.urgent)
    view.page.onward.connect(model.to_today)
    view.page.back.connect(model.to_family)
    model.load()
    return view
