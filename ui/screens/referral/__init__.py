"""A referral: to whom, about what, and every step until it has ended."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ui.parts import Parts
from ui.places import Place
from ui.screens.referral.intents import ReferralIntents
from ui.screens.referral.model import ReferralModel
from ui.screens.referral.view import referral_view


def build(parts: Parts, place: Place) -> QWidget:
    """The screen, introduced to its model."""
    does = ReferralIntents()
    view = referral_view(parts.looks, does)
    model = ReferralModel(parts, place)
    model.setParent(view)
    model.changed.connect(view.show_state)
    for name in (
        "back",
        "turn",
        "call",
        "whom",
        "matter",
        "keep",
        "take",
        "stepped",
        "another",
        "agree",
        "differ",
        "open_disagreement",
        "write",
    ):
        getattr(does, name).connect(getattr(model, name))
    model.start()
    return view
