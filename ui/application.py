"""Starts the desktop: a painted window first, the rest of the program behind it.

The only place of `ui` that reaches `app.main`, and the second of the two that import late: what the first window does not
need is read on the store thread once it has been painted.
"""

from __future__ import annotations

import logging
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication, QWidget

from app.domain.errors import WorldError
from app.i18n import tr
from ui import preferences, steady
from ui.crash import CrashWatch, crash_page
from ui.sweep import Sweeper
from ui.tasks import StoreThread
from ui.theme.looks import Looks
from ui.widgets.labels import PlainLabel
from ui.widgets.pages import Page
from ui.window import Window
from ui.window_ask import WindowAsk

if TYPE_CHECKING:
    from app.services.house import Services
    from ui.desktop import Desktop


class Painted(QObject):
    """`first` comes once, after the window's first paint."""

    first = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the paint happen, then tell."""
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self, self.first.emit)
        return False


class Application(QObject):
    """Window, store thread and look; and, once read, the desktop on them. `ready` carries it."""

    ready = Signal(object)

    def __init__(self, qt: QApplication, root: Path | None = None) -> None:
        super().__init__()
        self.qt, self.root = qt, root
        self.sweeper = Sweeper(self)
        self.looks = Looks(*preferences.remembered())
        self.looks.apply(qt)
        self.looks.changed.connect(lambda: preferences.remember(self.looks))
        self.store = StoreThread(self)
        self.window = Window(self.looks)
        self.window.show_bar(unlocked=False)
        self.desktop: Desktop | None = None
        self.opening: Page | None = opening_page(self.looks)
        self.window.show_page(self.opening)
        self.crashes = CrashWatch(self)
        self.crashes.crashed.connect(self._crashed)
        qt.aboutToQuit.connect(self.close)

    def start(self) -> None:
        """Paint the first window, then read the rest behind it."""
        self.painted = Painted(self.window)
        self.painted.first.connect(lambda: self.store.run(self, lambda: bring(self.root), self._brought, self._broke))
        self.window.show()

    def close(self) -> None:
        """Close the vault, then the thread."""
        if self.desktop is not None:
            self.desktop.quiet.stop()
            self.store.run(self, self.desktop.parts.services.doors.lock, lambda _done: None, self._broke)
            self.desktop = None
        self.store.stop(5)
        self.sweeper.stop()

    def _brought(self, brought: tuple[type[Desktop], Services]) -> None:
        make, services = brought
        ask = WindowAsk(self.looks, self.window)
        self.desktop = make(services, self.store, self.looks, self.window, ask, self)
        self.desktop.arrived.connect(self._leave_opening)
        self.desktop.open()
        self.ready.emit(self.desktop)

    def _leave_opening(self) -> None:
        if self.opening is not None:
            self.window.drop_page(self.opening)
            self.opening = None

    def _broke(self, error: Exception) -> None:
        if not isinstance(error, WorldError):
            raise error
        page = Page(self.looks, tr("Goldthread could not open"), name="not-open", can_go_back=False)
        page.add(PlainLabel(self.looks, str(error)))
        self.window.show_page(page)

    def _crashed(self, where: str) -> None:
        page = crash_page(self.looks, where=where, log_file=_log_file())
        page.onward.connect(self.qt.quit)
        self.window.show_page(page)


def run(argv: Sequence[str]) -> int:
    """The desktop, until it is closed; the exit code."""
    steady.hold_singletons()
    qt = QApplication(list(argv))
    application = Application(qt)
    application.crashes.install()
    application.start()
    code = qt.exec()
    application.crashes.restore()
    return code


def bring(root: Path | None) -> tuple[type[Desktop], Services]:
    """Read the rest of the program and build it. Runs on the store thread, after the first paint."""
    from app.main import build, guard  # noqa: PLC0415
    from ui.desktop import Desktop  # noqa: PLC0415

    guard(root)
    return Desktop, build(root)


def opening_page(looks: Looks) -> Page:
    """What stands there for the moment the rest takes."""
    page = Page(looks, tr("Goldthread"), name="opening", can_go_back=False)
    page.add(PlainLabel(looks, tr("Opening"), role="secondary"))
    return page


def _log_file() -> Path:
    """Where faults are written down, as logging was told at the start."""
    handlers = logging.getLogger().handlers
    files = [handler.baseFilename for handler in handlers if isinstance(handler, logging.FileHandler)]
    return Path(files[0]) if files else Path("goldthread.log")
