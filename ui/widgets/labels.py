"""Words on the screen: always plain text, wrapped, with a line height, and never clipped."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from ui.theme.looks import Looks
from ui.widgets.knot import KNOT_HEIGHT
from ui.widgets.paint import resized
from ui.widgets.text import Flow
from ui.widgets.thread import draw_thread_rule

READING_CHARACTERS = 34
"""A label asks for about this many characters of width before it wraps, and takes more where there is more."""


class PlainLabel(QLabel):
    """Wrapped plain text in a type step and colour role. What strangers wrote can never become markup."""

    def __init__(
        self,
        looks: Looks,
        words: str = "",
        *,
        step: str = "body",
        role: str = "text",
        tone: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.looks, self._step, self._role, self._tone = looks, step, role, tone
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._flow = Flow("", looks.font(step), 1)
        self.setText(words)
        looks.dress(self)

    def setText(self, words: str) -> None:
        """Show other words."""
        super().setText(words)
        self._flow = Flow(words, self.looks.font(self._step), self.looks.line(self._step))
        resized(self)
        self.update()

    def show_as(self, *, role: str = "", tone: str = "") -> None:
        """Change the colour role or the urgency tone."""
        self._role, self._tone = role or self._role, tone
        self.update()

    def dress(self) -> None:
        """Take the font of the present look."""
        self.setFont(self.looks.font(self._step))
        self.setText(self.text())

    def below(self) -> int:
        """Pixels kept under the words."""
        return 0

    def hasHeightForWidth(self) -> bool:
        """Wrapped text is taller where it is narrower."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The words' height at `width`, and what is kept below them."""
        return self._flow.height(width) + self.below()

    def sizeHint(self) -> QSize:
        """The words on one line, or wrapped at a comfortable width."""
        width = min(self._flow.natural_width(), self._flow.used_width(self.looks.line(self._step) * READING_CHARACTERS))
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """One long word's width: anything longer wraps."""
        width = min(self._flow.natural_width(), self.looks.line(self._step) * 4)
        return QSize(width, self.looks.line(self._step) + self.below())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the words in their colour."""
        painter = QPainter(self)
        colour = self.looks.ink(self._tone) if self._tone else self.looks.colour(self._role)
        self._flow.draw(painter, QRectF(self.rect()), colour)
        painter.end()


class Title(PlainLabel):
    """The one heading of a page, with the gold thread under it. Takes focus when its page appears."""

    def __init__(self, looks: Looks, words: str = "", *, thread: bool = True, parent: QWidget | None = None) -> None:
        self._thread = thread
        super().__init__(looks, words, step="title", parent=parent)
        self.setObjectName("title")

    def below(self) -> int:
        """Room for the thread."""
        return self.looks.px(KNOT_HEIGHT) if self._thread else 0

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the words, and the thread with its knot."""
        super().paintEvent(_event)
        if self._thread:
            painter = QPainter(self)
            room = self.looks.px(KNOT_HEIGHT)
            draw_thread_rule(painter, self.looks, QRectF(0, self.height() - room, self.width(), room))
            painter.end()


def heading(looks: Looks, words: str, parent: QWidget | None = None) -> PlainLabel:
    """A heading of a part of a page."""
    return PlainLabel(looks, words, step="heading", parent=parent)


def subheading(looks: Looks, words: str, parent: QWidget | None = None) -> PlainLabel:
    """A heading inside a part."""
    return PlainLabel(looks, words, step="subheading", parent=parent)


def body(looks: Looks, words: str, parent: QWidget | None = None) -> PlainLabel:
    """A paragraph."""
    return PlainLabel(looks, words, parent=parent)


def strong(looks: Looks, words: str, parent: QWidget | None = None) -> PlainLabel:
    """A label or a line that matters."""
    return PlainLabel(looks, words, step="strong", parent=parent)


def secondary(looks: Looks, words: str, parent: QWidget | None = None) -> PlainLabel:
    """A hint, a date, an aside."""
    return PlainLabel(looks, words, step="small", role="secondary", parent=parent)


def caption(looks: Looks, words: str, parent: QWidget | None = None) -> PlainLabel:
    """A small gold line above a title: where in the story this page stands."""
    return PlainLabel(looks, words, step="small_strong", role="gold_text", parent=parent)
