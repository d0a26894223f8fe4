"""What the pages about patterns do: look at one, and write what a named person decides."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import msgspec

from app.domain.people import Session
from app.domain.pursuit import PatternLooked
from app.domain.record import FamilyRecord
from app.services.states import WorldError
from app.services.states_pursuit import PursuitState
from ui.model import Model
from ui.places import Place
from ui.screens.patterns.state import PatternsShown

if TYPE_CHECKING:
    from ui.parts import Parts


class PatternsModel(Model[PatternsShown]):
    """The patterns of one family. A place that names an entry opens at that pattern."""

    def __init__(self, parts: Parts, place: Place) -> None:
        super().__init__(parts.store, PatternsShown(mode="list"))
        self._services, self._go, self.place = parts.services, parts.go, place
        self._first = str(place.entry)

    def start(self) -> None:
        """Read the family."""
        self._read(lambda _who: None)

    def pick(self, pattern: str) -> None:
        """To one pattern."""
        seen = next((one for one in self.state.patterns if one.id == pattern), None)
        self._with(seen=seen, mode="look" if seen else "list", problems=())

    def decide(self, words: str) -> None:
        """What the person who looked decides. The pattern returns when there is more to see."""
        seen = self.state.seen
        if seen is not None:
            looked = PatternLooked(pattern=seen.pattern, evidence=seen.evidence, decides=words.strip())
            self._read(lambda who: self._services.pursuits.look_at_pattern(who, self.place.family, looked))

    def back(self) -> None:
        """A page back, or to the family."""
        if self.state.mode == "look":
            self._with(mode="list", problems=())
        else:
            self._go(Place("family", family=self.place.family))

    def trouble(self, error: WorldError) -> None:
        """Say it on the page."""
        self._with(problems=(("", str(error)),), busy=False)

    def _read(self, work: Callable[[Session], FamilyRecord | None]) -> None:
        services, family = self._services, self.place.family
        self._with(busy=True, problems=())

        def both() -> PursuitState:
            who = services.doors.session()
            work(who)
            return services.pursuits.show(who, family)

        self.ask(both, self._loaded)

    def _loaded(self, state: PursuitState) -> None:
        if state.covered:
            self._go(Place("family", family=self.place.family))
            return
        self.show(
            PatternsShown(
                mode="list",
                ready=True,
                record=state.record,
                day=state.day,
                patterns=state.patterns,
                ask_her_first=state.may_be_harmed,
            )
        )
        first, self._first = self._first, ""
        if first:
            self.pick(first)

    def _with(self, **changes: object) -> None:
        self.show(msgspec.structs.replace(self.state, **changes))
