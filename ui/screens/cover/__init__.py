"""Leave and cover: hand over what is open by voice, and write down who accepts it by name."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ui.parts import Parts
from ui.places import Place
from ui.printing import Printing
from ui.screens.cover.model import CoverModel
from ui.screens.cover.view import CoverView


def build(parts: Parts, _place: Place) -> QWidget:
    """The screen, introduced to its model."""
    view = CoverView(parts.looks)
    model = CoverModel(parts, view)
    printing = Printing(view)
    model.changed.connect(view.show_state)
    model.to_print.connect(printing.ask)
    view.asked.connect(model.asked)
    view.accepted.connect(model.accepted)
    view.taken_back.connect(model.take_back)
    view.finish_wanted.connect(model.finish)
    view.paper.wanted.connect(model.paper)
    view.paper.print_wanted.connect(model.print)
    view.today_wanted.connect(model.to_today)
    view.back.connect(model.finish)
    model.start()
    return view
