"""A line of steps on the gold thread: what has happened, what comes next, what is still to come. The words stand beside it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter, QPaintEvent

from app.domain.base import Value
from ui.theme.looks import Looks
from ui.widgets.labels import PlainLabel
from ui.widgets.layouts import Column
from ui.widgets.thread import draw_bead, draw_thread_line

Bead = Literal["done", "doing", ""]


class StepLine(Value, frozen=True):
    """One step: its bead, its name, what is known of it, and its words.."""

    bead: Bead
    title: str
    about: str = ""
    words: str = ""


class _Step(Column):
    """A bead on the thread at the left, the words of one step at its right."""

    def __init__(self, looks: Looks, line: StepLine, *, first: bool, last: bool) -> None:
        super().__init__(looks, gap="none")
        self._bead, self._first, self._last = line.bead, first, last
        self.title = PlainLabel(looks, line.title, step="strong", role="text" if line.bead else "secondary")
        self.add(self.title)
        for words, role in ((line.about, "secondary"), (line.words, "text")):
            if words:
                self.add(PlainLabel(looks, words, step="small" if role == "secondary" else "body", role=role))
        self.dress()

    def dress(self) -> None:
        """Room for the thread at the left."""
        super().dress()
        looks = self.looks
        self.box.setContentsMargins(looks.px(24) + looks.space("m"), looks.space("xs"), 0, looks.space("s"))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the thread and the bead."""
        painter = QPainter(self)
        x, middle = self.looks.px(12), self.looks.space("xs") + self.looks.line("strong") / 2
        if not (self._first and self._last):
            top = QPointF(x, middle if self._first else 0)
            draw_thread_line(painter, self.looks, top, QPointF(x, middle if self._last else self.height()))
        draw_bead(painter, self.looks, QPointF(x, middle), self._bead)
        painter.end()


class Beads(Column):
    """The whole line, the earliest step first. What else belongs to a step is added to its place in `steps`."""

    def __init__(self, looks: Looks, lines: Sequence[StepLine]) -> None:
        super().__init__(looks, gap="none")
        last = len(lines) - 1
        self.steps = [_Step(looks, line, first=not place, last=place == last) for place, line in enumerate(lines)]
        self.add(*self.steps)
