"""The one thread on which every service call runs, in order, and the way its results come home.

It touches no widget. A callback runs on Qt's thread, and only while its owner lives.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from queue import Queue
from typing import Any, NamedTuple, TypeVar

import shiboken6
from PySide6.QtCore import QObject, Qt, Signal, Slot

T = TypeVar("T")


class _Task(NamedTuple):
    owner: QObject
    work: Callable[[], Any]
    done: Callable[[Any], None]
    broke: Callable[[Exception], None]


class Progress(QObject):
    """How far long work has come, said from the store thread and heard on Qt's; and whether the person wants it stopped.

    Give `heard` a method of an object of Qt's: it is let go with that object, and the work is stopped then too.
    """

    far = Signal(str)

    def __init__(self, heard: Callable[[str], None], owner: QObject) -> None:
        super().__init__()
        self._stopped = threading.Event()
        self.far.connect(heard, Qt.ConnectionType.QueuedConnection)
        owner.destroyed.connect(self._stopped.set)

    def tell(self, far: str) -> None:
        """Say how far it is."""
        self.far.emit(far)

    def stop(self) -> None:
        """The person wants it stopped."""
        self._stopped.set()

    def stopped(self) -> bool:
        """Whether to stop."""
        return self._stopped.is_set()


class StoreThread(QObject):
    """Runs work one piece after another, off the screen. Make it on Qt's thread; `stop` it before quitting.

    `busy` says true when work begins to wait and false when none is left.
    """

    busy = Signal(bool)
    _home = Signal(int, bool, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks: dict[int, _Task] = {}
        self._next = 0
        self._queue: Queue[int | None] = Queue()
        self._home.connect(self._deliver, Qt.ConnectionType.QueuedConnection)
        self._thread = threading.Thread(target=self._run, name="store", daemon=True)
        self._thread.start()

    def run(
        self,
        owner: QObject,
        work: Callable[[], T],
        done: Callable[[T], None],
        broke: Callable[[Exception], None],
    ) -> None:
        """Run `work` after all that was asked before it; then `done(result)` or `broke(error)` here, if `owner` lives."""
        self._next += 1
        self._tasks[self._next] = _Task(owner, work, done, broke)
        if len(self._tasks) == 1:
            self.busy.emit(True)
        self._queue.put(self._next)

    def waiting(self) -> int:
        """How many pieces of work have not come home."""
        return len(self._tasks)

    def stop(self, seconds: float | None = None) -> bool:
        """Finish what was asked, then end the thread; false when it is still at work after `seconds`."""
        self._queue.put(None)
        self._thread.join(seconds)
        return not self._thread.is_alive()

    def _run(self) -> None:
        while (number := self._queue.get()) is not None:
            outcome = self._attempt(number)
            self._home.emit(number, *outcome)
            del outcome

    def _attempt(self, number: int) -> tuple[bool, object]:
        """Nothing of the task stays with this thread: its owner must not be let go here."""
        try:
            return True, self._tasks[number].work()
        except Exception as error:  # noqa: BLE001 - every fault is the asker's to hear of
            return False, error

    @Slot(int, bool, object)
    def _deliver(self, number: int, well: bool, outcome: Any) -> None:  # noqa: ANN401 - whatever the work returned
        task = self._tasks.pop(number)
        if not self._tasks:
            self.busy.emit(False)
        if shiboken6.isValid(task.owner):
            (task.done if well else task.broke)(outcome)
