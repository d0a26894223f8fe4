"""Unlocking: who, and the passphrase."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ui.parts import Parts
from ui.places import Place
from ui.screens.unlock.model import UnlockModel
from ui.screens.unlock.view import UnlockView


def build(parts: Parts, _place: Place) -> QWidget:
    """The screen, introduced to its model."""
    view = UnlockView(parts.looks)
    model = UnlockModel(parts.store, parts.services, parts.go, view)
    model.changed.connect(view.show_state)
    view.chosen.connect(model.choose)
    view.unlock.connect(model.unlock)
    view.use_code.connect(model.use_code)
    view.set_up_another.connect(model.set_up_another)
    view.bring_back.connect(model.bring_back)
    view.finish.connect(model.finish)
    model.start()
    return view
