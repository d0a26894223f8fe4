"""A measure over time, drawn: a dot for each day it was asked, on its own scale. No line joins two dots: what lies between was
not measured. An unfinished one is a hollow mark under the scale, never a low dot."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.domain.calendar import short_date
from app.i18n import tr
from ui.theme.looks import Looks
from ui.widgets.paint import born
from ui.widgets.text import Flow

Point = tuple[date, int | None]


class Dots(QWidget):
    """Painted; the rows below it say the same. `threshold` 0 draws none."""

    def __init__(
        self, looks: Looks, measure: str, points: Sequence[Point], *, most: int, threshold: int, name: str
    ) -> None:
        super().__init__()
        self.looks, self._points, self._most, self._threshold = looks, tuple(points), max(1, most), threshold
        born(self, name, tr("{measure} over time. The rows below say the same.").format(measure=measure))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        looks.dress(self)

    def dress(self) -> None:
        """Take the height of the present look."""
        self.setFixedHeight(self.looks.px(130) + 2 * self.looks.line("small"))
        self.update()

    def sizeHint(self) -> QSize:
        """Wide enough to tell days apart."""
        return QSize(self.looks.px(420), self.height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the scale, the threshold, the dots with their totals, and the first and last day."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._draw_scale(painter)
        for day, total in self._points:
            self._draw_point(painter, day, total)
        self._draw_days(painter)
        painter.end()

    def _room(self) -> QRectF:
        looks, line = self.looks, self.looks.line("small")
        left = looks.px(34) + looks.space("s")
        return QRectF(left, line, self.width() - left - looks.px(24), self.height() - 3 * line)

    def _y(self, total: float) -> float:
        room = self._room()
        return room.bottom() - room.height() * total / self._most

    def _x(self, day: date) -> float:
        room, first = self._room(), self._points[0][0]
        span = (self._points[-1][0] - first).days
        side = self.looks.px(18)
        if not span:
            return room.center().x()
        return room.left() + side + (room.width() - 2 * side) * (day - first).days / span

    def _draw_scale(self, painter: QPainter) -> None:
        looks, room = self.looks, self._room()
        painter.setPen(QPen(looks.colour("line"), looks.px(1)))
        for total in (0, self._most):
            painter.drawLine(QPointF(room.left(), self._y(total)), QPointF(room.right(), self._y(total)))
            self._words(painter, str(total), QPointF(0, self._y(total) - looks.line("small") / 2), "secondary")
        if self._threshold:
            pen = QPen(looks.colour("text"), looks.px(1))
            pen.setStyle(Qt.PenStyle.DashLine)
            painter.setPen(pen)
            y = self._y(self._threshold - 0.5)
            painter.drawLine(QPointF(room.left(), y), QPointF(room.right(), y))
            self._words(painter, str(self._threshold), QPointF(0, y - looks.line("small") / 2), "text")

    def _draw_point(self, painter: QPainter, day: date, total: int | None) -> None:
        looks, x, radius = self.looks, self._x(day), self.looks.px(6)
        painter.setPen(QPen(looks.colour("primary"), looks.px(2)))
        if total is None:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(QPointF(x, self._room().bottom() + radius + looks.px(3)), radius * 0.7, radius * 0.7)
            return
        painter.setBrush(looks.colour("primary"))
        painter.drawEllipse(QPointF(x, self._y(total)), radius, radius)
        self._words(
            painter, str(total), QPointF(x + radius + looks.px(3), self._y(total) - looks.line("small")), "text"
        )

    def _draw_days(self, painter: QPainter) -> None:
        looks, top = self.looks, self.height() - self.looks.line("small")
        first, last = self._points[0][0], self._points[-1][0]
        self._words(painter, short_date(first), QPointF(self._room().left(), top), "secondary")
        if last != first:
            words = short_date(last)
            wide = Flow(words, looks.font("small"), looks.line("small")).natural_width()
            self._words(painter, words, QPointF(self.width() - wide - looks.px(4), top), "secondary")

    def _words(self, painter: QPainter, words: str, at: QPointF, role: str) -> None:
        looks = self.looks
        flow = Flow(words, looks.font("small"), looks.line("small"))
        room = QRectF(at.x(), max(0.0, at.y()), flow.natural_width() + 2, looks.line("small"))
        flow.draw(painter, room, looks.colour(role))
