"""The list of pages with the keys below it, or one page."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.i18n import tr
from ui.screens.help.state import Block, HelpPage, HelpShown
from ui.theme.looks import Looks
from ui.widgets.labels import PlainLabel, subheading
from ui.widgets.layouts import Card
from ui.widgets.lists import Bullets, SummaryRow
from ui.widgets.pages import Page
from ui.widgets.rows import OpenRow
from ui.widgets.steps import PagesView


class HelpView(PagesView):
    """`open` names a page; `lessons` asks for the register; `back` leaves it."""

    open = Signal(str)
    lessons = Signal()

    def __init__(self, looks: Looks, parent: QWidget | None = None) -> None:
        super().__init__(looks, name="help-screen", parent=parent)

    def show_state(self, state: HelpShown) -> None:
        """Show it."""
        self.turn(state, lambda: self._build(state))

    def _build(self, state: HelpShown) -> Page:
        chosen = next((page for page in state.pages if page.id == state.open), None)
        page = self._page(chosen) if chosen else self._list(state)
        page.saved.hide()
        return page

    def _list(self, state: HelpShown) -> Page:
        looks = self.looks
        page = Page(looks, tr("Help"), name="help.list")
        pages = Card(looks, gap="none", pad="s")
        for shown in state.pages:
            row = OpenRow(looks, shown.title, status="", name=f"help.{shown.id}")
            row.clicked.connect(lambda _on=False, shown=shown: self.open.emit(shown.id))
            pages.add(row)
        lessons = OpenRow(looks, tr("What reviews found"), status="", name="help.lessons")
        lessons.clicked.connect(self.lessons)
        pages.add(lessons)
        page.add(pages)
        if state.keys:
            keys = Card(looks, gap="s", pad="m")
            keys.add(subheading(looks, tr("The keyboard")))
            for place, (press, does) in enumerate(state.keys):
                keys.add(SummaryRow(looks, press, does, name=f"help.key.{place}"))
            page.add(keys)
        return page

    def _file(self, block: Block) -> Card:
        """The lines of a file as they are to be written, to be read and copied."""
        card = Card(self.looks, gap="xs", pad="m")
        if block.name:
            card.add(PlainLabel(self.looks, block.name, step="small", role="secondary"))
        card.add(PlainLabel(self.looks, block.words))
        return card

    def _page(self, shown: HelpPage) -> Page:
        looks = self.looks
        page = Page(looks, shown.title, name=f"help.page.{shown.id}", above=tr("Help"))
        bullets: list[str] = []
        for block in shown.blocks:
            if bullets and block.kind != "bullet":
                page.add(Bullets(looks, bullets))
                bullets = []
            if block.kind == "bullet":
                bullets.append(block.words)
            elif block.kind == "file":
                page.add(self._file(block))
            else:
                page.add(subheading(looks, block.words) if block.kind == "heading" else PlainLabel(looks, block.words))
        if bullets:
            page.add(Bullets(looks, bullets))
        return page
