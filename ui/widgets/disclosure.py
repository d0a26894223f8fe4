"""A quiet button that opens words under it: "Why we ask". The page never moves away."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ui.theme.looks import Looks
from ui.widgets.buttons import Button
from ui.widgets.labels import PlainLabel
from ui.widgets.layouts import Column
from ui.widgets.paint import hide_unless


class _Inset(Column):
    """Words with a gold line at their left."""

    def __init__(self, looks: Looks) -> None:
        super().__init__(looks, gap="s", pad="none")

    def dress(self) -> None:
        super().dress()
        self.box.setContentsMargins(self.looks.space("l"), self.looks.space("xs"), 0, self.looks.space("xs"))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        width = self.looks.px(3)
        left = self.looks.space("s")
        painter.fillRect(QRectF(left, 0, width, self.height()), self.looks.colour("gold"))
        painter.end()


class Disclosure(Column):
    """`words` on a button; pressing it shows or hides what stands below. Put widgets below with `inside.add`."""

    def __init__(self, looks: Looks, words: str, *, name: str, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(looks, gap="none", parent=parent)
        self.button = Button(looks, words, name=name, kind="quiet", icon="chevron-right")
        self.button.setCheckable(True)
        self.inside = _Inset(looks)
        self.text = PlainLabel(looks, text)
        self.inside.add(self.text)
        hide_unless(self.text, bool(text))
        self.add(self.button, self.inside)
        self.inside.hide()
        self.button.toggled.connect(self.open)

    def open(self, shown: bool) -> None:
        """Show or hide what stands below."""
        self.inside.setVisible(shown)
        self.button.setChecked(shown)
        self.button.show_icon("chevron-down" if shown else "chevron-right")
