"""A paper: whether it may go home, who it goes to, the author's own words, the paper read in full, then issued. Issued is not
sent: what became of it is written down too."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ui.parts import Parts
from ui.places import Place
from ui.printing import Printing
from ui.screens.letter.model import LetterModel
from ui.screens.letter.view import LetterView


def build(parts: Parts, place: Place) -> QWidget:
    """The screen of the letter `place` names."""
    model, view = LetterModel(parts, place), LetterView(parts.looks)
    model.setParent(view)
    printing = Printing(view)
    model.changed.connect(view.show_state)
    model.to_print.connect(printing.ask)
    printing.accepted.connect(model.printed)
    view.preview_wanted.connect(model.preview)
    view.changed_words.connect(model.words_changed)
    view.save_wanted.connect(model.save)
    view.print_wanted.connect(model.print)
    view.call_wanted.connect(model.call)
    view.asking.taken.connect(model.taken)
    view.asking.told.connect(model.by_voice)
    view.asking.reach_wanted.connect(model.to_family)
    view.ask_again.connect(model.ask_again)
    view.became.wanted.connect(model.became)
    view.page.back.connect(model.back)
    model.load()
    return view
