"""What leave and cover does: somebody was asked, somebody accepted by name, something is taken back, a card is made."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import QObject, Signal

from app.domain.base import EntryId, FamilyId
from app.domain.errors import WorldError
from app.domain.people import Session
from app.services.day_states import CoverState, OpenThing
from ui.model import Model
from ui.places import Place
from ui.screens.cover.state import CoverShown

if TYPE_CHECKING:
    from ui.parts import Parts


class CoverModel(Model[CoverShown]):
    """Who has what. `to_print` carries the card."""

    to_print = Signal(bytes)

    def __init__(self, parts: Parts, parent: QObject | None = None) -> None:
        super().__init__(parts.store, CoverShown(), parent)
        self._services, self._go = parts.services, parts.go
        self._where = ""

    def start(self) -> None:
        """Read what is open."""
        self._act("", self._services.cover.show)

    def asked(self, things: Sequence[OpenThing], cover: str, how: str) -> None:
        """Somebody was asked to have these."""
        named = _named(things)
        self._act("ask", lambda who: self._services.cover.ask(who, named, cover, how))

    def accepted(self, cover: str, name: str, how: str) -> None:
        """The one who was asked accepted, by name."""
        self._act(cover, lambda who: self._services.cover.accept(who, cover, name, how))

    def take_back(self, thing: OpenThing) -> None:
        """Something comes back to the one who sits here."""
        named = _named((thing,))
        self._act("", lambda who: self._services.cover.take_back(who, named))

    def paper(self) -> None:
        """Make the handover card."""
        services = self._services
        self.ask(
            lambda: services.cover.card(services.doors.session()),
            lambda pdf: self.show(msgspec.structs.replace(self.state, paper=pdf)),
        )

    def print(self) -> None:
        """Hand the card to the computer's own print dialog."""
        if self.state.paper:
            self.to_print.emit(self.state.paper)

    def finish(self) -> None:
        """To what only this laptop knows."""
        self._go(Place("only-here"))

    def to_today(self) -> None:
        """Back to the day's page."""
        self._go(Place("today"))

    def trouble(self, error: WorldError) -> None:
        """Keep what is written and say what to mend."""
        self.show(msgspec.structs.replace(self.state, problem=str(error), where=self._where))

    def _act(self, where: str, work: Callable[[Session], CoverState]) -> None:
        self._where = where
        self.ask(lambda: work(self._services.doors.session()), lambda cover: self.show(CoverShown(cover=cover)))


def _named(things: Sequence[OpenThing]) -> list[tuple[FamilyId, EntryId]]:
    return [(thing.family, thing.entry) for thing in things]
