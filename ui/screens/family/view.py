"""A family's page, or one of its forms in its place."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ui.screens.family.intents import Intents
from ui.screens.family.pages import PAGES, FamilyPage
from ui.screens.family.state import FamilyShown
from ui.theme.looks import Looks
from ui.widgets.steps import PagesView


class FamilyView(PagesView):
    """Shows the page of the present mode; a form stays while only its problems change. `does` signals the intents."""

    def __init__(self, looks: Looks, parent: QWidget | None = None) -> None:
        super().__init__(looks, name="family", parent=parent)
        self.does = Intents(self)
        self._page: FamilyPage | None = None
        self._state: FamilyShown | None = None

    def show_state(self, state: FamilyShown) -> None:
        """Show it."""
        if not state.ready:
            return
        if self._page is None or self._needs_page(state):
            self._page = PAGES[state.mode](self.looks, state, self.does)
            self.holder.show_page(self._page)
        self._state = state
        self._page.show_state(state)

    def _needs_page(self, state: FamilyShown) -> bool:
        before = self._state
        if before is None or before.mode != state.mode:
            return True
        same = ("busy", "problems")
        return state.mode == "overview" and any(
            getattr(before, field) != getattr(state, field) for field in state.__struct_fields__ if field not in same
        )
