"""Bringing a copy back, one decision a page."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.screens.bring_back.pages import DonePage, FilePage, NewPage, StepPage, WayPage
from ui.screens.bring_back.state import BringBackShown
from ui.theme.looks import Looks
from ui.widgets.steps import PageHolder


class BringBackView(QWidget):
    """Shows the page of the present step; keeps it while only its problem changes."""

    choose = Signal()
    by_code = Signal(bool)
    given = Signal(str)
    choose_own = Signal(bool)
    another = Signal()
    passphrase_given = Signal(str)
    stop = Signal()
    finish = Signal()
    back = Signal()

    def __init__(self, looks: Looks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("bring-back")
        self.looks = looks
        self.holder = PageHolder()
        self._page: StepPage | None = None
        self._shown = ""
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.holder)
        self.show_state(BringBackShown())

    def arrive(self) -> None:
        """Begin at the top."""
        if self.holder.page:
            self.holder.page.arrive()

    def show_state(self, state: BringBackShown) -> None:
        """Show it."""
        if state.step != self._shown or self._page is None:
            self._shown = state.step
            self._page = self._build(state)
            self._page.back.connect(self.back)
            self._page.busy.stopped.connect(self.stop)
            self.holder.show_page(self._page)
        self._page.show_state(state)

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
