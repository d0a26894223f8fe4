"""Check the answers by topic, change what is wrong, say why a worry no longer stands, then sign."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ui.parts import Parts
from ui.places import Place
from ui.screens.check.model import CheckModel
from ui.screens.check.view import CheckView
from ui.visits.join import join


def build(parts: Parts, place: Place) -> QWidget:
    """The screen of the visit `place` names."""
    model, view = CheckModel(parts, place), CheckView(parts.looks)
    join(view, model)
    for leaving in (view.page.onward, view.page.back, view.page_wanted, view.urgent_wanted):
        leaving.connect(view.jot_unsaved)
    view.page_wanted.connect(lambda number, way: model.go("question", number, way=way))
    view.urgent_wanted.connect(lambda finding: model.go("urgent", finding=finding))
    view.seen.connect(model.seen)
    view.ended.connect(model.end)
    view.page.onward.connect(model.sign)
    view.page.back.connect(lambda: model.go("visit"))
    model.load()
    return view
