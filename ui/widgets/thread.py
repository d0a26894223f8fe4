"""The gold thread, Goldthread's one ornament: a fine line with a knot under a title, and beads on a line beside tasks."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from ui.theme.looks import Looks
from ui.widgets.knot import THREAD_LENGTH, knot_path


def _pen(looks: Looks, colour: QColor) -> QPen:
    pen = QPen(colour, looks.size("thread"))
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    return pen


def draw_thread_rule(painter: QPainter, looks: Looks, where: QRectF) -> None:
    """The line with its knot, along the bottom of `where`, from the left."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(_pen(looks, looks.colour("gold")))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    start = QPointF(where.left() + 1, where.bottom() - looks.px(4))
    painter.drawPath(knot_path(start, looks.px(6), min(looks.px(THREAD_LENGTH), where.width() - 2)))
    painter.restore()


def draw_bead(painter: QPainter, looks: Looks, centre: QPointF, state: str) -> None:
    """A bead on the thread: `done` filled with a tick, `doing` half filled, anything else hollow."""
    radius = looks.px(9)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    gold = looks.colour("gold")
    painter.setPen(_pen(looks, gold))
    painter.setBrush(gold if state == "done" else looks.colour("card"))
    painter.drawEllipse(centre, radius, radius)
    if state == "doing":
        painter.setBrush(gold)
        painter.drawPie(QRectF(centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius), 90 * 16, 180 * 16)
    if state == "done":
        painter.setPen(_pen(looks, looks.colour("card")))
        r = radius
        painter.drawPolyline(
            [
                QPointF(centre.x() - r * 0.45, centre.y() + r * 0.02),
                QPointF(centre.x() - r * 0.1, centre.y() + r * 0.4),
                QPointF(centre.x() + r * 0.5, centre.y() - r * 0.35),
            ]
        )
    painter.restore()


def draw_thread_line(painter: QPainter, looks: Looks, top: QPointF, bottom: QPointF) -> None:
    """A straight run of thread between two points."""
    painter.save()
    painter.setPen(_pen(looks, looks.colour("gold")))
    painter.drawLine(top, bottom)
    painter.restore()
