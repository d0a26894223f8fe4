"""Laid-out plain text: wraps at words, breaks a word only when it is wider than its room, keeps its line height."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QTextLayout, QTextOption

LINE_BREAK = "\u2028"


class Flow:
    """Words in one font and line height; measures and draws them at any width. Remembers the last width."""

    def __init__(self, words: str, font: QFont, line: int) -> None:
        self._line = line
        self._metrics = QFontMetrics(font)
        self._words = words
        self._layout = QTextLayout(words.replace("\n", LINE_BREAK), font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self._layout.setTextOption(option)
        self._width = -1

    def natural_width(self) -> int:
        """Pixels the longest line needs when nothing wraps."""
        return max((self._metrics.horizontalAdvance(line) for line in self._words.split("\n")), default=0) + 2

    def height(self, width: int) -> int:
        """Pixels from top to bottom when wrapped at `width`."""
        self._wrap(width)
        return self._line * max(1, self._layout.lineCount())

    def used_width(self, width: int) -> int:
        """Pixels of the longest line when wrapped at `width`."""
        self._wrap(width)
        lines = range(self._layout.lineCount())
        return round(max((self._layout.lineAt(n).naturalTextWidth() for n in lines), default=0)) + 1

    def draw(self, painter: QPainter, where: QRectF, colour: QColor) -> None:
        """Draw from the top left of `where`, wrapped at its width."""
        self._wrap(int(where.width()))
        painter.setPen(colour)
        self._layout.draw(painter, where.topLeft())

    def _wrap(self, width: int) -> None:
        if width == self._width:
            return
        self._width = width
        rise = (self._line - self._metrics.height()) / 2
        self._layout.beginLayout()
        top = 0
        while (line := self._layout.createLine()).isValid():
            line.setLineWidth(max(1, width))
            line.setPosition(QPointF(0, top + rise))
            top += self._line
        self._layout.endLayout()
