"""Your passphrase and PIN."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ui.parts import Parts
from ui.places import Place
from ui.screens.keys.model import KeysModel
from ui.screens.keys.view import KeysView


def build(parts: Parts, _place: Place) -> QWidget:
    """The screen, introduced to its model."""
    view = KeysView(parts.looks)
    model = KeysModel(parts.store, parts.services, parts.go, view)
    model.changed.connect(view.show_state)
    view.open.connect(model.open)
    view.back.connect(model.back)
    view.choose_own.connect(model.choose_own)
    view.another.connect(model.another)
    view.passphrase_given.connect(model.passphrase_given)
    view.pin_given.connect(model.pin_given)
    view.take_pin_away.connect(model.take_pin_away)
    model.start()
    return view
