"""Settings: the list of groups, or one part of this screen."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.screens.settings.pages import GroupsPage, LookPage
from ui.screens.settings.state import SettingsShown
from ui.theme.looks import Looks
from ui.widgets.steps import PageHolder


class SettingsView(QWidget):
    """`open` carries a group; `theme` and `text_size` are worn at once."""

    open = Signal(str)
    theme = Signal(str)
    text_size = Signal(int)
    back = Signal()

    def __init__(self, looks: Looks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("settings")
        self.looks = looks
        self.holder = PageHolder()
        self._shown: object = None
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.holder)

    def arrive(self) -> None:
        """Begin at the top."""
        if self.holder.page:
            self.holder.page.arrive()

    def show_state(self, state: SettingsShown) -> None:
        """Show it."""
        shown = (state.part, state.ready, state.groups if state.part == "menu" else ())
        if shown != self._shown:
            self._shown = shown
            page = self._build(state)
            page.back.connect(self.back)
            self.holder.show_page(page)
        page_now = self.holder.page
        if isinstance(page_now, GroupsPage):
            page_now.show_state(state)

    def _build(self, state: SettingsShown) -> GroupsPage | LookPage:
        if state.part == "look":
            look = LookPage(self.looks)
            look.theme.connect(self.theme)
            look.text_size.connect(self.text_size)
            return look
        groups = GroupsPage(self.looks, state)
        groups.open.connect(self.open)
        return groups
