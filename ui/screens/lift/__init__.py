"""The cover: a page is hidden, the caseload stands open behind it, and a PIN shows it again."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ui.parts import Parts
from ui.places import Place
from ui.screens.lift.model import LiftModel
from ui.screens.lift.view import LiftView


def build(parts: Parts, _place: Place) -> QWidget:
    """The screen, introduced to its model."""
    view = LiftView(parts.looks)
    model = LiftModel(parts.store, parts.services, parts.go, view)
    model.changed.connect(view.show_state)
    view.pin_given.connect(model.pin_given)
    view.use_passphrase.connect(model.use_passphrase)
    return view
