"""What the page of a loss does: keep whom it is about, and go on with her."""

from __future__ import annotations

from datetime import date

from app.domain.base import PersonId
from app.services.states import VisitState
from ui.visits.model import VisitModel


class LossModel(VisitModel):
    """Nothing to name: on to the visit."""

    def settled(self, visit: VisitState) -> None:
        """Once it is named, the page has nothing to ask."""
        if visit.loss is None:
            self.go("visit")

    def named(self, about: str, on: date | None) -> None:
        """It is about this person; about nobody the record holds when empty."""
        family, contact, whom = self.place.family, self.place.contact, PersonId(about) if about else None
        visits = self._services.visits
        self.write(lambda who: visits.lost(who, family, contact, whom, on), lambda _visit: self.back())

    def back(self) -> None:
        """To the page she came from, or the list."""
        page = self.place.page
        visit = self.state.visit
        self.go("question", page) if visit and visit.page(page) else self.go("visit")
