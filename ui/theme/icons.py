"""Icons: line drawings from `resources/icons`, tinted at run time, never alone without words beside them."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from ui.theme.files import RESOURCES


@lru_cache(maxsize=256)
def _renderer(name: str, colour: str) -> QSvgRenderer:
    drawing = (RESOURCES / "icons" / f"{name}.svg").read_text("utf-8")
    return QSvgRenderer(QByteArray(drawing.replace("currentColor", colour).encode()))


def draw(painter: QPainter, name: str, colour: QColor, where: QRectF) -> None:
    """Draw the icon called `name` inside `where`."""
    _renderer(name, colour.name()).render(painter, where)


def icon(name: str, colour: QColor, size: int) -> QIcon:
    """The icon as a picture of `size` pixels, for Qt's own menus and fields."""
    picture = QPixmap(size, size)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    draw(painter, name, colour, QRectF(0, 0, size, size))
    painter.end()
    return QIcon(picture)
