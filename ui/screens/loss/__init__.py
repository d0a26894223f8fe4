"""Whom a loss told in this visit is about: one act, and nothing about them is asked or proposed from then on."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ui.parts import Parts
from ui.places import Place
from ui.screens.loss.model import LossModel
from ui.screens.loss.view import LossView
from ui.visits.join import join


def build(parts: Parts, place: Place) -> QWidget:
    """The screen, in the visit `place` names."""
    model, view = LossModel(parts, place), LossView(parts.looks)
    join(view, model)
    view.named.connect(model.named)
    view.page.back.connect(model.back)
    model.load()
    return view
