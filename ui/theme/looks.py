"""What widgets wear: one object that answers for every colour, font and size, and says when they change."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QApplication, QStyleFactory

from ui.theme import fonts
from ui.theme.files import LEAST_ZOOM, MOST_ZOOM, ZOOM_STEP
from ui.theme.tokens import Theme, load

TARGETS = ("target", "button")
"""Sizes of what is pressed: as shipped when the text is smaller, growing half as fast when it is bigger."""


class Dressed(Protocol):
    """A widget that can put on the present look again."""

    def dress(self) -> None:
        """Take fonts, sizes and colours from the looks."""


class Looks(QObject):
    """The present theme and text size. Give it to a widget's constructor; never ask for it globally."""

    changed = Signal()

    def __init__(self, name: str = "light", zoom: int = 100, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = load(name)
        self._zoom = _bounded(zoom)
        self._colours: dict[str, QColor] = {}
        self._fonts: dict[str, QFont] = {}
        self._spaces: dict[str, int] = {}

    @property
    def theme(self) -> Theme:
        """The tokens in use."""
        return self._theme

    @property
    def zoom(self) -> int:
        """Text size in percent, 80 to 200."""
        return self._zoom

    def px(self, pixels: float) -> int:
        """Pixels at 100 % as pixels now."""
        return max(1, round(pixels * self._zoom / 100)) if pixels else 0

    def space(self, step: str) -> int:
        """A space of the scale, in pixels. Spaces grow half as fast as text, so that big text keeps its room."""
        if step not in self._spaces:
            self._spaces[step] = round(self._theme.scale.space[step] * (100 + (self._zoom - 100) / 2) / 100)
        return self._spaces[step]

    def size(self, name: str) -> int:
        """A named size, in pixels now. What a finger or a shaking hand must hit never shrinks, and need not grow as text does."""
        size = self._theme.scale.sizes[name]
        return max(size, round(size * (100 + self._zoom) / 200)) if name in TARGETS else self.px(size)

    def font(self, step: str) -> QFont:
        """The font of a type step."""
        if step not in self._fonts:
            self._fonts[step] = fonts.font(self._theme.scale.type[step], self._zoom)
        return self._fonts[step]

    def line(self, step: str) -> int:
        """The line height of a type step, in pixels."""
        return self.px(self._theme.scale.type[step].line)

    def colour(self, role: str) -> QColor:
        """The colour of a role named in `tokens.Colours`."""
        if role not in self._colours:
            self._colours[role] = QColor(getattr(self._theme.colours, role))
        return self._colours[role]

    def ink(self, tone: str) -> QColor:
        """The colour of words, border and icon in a tone."""
        return QColor(self._theme.tones[tone].ink)

    def tint(self, tone: str) -> QColor:
        """The ground of a tone."""
        return QColor(self._theme.tones[tone].tint)

    def scene(self, part: str) -> QColor | None:
        """The colour of a part of the painted picture; none for an outline that is not drawn."""
        colour = getattr(self._theme.scene, part)
        return QColor(colour) if colour else None

    def wear(self, name: str | None = None, zoom: int | None = None, *, whole: bool = True) -> None:
        """Change theme, text size or both, and tell every widget once. Not `whole`: only widgets born with these looks."""
        self._theme = load(name) if name else self._theme
        self._zoom = _bounded(zoom) if zoom else self._zoom
        self._colours.clear()
        self._fonts.clear()
        self._spaces.clear()
        application = QApplication.instance()
        if whole and isinstance(application, QApplication):
            self._dress_application(application)
        self.changed.emit()

    def zoom_by(self, steps: int) -> None:
        """Bigger or smaller text by whole steps; 0 goes back to 100 %."""
        self.wear(zoom=self._zoom + steps * ZOOM_STEP if steps else 100)

    def apply(self, application: QApplication) -> None:
        """Set style, typeface and palette of the whole program, once, before the first window."""
        fonts.register()
        application.setStyle(QStyleFactory.create("Fusion"))
        self._dress_application(application)

    def _dress_application(self, application: QApplication) -> None:
        application.setFont(self.font("body"))
        application.setPalette(self.palette())

    def palette(self) -> QPalette:
        """Every palette role from tokens, the same for active and inactive windows."""
        palette = QPalette()
        for role, name in _ROLES.items():
            palette.setColor(role, self.colour(name))
        for role in (QPalette.ColorRole.Text, QPalette.ColorRole.WindowText, QPalette.ColorRole.ButtonText):
            palette.setColor(QPalette.ColorGroup.Disabled, role, self.colour("secondary"))
        return palette

    def dress(self, widget: Dressed) -> None:
        """Dress a new widget and keep it dressed for as long as it lives."""
        widget.dress()
        self.changed.connect(widget.dress)


_ROLES = {
    QPalette.ColorRole.Window: "page",
    QPalette.ColorRole.WindowText: "text",
    QPalette.ColorRole.Base: "card",
    QPalette.ColorRole.AlternateBase: "sunken",
    QPalette.ColorRole.Text: "text",
    QPalette.ColorRole.Button: "card",
    QPalette.ColorRole.ButtonText: "text",
    QPalette.ColorRole.BrightText: "on_primary",
    QPalette.ColorRole.PlaceholderText: "secondary",
    QPalette.ColorRole.Highlight: "primary",
    QPalette.ColorRole.HighlightedText: "on_primary",
    QPalette.ColorRole.Accent: "primary",
    QPalette.ColorRole.Link: "primary",
    QPalette.ColorRole.LinkVisited: "primary",
    QPalette.ColorRole.ToolTipBase: "card",
    QPalette.ColorRole.ToolTipText: "text",
    QPalette.ColorRole.Light: "card",
    QPalette.ColorRole.Midlight: "sunken",
    QPalette.ColorRole.Mid: "line",
    QPalette.ColorRole.Dark: "edge",
    QPalette.ColorRole.Shadow: "shade",
}


def _bounded(zoom: int) -> int:
    return max(LEAST_ZOOM, min(MOST_ZOOM, zoom))
