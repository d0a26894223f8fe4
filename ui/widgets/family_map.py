"""Who is in a family, drawn: who lives in the home, who elsewhere, of whom it is not known; parents above, children below.

Signs as in family trees: a circle, a square, a diamond where the gender is not recorded, a triangle before birth, a cross after a
death. A line is drawn only between the mother and her children, and to whoever is recorded as father or partner.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.domain.base import Value
from app.i18n import tr
from ui.theme.looks import Looks
from ui.widgets.paint import born
from ui.widgets.text import Flow

Shape = Literal["circle", "square", "diamond", "triangle"]
Where = Literal["home", "not-known", "elsewhere"]
ZONES: tuple[tuple[Where, str], ...] = (
    ("home", "Lives here"),
    ("not-known", "Not known whether living here"),
    ("elsewhere", "Lives elsewhere"),
)
WIDE = 128
"""Pixels at 100 % for one person with the words below."""


class MapPerson(Value, frozen=True):
    """One person: how drawn, where, in which row, with whom a line joins them to the mother."""

    name: str
    about: str
    shape: Shape
    where: Where
    child: bool = False
    mother: bool = False
    joined: bool = False
    died: bool = False


class FamilyMap(QWidget):
    """Painted. The rows below it say the same in words, and so does its accessible description."""

    def __init__(self, looks: Looks, people: Sequence[MapPerson], *, name: str) -> None:
        super().__init__()
        self.looks, self._people = looks, tuple(people)
        born(self, name, tr("A map of the family"))
        self.setAccessibleDescription(" ".join(_said(one) for one in people))
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        looks.dress(self)

    def dress(self) -> None:
        """Measure in the present look."""
        looks = self.looks
        self._names = [Flow(one.name, looks.font("small_strong"), looks.line("small")) for one in self._people]
        self._words = [Flow(one.about, looks.font("small"), looks.line("small")) for one in self._people]
        self.updateGeometry()
        self.update()

    def heightForWidth(self, width: int) -> int:
        """Pixels from the top of the first zone to the bottom of the last."""
        return round(max((where.bottom() for _, _, where, _ in self._placed(width)), default=0)) + self.looks.px(2)

    def sizeHint(self) -> QSize:
        """As wide as it may be."""
        width = self.width() or self.looks.px(480)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """One person wide."""
        return QSize(self.looks.px(WIDE + 16), self.looks.px(WIDE))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw zones, lines, signs and words."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        centres: dict[int, QPointF] = {}
        zones = self._placed(self.width())
        for _, title, where, seats in zones:
            self._draw_zone(painter, title, where, home=title == tr(ZONES[0][1]))
            centres.update(seats)
        self._draw_lines(painter, centres)
        for place, centre in centres.items():
            self._draw_person(painter, place, centre)
        painter.end()

    def _placed(self, width: int) -> list[tuple[Where, str, QRectF, dict[int, QPointF]]]:
        """Each zone with its words, its room, and the middle of each sign in it; zones side by side where they fit."""
        looks, pad, gap = self.looks, self.looks.space("s"), self.looks.space("s")
        found = []
        x, y, tallest = 0.0, 0.0, 0.0
        for where, title in ZONES:
            mine = [place for place, one in enumerate(self._people) if one.where == where]
            if not mine:
                continue
            rows = [[one for one in mine if self._people[one].child is child] for child in (False, True)]
            most = max(1, int((width - 2 * pad) // looks.px(WIDE)))
            rows = [row[start : start + most] for row in rows for start in range(0, len(row), most)]
            wide = max(len(row) for row in rows) * looks.px(WIDE) + 2 * pad
            head = Flow(tr(title), looks.font("small"), looks.line("small")).height(int(wide - 2 * pad))
            if x and x + wide > width:
                x, y, tallest = 0.0, y + tallest + gap, 0.0
            seats, top = {}, y + pad + head + looks.space("xs")
            for row in rows:
                for seat, place in enumerate(row):
                    seats[place] = QPointF(x + pad + (seat + 0.5) * looks.px(WIDE), top + looks.px(18))
                top += max(self._tall(place) for place in row) + looks.space("m")
            room = QRectF(x, y, wide, top - y)
            found.append((where, tr(title), room, seats))
            x, tallest = x + wide + gap, max(tallest, room.height())
        return found

    def _tall(self, place: int) -> int:
        room = self.looks.px(WIDE - 8)
        return self.looks.px(44) + self._names[place].height(room) + self._words[place].height(room)

    def _draw_zone(self, painter: QPainter, title: str, where: QRectF, *, home: bool) -> None:
        looks, pad = self.looks, self.looks.space("s")
        pen = QPen(looks.colour("gold" if home else "secondary"), looks.px(2 if home else 1))
        if not home:
            pen.setStyle(Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.setBrush(looks.colour("gold_tint") if home else Qt.BrushStyle.NoBrush)
        inset = looks.px(1)
        painter.drawRoundedRect(
            where.adjusted(inset, inset, -inset, -inset), looks.size("radius"), looks.size("radius")
        )
        words = Flow(title, looks.font("small"), looks.line("small"))
        room = QRectF(where.left() + pad, where.top() + pad, where.width() - 2 * pad, where.height())
        words.draw(painter, room, looks.colour("secondary"))

    def _draw_lines(self, painter: QPainter, centres: dict[int, QPointF]) -> None:
        mother = next((place for place, one in enumerate(self._people) if one.mother), None)
        if mother is None or mother not in centres:
            return
        painter.setPen(QPen(self.looks.colour("text"), self.looks.px(2)))
        for place, one in enumerate(self._people):
            if place != mother and one.joined:
                painter.drawLine(centres[mother], centres[place])

    def _draw_person(self, painter: QPainter, place: int, at: QPointF) -> None:
        looks, one, radius = self.looks, self._people[place], self.looks.px(18)
        painter.setPen(QPen(looks.colour("text"), looks.px(3 if one.mother else 2)))
        painter.setBrush(looks.colour("card"))
        _draw_shape(painter, one.shape, at, radius)
        if one.died:
            painter.drawLine(at + QPointF(-radius, -radius), at + QPointF(radius, radius))
            painter.drawLine(at + QPointF(-radius, radius), at + QPointF(radius, -radius))
        room = looks.px(WIDE - 8)
        top = at.y() + radius + looks.px(6)
        for flow, colour in ((self._names[place], "text"), (self._words[place], "secondary")):
            wide = min(room, flow.used_width(room))
            around = QRectF(at.x() - wide / 2 - looks.px(3), top, wide + looks.px(6), flow.height(room))
            painter.fillRect(around, looks.colour("gold_tint" if one.where == "home" else "card"))
            flow.draw(painter, QRectF(at.x() - wide / 2, top, room, flow.height(room)), looks.colour(colour))
            top += flow.height(room)


def _draw_shape(painter: QPainter, shape: Shape, at: QPointF, radius: int) -> None:
    around = QRectF(at.x() - radius, at.y() - radius, 2 * radius, 2 * radius)
    if shape == "circle":
        painter.drawEllipse(around)
    elif shape == "square":
        painter.drawRect(around)
    else:
        top, right, bottom, left = (
            QPointF(at.x(), around.top()),
            QPointF(around.right(), at.y()),
            QPointF(at.x(), around.bottom()),
            QPointF(around.left(), at.y()),
        )
        corners = [top, right, bottom, left] if shape == "diamond" else [top, around.bottomRight(), around.bottomLeft()]
        painter.drawPolygon(QPolygonF(corners))


def _said(one: MapPerson) -> str:
    where = dict(ZONES)[one.where]
    return tr("{name}, {about}: {where}.").format(name=one.name, about=one.about, where=tr(where).lower())
