"""The pages of the settings: the list; the look, at once; the numbers, when saved."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal

from app.i18n import tr
from ui.screens.settings.state import LineShown, SettingsShown
from ui.theme.looks import Looks
from ui.theme.tokens import THEME_NAMES, load
from ui.widgets.cards import Tag
from ui.widgets.fields import TextField
from ui.widgets.labels import PlainLabel, strong
from ui.widgets.layouts import Card, Column
from ui.widgets.lists import SummaryRow
from ui.widgets.notices import NoticeBar
from ui.widgets.pages import Page
from ui.widgets.tile_group import TileGroup
from ui.widgets.tiles import ChoiceTile, TickTile

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


class NumbersPage(Page):
    """`keep` carries numbers and ticks by line."""

    keep = Signal(object, object)

    def __init__(self, looks: Looks) -> None:
        super().__init__(
            looks, tr("Numbers for when it cannot wait"), name="settings.numbers-page", onward=tr("Save the numbers")
        )
        self.problem = NoticeBar(looks, "", tone="soon", name="settings.problem")
        self.problem.hide()
        self._phones: dict[str, TextField] = {}
        self._checked: dict[str, TickTile] = {}
        self._lines: tuple[LineShown, ...] = ()
        self.numbers = Card(looks, gap="m", pad="m")
        self.add(self.problem, self.numbers)
        self.onward.connect(self._keep)

    def show_state(self, state: SettingsShown) -> None:
        """Show it."""
        if state.problem:
            self.problem.say(state.problem)
        if state.ready and state.lines != self._lines:
            self._lines = state.lines
            self._fill(state.lines)
        if state.saved:
            self.saved.saved(state.saved)

    def _fill(self, lines: tuple[LineShown, ...]) -> None:
        self.numbers.clear()
        self._phones.clear()
        self._checked.clear()
        words = tr("They stand on the urgent page, large enough to read while you dial.")
        self.numbers.add(PlainLabel(self.looks, words))
        for line in lines:
            self.numbers.add(self._line(line))

    def _line(self, line: LineShown) -> Column:
        looks = self.looks
        column = Column(looks, gap="xs")
        if not line.editable:
            column.add(strong(looks, line.name), PlainLabel(looks, line.phone, step="subheading"))
            return column
        field = TextField(looks, line.name, name=f"settings.number.{line.id}", hint=line.about, characters=24)
        field.set_text(line.phone)
        self._phones[line.id] = field
        column.add(field)
        if line.unverified:
            column.box.addWidget(Tag(looks, tr("Unverified default"), tone="soon"), 0, Qt.AlignmentFlag.AlignLeft)
            words = tr("I have checked this number")
            tick = TickTile(looks, words, word=line.id, name=f"settings.checked.{line.id}", small=True)
            tick.setAccessibleName(f"{words}: {line.name}")
            self._checked[line.id] = tick
            column.add(tick)
        return column

    def _keep(self) -> None:
        phones = {id: field.text() for id, field in self._phones.items()}
        self.keep.emit(phones, {id: tick.isChecked() for id, tick in self._checked.items()})
