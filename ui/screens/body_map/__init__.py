"""The body map: marks on a baby's skin where they are seen, drawn and as rows."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ui.parts import Parts
from ui.places import Place
from ui.screens.body_map.model import BodyMapModel
from ui.screens.body_map.view import BodyMapView
from ui.visits.join import join


def build(parts: Parts, place: Place) -> QWidget:
    """The screen, in the visit `place` names, about the person its `way` names."""
    model, view = BodyMapModel(parts, place), BodyMapView(parts.looks)
    join(view, model)
    view.added.connect(model.add)
    view.taken_out.connect(model.take_out)
    view.page.back.connect(model.back)
    model.load()
    return view
