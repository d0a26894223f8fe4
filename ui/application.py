"""The desktop's parts, brought into the window that `ui.opening` painted.

The only place of `ui` that reaches `app.main`, and one of the three that import late: the house is read on the store thread.
"""

from __future__ import annotations

import logging
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

from app.domain.errors import WorldError
from app.i18n import tr
from ui import preferences
from ui.crash import CrashWatch, crash_page
from ui.opening import Opening
from ui.sweep import Sweeper
from ui.tasks import StoreThread
from ui.theme.ground import Ground
from ui.theme.looks import Looks
from ui.widgets.labels import PlainLabel
from ui.widgets.pages import Page
from ui.window import Window
from ui.window_ask import WindowAsk

if TYPE_CHECKING:
    from app.services.house import Services
    from ui.desktop import Desktop


class Application(QObject):
    """Window, store thread and look; and, once read, the desktop on them. `ready` carries it."""

    ready = Signal(object)

    def __init__(self, qt: QApplication, root: Path | None = None, opening: Opening | None = None) -> None:
        super().__init__()
        self.qt, self.root = qt, root
        self.opening = opening or Opening(Ground(*preferences.remembered()))
        self.sweeper = Sweeper(self)
        self.looks = Looks(*preferences.remembered())
        self.looks.apply(qt)
        self.looks.changed.connect(lambda: preferences.remember(self.looks))
        self.store = StoreThread(self)
        self.window = Window(self.looks)
        self.window.show_bar(unlocked=False)
        self.desktop: Desktop | None = None
        self.opening.hold(self.window)
        self.crashes = CrashWatch(self)
        self.crashes.crashed.connect(self._crashed)
        qt.aboutToQuit.connect(self.close)

    def start(self) -> None:
        """Read the rest of the program behind the opening face."""
        self.store.run(self, lambda: bring(self.root), self._brought, self._broke)
        self.opening.show()

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
        self.desktop.arrived.connect(self.opening.uncover)
        self.desktop.open()
        self.ready.emit(self.desktop)

    def _broke(self, error: Exception) -> None:
        if not isinstance(error, WorldError):
            raise error
        page = Page(self.looks, tr("Goldthread could not open"), name="not-open", can_go_back=False)
        page.add(PlainLabel(self.looks, str(error)))
        self.window.show_page(page)
        self.opening.uncover()

    def _crashed(self, where: str) -> None:
        page = crash_page(self.looks, where=where, log_file=_log_file())
        page.onward.connect(self.qt.quit)
        self.window.show_page(page)
        self.opening.uncover()


def bring(root: Path | None) -> tuple[type[Desktop], Services]:
    """Read the rest of the program and build it. Runs on the store thread, after the first paint."""
    from app.main import build, guard  # noqa: PLC0415
    from ui.desktop import Desktop  # noqa: PLC0415

    guard(root)
    return Desktop, build(root)


def _log_file() -> Path:
    """Where faults are written down, as logging was told at the start."""
    handlers = logging.getLogger().handlers
    files = [handler.baseFilename for handler in handlers if isinstance(handler, logging.FileHandler)]
    return Path(files[0]) if files else Path("goldthread.log")
