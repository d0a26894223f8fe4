"""Bringing a copy of a caseload back."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ui.parts import Parts
from ui.places import Place
from ui.screens.bring_back.model import BringBackModel
from ui.screens.bring_back.view import BringBackView


def build(parts: Parts, _place: Place) -> QWidget:
    """The screen, introduced to its model."""
    view = BringBackView(parts.looks)
    model = BringBackModel(parts, view)
    model.changed.connect(view.show_state)
    view.choose.connect(model.choose)
    view.by_code.connect(model.by_code)
    view.given.connect(model.given)
    view.choose_own.connect(model.choose_own)
    view.another.connect(model.another)
    view.passphrase_given.connect(model.passphrase_given)
    view.stop.connect(model.stop)
    view.finish.connect(model.finish)
    view.back.connect(model.back)
    model.start()
    return view
