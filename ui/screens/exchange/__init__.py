"""Colleagues and bundles: cards compared by ear, families sent and taken in, two versions settled."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ui.parts import Parts
from ui.places import Place
from ui.screens.exchange.model import ExchangeModel
from ui.screens.exchange.view import ExchangeView


def build(parts: Parts, _place: Place) -> QWidget:
    """The screen, introduced to its model."""
    view = ExchangeView(parts.looks)
    model = ExchangeModel(parts, view)
    model.changed.connect(view.show_state)
    view.save_card.connect(model.save_card)
    view.choose_card.connect(model.choose_card)
    view.take_card.connect(model.take_card)
    view.choose_bundle.connect(model.choose_bundle)
    view.take_in.connect(model.take_in)
    view.save_receipt.connect(model.save_receipt)
    view.begin_sending.connect(model.begin_sending)
    view.send.connect(model.send)
    view.begin_settling.connect(model.begin_settling)
    view.settle.connect(model.settle)
    view.back.connect(model.back)
    model.start()
    return view
