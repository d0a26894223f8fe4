"""Two services see it differently: both views, the stage it has reached, and who settles it."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ui.parts import Parts
from ui.places import Place
from ui.screens.disagreement.model import DisagreementModel
from ui.screens.disagreement.view import DisagreementIntents, disagreement_view


def build(parts: Parts, place: Place) -> QWidget:
    """The screen, introduced to its model."""
    does = DisagreementIntents()
    view = disagreement_view(parts.looks, does)
    model = DisagreementModel(parts, place)
    model.setParent(view)
    model.changed.connect(view.show_state)
    for name in ("back", "turn", "written", "climb", "climbed", "settled", "write"):
        getattr(does, name).connect(getattr(model, name))
    model.start()
    return view
