"""When the program itself is at fault: what is written down (where, never what) and what the person sees."""

from __future__ import annotations

import logging
import sys
import threading
import traceback
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QMessageLogContext, QObject, Qt, QtMsgType, Signal, qInstallMessageHandler

from app.i18n import tr
from ui.theme.looks import Looks
from ui.widgets.labels import PlainLabel
from ui.widgets.pages import Page

log = logging.getLogger(__name__)
ROOT = Path(__file__).resolve().parent.parent


def outline(kind: type[BaseException], trace: TracebackType | None) -> str:
    """Type and places of a fault, innermost last: never its message, which may hold what a family said."""
    frames = traceback.extract_tb(trace)
    return " < ".join([kind.__name__, *(f"{_short(frame.filename)}:{frame.lineno}" for frame in reversed(frames))])


def _short(filename: str) -> str:
    path = Path(filename)
    return str(path.relative_to(ROOT)) if path.is_relative_to(ROOT) else path.name


class CrashWatch(QObject):
    """Catches what nobody caught, on every thread and in Qt. `crashed` comes home on Qt's thread with the outline."""

    crashed = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._before: tuple[Callable[..., object], Callable[..., object], Callable[..., object] | None] | None = None

    def install(self) -> None:
        """Begin to watch."""
        self._before = (sys.excepthook, threading.excepthook, qInstallMessageHandler(_qt_said))
        sys.excepthook = self._caught
        threading.excepthook = lambda caught: self._caught(caught.exc_type, caught.exc_value, caught.exc_traceback)

    def restore(self) -> None:
        """Put back what watched before."""
        if self._before:
            sys.excepthook, threading.excepthook, handler = self._before
            qInstallMessageHandler(handler)
            self._before = None

    def _caught(self, kind: type[BaseException], _error: BaseException | None, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            raise SystemExit(130)
        words = outline(kind, trace)
        log.error("fault-caught", extra={"places": words})
        self.crashed.emit(words)


def _qt_said(kind: QtMsgType, context: QMessageLogContext, _words: str) -> None:
    """Qt's own complaint, without its words."""
    if kind != QtMsgType.QtDebugMsg:
        log.warning("qt %s %s:%s", kind.name, Path(context.file or "").name, context.line)


def crash_page(looks: Looks, *, where: str, log_file: Path) -> Page:
    """What the person sees: what happened, that saved work is kept, and where it was written down."""
    page = Page(
        looks, tr("Something went wrong in Goldthread"), name="crash", onward=tr("Close Goldthread"), can_go_back=False
    )
    page.setWindowFlag(Qt.WindowType.Window)
    page.setWindowTitle(tr("Goldthread"))
    page.add(
        PlainLabel(looks, tr("The fault is in the program, not in what you did.")),
        PlainLabel(looks, tr("Everything that the screen called saved is kept. You can start again and go on.")),
        PlainLabel(
            looks,
            tr("Where it happened is written in {file}. It holds no names and nothing a family said.").format(
                file=log_file
            ),
        ),
        PlainLabel(looks, where, step="small", role="secondary"),
    )
    return page
