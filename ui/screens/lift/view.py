"""One field. Nothing on it says what is behind it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from app.i18n import tr
from ui.screens.lift.state import LiftState
from ui.theme.looks import Looks
from ui.widgets.buttons import Button
from ui.widgets.fields import PinField
from ui.widgets.layouts import Column
from ui.widgets.pages import Page


class LiftView(Page):
    """`pin_given` carries the digits; `use_passphrase` asks for the other way."""

    pin_given = Signal(str)
    use_passphrase = Signal()

    def __init__(self, looks: Looks, parent: QWidget | None = None) -> None:
        super().__init__(
            looks, tr("Show the page again"), name="pin-cover", onward=tr("Show"), can_go_back=False, parent=parent
        )
        self.field = PinField(looks, tr("Your PIN"), name="lift.pin")
        self.other = Button(looks, tr("Use the passphrase instead"), name="lift.passphrase", kind="quiet")
        self.other.clicked.connect(self.use_passphrase)
        self._tries = 0
        others = Column(looks, gap="none")
        others.box.addWidget(self.other, 0, Qt.AlignmentFlag.AlignLeft)
        self.add(self.field, others)
        self.saved.hide()
        self.onward.connect(lambda: self.pin_given.emit(self.field.line.text()))

    def arrive(self) -> None:
        """Ready to type."""
        super().arrive()
        self.field.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_state(self, state: LiftState) -> None:
        """Show it."""
        self.field.show_problem(state.problem)
        self.onward_button.setEnabled(not state.busy)
        if state.tries != self._tries:
            self._tries = state.tries
            self.field.line.clear()
            self.field.line.setFocus(Qt.FocusReason.OtherFocusReason)
