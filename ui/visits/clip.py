"""A copied note: marked as secret for clipboard histories, and gone again after ten minutes or when the vault locks.

Ten minutes is what an open visit needs to reach the main record; see the design's section on locking.
"""

from __future__ import annotations

from PySide6.QtCore import QMimeData, QObject, QTimer
from PySide6.QtGui import QGuiApplication

from ui.window import Window

LIVES = 10 * 60 * 1000
"""Milliseconds a copied note stays on the clipboard."""
SECRET = {
    "x-kde-passwordManagerHint": b"secret",
    "application/x-nspasteboard-concealed-type": b"",
    "ExcludeClipboardContentFromMonitorProcessing": b"1",
    "CanIncludeInClipboardHistory": b"\0\0\0\0",
    "CanUploadToCloudClipboard": b"\0\0\0\0",
}
"""What KDE, macOS and Windows read to keep a text out of clipboard histories and clouds (reported by KeePassXC)."""


class Clip(QObject):
    """One per window: copies, and takes back what is still ours."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self.setObjectName("clip")
        self._words = ""
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.take_back)
        window.lock_wanted.connect(self.take_back)
        application = QGuiApplication.instance()
        if application:
            application.aboutToQuit.connect(self.take_back)

    def copy(self, words: str) -> None:
        """Put words on the clipboard for ten minutes."""
        data = QMimeData()
        data.setText(words)
        for kind, value in SECRET.items():
            data.setData(kind, value)
        QGuiApplication.clipboard().setMimeData(data)
        self._words = words
        self._timer.start(LIVES)

    def take_back(self) -> None:
        """Clear the clipboard if it still holds what was copied here."""
        if self._words and QGuiApplication.clipboard().text() == self._words:
            QGuiApplication.clipboard().clear()
        self._words = ""


def clip_of(window: Window) -> Clip:
    """The window's clip, made when first asked for."""
    known = window.findChild(Clip, "clip")
    return known if known else Clip(window)
