"""Rows that can be pressed as a whole: a family in a list, an open item, a contact."""

from __future__ import annotations

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter

from ui.widgets.lists import TaskRow


class OpenRow(TaskRow):
    """As `TaskRow`, without the thread: a hairline under it, and the words at the left edge."""

    def _draw_thread(self, painter: QPainter) -> None:
        y = self.height() - 0.5
        painter.setPen(self.looks.colour("line"))
        painter.drawLine(QPointF(0, y), QPointF(self.width(), y))

    def _words_left(self) -> int:
        return self.looks.space("m")
