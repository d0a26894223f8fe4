"""The set-up as it stands: one page at a time."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.screens.setup.intents import Intents
from ui.screens.setup.pages import PAGES, StepPage
from ui.screens.setup.state import SetupState
from ui.theme.looks import Looks
from ui.widgets.steps import PageHolder


class SetupView(QWidget):
    """Shows the page of the present step; keeps it while only its problems change. `does` signals the intents."""

    def __init__(self, looks: Looks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("setup")
        self.looks, self.does = looks, Intents(self)
        self.holder = PageHolder()
        self._page: StepPage | None = None
        self._shown: object = None
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.holder)

    def arrive(self) -> None:
        """Begin at the top."""
        if self._page:
            self._page.arrive()

    def show_state(self, state: SetupState) -> None:
        """Show it."""
        shown = (state.step, state.numbers if state.step == "numbers" else (), state.can_leave)
        if shown != self._shown or self._page is None:
            self._shown = shown
            self._page = PAGES[state.step](self.looks, state, self.does)
            self.holder.show_page(self._page)
        self._page.show_state(state)
