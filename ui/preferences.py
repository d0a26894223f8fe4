"""How this person likes the screen: theme and text size. Read before the first window, so it knows nobody's name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSettings

from ui.theme.files import THEME_NAMES

if TYPE_CHECKING:
    from ui.theme.looks import Looks


def _settings() -> QSettings:
    return QSettings(QSettings.Format.IniFormat, QSettings.Scope.UserScope, "goldthread", "looks")


def remembered() -> tuple[str, int]:
    """Theme name and text size in percent; light and 100 at first."""
    kept = _settings()
    name = str(kept.value("theme", "light"))
    size = str(kept.value("size", "100"))
    return (name if name in THEME_NAMES else "light", int(size) if size.isdigit() else 100)


def remember(looks: Looks) -> None:
    """Keep the present look for the next start."""
    kept = _settings()
    kept.setValue("theme", looks.theme.name)
    kept.setValue("size", str(looks.zoom))
