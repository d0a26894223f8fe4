"""A worker's own pages, one at a time."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.screens.my_practice.forms import Form
from ui.screens.my_practice.home import HomePage
from ui.screens.my_practice.learning import ReviewPage, ReviewsPage, TrainingPage, TrainPage
from ui.screens.my_practice.lists import DomainPage, GrowingPage, SupervisionPage
from ui.screens.my_practice.state import Mode, PracticeShown
from ui.screens.my_practice.statement import StatementPage, TogetherPage
from ui.screens.my_practice.talking import TakeBackPage, TalkPage
from ui.theme.looks import Looks
from ui.widgets.steps import PagesView

PAGES: dict[Mode, Callable[[Looks, PracticeShown], Form]] = {
    "home": HomePage,
    "growing": GrowingPage,
    "domain": DomainPage,
    "statement": StatementPage,
    "together": TogetherPage,
    "training": TrainingPage,
    "train": TrainPage,
    "reviews": ReviewsPage,
    "review": ReviewPage,
    "supervision": SupervisionPage,
    "talk": TalkPage,
    "take-back": TakeBackPage,
}


class PracticeView(PagesView):
    """Signals carry what each page says; `INTENTS` of the screen names them."""

    open = Signal(str, str)
    rate = Signal(int, str, object)
    together = Signal()
    together_saved = Signal(str, int, int, str, str, object)
    skip = Signal(str)
    train = Signal(object)
    read = Signal(str)
    talk = Signal(str, str)
    choose = Signal(str, bool)
    take_back = Signal(str)
    passport = Signal()
    copy = Signal()

    def __init__(self, looks: Looks, parent: QWidget | None = None) -> None:
        super().__init__(looks, name="my-practice", parent=parent)

    def show_state(self, state: PracticeShown) -> None:
        """Show it."""
        if state.practice is None and not state.problem:
            return
        self.turn((state.mode, state.about, state.place, state.practice), lambda: self._build(state))
        if isinstance(self.holder.page, Form):
            self.holder.page.show_state(state)

    def _build(self, state: PracticeShown) -> Form:
        page = PAGES[state.mode](self.looks, state)
        for name in page.SAYS:
            getattr(page, name).connect(getattr(self, name))
        return page
