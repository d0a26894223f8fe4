"""Rows that can be pressed as a whole: a family in a list, an open item, a contact."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

from ui.theme import icons
from ui.theme.looks import Looks
from ui.widgets.labels import subheading
from ui.widgets.layouts import Card, Column
from ui.widgets.lists import TaskRow
from ui.widgets.paint import draw_box


class OpenRow(TaskRow):
    """As `TaskRow`, without the thread: a hairline between it and the next, and the words at the left edge."""

    def _draw_thread(self, painter: QPainter) -> None:
        if not self._another_below():
            return
        y, side = self.height() - 0.5, self.looks.space("m")
        painter.setPen(self.looks.colour("line"))
        painter.drawLine(QPointF(side, y), QPointF(self.width() - side, y))

    def _another_below(self) -> bool:
        parent = self.parentWidget()
        layout = parent.layout() if parent else None
        after = layout.itemAt(layout.indexOf(self) + 1) if layout else None
        return after is not None and isinstance(after.widget(), OpenRow)

    def _words_left(self) -> int:
        return self.looks.space("m")


class WayRow(OpenRow):
    """A way to begin: as `OpenRow`, with a drawing at its left."""

    def __init__(self, looks: Looks, title: str, *, name: str, hint: str, icon: str) -> None:
        self._drawing = icon
        super().__init__(looks, title, status="", name=name, hint=hint)

    def _draw_thread(self, painter: QPainter) -> None:
        super()._draw_thread(painter)
        looks, round_ = self.looks, self._round()
        where = QRectF(looks.space("m"), (self.height() - round_) / 2, round_, round_)
        edge = looks.colour("gold")
        draw_box(painter, where, looks.colour("gold_tint"), edge, looks.theme.border, round_ / 2)
        inset = (round_ - looks.size("icon")) / 2
        icons.draw(painter, self._drawing, looks.colour("gold_text"), where.adjusted(inset, inset, -inset, -inset))

    def _round(self) -> int:
        return self.looks.size("button")

    def _words_left(self) -> int:
        return 2 * self.looks.space("m") + self._round()


class RowCard(Card):
    """Rows under a heading on one card, their words in one line with it; what else there is goes to `below`."""

    def __init__(self, looks: Looks, title: str) -> None:
        super().__init__(looks, gap="none", pad="s")
        head = _Head(looks, gap="none")
        head.add(subheading(looks, title))
        self.add(head)

    def below(self) -> Column:
        """A place under the rows, in line with their words."""
        below = _Below(self.looks, gap="none")
        self.add(below)
        return below


class _Head(Column):
    """A heading above rows, which bring their own room above them."""

    def dress(self) -> None:
        """In line with the words of the rows."""
        super().dress()
        side = self.looks.space("m")
        self.box.setContentsMargins(side, side, side, 0)


class _Below(Column):
    """What follows on rows."""

    def dress(self) -> None:
        """In line with the words of the rows."""
        super().dress()
        side = self.looks.space("m")
        self.box.setContentsMargins(side, 0, side, self.looks.space("s"))
