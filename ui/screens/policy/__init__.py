"""Your organisation's policy: what ends practice mode."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ui.parts import Parts
from ui.places import Place
from ui.screens.policy.model import PolicyModel
from ui.screens.policy.view import PolicyView


def build(parts: Parts, _place: Place) -> QWidget:
    """The screen, introduced to its model."""
    view = PolicyView(parts.looks)
    model = PolicyModel(parts, view)
    model.changed.connect(view.show_state)
    view.choose.connect(model.choose)
    view.install.connect(model.install)
    view.take_out.connect(model.take_out)
    view.back.connect(model.back)
    model.start()
    return view
