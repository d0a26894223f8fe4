"""Setting up this laptop, one decision a page."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ui.parts import Parts
from ui.places import Place
from ui.screens.setup.model import SetupModel
from ui.screens.setup.view import SetupView


def build(parts: Parts, _place: Place) -> QWidget:
    """The screen, introduced to its model."""
    view = SetupView(parts.looks)
    model = SetupModel(parts.store, parts.services, parts.go, view)
    model.changed.connect(view.show_state)
    does = view.does
    does.back.connect(model.back)
    does.begin.connect(model.begin)
    does.told.connect(model.told)
    does.numbers_given.connect(model.numbers_given)
    does.check_keyring.connect(model.check_keyring)
    does.go_without_keyring.connect(model.go_without_keyring)
    does.another.connect(model.another)
    does.choose_own.connect(model.choose_own)
    does.passphrase_given.connect(model.passphrase_given)
    does.copied.connect(model.copied)
    does.show_code_again.connect(model.show_code_again)
    does.retyped.connect(model.retyped)
    does.pin_given.connect(model.pin_given)
    does.go_without_pin.connect(model.go_without_pin)
    does.bring_back.connect(model.bring_back)
    does.finish.connect(model.finish)
    view.show_state(model.state)
    model.start()
    return view
