"""The typeface: shipped Inter where it is, else whatever sans serif the computer has."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QFont, QFontDatabase

from ui.theme.files import RESOURCES

if TYPE_CHECKING:
    from ui.theme.tokens import Step

FAMILY = "Inter"
FALLBACKS = ("Inter", "Segoe UI", "Noto Sans", "DejaVu Sans", "Arial")


def register() -> tuple[str, ...]:
    """Hand every shipped font to Qt; the families it then knows. A file that cannot be read is left out."""
    families: list[str] = []
    for path in sorted((RESOURCES / "fonts").glob("*.ttf")):
        families += QFontDatabase.applicationFontFamilies(QFontDatabase.addApplicationFont(str(path)))
    return tuple(dict.fromkeys(families))


def font(step: Step, zoom: int) -> QFont:
    """The font of a step at `zoom` percent."""
    made = QFont()
    made.setFamilies(list(FALLBACKS))
    made.setPixelSize(round(step.size * zoom / 100))
    made.setWeight(QFont.Weight(step.weight))
    return made
