"""Starts the desktop and says on standard output, as JSON lines, what an eye or a screen reader would know of it.

It only reads: where the focus is, which page is shown, which words stand there, whether work is on its way. It presses nothing,
sets nothing and answers nothing.
"""

from __future__ import annotations

import json
import sys

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLabel, QWidget

import ui.application
import ui.start
from tests.support.screen import spoken, stops

LOOK_EVERY = 25


class Watched(ui.application.Application):
    """The desktop, looked at."""

    def start(self) -> None:
        """Start it, and begin to look."""
        super().start()
        self._said, self._pauses = "", 0
        self.qt.installEventFilter(self)
        self._look = QTimer(self)
        self._look.timeout.connect(self._tell)
        self._look.start(LOOK_EVERY)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Count how often Pause, which nothing here uses, was let go: whoever presses keys so knows that all were taken in."""
        if event.type() == QEvent.Type.KeyRelease and watched.isWindowType() and isinstance(event, QKeyEvent):
            self._pauses += event.key() == Qt.Key.Key_Pause
        return False

    def _tell(self) -> None:
        focus = QApplication.focusWidget()
        seen = {
            "pauses": self._pauses,
            "focus": focus.objectName() if focus else "",
            "name": spoken(focus) if focus else "",
            "place": self.desktop.place.name if self.desktop else "",
            "page": self.desktop.place.page if self.desktop else 0,
            "busy": self.store.waiting() > 0,
            "hidden": self.window.is_hidden(),
            "texts": _texts(self.window),
            "stops": [stop.objectName() for stop in stops(self.window)],
            "dialog": bool(QApplication.activeModalWidget()),
        }
        line = json.dumps(seen)
        if line != self._said:
            self._said = line
            sys.stdout.write(line + "\n")
            sys.stdout.flush()


def _texts(window: QWidget) -> list[str]:
    return [label.text() for label in window.findChildren(QLabel) if label.isVisible() and label.text()]


def main() -> int:
    """Run the desktop until it is closed."""
    ui.application.Application = Watched  # type: ignore[misc]
    return ui.start.run(sys.argv)


if __name__ == "__main__":
    raise SystemExit(main())
