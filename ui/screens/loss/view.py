"""Whom it is about, and since which day. Few words, and gentle ones: anybody in the room may read them."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.i18n import tr
from app.services.states import VisitState
from app.services.states_came_up import LossHere
from ui.theme.looks import Looks
from ui.visits.page import VisitPage, visit_caption
from ui.widgets.dates import DateField
from ui.widgets.labels import body, secondary
from ui.widgets.layouts import Column
from ui.widgets.pages import Page
from ui.widgets.tile_group import TileGroup
from ui.widgets.tiles import ChoiceTile

NOBODY = "nobody-here"


class LossView(VisitPage):
    """`named(person, day)`: an empty person is somebody the record does not hold."""

    named = Signal(str, object)

    def __init__(self, looks: Looks, *, parent: QWidget | None = None) -> None:
        page = Page(looks, tr("Whom is this about?"), name="loss", above=" ", onward=tr("Keep this"))
        super().__init__(looks, page, parent=parent)
        self._drawn: LossHere | None = None
        self._group: TileGroup | None = None
        self._on: DateField | None = None
        self.inside = Column(looks, gap="l")
        page.add(self.inside, self.company_line)
        page.onward.connect(self._keep)

    def show_visit(self, visit: VisitState) -> None:
        """Ask once; a problem leaves what was picked."""
        self.loss_bar.hide()
        self.page.caption.setText(visit_caption(visit))
        loss = visit.loss
        if loss is None or loss == self._drawn:
            return
        self._drawn = loss
        self.inside.clear()
        tiles = [ChoiceTile(self.looks, name, word=whom, name=f"loss.{whom}") for whom, name in loss.people]
        tiles.append(ChoiceTile(self.looks, tr("Somebody not named here"), word=NOBODY, name=f"loss.{NOBODY}"))
        self._group = TileGroup(self.looks, tiles, says=tr("Whom is this about?"), name="loss.whom", columns=1)
        elsewhere = loss.why == "elsewhere"
        self._on = DateField(
            self.looks,
            tr("Since which day?") if elsewhere else tr("On which day?"),
            name="loss.on",
            what=tr("the day"),
            latest=visit.day,
            optional=elsewhere,
        )
        self.inside.add(body(self.looks, _says(elsewhere=elsewhere)), self._group, self._on)
        if elsewhere:
            self.inside.add(secondary(self.looks, tr("Leave the day empty if it is not known.")))

    def _keep(self) -> None:
        if self._group is None or self._on is None:
            return
        whom, on = self._group.word(), self._on
        problems: list[tuple[str, QWidget]] = []
        if not whom:
            problems.append((tr("Pick whom this is about."), self._group))
        if whom != NOBODY and (problem := on.problem()):
            problems.append((problem, on))
        self.page.show_errors(problems)
        if not problems:
            self.named.emit("" if whom == NOBODY else whom, on.value())


def _says(*, elsewhere: bool) -> str:
    if elsewhere:
        return tr(
            "From now on nothing about them is asked or proposed here. They are still seen where they are. If they come back, "
            "write it on their own page."
        )
    return tr("From now on nothing about them is asked or proposed. What was written stays. Her own care goes on.")
