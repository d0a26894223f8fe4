"""Jot now, write up later: a place to keep a line in the middle of a conversation."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.i18n import tr
from ui.theme.looks import Looks
from ui.visits.strip import Strip
from ui.widgets.buttons import Button
from ui.widgets.fields import LongText
from ui.widgets.labels import secondary
from ui.widgets.layouts import Card
from ui.widgets.notices import announce


class JotCard(Card):
    """A few lines and *Keep*. `jotted` carries the words; `closed` says that nothing more is to be jotted."""

    jotted = Signal(str)
    closed = Signal()

    def __init__(self, looks: Looks, *, parent: QWidget | None = None) -> None:
        super().__init__(looks, gap="s", pad="m", parent=parent)
        self.setObjectName("jot")
        self.text = LongText(
            looks,
            tr("Jot now, write up later"),
            name="jot.text",
            hint=tr("The time you jot and the time you write it up are both kept."),
            lines=2,
            most=5,
        )
        self.told = secondary(looks, "")
        self.told.hide()
        keep = Button(looks, tr("Keep"), name="jot.keep", icon="notebook-pen", says=tr("Keep what is jotted"))
        close = Button(looks, tr("Close"), name="jot.close", kind="quiet", says=tr("Close the place to jot"))
        keep.clicked.connect(self._keep)
        close.clicked.connect(self._close)
        self.add(self.text, Strip(looks, keep, close), self.told)
        self.hide()

    def open(self, shown: bool, told: str) -> None:
        """Show or hide the place to jot, and what was kept last."""
        opening = shown and not self.isVisible()
        self.setVisible(shown)
        if told and told != self.told.text():
            self.text.set_text("")
            announce(self, told)
        self.told.setText(told)
        self.told.setVisible(bool(told))
        if opening:
            self.text.edit.setFocus()

    def take(self) -> str:
        """What is written and not kept yet; the place is left empty."""
        words = self.text.text()
        self.text.set_text("")
        return words

    def _keep(self) -> None:
        if words := self.text.text():
            self.jotted.emit(words)

    def _close(self) -> None:
        self._keep()
        self.closed.emit()
