"""Where rubbish is swept."""

from __future__ import annotations

import gc
import threading
import weakref

from pytestqt.qtbot import QtBot

from ui.sweep import Sweeper


class Loop:
    """Something that only a sweep can let go."""

    def __init__(self) -> None:
        self.itself = self


def test_another_thread_never_sweeps_while_the_sweeper_holds(qtbot: QtBot) -> None:
    gc.enable()
    sweeper = Sweeper()
    known = weakref.ref(Loop())
    litter = threading.Thread(target=lambda: [Loop() for _ in range(20_000)])
    litter.start()
    litter.join()
    assert known() is not None
    sweeper.sweep()
    assert known() is None
    sweeper.stop()
    assert gc.isenabled()
