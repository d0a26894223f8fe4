"""The second way in."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ui.parts import Parts
from ui.places import Place
from ui.screens.recover.model import RecoverModel
from ui.screens.recover.view import RecoverView


def build(parts: Parts, _place: Place) -> QWidget:
    """The screen, introduced to its model."""
    view = RecoverView(parts.looks)
    model = RecoverModel(parts.store, parts.services, parts.go, view)
    model.changed.connect(view.show_state)
    view.chosen.connect(model.choose)
    view.code_given.connect(model.code_given)
    view.choose_own.connect(model.choose_own)
    view.another.connect(model.another)
    view.passphrase_given.connect(model.passphrase_given)
    view.copied.connect(model.copied)
    view.bring_back.connect(model.bring_back)
    view.back.connect(model.back)
    model.start()
    return view
