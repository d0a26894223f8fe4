"""Who is here: the line that says so on every page, and the page that asks. Neutral words: anybody may be looking."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QWidget

from app.domain.body import COMPANY_NAMES
from app.i18n import tr
from app.services.states import VisitState
from ui.theme.looks import Looks
from ui.visits.came_up import CameUpLine
from ui.visits.words import COMPANY, company_words
from ui.widgets.buttons import Button
from ui.widgets.cards import Icon
from ui.widgets.labels import PlainLabel, body, secondary
from ui.widgets.layouts import Column, Row
from ui.widgets.pages import Page
from ui.widgets.tile_group import TileGroup
from ui.widgets.tiles import TickTile

ROOM = 760
"""Pixels at 100 % below which the line stands in several lines."""


class CompanyLine(Column):
    """Who is in the room, the key to change it, the key to jot and the key for something else.

    `change` says that somebody came in or left, `jot` that a line is to be kept now, `something_else` that something came up.
    """

    change = Signal()
    jot = Signal()
    something_else = Signal()

    def __init__(self, looks: Looks, *, parent: QWidget | None = None) -> None:
        super().__init__(looks, gap="xs", parent=parent)
        self.setObjectName("company-line")
        self.label = PlainLabel(looks, "")
        self.button = Button(
            looks, tr("Change (F2)"), name="company-line.change", kind="quiet", says=tr("Change who is here, F2")
        )
        self.button.clicked.connect(self.change)
        self.jot_button = Button(
            looks,
            tr("Jot (Ctrl+J)"),
            name="company-line.jot",
            kind="quiet",
            says=tr("Jot now, write up later, Control J"),
        )
        self.jot_button.clicked.connect(self.jot)
        self.else_button = Button(
            looks,
            tr("Something else (F4)"),
            name="company-line.something-else",
            kind="quiet",
            says=tr("Something else came up, F4"),
        )
        self.else_button.clicked.connect(self.something_else)
        said = Row(looks, gap="s")
        said.add_at_centre(Icon(looks, "users", role="secondary"))
        said.box.addWidget(self.label, 1, Qt.AlignmentFlag.AlignVCenter)
        keys = Row(looks, gap="s")
        keys.add_at_centre(self.button, self.jot_button, self.else_button)
        keys.stretch()
        self.came_up = CameUpLine(looks)
        self._line = Row(looks, gap="s")
        self._line.box.addWidget(said, 1)
        self._line.add_at_centre(keys)
        self.add(self._line, self.came_up)

    def resizeEvent(self, _event: object) -> None:
        """Stand below each other where the text is big."""
        narrow = self.width() < self.looks.px(ROOM)
        direction = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        self._line.box.setDirection(direction)

    def show_company(self, visit: VisitState) -> None:
        """Say who is here."""
        words = tr("Who is here: {company}").format(company=company_words(visit.contact.present))
        if visit.alone:
            words = tr("{words}. She is alone with you.").format(words=words)
        self.label.setText(words)
        for button in (self.button, self.jot_button, self.else_button):
            button.setVisible(visit.contact.open)
        self.came_up.show_visit(visit)


class CompanyPage(Page):
    """Asks who is in the room. Opens with nothing ticked: nobody named means not alone. `said` carries the words."""

    said = Signal(list)

    def __init__(self, looks: Looks, *, parent: QWidget | None = None) -> None:
        super().__init__(
            looks, tr("Who is here?"), name="company", onward=tr("Continue"), can_go_back=False, parent=parent
        )
        tiles = [
            TickTile(looks, tr(COMPANY_NAMES[one]), word=one, name=f"company.{one}", digit=place)
            for place, one in enumerate(COMPANY, start=1)
        ]
        self.tiles = TileGroup(looks, tiles, says=tr("Who is here?"), name="company.tiles", columns=2)
        self.add(
            body(
                looks, tr("Nothing is ticked yet: tick everyone who is in the room now. A number key ticks its line.")
            ),
            self.tiles,
            secondary(looks, tr("A relative or friend who interprets is family. A professional interpreter is free.")),
            secondary(looks, tr("You can change this at any time with F2.")),
        )
        self.saved.hide()
        self.onward_button.setObjectName("company.continue")
        self.back_button.setObjectName("company.back")
        self.onward.connect(self._say)
        self.tiles.ticked.connect(self._name_button)

    def arrive(self) -> None:
        """Ready to tick."""
        super().arrive()
        self.tiles.focus_first()

    def begin(self) -> None:
        """Open with nothing ticked and the first line in focus."""
        self.tiles.show_words(())
        self._name_button([])
        self.tiles.focus_first()

    def _name_button(self, ticked: list[str]) -> None:
        """Whom it will say is here: whoever ticks the one who has just left reads it before it is said."""
        self.show_onward(continue_words(ticked))

    def _say(self) -> None:
        self.said.emit(self.tiles.words())


def continue_words(ticked: Sequence[str]) -> str:
    """What Continue says of who is here."""
    if not ticked:
        return tr("Continue: nobody is ticked")
    if "away" in ticked:
        return tr("Continue: nobody is with me")
    if len(ticked) > 2:
        return tr("Continue: {count} ticked").format(count=len(ticked))
    return tr("Continue with: {company}").format(company=company_words(tuple(ticked)))
