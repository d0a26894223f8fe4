"""The one picture: a house among hills in the evening, a lamp lit, and the gold thread that leads to its door.

Painted, so that it is sharp at every size and wears the present look. It says nothing that words do not say.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QLinearGradient, QPainter, QPainterPath, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme.looks import Looks

WIDE, TALL = 400.0, 290.0
"""The picture's own coordinates. What does not fit a box of another shape is cut at the sides."""
LEAST_ROOM = 150
"""Text size in percent from which the words need the room."""

FAR = ((0, 150), (60, 112), (130, 138), (190, 158), (250, 116), (330, 100), (400, 140))
MIDDLE = ((0, 196), (70, 166), (150, 176), (220, 206), (280, 176), (350, 160), (400, 178))
NEAR = ((0, 236), (90, 214), (170, 250), (250, 248), (310, 236), (360, 230), (400, 240))
THREAD = ((-10, 262), (40, 250), (84, 262), (128, 262))
LOOP = (128.0, 262.0, 11.0)
HOME_WAY = ((128, 262), (196, 262), (186, 226), (232, 224), (262, 222), (254, 200), (281, 197))
TREES = ((34, 190, 15), (56, 184, 20), (352, 178, 19), (376, 184, 14), (216, 214, 12))
VILLAGE = ((96, 158, 15), (120, 162, 12), (206, 152, 11))


class Picture(QWidget):
    """The picture in a frame with round corners, as wide as it may be. Away with very big text."""

    def __init__(self, looks: Looks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.looks = looks
        self.setObjectName("picture")
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        looks.dress(self)

    def dress(self) -> None:
        """Stand back where the words need the room."""
        self.setMaximumHeight(0 if self.looks.zoom >= LEAST_ROOM else self.looks.px(TALL * 1.25))
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        """Keeps its shape."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Height at a width, in pixels."""
        return min(self.maximumHeight(), round(width * TALL / WIDE))

    def sizeHint(self) -> QSize:
        """As drawn."""
        wide = self.looks.px(WIDE)
        return QSize(wide, self.heightForWidth(wide))

    def minimumSizeHint(self) -> QSize:
        """It may give way."""
        return QSize(0, 0)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw it, back to front."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        frame = QPainterPath()
        radius = self.looks.size("radius")
        frame.addRoundedRect(QRectF(self.rect()), radius, radius)
        painter.setClipPath(frame)
        scale = max(self.width() / WIDE, self.height() / TALL)
        painter.translate((self.width() - WIDE * scale) / 2, self.height() - TALL * scale)
        painter.scale(scale, scale)
        _Brush(painter, self.looks).scene()
        painter.end()


class _Brush:
    """One painting of the scene."""

    def __init__(self, painter: QPainter, looks: Looks) -> None:
        self._painter, self._looks = painter, looks
        line = looks.scene("line")
        self._edge = QPen(line, 1.6) if line else QPen(Qt.PenStyle.NoPen)

    def scene(self) -> None:
        self._sky()
        self._hill("far", FAR)
        for x, foot, size in VILLAGE:
            self._house(x, foot, size, lit=False)
        self._hill("middle", MIDDLE)
        for x, foot, size in TREES:
            self._tree(x, foot, size)
        self._hill("near", NEAR)
        self._house(262, 197, 46, lit=True)
        self._thread()

    def _fill(self, part: str) -> None:
        self._painter.setPen(self._edge)
        self._painter.setBrush(self._looks.scene(part) or Qt.BrushStyle.NoBrush)

    def _sky(self) -> None:
        fade = QLinearGradient(0, 0, 0, 190)
        for place, part in ((0.0, "sky"), (1.0, "low")):
            if colour := self._looks.scene(part):
                fade.setColorAt(place, colour)
        self._painter.fillRect(QRectF(-400, -400, WIDE + 800, TALL + 800), QBrush(fade))
        self._fill("sun")
        self._painter.drawEllipse(QPointF(156, 112), 25, 25)

    def _hill(self, part: str, ridge: Sequence[tuple[int, int]]) -> None:
        self._fill(part)
        path = _soft(ridge, QPainterPath(QPointF(-420, ridge[0][1] + 30)))
        path.lineTo(820, ridge[-1][1] + 30)
        path.lineTo(820, TALL + 20)
        path.lineTo(-420, TALL + 20)
        path.closeSubpath()
        self._painter.drawPath(path)

    def _tree(self, x: float, foot: float, size: float) -> None:
        painter = self._painter
        self._fill("roof")
        painter.drawRect(QRectF(x - size * 0.09, foot - size, size * 0.18, size * 1.15))
        self._fill("leaf")
        crown = QPainterPath()
        crown.addEllipse(QPointF(x, foot - size * 1.5), size * 0.72, size * 0.95)
        painter.drawPath(crown)

    def _house(self, x: float, foot: float, size: float, *, lit: bool) -> None:
        """A gabled house whose left wall stands at `x`; only the one that is visited has a door, a lamp and smoke."""
        painter, wide, eaves = self._painter, size * 1.35, foot - size * 0.74
        if lit:
            self._fill("roof")
            painter.drawRect(QRectF(x + wide * 0.7, eaves - size * 0.56, size * 0.15, size * 0.5))
        self._fill("wall")
        painter.drawRect(QRectF(x, eaves, wide, foot - eaves))
        self._fill("roof")
        over = size * 0.13
        gable = (x - over, eaves), (x + wide / 2, eaves - size * 0.6), (x + wide + over, eaves)
        painter.drawPolygon(QPolygonF([QPointF(*corner) for corner in gable]))
        if not lit:
            return
        self._fill("door")
        door = QRectF(x + wide * 0.2, foot - size * 0.5, size * 0.28, size * 0.5)
        painter.drawRoundedRect(door, 2, 2)
        self._fill("window")
        pane = QRectF(x + wide * 0.58, foot - size * 0.52, size * 0.34, size * 0.26)
        painter.drawRoundedRect(pane, 1.5, 1.5)
        painter.drawEllipse(QPointF(x + wide / 2, eaves - size * 0.22), size * 0.09, size * 0.09)
        painter.setPen(QPen(self._looks.scene("wall") or Qt.GlobalColor.transparent, 1.2))
        painter.drawLine(QPointF(pane.center().x(), pane.top()), QPointF(pane.center().x(), pane.bottom()))

    def _thread(self) -> None:
        pen = QPen(self._looks.scene("thread") or Qt.GlobalColor.transparent, 2.6)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        self._painter.setPen(pen)
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        path = QPainterPath(QPointF(-420, 268))
        path.lineTo(QPointF(*THREAD[0]))
        path.cubicTo(*(QPointF(*point) for point in THREAD[1:]))
        x, y, r = LOOP
        path.cubicTo(x + 0.9 * r, y, x + 1.5 * r, y - 0.9 * r, x + 1.2 * r, y - 1.6 * r)
        path.cubicTo(x + 0.8 * r, y - 2.4 * r, x - 0.8 * r, y - 2.4 * r, x - 1.1 * r, y - 1.5 * r)
        path.cubicTo(x - 1.3 * r, y - 0.7 * r, x - 0.6 * r, y, x + 0.4 * r, y)
        path.cubicTo(*(QPointF(*point) for point in HOME_WAY[1:4]))
        path.cubicTo(*(QPointF(*point) for point in HOME_WAY[4:]))
        self._painter.drawPath(path)


def _soft(points: Sequence[tuple[int, int]], path: QPainterPath) -> QPainterPath:
    """Go on from `path` through every point, level at each of them, so that ridges are round."""
    for x, y in points:
        before = path.currentPosition()
        half = (x - before.x()) / 2
        path.cubicTo(before.x() + half, before.y(), x - half, y, x, y)
    return path
