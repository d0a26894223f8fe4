"""Laid-out plain text: wraps at words, breaks a word only when it is wider than its room, keeps its line height."""

from __future__ import annotations

import re

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QTextLayout, QTextOption

LINE_BREAK = "\u2028"
DATE = re.compile(r"\b(\d{2})-([A-Z][a-z]{2})-(\d{4})\b")
UNBROKEN = "\\1\u2011\\2\u2011\\3"
"""A date as it is drawn: its hyphens are no place to end a line. What is read, copied and kept stays as written."""


class Flow:
    """Words in one font and line height; measures and draws them at any width.

    Most words fit on one line: those are never laid out before they are drawn. Remembers the last width.
    """

    def __init__(self, words: str, font: QFont, line: int) -> None:
        self._words, self._font, self._line = words, font, line
        self._metrics = QFontMetrics(font)
        self._natural = max((self._metrics.horizontalAdvance(part) for part in words.split("\n")), default=0) + 2
        self._one_line = "\n" not in words
        self._layout: QTextLayout | None = None
        self._width = -1

    def natural_width(self) -> int:
        """Pixels the longest line needs when nothing wraps."""
        return self._natural

    def height(self, width: int) -> int:
        """Pixels from top to bottom when wrapped at `width`."""
        if self._one_line and self._natural <= width:
            return self._line
        return self._line * max(1, self._wrapped(width).lineCount())

    def used_width(self, width: int) -> int:
        """Pixels of the longest line when wrapped at `width`."""
        if self._one_line and self._natural <= width:
            return self._natural
        layout = self._wrapped(width)
        return round(max((layout.lineAt(n).naturalTextWidth() for n in range(layout.lineCount())), default=0)) + 1

    def draw(self, painter: QPainter, where: QRectF, colour: QColor) -> None:
        """Draw from the top left of `where`, wrapped at its width."""
        layout = self._wrapped(int(where.width()))
        painter.setPen(colour)
        layout.draw(painter, where.topLeft())

    def _wrapped(self, width: int) -> QTextLayout:
        layout = self._layout or self._new_layout()
        if width == self._width:
            return layout
        self._width = width
        rise = (self._line - self._metrics.height()) / 2
        layout.beginLayout()
        top = 0
        while (line := layout.createLine()).isValid():
            line.setLineWidth(max(1, width))
            line.setPosition(QPointF(0, top + rise))
            top += self._line
        layout.endLayout()
        return layout

    def _new_layout(self) -> QTextLayout:
        self._layout = QTextLayout(DATE.sub(UNBROKEN, self._words).replace("\n", LINE_BREAK), self._font)
        option = QTextOption()
        option.setTextDirection(Qt.LayoutDirection.LeftToRight)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self._layout.setTextOption(option)
        return self._layout
