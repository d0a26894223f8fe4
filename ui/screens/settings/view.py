"""Settings: the list of groups, or one part of this screen."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.screens.settings.pages import GroupsPage, LookPage
from ui.screens.settings.state import SettingsShown
from ui.theme.looks import Looks
from ui.widgets.steps import PagesView


class SettingsView(PagesView):
    """`open` carries a group; `theme` and `text_size` are worn at once."""

    open = Signal(str)
    theme = Signal(str)
    text_size = Signal(int)

    def __init__(self, looks: Looks, parent: QWidget | None = None) -> None:
        super().__init__(looks, name="settings", parent=parent)

    def show_state(self, state: SettingsShown) -> None:
        """Show it."""
        shown = (state.part, state.ready, state.groups if state.part == "menu" else ())
        self.turn(shown, lambda: self._build(state))
        if isinstance(self.holder.page, GroupsPage):
            self.holder.page.show_state(state)

    def _build(self, state: SettingsShown) -> GroupsPage | LookPage:
        if state.part == "look":
            look = LookPage(self.looks)
            look.theme.connect(self.theme)
            look.text_size.connect(self.text_size)
            return look
        groups = GroupsPage(self.looks, state)
        groups.open.connect(self.open)
        return groups
