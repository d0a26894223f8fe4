"""Answers to pick: painted tiles, one of several (`ChoiceTile`) or any number (`TickTile`), kept in a `TileGroup`.

Qt's own radio button and check box underneath, so a screen reader knows them; nothing of their look. Arrows only move:
an answer is saved the moment it is picked, so walking past one must not pick it. Space or the tile's digit picks.
"""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QRadioButton, QSizePolicy, QWidget

from ui.theme.looks import Looks
from ui.widgets.paint import born, draw_box, draw_ring, resized
from ui.widgets.text import Flow

LEAST_WIDTH = 160
"""Pixels that a tile asks for where several stand in a row; they then share the room alike."""


class _Painted:
    """What both tiles share: measure and paint indicator, words, hint and digit."""

    def __init__(
        self, button: QAbstractButton, looks: Looks, words: str, hint: str, digit: int | None, small: bool
    ) -> None:
        self.button, self.looks, self.small = button, looks, small
        self.words, self.hint, self.digit = words, hint, digit
        self._heights: dict[int, int] = {}

    def dress(self) -> None:
        """Lay the words out again in the present look."""
        looks = self.looks
        self._heights.clear()
        step = "small" if self.small else "body"
        self._flow = Flow(self.words, looks.font(step), looks.line(step))
        self._hint = Flow(self.hint, looks.font("small"), looks.line("small")) if self.hint else None
        self._digit = (
            Flow(str(self.digit), looks.font("small"), looks.line("small")) if self.digit is not None else None
        )

    def pad(self) -> int:
        return self.looks.space("s" if self.small else "m")

    def left(self) -> int:
        """Where the words begin."""
        return self.pad() + self.looks.size("indicator") + self.looks.space("s" if self.small else "m")

    def least(self) -> int:
        """Pixels it asks for at least: fewer with small text, or four in a row would ask for more than the page has."""
        return min(LEAST_WIDTH, self.looks.px(LEAST_WIDTH))

    def one_line(self) -> int:
        """Pixels with which nothing wraps."""
        widest = max(self._flow.natural_width(), self._hint.natural_width() if self._hint else 0)
        return self.left() + widest + self.right()

    def right(self) -> int:
        """What is kept free after the words."""
        return self.pad() + (self.looks.px(18 if self.small else 28) if self.digit is not None else 0)

    def height(self, width: int) -> int:
        if width not in self._heights:
            self._heights[width] = self._tall(width)
        return self._heights[width]

    def _tall(self, width: int) -> int:
        room = max(40, width - self.left() - self.right())
        words = self._flow.height(room) + (self._hint.height(room) if self._hint else 0)
        upright = self.looks.space("m" if self._hint or not self.small else "s")
        return max(self.looks.size("target"), words + 2 * upright - self.looks.px(6))

    def natural(self) -> QSize:
        widest = max(self._flow.natural_width(), self._hint.natural_width() if self._hint else 0)
        width = self.least() if self.small else self.left() + min(widest, self.looks.px(520)) + self.right()
        return QSize(width, self.height(width))

    def paint(self, round_mark: bool) -> None:
        button, looks = self.button, self.looks
        painter = QPainter(button)
        where = QRectF(button.rect())
        on, over = button.isChecked(), button.underMouse() and button.isEnabled()
        ground = looks.colour("primary_tint" if on else "sunken" if over else "card")
        width = looks.theme.tile_border + (looks.px(1) if on else 0)
        draw_box(painter, where, ground, looks.colour("primary" if on else "edge"), width, looks.size("radius"))
        if button.hasFocus():
            draw_ring(painter, looks, where, looks.size("radius"))
        self._draw_mark(painter, where, on, round_mark)
        self._draw_words(painter, where)
        painter.end()

    def _draw_words(self, painter: QPainter, where: QRectF) -> None:
        looks = self.looks
        room = max(40, self.button.width() - self.left() - self.right())
        tall = self._flow.height(room) + (self._hint.height(room) if self._hint else 0)
        top = where.center().y() - tall / 2
        ink = looks.colour("text" if self.button.isEnabled() else "secondary")
        self._flow.draw(painter, QRectF(self.left(), top, room, tall), ink)
        if self._hint:
            below = QRectF(self.left(), top + self._flow.height(room), room, tall)
            self._hint.draw(painter, below, looks.colour("secondary"))
        if self._digit:
            line = looks.line("small")
            right = where.right() - self.pad() - looks.px(10)
            self._digit.draw(painter, QRectF(right, where.center().y() - line / 2, 40, line), looks.colour("secondary"))

    def _draw_mark(self, painter: QPainter, where: QRectF, on: bool, round_mark: bool) -> None:
        looks = self.looks
        size = looks.size("indicator")
        mark = QRectF(where.left() + self.pad(), where.center().y() - size / 2, size, size)
        ink = looks.colour("primary" if on else "edge")
        fill = looks.colour("primary" if on and not round_mark else "card")
        draw_box(painter, mark, fill, ink, looks.px(2), size / 2 if round_mark else looks.px(5))
        if on and round_mark:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(ink)
            painter.drawEllipse(mark.center(), size * 0.26, size * 0.26)
        elif on:
            pen = QPen(looks.colour("on_primary"), looks.px(3), Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap)
            painter.setPen(pen)
            points = ((0.25, 0.52), (0.43, 0.7), (0.76, 0.32))
            painter.drawPolyline([QPointF(mark.left() + size * x, mark.top() + size * y) for x, y in points])


def _group_takes(tile: QAbstractButton, event: QKeyEvent) -> bool:
    take = getattr(tile.parentWidget(), "take_key", None)
    return bool(take and take(event, tile))


def _prepare(tile: QAbstractButton, name: str, words: str, hint: str) -> None:
    born(tile, name, words)
    tile.setAccessibleDescription(hint)
    tile.setCursor(Qt.CursorShape.PointingHandCursor)
    policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
    policy.setHeightForWidth(True)
    tile.setSizePolicy(policy)


class ChoiceTile(QRadioButton):
    """One of several answers. `word` is what is kept; `digit` (0 to 9) picks it while its group has focus."""

    def __init__(
        self,
        looks: Looks,
        words: str,
        *,
        word: str,
        name: str,
        hint: str = "",
        digit: int | None = None,
        small: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(words, parent)
        self.word, self.digit = word, digit
        self._painted = _Painted(self, looks, words, hint, digit, small)
        _prepare(self, name, words, hint)
        looks.dress(self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let the group have its keys first."""
        if not _group_takes(self, event):
            super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """The second half of a double click presses nothing."""
        event.accept()

    def mark(self, on: bool) -> None:
        """Mark it or not; Qt alone would never let the last of a group go."""
        self.setAutoExclusive(False)
        self.setChecked(on)
        self.setAutoExclusive(True)

    def dress(self) -> None:
        """Lay out in the present look."""
        self._painted.dress()
        resized(self)
        self.update()

    def hitButton(self, _pos: QPoint) -> bool:
        """The whole tile can be pressed."""
        return True

    def hasHeightForWidth(self) -> bool:
        """Wrapped words are taller."""
        return True

    def one_line(self) -> int:
        """Pixels with which nothing wraps."""
        return self._painted.one_line()

    def heightForWidth(self, width: int) -> int:
        """Height at a width, in pixels."""
        return self._painted.height(width)

    def sizeHint(self) -> QSize:
        """Words on one line where they fit."""
        return self._painted.natural()

    def minimumSizeHint(self) -> QSize:
        """At least the target."""
        return QSize(self._painted.least(), self._painted.looks.size("target"))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the tile."""
        self._painted.paint(round_mark=True)


class TickTile(QCheckBox):
    """An answer that can stand beside others. As `ChoiceTile`, with a square mark."""

    def __init__(
        self,
        looks: Looks,
        words: str,
        *,
        word: str = "",
        name: str,
        hint: str = "",
        digit: int | None = None,
        small: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(words, parent)
        self.word, self.digit = word, digit
        self._painted = _Painted(self, looks, words, hint, digit, small)
        _prepare(self, name, words, hint)
        looks.dress(self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let the group have its keys first."""
        if not _group_takes(self, event):
            super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """The second half of a double click presses nothing."""
        event.accept()

    def dress(self) -> None:
        """Lay out in the present look."""
        self._painted.dress()
        resized(self)
        self.update()

    def hitButton(self, _pos: QPoint) -> bool:
        """The whole tile can be pressed."""
        return True

    def hasHeightForWidth(self) -> bool:
        """Wrapped words are taller."""
        return True

    def one_line(self) -> int:
        """Pixels with which nothing wraps."""
        return self._painted.one_line()

    def heightForWidth(self, width: int) -> int:
        """Height at a width, in pixels."""
        return self._painted.height(width)

    def sizeHint(self) -> QSize:
        """Words on one line where they fit."""
        return self._painted.natural()

    def minimumSizeHint(self) -> QSize:
        """At least the target."""
        return QSize(self._painted.least(), self._painted.looks.size("target"))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the tile."""
        self._painted.paint(round_mark=False)
