"""Notices that nobody is working: the hands have left the keys, or the computer slept."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer, Signal

LOCK_AFTER, COVER_AFTER = 3 * 60, 10 * 60
"""Seconds without a key or the mouse: until it locks, and in an open visit until it is covered."""
BEAT, SLEPT = 10, 60
"""Seconds between two looks at the clock, and how far it may jump before we take it that the computer slept."""

_HANDS = (
    QEvent.Type.KeyPress,
    QEvent.Type.MouseButtonPress,
    QEvent.Type.MouseMove,
    QEvent.Type.Wheel,
    QEvent.Type.TouchBegin,
)


class Quiet(QObject):
    """Watches a window's keys and mouse. `quiet` after the time that fits; `slept` when the clock jumped.

    Qt tells no desktop of suspend, so a beat notices it: no beat runs while the computer sleeps.
    """

    quiet = Signal()
    slept = Signal()

    def __init__(self, now: Callable[[], float] = time.time, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._now = now
        self._last = now()
        self._hands = QTimer(self)
        self._hands.setSingleShot(True)
        self._hands.timeout.connect(self.quiet)
        self._beat = QTimer(self)
        self._beat.setInterval(BEAT * 1000)
        self._beat.timeout.connect(self.beat)
        self._beat.start()

    def wait(self, seconds: int) -> None:
        """From now on, `quiet` comes after this many seconds without hands; 0 never."""
        if seconds:
            self._hands.start(seconds * 1000)
        else:
            self._hands.stop()

    @property
    def watching(self) -> bool:
        """Whether it still notices anything."""
        return self._beat.isActive() or self._hands.isActive()

    def stop(self) -> None:
        """Notice nothing any more: what it watched is gone."""
        self._hands.stop()
        self._beat.stop()

    def beat(self) -> None:
        """Look at the clock."""
        now = self._now()
        jumped, self._last = abs(now - self._last) > SLEPT, now
        if jumped:
            self.slept.emit()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Hands are there: begin to wait again. Nothing is held back."""
        if event.type() in _HANDS and self._hands.isActive():
            self._hands.start()
        return False
