"""Starts the desktop: a painted window first, the program behind it.

One of the three places that import late: what the first window does not need is read once it has been painted.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

from ui import preferences
from ui.opening import Opening
from ui.theme.ground import Ground

if TYPE_CHECKING:
    from ui.application import Application


class Start(QObject):
    """Paints the first window, then brings the application into it. `brought` carries it, begun."""

    brought = Signal(object)

    def __init__(self, qt: QApplication, bring: Callable[[QApplication, Opening], Application] | None = None) -> None:
        super().__init__()
        self.qt, self._bring = qt, bring or application
        self.opening = Opening(Ground(*preferences.remembered()))
        self.application: Application | None = None
        self.opening.face.named.connect(self._go_on)
        self.opening.show()

    def _go_on(self) -> None:
        self.application = self._bring(self.qt, self.opening)
        self.application.crashes.install()
        self.application.start()
        self.brought.emit(self.application)


def application(qt: QApplication, opening: Opening) -> Application:
    """The application in this window. Runs after the first paint."""
    from ui.application import Application  # noqa: PLC0415

    return Application(qt, opening=opening)


def run(argv: Sequence[str]) -> int:
    """The desktop, until it is closed; the exit code."""
    qt = QApplication(list(argv))
    start = Start(qt)
    code = qt.exec()
    if start.application is not None:
        start.application.crashes.restore()
    return code
