"""Things to press: at least 44 pixels high, named, and showing focus without moving."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from ui.theme import icons
from ui.theme.looks import Looks
from ui.widgets.paint import born, draw_box, draw_ring, ring_room


class Button(QPushButton):
    """A button: `primary` once a page, `secondary`, `danger`, or `quiet` (looks like words).

    `says` is its accessible name where the words alone would not do ("Change" -> "Change date of birth").
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
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(words, parent)
        self.looks, self.kind, self._icon = looks, kind, icon
        born(self, name, says or words)
        self.setAutoDefault(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        looks.dress(self)

    def dress(self) -> None:
        """Take the font of the present look."""
        self.setFont(self.looks.font("strong"))
        self.updateGeometry()

    def show_icon(self, icon: str) -> None:
        """Draw another icon."""
        self._icon = icon
        self.update()

    def sizeHint(self) -> QSize:
        """The words, their margins, the icon and room for the focus ring."""
        looks = self.looks
        words = QFontMetrics(looks.font("strong")).horizontalAdvance(self.text())
        side = looks.space("s") if self.kind == "quiet" else looks.space("l")
        drawing = looks.size("icon") + looks.space("s") if self._icon else 0
        height = looks.size("target" if self.kind == "quiet" else "button")
        return QSize(words + drawing + 2 * (side + ring_room(looks)), height + 2 * ring_room(looks))

    def minimumSizeHint(self) -> QSize:
        """Never smaller than its words."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw ground, icon, words and focus ring."""
        painter = QPainter(self)
        room = ring_room(self.looks)
        where = QRectF(self.rect()).adjusted(room, room, -room, -room)
        radius = self.looks.size("radius")
        ground, edge, ink = self._colours()
        draw_box(painter, where, ground, edge, self.looks.theme.tile_border, radius)
        if self.hasFocus():
            draw_ring(painter, self.looks, where, radius)
        self._draw_words(painter, where, ink)
        painter.end()

    def _draw_words(self, painter: QPainter, where: QRectF, ink: QColor) -> None:
        looks = self.looks
        words = QFontMetrics(self.font()).horizontalAdvance(self.text())
        drawing = looks.size("icon") + looks.space("s") if self._icon else 0
        left = where.left() + (where.width() - words - drawing) / 2
        if self._icon:
            size = looks.size("icon")
            icons.draw(painter, self._icon, ink, QRectF(left, where.center().y() - size / 2, size, size))
        painter.setPen(ink)
        painter.setFont(self.font())
        painter.drawText(
            QRectF(left + drawing, where.top(), words + 4, where.height()), Qt.AlignmentFlag.AlignVCenter, self.text()
        )
        if self.kind == "quiet":
            under = where.center().y() + looks.px(11)
            painter.fillRect(QRectF(left + drawing, under, words, max(1, looks.px(1))), ink)

    def _colours(self) -> tuple[QColor, QColor | None, QColor]:
        colour = self.looks.colour
        if not self.isEnabled():
            return colour("sunken"), colour("edge"), colour("secondary")
        if self.kind in ("primary", "danger"):
            state = "_down" if self.isDown() else "_over" if self.underMouse() else ""
            return colour(self.kind + state), None, colour(f"on_{self.kind}")
        over = self.underMouse() or self.isDown()
        ground = colour("primary_tint") if over else colour("card")
        if self.kind == "quiet":
            return (ground if over else QColor(Qt.GlobalColor.transparent)), None, colour("primary")
        return ground, colour("primary"), colour("primary")
