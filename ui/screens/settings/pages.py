"""The pages of the settings: the list; the look, at once."""

from __future__ import annotations

from PySide6.QtCore import Signal

from app.i18n import tr
from ui.screens.settings.state import SettingsShown
from ui.theme.looks import Looks
from ui.theme.tokens import THEME_NAMES, load
from ui.widgets.labels import PlainLabel, strong
from ui.widgets.layouts import Card
from ui.widgets.lists import SummaryRow
from ui.widgets.notices import NoticeBar
from ui.widgets.pages import Page
from ui.widgets.tile_group import TileGroup
from ui.widgets.tiles import ChoiceTile

SIZES = (80, 100, 120, 150, 200)
"""Text sizes offered, in percent; Ctrl and + or - give those between."""


class GroupsPage(Page):
    """A line a group: what it is, how it stands, and a way in."""

    open = Signal(str)

    def __init__(self, looks: Looks, state: SettingsShown) -> None:
        super().__init__(looks, tr("Settings"), name="settings.groups")
        self.problem = NoticeBar(looks, "", tone="soon", name="settings.problem")
        self.problem.hide()
        card = Card(looks, gap="s", pad="m")
        for group in state.groups:
            row = SummaryRow(looks, group.name, group.stands, name=f"settings.{group.id}", change=tr("Open"))
            row.change.connect(lambda id=group.id: self.open.emit(id))
            card.add(row)
        card.setVisible(bool(state.groups))
        self.add(self.problem, card)

    def show_state(self, state: SettingsShown) -> None:
        """Say what went wrong."""
        if state.problem:
            self.problem.say(state.problem)


class LookPage(Page):
    """`theme` and `text_size` are worn at once."""

    theme = Signal(str)
    text_size = Signal(int)

    def __init__(self, looks: Looks) -> None:
        super().__init__(looks, tr("How it looks"), name="settings.look-page")
        card = Card(looks, gap="m", pad="m")
        themes = [
            ChoiceTile(looks, tr(load(name).says), word=name, name=f"settings.theme.{name}", small=True)
            for name in THEME_NAMES
        ]
        theme = TileGroup(looks, themes, says=tr("Colours"), name="settings.theme", columns=3)
        theme.show_words([looks.theme.name])
        theme.picked.connect(self.theme)
        sizes = [
            ChoiceTile(
                looks, tr("{size} %").format(size=size), word=str(size), name=f"settings.size.{size}", small=True
            )
            for size in SIZES
        ]
        size_group = TileGroup(looks, sizes, says=tr("Text size"), name="settings.size", columns=3)
        size_group.show_words([str(looks.zoom)])
        size_group.picked.connect(lambda word: self.text_size.emit(int(word)))
        card.add(strong(looks, tr("Colours")), theme, strong(looks, tr("Text size")), size_group)
        card.add(PlainLabel(looks, tr("Ctrl and + or - change it anywhere."), step="small", role="secondary"))
        self.add(card)
