"""The first window: painted before anything else is read, and the frame around everything that comes after.

Neither `Qt` nor `QEvent` is named here, and neither brush nor pen before the first paint: each brings hundreds of
enumerations, which the person would wait for (a pen of one colour: 16 ms). Two little pictures filled with a colour do.
"""

from __future__ import annotations

from PySide6.QtCore import QPointF, QTimer, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QWidget

from app.i18n import tr
from ui.theme import ground as g
from ui.widgets.knot import KNOT_HEIGHT, THREAD_LENGTH, knot_path


class Face(QWidget):
    """The program's thread, then its name above, for the moment the rest takes. Says nothing of a record.

    `painted` comes once, after the first paint; `named` once, after the second, which waited for the typeface to be read.
    """

    painted = Signal()
    named = Signal()

    def __init__(self, ground: g.Ground) -> None:
        super().__init__()
        self.setObjectName("opening")
        self.setAccessibleName(tr("Goldthread is opening"))
        self._ground = ground
        self._paints = 0
        """Up to two."""

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ground and the thread, from the second time on the words too; then tell."""
        painter = QPainter(self)
        base = self.height() * 0.42
        under = base + self._ground.px(KNOT_HEIGHT) + self._ground.px(8)
        self._draw_thread(painter, under)
        if self._paints:
            self._write(painter, tr("Goldthread"), base, g.TITLE, g.TITLE_WEIGHT, "text")
            below = under + self._ground.px(g.BODY_LINE) + self._ground.px(8)
            self._write(painter, tr("Opening"), below, g.BODY, g.BODY_WEIGHT, "secondary")
        painter.end()
        if self._paints < 2:
            self._paints += 1
            QTimer.singleShot(0, self, self._painted_first if self._paints == 1 else self.named.emit)

    def _painted_first(self) -> None:
        self.painted.emit()
        self.update()

    def _draw_thread(self, painter: QPainter, under: float) -> None:
        painter.drawPixmap(self.rect(), _filled(self._ground.colour("page")))
        thread = _thread(self._ground, self.devicePixelRatioF())
        place = thread.deviceIndependentSize()
        painter.drawPixmap(QPointF((self.width() - place.width()) / 2, under - place.height() / 2), thread)

    def _write(self, painter: QPainter, word: str, base: float, pixels: int, weight: int, role: str) -> None:
        painter.setFont(self._ground.font(pixels, weight))
        painter.setPen(self._ground.colour(role))
        wide = painter.fontMetrics().horizontalAdvance(word)
        painter.drawText(QPointF((self.width() - wide) / 2, base), word)


class Opening(QMainWindow):
    """The one top-level window: first its face, then the window of the program inside it."""

    def __init__(self, ground: g.Ground) -> None:
        super().__init__()
        self.setObjectName("frame")
        self.setWindowTitle(tr("Goldthread"))
        self.faces, self.face = QStackedWidget(), Face(ground)
        self.faces.addWidget(self.face)
        self.setCentralWidget(self.faces)
        room = self.screen().availableSize()
        self.resize(min(ground.px(g.WIDTH), room.width()), min(ground.px(g.HEIGHT), room.height() - g.TITLE_BAR))

    def hold(self, window: QWidget) -> None:
        """Take the program's window in behind the face."""
        self.faces.addWidget(window)

    def uncover(self) -> None:
        """Show the program's window; again does nothing."""
        self.faces.setCurrentIndex(self.faces.count() - 1)


def _filled(colour: QColor) -> QPixmap:
    """One pixel of a colour, to be drawn as large as wanted."""
    pixel = QPixmap(1, 1)
    pixel.fill(colour)
    return pixel


def _thread(ground: g.Ground, ratio: float) -> QPixmap:
    """The thread with its knot in gold, its line at half the height: drawn in black, of which only where it is takes the gold."""
    length, width = ground.px(THREAD_LENGTH), ground.px(g.THREAD)
    picture = QPixmap(round(length * ratio), round(2 * ground.px(KNOT_HEIGHT) * ratio))
    picture.fill(g.CLEAR)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(ratio * width, ratio * width)
    painter.drawPath(knot_path(QPointF(0, ground.px(KNOT_HEIGHT) / width), ground.px(6) / width, length / width))
    painter.resetTransform()
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceIn)
    painter.drawPixmap(picture.rect(), _filled(ground.colour("gold")))
    painter.end()
    picture.setDevicePixelRatio(ratio)
    return picture
