"""What every screen's model shares: one state, said again whenever it changes, and work sent to the store thread."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6.QtCore import QObject, Signal

from app.domain.errors import WorldError

if TYPE_CHECKING:
    from ui.tasks import StoreThread

S = TypeVar("S")
T = TypeVar("T")


class Model(QObject, Generic[S]):
    """Keeps the state a view shows. `changed` carries each new state; `show` is the only way to make one.

    Work for the services goes through `ask`; what the world did wrong comes to `trouble` as a sentence, and what we did
    wrong goes on to the program's own crash notice.
    """

    changed = Signal(object)

    def __init__(self, store: StoreThread, state: S, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store = store
        self.state = state

    def show(self, state: S) -> None:
        """Take a new state and say so."""
        self.state = state
        self.changed.emit(state)

    def ask(self, work: Callable[[], T], done: Callable[[T], None]) -> None:
        """Run `work` on the store thread; `done` gets its result here, unless this model is gone by then."""
        self._store.run(self, work, done, self._broke)

    def trouble(self, error: WorldError) -> None:
        """The world did not play along: screens say `str(error)`. Each model shows it its own way."""
        raise error

    def _broke(self, error: Exception) -> None:
        if not isinstance(error, WorldError):
            raise error
        self.trouble(error)
