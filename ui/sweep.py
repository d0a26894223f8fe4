"""Rubbish is swept on Qt's thread only.

Python sweeps cycles on whatever thread happens to allocate. Swept on the store thread, a forgotten widget would be
destroyed away from its own thread, with its timers still running; swept while Qt disconnects a signal, destroying another
object waits for ever for the lock that is held. So the sweep is held and done here, between two events.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

EVERY = 1000
"""Milliseconds between two looks at how much has gathered."""


class Sweeper(QObject):
    """Holds Python's own sweep from now until `stop`, and sweeps by the same thresholds."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._was_on = gc.isenabled()
        gc.disable()
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY)
        self._timer.timeout.connect(self.sweep)
        self._timer.start()

    def sweep(self) -> None:
        """Sweep the oldest generation whose threshold is passed."""
        for generation in (2, 1, 0):
            if gc.get_count()[generation] > gc.get_threshold()[generation]:
                gc.collect(generation)
                return

    def stop(self) -> None:
        """Let Python sweep by itself again, where it did before."""
        self._timer.stop()
        if self._was_on:
            gc.enable()
