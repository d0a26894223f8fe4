"""How passphrase and PIN stand, and a form for each."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.screens.keys.pages import BothPage, FormPage, PassphrasePage, PinPage
from ui.screens.keys.state import KeysShown
from ui.theme.looks import Looks
from ui.widgets.pages import Page
from ui.widgets.steps import PagesView


class KeysView(PagesView):
    """Shows the page of the present part. What was typed stays until it is accepted."""

    open = Signal(str)
    back = Signal()
    choose_own = Signal(bool)
    another = Signal()
    passphrase_given = Signal(str, str)
    pin_given = Signal(str, str)
    take_pin_away = Signal()

    def __init__(self, looks: Looks, parent: QWidget | None = None) -> None:
        super().__init__(looks, name="keys", parent=parent)

    def show_state(self, state: KeysShown) -> None:
        """Show it."""
        of_both = (state.ready, state.has_pin, state.keyring_problem, state.done)
        shown = (state.part, of_both if state.part == "both" else ())
        self.turn(shown, lambda: self._build(state))
        if isinstance(self.holder.page, FormPage):
            self.holder.page.show_state(state)

    def _build(self, state: KeysShown) -> Page:
        if state.part == "passphrase":
            form = PassphrasePage(self.looks)
            form.choice.chosen.connect(self.choose_own)
            form.choice.another.connect(self.another)
            form.given.connect(self.passphrase_given)
            return form
        if state.part == "pin":
            pin = PinPage(self.looks)
            pin.given.connect(self.pin_given)
            return pin
        both = BothPage(self.looks, state)
        both.open.connect(self.open)
        both.take_pin_away.connect(self.take_pin_away)
        return both
