"""The first window: painted before anything else is read, and the frame around everything that comes after.

Neither `Qt` nor `QEvent` is named here: each brings hundreds of enumerations, which the person would wait for.
"""

from __future__ import annotations

from PySide6.QtCore import QPointF, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QWidget

from app.i18n import tr
from ui.theme import ground as g
from ui.widgets.knot import KNOT_HEIGHT, THREAD_LENGTH, knot_path


class Face(QWidget):
    """The program's name on its thread, for the moment the rest takes. Says nothing of a record.

    `painted` comes once, after the first paint.
    """

    painted = Signal()

    def __init__(self, ground: g.Ground) -> None:
        super().__init__()
        self.setObjectName("opening")
        self.setAccessibleName(tr("Goldthread is opening"))
        self._ground, self._told = ground, False
        self._title = ground.font(g.TITLE, g.TITLE_WEIGHT)
        self._body = ground.font(g.BODY, g.BODY_WEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ground, the name, its thread and one quiet word; then tell."""
        painter = QPainter(self)
        self._draw(painter)
        painter.end()
        if not self._told:
            self._told = True
            QTimer.singleShot(0, self, self.painted.emit)

    def _draw(self, painter: QPainter) -> None:
        ground = self._ground
        painter.fillRect(self.rect(), ground.colour("page"))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        length = ground.px(THREAD_LENGTH)
        left, base = (self.width() - length) / 2, self.height() * 0.42
        painter.setFont(self._title)
        painter.setPen(ground.colour("text"))
        name = tr("Goldthread")
        wide = painter.fontMetrics().horizontalAdvance(name)
        painter.drawText(QPointF((self.width() - wide) / 2, base), name)
        under = base + ground.px(KNOT_HEIGHT) + ground.px(8)
        painter.setPen(QPen(ground.colour("gold"), ground.px(g.THREAD)))
        painter.drawPath(knot_path(QPointF(left, under), ground.px(6), length))
        painter.setFont(self._body)
        painter.setPen(ground.colour("secondary"))
        word = tr("Opening")
        wide = painter.fontMetrics().horizontalAdvance(word)
        painter.drawText(QPointF((self.width() - wide) / 2, under + ground.px(g.BODY_LINE) + ground.px(8)), word)


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
