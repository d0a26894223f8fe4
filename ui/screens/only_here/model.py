"""What the end of a day does: mark what was copied, make the list of initials, lead on to leave and cover."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import QObject, Signal

from app.domain.base import ContactId, EntryId, FamilyId
from app.domain.errors import WorldError
from app.services.day_states import DayEnd
from ui.model import Model
from ui.places import Place
from ui.screens.only_here.state import OnlyHereShown

if TYPE_CHECKING:
    from ui.parts import Parts


class OnlyHereModel(Model[OnlyHereShown]):
    """The list, shorter with each note that was copied. `to_print` carries the paper."""

    to_print = Signal(bytes)

    def __init__(self, parts: Parts, parent: QObject | None = None) -> None:
        super().__init__(parts.store, OnlyHereShown(), parent)
        self._services, self._go = parts.services, parts.go

    def start(self) -> None:
        """Read what is not in the main record."""
        services = self._services
        self.ask(lambda: services.only_here.show(services.doors.session()), self._read)

    def copied(self, family: str, entry: str) -> None:
        """This contact or worry now stands in the main record."""
        services = self._services
        self.ask(
            lambda: services.only_here.copied(services.doors.session(), FamilyId(family), EntryId(entry)), self._read
        )

    def paper(self) -> None:
        """Make the list of initials."""
        services = self._services
        self.ask(
            lambda: services.only_here.paper(services.doors.session()),
            lambda pdf: self.show(msgspec.structs.replace(self.state, paper=pdf)),
        )

    def print(self) -> None:
        """Hand the list to the computer's own print dialog."""
        if self.state.paper:
            self.to_print.emit(self.state.paper)

    def visit(self, family: str, contact: str) -> None:
        """To a visit that is not signed yet."""
        self._go(Place("visit", family=FamilyId(family), contact=ContactId(contact)))

    def cover(self) -> None:
        """To leave and cover."""
        self._go(Place("cover"))

    def to_today(self) -> None:
        """Back to the day's page."""
        self._go(Place("today"))

    def trouble(self, error: WorldError) -> None:
        """Keep the list and say what went wrong."""
        self.show(msgspec.structs.replace(self.state, problem=str(error)))

    def _read(self, end: DayEnd) -> None:
        self.show(OnlyHereShown(end=end))
