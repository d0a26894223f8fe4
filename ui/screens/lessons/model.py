"""Reads the rows behind a question, or all of them, and finds words in them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import QObject

from app.services.states import WorldError
from ui.model import Model
from ui.places import Place
from ui.screens.lessons.state import LessonsShown, Told

if TYPE_CHECKING:
    from app.services.lessons import LessonsState
    from ui.parts import Parts

AT_ONCE = 20
"""Rows shown at once; another word narrows them."""


class LessonsModel(Model[LessonsShown]):
    """Shows nothing while somebody else can read the screen: the service refuses, and the page says so."""

    def __init__(self, parts: Parts, place: Place, parent: QObject | None = None) -> None:
        super().__init__(parts.store, LessonsShown(), parent)
        self._services, self._go, self._place = parts.services, parts.go, place
        self._rows: tuple[Told, ...] = ()

    def start(self) -> None:
        """Read the rows behind what was asked."""
        self._read(self._place.way)

    def everything(self) -> None:
        """From those behind one question to the whole register."""
        self._read("")

    def look_for(self, words: str) -> None:
        """Only the rows that hold each of these words, wherever it stands."""
        wanted = words.casefold().split()
        found = [one for one in self._rows if all(word in _words(one) for word in wanted)]
        rows = tuple(found[:AT_ONCE])
        self.show(msgspec.structs.replace(self.state, rows=rows, more=len(found) - len(rows)))

    def back(self) -> None:
        """To the page under this one, as it was left."""
        self._go(Place("today"))

    def trouble(self, error: WorldError) -> None:
        """Say why nothing is shown."""
        self.show(LessonsShown(ready=True, problem=str(error)))

    def _read(self, asked: str) -> None:
        lessons, family = self._services.lessons, self._place.family
        self.ask(lambda: lessons.behind(asked, family), self._have)

    def _have(self, state: LessonsState) -> None:
        self._rows = tuple(Told(id=one.id, title=one.title, says=one.says, source=one.source) for one in state.rows)
        self.show(LessonsShown(ready=True, about=state.about))
        self.look_for("")


def _words(one: Told) -> str:
    return f"{one.title} {one.says} {one.source}".casefold()
