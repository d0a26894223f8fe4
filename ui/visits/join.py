"""Joins a page of a visit to its model: the signals every such page has, and a life as long as the page's."""

from __future__ import annotations

from ui.visits.model import VisitModel
from ui.visits.page import VisitPage


def join(page: VisitPage, model: VisitModel) -> None:
    """Let the page show the model and the model hear the page. Call `model.load` when the screen's own signals are joined."""
    model.setParent(page)
    model.changed.connect(page.show_state)
    page.waiting_wanted.connect(model.look_at_waiting)
    page.who_is_here.connect(model.ask_company)
    page.company_said.connect(lambda words: model.company(tuple(words)))
    page.jot_wanted.connect(model.jotting)
    page.jotted.connect(model.jot)
    page.next_wanted.connect(model.go_next)
    page.write_up.connect(model.write_up)
    page.way_wanted.connect(page.jot_unsaved)
    page.way_wanted.connect(model.way)
    page.loss_wanted.connect(model.name_loss)
    page.something_else.connect(model.something_else)
    page.situation_wanted.connect(model.came_up)
    page.back_taken.connect(model.take_back)
