"""Things to press: at least 44 pixels high, named, showing focus without moving, and wrapping rather than cutting words."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from ui.theme import icons
from ui.theme.looks import Looks
from ui.widgets.keyboard import held
from ui.widgets.paint import born, draw_box, draw_ring, resized
from ui.widgets.text import Flow


class Button(QPushButton):
    """A button: `primary` once a page, `secondary`, `danger`, or `quiet` (looks like words).

    `says` is its accessible name where the words alone would not do ("Change" -> "Change date of birth"). `step` is the type
    step of its words.
    """

    def __init__(
        self,
        looks: Looks,
        words: str,
        *,
        name: str,
        kind: str = "secondary",
        icon: str = "",
        says: str = "",
        step: str = "strong",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(words, parent)
        self.looks, self.kind, self._icon, self._step = looks, kind, icon, step
        born(self, name, says or words)
        self.setAutoDefault(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        looks.dress(self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter held down presses once."""
        if not held(event):
            super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """The second half of a double click presses nothing: what stood there may have made room for something else."""
        event.accept()

    def setText(self, words: str) -> None:
        """Say other words. The accessible name stays; change it too where it no longer fits."""
        super().setText(words)
        self.dress()

    def show_icon(self, icon: str) -> None:
        """Draw another icon."""
        self._icon = icon
        self.update()

    def dress(self) -> None:
        """Lay out in the present look."""
        self._flow = Flow(self.text(), self.looks.font(self._step), self.looks.line(self._step))
        resized(self)
        self.update()

    def hasHeightForWidth(self) -> bool:
        """Wrapped words are taller."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Height at a width, in pixels."""
        least = self.looks.size("target" if self.kind == "quiet" else "button")
        return max(least, self._flow.height(max(40, width - self._around())) + self.looks.space("m"))

    def sizeHint(self) -> QSize:
        """The words on one line, their margins and the icon."""
        width = max(self.looks.size("target"), self._flow.natural_width() + self._around())
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Wide enough for a word or two."""
        width = min(self.sizeHint().width(), self.looks.px(140))
        return QSize(width, self.looks.size("target"))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw ground, icon, words and focus ring."""
        painter = QPainter(self)
        where, radius = QRectF(self.rect()), self.looks.size("radius")
        ground, edge, ink = self._colours()
        draw_box(painter, where, ground, edge, self.looks.theme.tile_border, radius)
        if self.hasFocus() and self.kind != "quiet":
            draw_ring(painter, self.looks, where, radius)
        self._draw_words(painter, ink)
        painter.end()

    def _side(self) -> int:
        return self.looks.px(2) if self.kind == "quiet" else self.looks.space("l")

    def _drawing(self) -> int:
        return self.looks.size("icon") + self.looks.space("s") if self._icon else 0

    def _around(self) -> int:
        """Pixels of a line that are not words."""
        return 2 * self._side() + self._drawing()

    def _draw_words(self, painter: QPainter, ink: QColor) -> None:
        looks = self.looks
        room = max(40, self.width() - self._around())
        used, tall = self._flow.used_width(room), self._flow.height(room)
        spare = 0.0 if self.kind == "quiet" else max(0.0, (self.width() - self._around() - used) / 2)
        left, top = self._side() + spare, (self.height() - tall) / 2
        if self._icon:
            size = looks.size("icon")
            icons.draw(painter, self._icon, ink, QRectF(left, (self.height() - size) / 2, size, size))
        words = QRectF(left + self._drawing(), top, room, tall)
        self._flow.draw(painter, words, ink)
        if self.kind == "quiet":
            line = looks.px(3 if self.hasFocus() else 1)
            painter.fillRect(QRectF(words.left(), words.bottom() - looks.px(2), used, line), ink)

    def _colours(self) -> tuple[QColor, QColor | None, QColor]:
        colour = self.looks.colour
        if not self.isEnabled():
            return colour("sunken"), colour("edge"), colour("secondary")
        if self.kind in ("primary", "danger"):
            state = "_down" if self.isDown() else "_over" if self.underMouse() else ""
            return colour(self.kind + state), None, colour(f"on_{self.kind}")
        over = self.underMouse() or self.isDown()
        ground = colour("primary_tint") if over else colour("card")
        if self.kind == "quiet" and self.hasFocus():
            return colour("halo"), None, colour("on_halo")
        if self.kind == "quiet":
            return (ground if over else QColor(Qt.GlobalColor.transparent)), None, colour("primary")
        return ground, colour("primary"), colour("primary")
