"""Steps on the gold thread, side by side where there is room and below each other where not. What is missing stands out."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.i18n import tr
from ui.theme.looks import Looks
from ui.widgets.beads import StepLine
from ui.widgets.paint import born
from ui.widgets.text import Flow
from ui.widgets.thread import draw_bead, draw_thread_line

LEAST_WIDE = 148
"""Pixels at 100 % that a step needs beside the others."""


def said(step: StepLine) -> str:
    """A step in a sentence, for a screen reader."""
    words = tr("{title}. {about}").format(title=step.title, about=step.about).strip()
    how = {"done": tr("Done: {step}"), "doing": tr("Missing, comes next: {step}")}
    return how.get(step.bead, tr("Still to come: {step}")).format(step=words.rstrip("."))


class StepsAcross(QWidget):
    """Painted. The same words stand in its accessible description, in order."""

    def __init__(self, looks: Looks, steps: Sequence[StepLine], *, name: str, says: str) -> None:
        super().__init__()
        self.looks, self._steps = looks, tuple(steps)
        born(self, name, says)
        self.setAccessibleDescription(". ".join(said(step) for step in steps))
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        looks.dress(self)

    def dress(self) -> None:
        """Measure the words in the present look."""
        looks = self.looks
        self._titles = [Flow(one.title, looks.font("small_strong"), looks.line("small")) for one in self._steps]
        self._abouts = [
            Flow(one.about, looks.font("small"), looks.line("small")) if one.about else None for one in self._steps
        ]
        self.updateGeometry()
        self.update()

    def heightForWidth(self, width: int) -> int:
        """Pixels that the steps need at this width."""
        heights = [self._words_height(place, self._room(width)) for place in range(len(self._steps))]
        if self._across(width):
            return 2 * self._round() + self.looks.space("xs") + max(heights, default=0)
        return sum(max(height, 2 * self._round()) + self.looks.space("s") for height in heights)

    def sizeHint(self) -> QSize:
        """As wide as it may be."""
        width = self.width() or self.looks.px(600)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Narrow enough for the smallest window."""
        return QSize(self.looks.px(LEAST_WIDE), self.looks.line("small"))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the thread, the beads and the words."""
        painter = QPainter(self)
        if self._across(self.width()):
            self._draw_across(painter)
        else:
            self._draw_down(painter)
        painter.end()

    def _across(self, width: int) -> bool:
        return width >= len(self._steps) * self.looks.px(LEAST_WIDE)

    def _room(self, width: int) -> int:
        if self._across(width):
            return width // max(1, len(self._steps)) - self.looks.space("m")
        return width - 2 * self._round() - self.looks.space("m")

    def _round(self) -> int:
        return self.looks.px(11)

    def _words_height(self, place: int, room: int) -> int:
        about = self._abouts[place]
        return self._titles[place].height(room) + (about.height(room) if about else 0)

    def _draw_across(self, painter: QPainter) -> None:
        each, middle = self.width() / len(self._steps), self._round()
        last = (len(self._steps) - 1) * each + self._round()
        draw_thread_line(painter, self.looks, QPointF(self._round(), middle), QPointF(last, middle))
        for place, step in enumerate(self._steps):
            x = place * each
            draw_bead(painter, self.looks, QPointF(x + self._round(), middle), step.bead)
            self._draw_words(painter, place, QPointF(x, 2 * self._round() + self.looks.space("xs")))

    def _draw_down(self, painter: QPainter) -> None:
        y, x, room = 0, self._round(), self._room(self.width())
        tops = []
        for place in range(len(self._steps)):
            tops.append(y)
            y += max(self._words_height(place, room), 2 * self._round()) + self.looks.space("s")
        middle = self.looks.line("small") / 2
        draw_thread_line(painter, self.looks, QPointF(x, middle), QPointF(x, tops[-1] + middle))
        for place, step in enumerate(self._steps):
            draw_bead(painter, self.looks, QPointF(x, tops[place] + middle), step.bead)
            self._draw_words(painter, place, QPointF(2 * self._round() + self.looks.space("m"), tops[place]))

    def _draw_words(self, painter: QPainter, place: int, at: QPointF) -> None:
        looks, room = self.looks, self._room(self.width())
        step, title, about = self._steps[place], self._titles[place], self._abouts[place]
        ink = looks.ink("soon") if step.bead == "doing" else looks.colour("text" if step.bead else "secondary")
        height = title.height(room)
        title.draw(painter, QRectF(at.x(), at.y(), room, height), ink)
        if about:
            about.draw(painter, QRectF(at.x(), at.y() + height, room, about.height(room)), looks.colour("secondary"))
