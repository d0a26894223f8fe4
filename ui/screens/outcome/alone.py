"""A plan to be alone with her, made in one press where one line says it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.domain.with_her import HOW_ALONE_NAMES
from app.i18n import tr
from ui.theme.looks import Looks
from ui.widgets.buttons import Button
from ui.widgets.fields import TextField
from ui.widgets.layouts import Card
from ui.widgets.tile_group import TileGroup
from ui.widgets.tiles import ChoiceTile


class PlanAlone(Card):
    """`planned(how, words)` when it is kept."""

    planned = Signal(str, str)

    def __init__(self, looks: Looks, *, parent: QWidget | None = None) -> None:
        super().__init__(looks, gap="s", pad="m", parent=parent)
        self.setObjectName("alone")
        tiles = [
            ChoiceTile(looks, tr(says), word=how, name=f"alone.{how}", small=True)
            for how, says in HOW_ALONE_NAMES.items()
        ]
        self.how = TileGroup(looks, tiles, says=tr("How will you see her on her own?"), name="alone.how", columns=2)
        self.words = TextField(
            looks, tr("When, where, and what she agreed to"), name="alone.words", hint=tr("You can leave this empty.")
        )
        self.how.picked.connect(lambda _word: self.words.show_problem(""))
        keep = Button(looks, tr("Keep this plan"), name="alone.keep")
        keep.clicked.connect(self._keep)
        self.add(self.how, self.words, keep)

    def _keep(self) -> None:
        how, words = self.how.word(), self.words.text()
        problem = ""
        if not how:
            problem = tr("Pick how you will see her on her own")
        elif how == "other" and not words:
            problem = tr("Write how you will see her on her own")
        self.words.show_problem(problem)
        if not problem:
            self.planned.emit(how, words)
