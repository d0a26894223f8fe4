"""One question or a tight group a page: what to ask and why, the answer, and what was seen, each kept as it is given."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ui.parts import Parts
from ui.places import Place
from ui.screens.question.model import QuestionModel
from ui.screens.question.view import QuestionView
from ui.visits.join import join


def build(parts: Parts, place: Place) -> QWidget:
    """The screen of the page `place` names."""
    model, view = QuestionModel(parts, place), QuestionView(parts.looks, place.page, place.way)
    join(view, model)
    model.stopping.connect(view.show_stop)
    model.beside.connect(view.show_beside)
    view.answered.connect(model.answer)
    view.still_true.connect(model.still_true)
    view.topic_left.connect(model.leave_topic)
    view.hand_over_wanted.connect(model.hand_over)
    view.map_wanted.connect(model.body_map)
    view.lessons_wanted.connect(model.lessons)
    view.stop_wanted.connect(model.stop)
    view.onward_wanted.connect(model.go_on)
    view.back_wanted.connect(model.back)
    model.load()
    return view
