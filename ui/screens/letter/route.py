"""By which route a paper goes: written for a colleague, picked for her."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from app.i18n import tr
from ui.families.choices import Choices
from ui.screens.letter.state import Home
from ui.theme.looks import Looks
from ui.widgets.fields import TextField
from ui.widgets.layouts import Column

WAYS = ("by hand, now", "by hand, at the next visit", "by post")


class Route(Column):
    """`text()` is the route. The post is there only when she has said that letters are all right."""

    def __init__(self, looks: Looks, *, parent: QWidget | None = None) -> None:
        super().__init__(looks, gap="s", parent=parent)
        self.written = TextField(
            looks, tr("How does it go there?"), name="letter.route", hint=tr("For example by secure email, or by hand")
        )
        says = (
            tr("By hand, now"),
            tr("By hand, at the next visit"),
            tr("By post: she has said that letters are all right"),
        )
        self.picked = Choices(
            looks, tr("How does she get it?"), tuple(zip(WAYS, says, strict=True)), name="letter.way", columns=1
        )
        self.add(self.written, self.picked)
        self.picked.hide()

    def show_home(self, home: Home | None) -> None:
        """The ways that fit."""
        self.written.setVisible(home is None)
        self.picked.setVisible(home is not None)
        if home is not None:
            self.picked.tiles.tiles[-1].setVisible(home.by_post)

    def text(self) -> str:
        """The route, or nothing yet."""
        return self.picked.word() if self.written.isHidden() else self.written.text()
