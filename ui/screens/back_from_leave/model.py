"""What the page of working days and leave does: read it, keep the days, write that she is away, take something back."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from app.domain.base import FamilyId
from app.domain.errors import WorldError
from app.domain.people import Session
from app.services.day_states import OpenThing
from app.services.states_leave import WHYS, LeaveState, Why
from ui.model import Model
from ui.places import Place
from ui.screens.back_from_leave.state import LeaveShown

if TYPE_CHECKING:
    from ui.parts import Parts


class LeaveModel(Model[LeaveShown]):
    """One person's days."""

    def __init__(self, parts: Parts, parent: QObject | None = None) -> None:
        super().__init__(parts.store, LeaveShown(), parent)
        self._services, self._go = parts.services, parts.go
        self._where = ""

    def start(self) -> None:
        """Read it."""
        self._act("", self._services.leave.show)

    def days(self, days: Sequence[int]) -> None:
        """These are the weekdays on which she works."""
        self._act("days", lambda who: self._services.leave.set_days(who, days))

    def going(self, first: date | None, last: date | None, cover: str, why: str) -> None:
        """She is away, and somebody covers."""
        chosen: Why = next((one for one in WHYS if one == why), "other")
        self._act("going", lambda who: self._services.leave.go(who, first, last, cover, chosen))

    def take_back(self, thing: OpenThing) -> None:
        """Something comes back to her by her own name."""
        services = self._services

        def work(who: Session) -> LeaveState:
            services.cover.take_back(who, [(thing.family, thing.entry)])
            return services.leave.show(who)

        self._act("", work)

    def open_family(self, family: str) -> None:
        """To a family's page."""
        self._go(Place("family", family=FamilyId(family)))

    def cover(self) -> None:
        """To handing over what is open."""
        self._go(Place("cover"))

    def today(self) -> None:
        """Back to the day's page."""
        self._go(Place("today"))

    def trouble(self, error: WorldError) -> None:
        """Keep what is written and say what to mend."""
        self.show(LeaveShown(leave=self.state.leave, problem=str(error), where=self._where))

    def _act(self, where: str, work: Callable[[Session], LeaveState]) -> None:
        self._where = where
        self.ask(lambda: work(self._services.doors.session()), lambda leave: self.show(LeaveShown(leave=leave)))
