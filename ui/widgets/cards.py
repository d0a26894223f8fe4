"""Cards that say how soon: words, icon and border together, never colour alone. And small tags."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import icons
from ui.theme.looks import Looks
from ui.widgets.labels import PlainLabel
from ui.widgets.layouts import Column, Row
from ui.widgets.paint import born, draw_box, resized

TONE_ICONS = {
    "emergency": "siren",
    "same-day": "phone",
    "soon": "clock",
    "planned": "calendar",
    "note": "info",
    "good": "circle-check",
}
TONE_BORDERS = {"emergency": 8, "same-day": 6, "soon": 4, "planned": 3, "note": 2, "good": 2}
"""Pixels of the card's left edge at 100 %: heavier is sooner, so that it still reads in black and white."""


class Icon(QWidget):
    """An icon beside words. Silent for a screen reader: the words say it."""

    def __init__(
        self,
        looks: Looks,
        name: str,
        *,
        tone: str = "",
        role: str = "text",
        size: str = "icon",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.looks, self._name, self._tone, self._role, self._size = looks, name, tone, role, size
        looks.dress(self)

    def dress(self) -> None:
        """Take the size of the present look."""
        self.setFixedSize(self.looks.size(self._size), self.looks.size(self._size))
        self.update()

    def show_icon(self, name: str, *, tone: str = "", role: str = "") -> None:
        """Draw another icon or colour."""
        self._name, self._tone, self._role = name, tone, role or self._role
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the icon."""
        painter = QPainter(self)
        colour = self.looks.ink(self._tone) if self._tone else self.looks.colour(self._role)
        icons.draw(painter, self._name, colour, QRectF(self.rect()))
        painter.end()


class Tag(QWidget):
    """A word or two about a state, in a tone. Never pressed."""

    def __init__(self, looks: Looks, words: str, *, tone: str = "note", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.looks, self._words, self._tone = looks, words, tone
        self.setAccessibleName(words)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        looks.dress(self)

    def show_words(self, words: str, tone: str) -> None:
        """Say another state."""
        self._words, self._tone = words, tone
        self.setAccessibleName(words)
        resized(self)
        self.update()

    def dress(self) -> None:
        """Lay out in the present look."""
        self.setFont(self.looks.font("small_strong"))
        resized(self)
        self.update()

    def sizeHint(self) -> QSize:
        """The words and their margins."""
        wide = QFontMetrics(self.looks.font("small_strong")).horizontalAdvance(self._words)
        return QSize(wide + 2 * self.looks.px(10), self.looks.line("small") + self.looks.px(6))

    def minimumSizeHint(self) -> QSize:
        """Never smaller than its words."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the tag."""
        painter = QPainter(self)
        looks = self.looks
        ink = looks.ink(self._tone)
        draw_box(painter, QRectF(self.rect()), looks.tint(self._tone), ink, looks.theme.border, looks.px(6))
        painter.setPen(ink)
        painter.setFont(looks.font("small_strong"))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self._words)
        painter.end()


class CareCard(Column):
    """What to do and how soon. `how_soon` is the urgency in words ("Emergency", "Today"); `says` the heading.

    Add paragraphs, lists or buttons with `inside.add`.
    """

    def __init__(
        self, looks: Looks, *, tone: str, how_soon: str, says: str, text: str = "", parent: QWidget | None = None
    ) -> None:
        self._tone = tone
        super().__init__(looks, gap="s", pad="l", parent=parent)
        self.setObjectName(f"card.{tone}")
        self.setAccessibleName(f"{how_soon}: {says}")
        top = Row(looks, gap="s")
        top.add_at_centre(Icon(looks, TONE_ICONS[tone], tone=tone))
        top.box.addWidget(PlainLabel(looks, how_soon, step="small_strong", tone=tone), 1)
        self.add(top, PlainLabel(looks, says, step="subheading"))
        self.inside = Column(looks, gap="s")
        if text:
            self.inside.add(PlainLabel(looks, text))
        self.add(self.inside)

    def dress(self) -> None:
        """Keep room for the heavy edge."""
        super().dress()
        pad = self.looks.space("m")
        self.box.setContentsMargins(pad + self.looks.px(TONE_BORDERS[self._tone] + 4), pad, pad, pad)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw ground, border and heavy edge."""
        painter = QPainter(self)
        looks, ink = self.looks, self.looks.ink(self._tone)
        where, radius = QRectF(self.rect()), looks.size("small_radius")
        draw_box(painter, where, looks.tint(self._tone), ink, looks.theme.border, radius)
        painter.setClipRect(QRectF(0, 0, looks.px(TONE_BORDERS[self._tone]), self.height()))
        draw_box(painter, where, ink, None, 0, radius)
        painter.end()


class Panel(Column):
    """An interruption: something to weigh before going on. Wide, warm, and the only thing on its page."""

    def __init__(
        self, looks: Looks, *, says: str, text: str = "", name: str = "panel", parent: QWidget | None = None
    ) -> None:
        super().__init__(looks, gap="m", pad="xl", parent=parent)
        born(self, name, says)
        self.title = PlainLabel(looks, says, step="heading")
        self.add(Icon(looks, "hand-heart", role="gold_text", size="big_icon"), self.title)
        if text:
            self.add(PlainLabel(looks, text))
        self.inside = Column(looks, gap="m")
        self.buttons = Column(looks, gap="s")
        self.add(self.inside, self.buttons)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the gold ground."""
        painter = QPainter(self)
        looks = self.looks
        width, radius = looks.theme.tile_border, looks.size("radius")
        draw_box(painter, QRectF(self.rect()), looks.colour("gold_tint"), looks.colour("gold"), width, radius)
        painter.end()
