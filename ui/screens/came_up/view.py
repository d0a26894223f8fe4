"""What may come up, by its neutral names: the list tells whoever looks no more than that such things are talked about."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from app.i18n import tr
from app.services.states import VisitState
from app.services.states_came_up import CameUpHere, MayComeUp
from ui.theme.looks import Looks
from ui.visits.came_up import left_words
from ui.visits.page import VisitPage, visit_caption
from ui.visits.place import keep_place
from ui.widgets.labels import body, secondary, subheading
from ui.widgets.layouts import Card, Column
from ui.widgets.lists import SummaryRow
from ui.widgets.pages import Page
from ui.widgets.rows import OpenRow, RowCard


class CameUpView(VisitPage):
    """A press on a row adds it. What was added can be taken back while nothing of it is answered."""

    def __init__(self, looks: Looks, *, parent: QWidget | None = None) -> None:
        page = Page(looks, tr("Something else"), name="came-up", above=" ")
        super().__init__(looks, page, parent=parent)
        self.inside = Column(looks, gap="m")
        page.add(self.inside, self.ways_out, self.company_line)

    def show_visit(self, visit: VisitState) -> None:
        """Show the list as this company may see it."""
        self.page.caption.setText(visit_caption(visit))
        keep_place(self.page)
        self.inside.clear()
        for here_already in (self.company_line.else_button, self.company_line.came_up):
            here_already.hide()
        self.inside.add(
            body(self.looks, tr("What is it about? Its questions come next. Nothing answered is asked again."))
        )
        offered = [one for one in visit.may_come_up if one.offered]
        others = [one for one in visit.may_come_up if not one.offered]
        if offered:
            self.inside.add(self._rows(tr("What was written today points here"), offered))
        if others:
            self.inside.add(self._rows(tr("Any of these"), others))
        if visit.came_up:
            self.inside.add(self._added(visit.came_up))

    def _rows(self, title: str, found: Sequence[MayComeUp]) -> RowCard:
        card = RowCard(self.looks, title)
        for one in found:
            row = OpenRow(self.looks, one.title, status=one.plainly, name=f"came-up.{one.plan}")
            row.clicked.connect(lambda _on=False, plan=one.plan: self.situation_wanted.emit(plan))
            card.add(row)
        return card

    def _added(self, came_up: Sequence[CameUpHere]) -> Card:
        card = Card(self.looks, gap="s", pad="m")
        card.add(subheading(self.looks, tr("Added today")))
        for one in came_up:
            back = tr("Take it back") if one.can_undo else ""
            row = SummaryRow(self.looks, one.title, left_words(one), name=f"added.{one.entry}", change=back)
            row.change.connect(lambda entry=one.entry: self.back_taken.emit(entry))
            card.add(row)
        if any(not one.can_undo for one in came_up):
            card.add(secondary(self.looks, tr("Once something of it is answered, it stays.")))
        return card
