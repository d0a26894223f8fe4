"""Leave this topic for next time: one act, with what got in the way."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.i18n import tr
from ui.theme.looks import Looks
from ui.widgets.buttons import Button
from ui.widgets.disclosure import Disclosure
from ui.widgets.fields import TextField
from ui.widgets.labels import body
from ui.widgets.layouts import Column
from ui.widgets.tile_group import TileGroup
from ui.widgets.tiles import ChoiceTile


class LeaveTopic(Column):
    """Closed until wanted. `left` carries what got in the way, in words; picking a line is enough."""

    left = Signal(str)

    def __init__(self, looks: Looks, *, parent: QWidget | None = None) -> None:
        super().__init__(looks, gap="none", parent=parent)
        self.disclosure = Disclosure(looks, tr("Leave this topic for next time"), name="leave.open")
        self._words = {
            "time": tr("There was not enough time"),
            "came-in": tr("Someone came in"),
            "baby": tr("The baby needed her"),
            "too-much": tr("It was too much for today"),
            "asked": tr("She asked to talk about it another time"),
        }
        tiles = [
            ChoiceTile(looks, words, word=word, name=f"leave.{word}", small=True) for word, words in self._words.items()
        ]
        self.group = TileGroup(looks, tiles, says=tr("What got in the way?"), name="leave.reasons", columns=1)
        self.own = TextField(looks, tr("Or in your own words"), name="leave.own")
        self.button = Button(looks, tr("Leave it for next time"), name="leave.keep")
        self.disclosure.inside.add(
            body(looks, tr("What got in the way? Every question of this topic comes back next time.")),
            self.group,
            self.own,
            self.button,
        )
        self.add(self.disclosure)
        self.group.picked.connect(lambda word: self.left.emit(self._words[word]))
        self.button.clicked.connect(self._say)

    def show_topic(self, title: str) -> None:
        """Name the topic for a screen reader."""
        self.disclosure.button.setAccessibleName(tr("Leave this topic for next time: {topic}").format(topic=title))

    def take(self) -> str:
        """Words typed and not used; the field is left empty."""
        words = self.own.text()
        self.own.set_text("")
        return words

    def _say(self) -> None:
        words = self.own.text()
        self.own.show_problem("" if words else tr("Pick a line, or write what got in the way"))
        if words:
            self.left.emit(words)
