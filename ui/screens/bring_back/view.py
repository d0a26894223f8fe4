"""Bringing a copy back, one decision a page."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.screens.bring_back.pages import DonePage, FilePage, NewPage, StepPage, WayPage
from ui.screens.bring_back.state import BringBackShown
from ui.theme.looks import Looks
from ui.widgets.steps import PagesView


class BringBackView(PagesView):
    """Shows the page of the present step; keeps it while only its problem changes."""

    choose = Signal()
    by_code = Signal(bool)
    given = Signal(str)
    choose_own = Signal(bool)
    another = Signal()
    passphrase_given = Signal(str)
    stop = Signal()
    finish = Signal()

    def __init__(self, looks: Looks, parent: QWidget | None = None) -> None:
        super().__init__(looks, name="bring-back", parent=parent)
        self.show_state(BringBackShown())

    def show_state(self, state: BringBackShown) -> None:
        """Show it."""
        self.turn(state.step, lambda: self._page(state))
        if isinstance(self.holder.page, StepPage):
            self.holder.page.show_state(state)

    def _page(self, state: BringBackShown) -> StepPage:
        page = self._build(state)
        page.busy.stopped.connect(self.stop)
        return page

    def _build(self, state: BringBackShown) -> StepPage:
        if state.step == "file":
            file = FilePage(self.looks)
            file.onward.connect(self.choose)
            return file
        if state.step == "way":
            way = WayPage(self.looks, state)
            way.by_code.connect(self.by_code)
            way.onward.connect(lambda: self.given.emit(way.typed()))
            return way
        if state.step == "passphrase":
            new = NewPage(self.looks, state)
            new.choice.chosen.connect(self.choose_own)
            new.choice.another.connect(self.another)
            new.onward.connect(lambda: self.passphrase_given.emit(new.choice.field.line.text()))
            return new
        done = DonePage(self.looks, state)
        done.onward.connect(self.finish)
        return done
