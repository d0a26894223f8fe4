"""What the outcome page does: mark the note as copied, write a letter, ring, go home."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from app.domain.base import EntryId, LetterId
from app.domain.errors import WorldError
from app.domain.with_her import HowAlone
from app.services.states import Outcome
from ui.model import Model
from ui.places import Place
from ui.screens.outcome.state import OutcomeState
from ui.visits.words import clock_words

if TYPE_CHECKING:
    from ui.parts import Parts


class OutcomeModel(Model[OutcomeState]):
    """One signed visit."""

    def __init__(self, parts: Parts, place: Place) -> None:
        super().__init__(parts.store, OutcomeState())
        self._services, self._go, self.place = parts.services, parts.go, place

    def load(self) -> None:
        """Read what the visit led to."""
        services, place = self._services, self.place
        self.ask(
            lambda: services.visits.outcome(services.doors.session(), place.family, place.contact),
            lambda outcome: self.show(OutcomeState(outcome=outcome)),
        )

    def copied(self) -> None:
        """The note now stands in the organisation's main record."""
        services, place = self._services, self.place
        self.ask(
            lambda: services.visits.copied(services.doors.session(), place.family, place.contact),
            self._marked,
        )

    def plan_alone(self, how: HowAlone, words: str) -> None:
        """How she will be seen on her own."""
        services, place = self._services, self.place
        self.ask(
            lambda: services.visits.plan_alone(services.doors.session(), place.family, place.contact, how, words),
            self._marked,
        )

    def letter(self, letter: str) -> None:
        """Write one of the letters."""
        self._go(Place("letter", family=self.place.family, contact=self.place.contact, letter=LetterId(letter)))

    def urgent(self, finding: str) -> None:
        """To the number, outside the signed visit."""
        self._go(Place("urgent", family=self.place.family, finding=EntryId(finding)))

    def amend(self) -> None:
        """To putting an answer right."""
        self._go(Place("amend", family=self.place.family, contact=self.place.contact))

    def to_today(self) -> None:
        """The next thing."""
        self._go(Place("today"))

    def to_family(self) -> None:
        """The family's page."""
        self._go(Place("family", family=self.place.family))

    def trouble(self, error: WorldError) -> None:
        """Keep the page and say what went wrong."""
        self.show(msgspec.structs.replace(self.state, problem=str(error)))

    def _marked(self, outcome: Outcome) -> None:
        self.show(OutcomeState(outcome=outcome, saved=clock_words(outcome.record.last_entry_at)))
