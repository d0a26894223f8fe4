"""The end of a day: what only this laptop knows, copied note by note until nothing is left."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ui.parts import Parts
from ui.places import Place
from ui.printing import Printing
from ui.screens.only_here.model import OnlyHereModel
from ui.screens.only_here.view import OnlyHereView


def build(parts: Parts, _place: Place) -> QWidget:
    """The screen, introduced to its model."""
    view = OnlyHereView(parts.looks)
    model = OnlyHereModel(parts, view)
    printing = Printing(view)
    model.changed.connect(view.show_state)
    model.to_print.connect(printing.ask)
    view.copied.connect(model.copied)
    view.visit_wanted.connect(model.visit)
    view.cover_wanted.connect(model.cover)
    view.paper.wanted.connect(model.paper)
    view.paper.print_wanted.connect(model.print)
    view.onward.connect(model.to_today)
    view.back.connect(model.to_today)
    model.start()
    return view
