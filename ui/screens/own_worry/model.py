"""What a worker's own worry does: it is kept, owned and due like any other; one that cannot wait leads to the numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from app.domain.base import PersonId
from app.domain.pathway import URGENCIES, Urgency
from app.domain.record import FamilyRecord
from app.i18n import tr
from app.services.states import WorldError
from app.services.states_pursuit import PursuitState
from ui.model import Model
from ui.places import Place
from ui.screens.own_worry.state import OwnWorryShown

if TYPE_CHECKING:
    from ui.parts import Parts

URGENT = ("emergency", "same-day")


class OwnWorryModel(Model[OwnWorryShown]):
    """One worry of one family."""

    def __init__(self, parts: Parts, place: Place) -> None:
        super().__init__(parts.store, OwnWorryShown(mode="form"))
        self._services, self._go, self.place = parts.services, parts.go, place

    def start(self) -> None:
        """Read whom it can be about."""
        services, family = self._services, self.place.family
        self.ask(lambda: services.pursuits.show(services.doors.session(), family), self._loaded)

    def keep(self, says: str, why: str, about: str, soon: str) -> None:
        """Keep it. A worry that cannot wait goes on to whom to call."""
        urgency: Urgency | None = next((one for one in URGENCIES if one == soon), None)
        problems = [] if about else [("", tr("Select whom it is about."))]
        problems += [] if urgency else [("", tr("Select how soon."))]
        if problems or urgency is None:
            self._with(problems=tuple(problems))
            return
        services, family = self._services, self.place.family
        raise_worry = services.pursuits.raise_worry
        self._with(busy=True, problems=())
        self.ask(
            lambda: raise_worry(services.doors.session(), family, PersonId(about), says, why, urgency),
            lambda record: self._kept(record, urgent=urgency in URGENT),
        )

    def back(self) -> None:
        """To the family."""
        self._go(Place("family", family=self.place.family))

    def trouble(self, error: WorldError) -> None:
        """Say it on the page."""
        self._with(problems=(("", str(error)),), busy=False)

    def _kept(self, record: FamilyRecord, *, urgent: bool) -> None:
        newest = list(record.findings)[-1]
        self._go(Place("urgent" if urgent else "family", family=self.place.family, finding=newest))

    def _loaded(self, state: PursuitState) -> None:
        if state.covered:
            self.back()
            return
        people = tuple((person.id, person.short_name()) for person in state.record.people.values())
        self._with(ready=True, record=state.record, day=state.day, people=people)

    def _with(self, **changes: object) -> None:
        self.show(msgspec.structs.replace(self.state, **changes))
