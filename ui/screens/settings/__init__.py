"""Settings."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ui.parts import Parts
from ui.places import Place
from ui.screens.settings.model import SettingsModel
from ui.screens.settings.view import SettingsView


def build(parts: Parts, _place: Place) -> QWidget:
    """The screen, introduced to its model and to the look."""
    view = SettingsView(parts.looks)
    model = SettingsModel(parts.store, parts.services, parts.go, view)
    model.changed.connect(view.show_state)
    view.open.connect(model.open)
    view.theme.connect(lambda name: parts.looks.wear(name=name))
    view.text_size.connect(lambda size: parts.looks.wear(zoom=size))
    view.back.connect(model.back)
    model.start()
    return view
