"""The signed visits; or one of them, what would be raised now beside what was raised then."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from app.domain.pathway import URGENCY_NAMES
from app.i18n import tr
from ui.screens.reread.state import Raise, RereadShown
from ui.theme.looks import Looks
from ui.widgets.buttons import Button
from ui.widgets.cards import Tag
from ui.widgets.columns import TwoColumns
from ui.widgets.labels import body, secondary, strong, subheading
from ui.widgets.layouts import Card, Column
from ui.widgets.lists import Bullets
from ui.widgets.notices import NoticeBar
from ui.widgets.pages import Page
from ui.widgets.rows import OpenRow
from ui.widgets.steps import PagesView


class RereadView(PagesView):
    """`open(visit)`; `take_up(rule)` makes one of them a worry."""

    open = Signal(str)
    take_up = Signal(str)

    def __init__(self, looks: Looks, parent: QWidget | None = None) -> None:
        super().__init__(looks, name="reread", parent=parent)

    def show_state(self, state: RereadShown) -> None:
        """Show it."""
        if state.ready:
            self.turn(state, lambda: self._one(state) if state.open else self._list(state))

    def _page(self, state: RereadShown, title: str, name: str, *, wide: bool = False) -> Page:
        page = Page(self.looks, title, name=name, wide=wide)
        page.saved.hide()
        if state.problem:
            page.add(NoticeBar(self.looks, state.problem, tone="soon", name="reread.problem"))
        if state.done:
            page.add(NoticeBar(self.looks, state.done, name="reread.done"))
        return page

    def _list(self, state: RereadShown) -> Page:
        page = self._page(state, tr("Signed visits, read again"), "reread.list")
        page.add(body(self.looks, state.stands))
        card = Card(self.looks, gap="none", pad="s")
        for place, line in enumerate(state.visits):
            row = OpenRow(self.looks, line.title, status=line.stands, name=f"reread.visit.{place}", hint=line.about)
            row.clicked.connect(lambda _on=False, line=line: self.open.emit(line.id))
            card.add(row)
        if state.visits:
            page.add(card)
        return page

    def _one(self, state: RereadShown) -> Page:
        page = self._page(state, tr("Then, and now"), "reread.visit", wide=True)
        page.add(strong(self.looks, state.title))
        question = tr(
            "A question for you, not a verdict: is any of it worth taking up? The signed visit stays as it is."
        )
        page.add(body(self.looks, question))
        if state.gone:
            page.add(secondary(self.looks, state.gone))
        columns = TwoColumns(self.looks, gap="l")
        now = self._column(tr("Would be raised now, and was not"), state.now, "now", may_take_up=True)
        then = self._column(tr("Was raised then, and would not be now"), state.then, "then", may_take_up=False)
        columns.show_cards([(now, False), (then, True)])
        page.add(columns)
        return page

    def _column(self, title: str, raised: tuple[Raise, ...], name: str, *, may_take_up: bool) -> Column:
        column = Column(self.looks, gap="s")
        column.add(subheading(self.looks, title))
        for place, one in enumerate(raised):
            card = Card(self.looks, gap="s", pad="m")
            tag = Tag(self.looks, tr(URGENCY_NAMES[one.urgency]), tone=one.urgency)
            card.box.addWidget(tag, 0, Qt.AlignmentFlag.AlignLeft)
            card.add(strong(self.looks, one.says), Bullets(self.looks, one.reasons))
            if may_take_up:
                words = tr("Take it up, in my name")
                says = tr("Take it up, in my name: {what}").format(what=one.says)
                button = Button(self.looks, words, name=f"reread.{name}.{place}", kind="secondary", says=says)
                button.clicked.connect(lambda _on=False, one=one: self.take_up.emit(one.rule))
                card.box.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
            column.add(card)
        if not raised:
            column.add(secondary(self.looks, tr("Nothing.")))
        elif not may_take_up:
            column.add(secondary(self.looks, tr("It ends only as every worry does: by a person, with a reason.")))
        return column
