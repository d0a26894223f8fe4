"""What the body map does: write a mark down, take one out, show what is there; what is urgent then stops her as anywhere."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from app.domain.base import EntryId, PersonId
from app.domain.marks import NewMark
from app.i18n import tr
from app.services.states import VisitState
from app.services.states_marks import MarkLine
from ui.places import Place
from ui.screens.body_map.state import Mapping
from ui.visits.model import VisitModel

if TYPE_CHECKING:
    from ui.parts import Parts


class BodyMapModel(VisitModel):
    """One person's skin in one visit."""

    def __init__(self, parts: Parts, place: Place) -> None:
        super().__init__(parts, place, state=Mapping())
        self._about = PersonId(place.way)

    def settled(self, visit: VisitState) -> None:
        """Read what is written down; a place that names nobody leads to the list."""
        if self._about and self._about not in visit.record.people:
            self.go("visit")
            return
        self._read(visit)

    def add(self, mark: NewMark) -> None:
        """Keep a mark. What it raises that is urgent leads on at once."""
        family, contact, about = self.place.family, self.place.contact, self._about
        visits = self._services.visits
        known = {one.finding.entry for one in self.state.visit.urgent} if self.state.visit else set[EntryId]()
        self.write(lambda who: visits.mark(who, family, contact, about, mark), lambda visit: self._added(visit, known))

    def take_out(self, entry: str) -> None:
        """It was written down by mistake."""
        family, contact, of = self.place.family, self.place.contact, EntryId(entry)
        visits, why = self._services.visits, tr("Written down by mistake")
        self.write(lambda who: visits.take_out(who, family, contact, of, why), self._read)

    def back(self) -> None:
        """To the page she came from, or the list; to what is urgent first."""
        page = self.place.page
        self.go("question", page) if page else self.go("visit")

    def _added(self, visit: VisitState, known: set[EntryId]) -> None:
        new = [one.finding.entry for one in visit.urgent if one.finding.entry not in known]
        self.show(self.changed_to(count=cast("Mapping", self.state).count + 1))
        self._read(visit)
        if new:
            self.go("interruption", self.place.page, finding=new[0])

    def _read(self, visit: VisitState) -> None:
        family, contact, about = self.place.family, self.place.contact, self._about
        name, visits = visit.record.name_of(about), self._services.visits

        def shown(marks: tuple[MarkLine, ...]) -> None:
            self.show(self.changed_to(name=name, marks=marks))

        self.ask(lambda: visits.marks(self.who(), family, contact, about), shown)
