"""Outlined figures side by side, made of places that can be picked with the pointer or the keyboard. Knows no clinical word."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import hypot

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPainterPathStroker,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.domain.base import Value
from app.i18n import tr
from ui.theme.looks import Looks
from ui.widgets.notices import announce
from ui.widgets.paint import born, draw_ring

WIDE, TALL = 100.0, 190.0
"""A figure's own coordinates."""
OUTLINE, INSIDE = 1.4, 0.7
"""Widths of lines in the same measure."""
HEAD = 14.0
"""Room above a figure for its name."""
STEPS = {
    Qt.Key.Key_Left: (-1, 0), Qt.Key.Key_Right: (1, 0), Qt.Key.Key_Up: (0, -1), Qt.Key.Key_Down: (0, 1),
}  # fmt: skip


class Place(Value, frozen=True):
    """A place on the figure numbered `figure`. `outline`: an ellipse (x, y, rx, ry) or a limb (x, y, to x, to y, width)."""

    key: str
    says: str
    figure: int
    outline: tuple[float, ...]


class Figures(QWidget):
    """`picked` carries the key of a place. Numbers stand where something is marked; one place at a time is chosen."""

    picked = Signal(str)

    def __init__(
        self,
        looks: Looks,
        titles: Sequence[str],
        places: Sequence[Place],
        *,
        says: str,
        name: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.looks, self._titles, self._says = looks, tuple(titles), says
        self._places = {place.key: place for place in places}
        self._paths = {place.key: _path(place) for place in places}
        self._at, self._chosen = places[0].key, ""
        self._marked: Mapping[str, str] = {}
        born(self, name, says)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        looks.dress(self)

    def dress(self) -> None:
        """Take the height of the present text size."""
        self.setFixedHeight(self.looks.px(TALL * 1.9))
        self.update()

    def sizeHint(self) -> QSize:
        """Wide enough for the figures."""
        return QSize(self.looks.px(2 * WIDE * 1.9), self.looks.px(TALL * 1.9))

    def choose(self, key: str) -> None:
        """Show which place is chosen; an unknown one chooses none."""
        self._chosen = key if key in self._places else ""
        self._at = self._chosen or self._at
        self._say()

    def mark(self, marked: Mapping[str, str]) -> None:
        """Show what stands where: short words, a number or two, by place."""
        self._marked = {key: words for key, words in marked.items() if key in self._places}
        self.update()

    def at(self) -> str:
        """The place the keyboard stands on."""
        return self._at

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows walk to the next place in that direction; Enter and Space pick it."""
        step = STEPS.get(Qt.Key(event.key()))
        if step:
            self._at = self._next(*step)
            self._say()
            announce(self, self._places[self._at].says)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._pick(self._at)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Pick what is under the pointer, the smallest place first."""
        where = event.position()
        hit = [key for key, path in self._paths.items() if path.contains(self._inside(self._places[key], where))]
        if hit:
            self._pick(min(hit, key=lambda key: self._paths[key].boundingRect().width()))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Say where the keyboard stands."""
        super().focusInEvent(event)
        self._say()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the figures, the chosen place and what is marked."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for figure, title in enumerate(self._titles):
            painter.setPen(self.looks.colour("secondary"))
            painter.setFont(self.looks.font("small"))
            painter.drawText(self._room(figure, -HEAD, HEAD), Qt.AlignmentFlag.AlignCenter, title)
            self._draw_whole(painter, figure)
        for key, place in self._places.items():
            self._draw(painter, key, place)
        for key, words in self._marked.items():
            self._draw_mark(painter, self._places[key], words)
        if self.hasFocus():
            draw_ring(painter, self.looks, QRectF(self.rect()), self.looks.px(8))
        painter.end()

    def _draw_whole(self, painter: QPainter, figure: int) -> None:
        """The outline of a figure, around all its places."""
        whole = QPainterPath()
        for place in self._places.values():
            if place.figure == figure:
                whole = whole.united(self._paths[place.key])
        painter.save()
        painter.translate(self._corner(figure))
        painter.scale(self._scale(), self._scale())
        painter.setPen(QPen(self.looks.colour("edge"), OUTLINE, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        painter.setBrush(self.looks.colour("sunken"))
        painter.drawPath(whole)
        painter.restore()

    def _draw(self, painter: QPainter, key: str, place: Place) -> None:
        looks, here = self.looks, self.hasFocus() and key == self._at
        painter.save()
        painter.translate(self._corner(place.figure))
        painter.scale(self._scale(), self._scale())
        chosen = key == self._chosen
        role = "focus" if here else "gold" if chosen else "line"
        painter.setPen(QPen(looks.colour(role), OUTLINE if here or chosen else INSIDE))
        painter.setBrush(looks.colour("gold_tint") if chosen else Qt.BrushStyle.NoBrush)
        painter.drawPath(self._paths[key])
        painter.restore()

    def _draw_mark(self, painter: QPainter, place: Place, words: str) -> None:
        middle = self._paths[place.key].boundingRect().center() * self._scale() + self._corner(place.figure)
        tall = self.looks.px(22)
        font = self.looks.font("small_strong")
        wide = max(tall, QFontMetricsF(font).horizontalAdvance(words) + self.looks.space("s"))
        round_ = QRectF(middle.x() - wide / 2, middle.y() - tall / 2, wide, tall)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.looks.colour("primary"))
        painter.drawRoundedRect(round_, tall / 2, tall / 2)
        painter.setPen(self.looks.colour("on_primary"))
        painter.setFont(font)
        painter.drawText(round_, Qt.AlignmentFlag.AlignCenter, words)

    def _pick(self, key: str) -> None:
        self.choose(key)
        self.picked.emit(key)

    def _say(self) -> None:
        words = tr("{says}: {place}").format(says=self._says, place=self._places[self._at].says)
        self.setAccessibleName(words)
        self.update()

    def _next(self, across: int, down: int) -> str:
        here = self._middle(self._at)

        def away(key: str) -> tuple[bool, float]:
            to = self._middle(key) - here
            along, aside = to.x() * across + to.y() * down, abs(to.x() * down) + abs(to.y() * across)
            return along <= 0.5, hypot(along, 2 * aside)

        others = [key for key in self._places if key != self._at]
        best = min(others, key=away)
        return self._at if away(best)[0] else best

    def _middle(self, key: str) -> QPointF:
        place = self._places[key]
        return self._paths[key].boundingRect().center() + QPointF(place.figure * WIDE, 0)

    def _scale(self) -> float:
        return self.height() / (TALL + HEAD)

    def _corner(self, figure: int) -> QPointF:
        wide = WIDE * self._scale()
        start = (self.width() - len(self._titles) * wide) / 2
        return QPointF(start + figure * wide, HEAD * self._scale())

    def _room(self, figure: int, top: float, tall: float) -> QRectF:
        corner, scale = self._corner(figure), self._scale()
        return QRectF(corner.x(), corner.y() + top * scale, WIDE * scale, tall * scale)

    def _inside(self, place: Place, where: QPointF) -> QPointF:
        return (where - self._corner(place.figure)) / self._scale()


def _path(place: Place) -> QPainterPath:
    path, outline = QPainterPath(), place.outline
    if len(outline) == 4:
        x, y, across, down = outline
        path.addEllipse(QPointF(x, y), across, down)
        return path
    x, y, to_x, to_y, width = outline
    path.moveTo(x, y)
    path.lineTo(to_x, to_y)
    stroker = QPainterPathStroker()
    stroker.setWidth(width)
    stroker.setCapStyle(Qt.PenCapStyle.RoundCap)
    return stroker.createStroke(path).simplified()
