"""The few tokens the first window needs, read without the readers of the whole theme: those may come after its paint."""

from __future__ import annotations

from PySide6.QtGui import QColor, QFont

from ui.theme.files import LEAST_ZOOM, MOST_ZOOM, RESOURCES
from ui.theme.fonts import FALLBACKS, register

TITLE, TITLE_LINE, TITLE_WEIGHT = 28, 36, 700
BODY, BODY_LINE, BODY_WEIGHT = 17, 26, 400
THREAD, WIDTH, HEIGHT = 2, 1180, 800
CLEAR = QColor(0, 0, 0, 0)
TITLE_BAR = 40
"""What a desktop may draw above a window: the foot of ours, where the buttons are, must stay on the screen."""


class Ground:
    """Colours and sizes of the remembered look, enough to paint the opening face."""

    def __init__(self, name: str, zoom: int) -> None:
        self._zoom = max(LEAST_ZOOM, min(MOST_ZOOM, zoom))
        self._colours = _colours((RESOURCES / "theme" / f"{name}.toml").read_text("utf-8"))
        self._registered = False

    def px(self, pixels: float) -> int:
        """Pixels at 100 % as pixels now."""
        return max(1, round(pixels * self._zoom / 100))

    def colour(self, role: str) -> QColor:
        """The colour of a role."""
        return QColor(self._colours[role])

    def font(self, pixels: int, weight: int) -> QFont:
        """The typeface at a size of the scale. The first asking reads the typeface: nothing that is painted first asks."""
        if not self._registered:
            register()
            self._registered = True
        made = QFont()
        made.setFamilies(list(FALLBACKS))
        made.setPixelSize(self.px(pixels))
        made.setWeight(QFont.Weight(weight))
        return made


def _colours(text: str) -> dict[str, str]:
    """The lines `role = "#RRGGBB"` of the colours block."""
    block = text.partition("[colours]")[2].partition("\n[")[0]
    return {line.split()[0]: line.split('"')[1] for line in block.splitlines() if '"' in line}
