"""Lists: what was written with a way to change it, and tasks on the gold thread."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QBoxLayout, QPushButton, QSizePolicy, QWidget

from app.i18n import tr
from ui.theme import icons
from ui.theme.looks import Looks
from ui.widgets.buttons import Button
from ui.widgets.cards import Tag
from ui.widgets.keyboard import held
from ui.widgets.labels import PlainLabel
from ui.widgets.layouts import Column, Row, Rule
from ui.widgets.paint import born, draw_box, draw_ring, resized
from ui.widgets.text import Flow
from ui.widgets.thread import draw_bead, draw_thread_line

BEADS = {"done": "done", "doing": "doing"}
WHAT_SHARE = 0.4
"""How much of a row says what was asked."""
MOST = 16_777_215
"""Qt's own word for no limit."""


class _Between(Rule):
    """The hairline under a row that has something below it; under the last one the card's own edge is enough."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw it, or not."""
        row = self.parentWidget()
        holder = row.parentWidget() if row else None
        around = holder.layout() if holder else None
        last = row is not None and around is not None and around.itemAt(around.indexOf(row) + 1) is None
        if not last:
            super().paintEvent(event)


class SummaryRow(Column):
    """One line of a check page: what, the answer, and Change. `changed` says that the person wants to change it."""

    change = Signal()

    def __init__(
        self,
        looks: Looks,
        what: str,
        answer: str,
        *,
        name: str,
        note: str = "",
        tag: str = "",
        tone: str = "note",
        change: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(looks, gap="s", parent=parent)
        line = Row(looks, gap="m")
        self._what, told = Column(looks, gap="none"), Column(looks, gap="xs")
        self._what.add(PlainLabel(looks, what, step="strong"))
        if answer:
            told.add(PlainLabel(looks, answer))
        if note:
            told.add(PlainLabel(looks, note, step="small", role="secondary"))
        if tag:
            told.box.addWidget(Tag(looks, tag, tone=tone), 0, Qt.AlignmentFlag.AlignLeft)
        line.box.addWidget(self._what, 0, Qt.AlignmentFlag.AlignTop)
        line.box.addWidget(told, 1, Qt.AlignmentFlag.AlignTop)
        self.button: Button | None = None
        if change:
            says = tr("{change}: {what}").format(change=change, what=what)
            button = Button(looks, change, name=name, kind="quiet", says=says)
            button.clicked.connect(self.change)
            line.box.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
            self.button = button
        self.add(line, _Between(looks))
        self._line, self._told = line, told
        self.dress()

    def dress(self) -> None:
        """Set the words level with those of the button."""
        super().dress()
        for part in (getattr(self, "_what", None), getattr(self, "_told", None)):
            if part and self.button:
                part.box.setContentsMargins(0, (self.looks.size("target") - self.looks.line("body")) // 2, 0, 0)
        if getattr(self, "_line", None):
            self._arrange()

    def resizeEvent(self, _event: object) -> None:
        """Arrange for another width."""
        self._arrange()

    def _arrange(self) -> None:
        """Stack the parts where the row is narrow; else what is asked takes the same room in every row of a list."""
        narrow = self.width() < self.looks.px(440)
        direction = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        self._line.box.setDirection(direction)
        self._what.setMinimumWidth(0 if narrow else round(self.width() * WHAT_SHARE))
        self._what.setMaximumWidth(MOST if narrow else round(self.width() * WHAT_SHARE))


class TaskRow(QPushButton):
    """One task on the thread: bead, title, a line about it, its state in words, and a mark at the right that it opens.

    `bead` is `done`, `doing` or anything else (not begun). `first` and `last` end the thread.
    """

    def __init__(
        self,
        looks: Looks,
        title: str,
        *,
        status: str,
        name: str,
        bead: str = "",
        tone: str = "",
        hint: str = "",
        first: bool = False,
        last: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.looks, self.title, self.hint = looks, title, hint
        self._first, self._last = first, last
        self.setAutoDefault(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setObjectName(name)
        self.show_status(status, bead=bead, tone=tone)
        looks.dress(self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter held down presses once."""
        if not held(event):
            super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """The second half of a double click presses nothing."""
        event.accept()

    def show_status(self, status: str, *, bead: str = "", tone: str = "") -> None:
        """Say how far the task is."""
        self.status, self.bead, self.tone = status, bead, tone
        born(self, self.objectName(), f"{self.title}. {status}")
        self.setAccessibleDescription(self.hint)
        self.dress()

    def dress(self) -> None:
        """Lay out in the present look."""
        looks = self.looks
        self._title = Flow(self.title, looks.font("strong"), looks.line("strong"))
        self._hint = Flow(self.hint, looks.font("small"), looks.line("small")) if self.hint else None
        self._status = Flow(self.status, looks.font("small_strong"), looks.line("small"))
        resized(self)
        self.update()

    def hasHeightForWidth(self) -> bool:
        """Wrapped words are taller."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Height at a width, in pixels."""
        return max(self.looks.size("target"), self._tall(width) + 2 * self._upright())

    def sizeHint(self) -> QSize:
        """A row of reading width."""
        width = self.looks.px(560)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Narrow enough for big text."""
        return QSize(self.looks.px(200), self.looks.size("target"))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw thread, bead, words, state and ring."""
        painter = QPainter(self)
        looks = self.looks
        box = QRectF(self.rect()).adjusted(self._words_left() - looks.space("m"), 0, 0, 0)
        if self.underMouse() or self.isDown():
            draw_box(painter, box, looks.colour("primary_tint"), None, 0, looks.size("small_radius"))
        if self.hasFocus():
            draw_ring(painter, looks, box, looks.size("small_radius"))
        self._draw_thread(painter)
        self._draw_words(painter)
        size = looks.size("icon")
        at = QRectF(self.width() - looks.space("s") - size, (self.height() - size) / 2, size, size)
        icons.draw(painter, "chevron-right", looks.colour("primary"), at)
        painter.end()

    def _draw_thread(self, painter: QPainter) -> None:
        x, middle = self.looks.px(12), self.height() / 2
        top = QPointF(x, middle if self._first else 0)
        bottom = QPointF(x, middle if self._last else self.height())
        draw_thread_line(painter, self.looks, top, bottom)
        draw_bead(painter, self.looks, QPointF(x, middle), self.bead)

    def _draw_words(self, painter: QPainter) -> None:
        looks, left = self.looks, self._words_left()
        words, state = self._rooms(self.width())
        y = (self.height() - self._tall(self.width())) / 2
        painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
        self._title.draw(painter, QRectF(left, y, words, 10), looks.colour("text"))
        y += self._title.height(words)
        if self._hint:
            self._hint.draw(painter, QRectF(left, y, words, 10), looks.colour("secondary"))
            y += self._hint.height(words)
        ink = looks.ink(self.tone) if self.tone else looks.colour("secondary")
        if self._beside(self.width()):
            tall = self._status.height(state)
            right = self.width() - self._words_right() - state
            self._status.draw(painter, QRectF(right, (self.height() - tall) / 2, state, tall), ink)
        else:
            self._status.draw(painter, QRectF(left, y, words, 10), ink)

    def _words_left(self) -> int:
        return self.looks.px(24) + 2 * self.looks.space("m")

    def _words_right(self) -> int:
        return self.looks.size("icon") + self.looks.space("s") + self.looks.space("s")

    def _upright(self) -> int:
        return self.looks.px(13)

    def _beside(self, width: int) -> bool:
        """Whether the state stands at the right, rather than under the title."""
        return width > self.looks.px(460)

    def _rooms(self, width: int) -> tuple[int, int]:
        """Pixels for the words and for the state."""
        whole = width - self._words_left() - self._words_right()
        if not self._beside(width):
            return max(40, whole), 0
        state = min(self._status.natural_width(), whole // 2)
        return max(40, whole - state - self.looks.space("m")), state

    def _tall(self, width: int) -> int:
        words, state = self._rooms(width)
        tall = self._title.height(words) + (self._hint.height(words) if self._hint else 0)
        if self._beside(width):
            return max(tall, self._status.height(state))
        return tall + self._status.height(words)


class Bullets(Column):
    """Short lines, each after a small gold knot."""

    def __init__(self, looks: Looks, lines: tuple[str, ...] | list[str] = (), *, parent: QWidget | None = None) -> None:
        super().__init__(looks, gap="xs", parent=parent)
        for line in lines:
            row = Row(looks, gap="s")
            row.box.addWidget(PlainLabel(looks, "•", role="gold_text"), 0, Qt.AlignmentFlag.AlignTop)
            row.box.addWidget(PlainLabel(looks, line), 1)
            self.add(row)
