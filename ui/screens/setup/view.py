"""The set-up as it stands: one page at a time."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ui.screens.setup.intents import Intents
from ui.screens.setup.pages import PAGES, StepPage
from ui.screens.setup.state import SetupState
from ui.theme.looks import Looks
from ui.widgets.steps import PagesView


class SetupView(PagesView):
    """Shows the page of the present step; keeps it while only its problems change. `does` signals the intents."""

    def __init__(self, looks: Looks, parent: QWidget | None = None) -> None:
        super().__init__(looks, name="setup", parent=parent)
        self.does = Intents(self)

    def show_state(self, state: SetupState) -> None:
        """Show it."""
        shown = (state.step, state.numbers if state.step == "numbers" else (), state.can_leave)
        self.turn(shown, lambda: PAGES[state.step](self.looks, state, self.does))
        if isinstance(self.holder.page, StepPage):
            self.holder.page.show_state(state)
