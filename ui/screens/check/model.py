"""What the check page does: add what was seen, say why a worry no longer stands, sign."""

from __future__ import annotations

from typing import Literal

from app.domain.base import EntryId
from app.domain.people import Session
from app.services.states import Asked, Outcome, VisitState
from ui.visits.model import VisitModel

Why = Literal["mis-keyed", "misheard", "withdrawn"]


class CheckModel(VisitModel):
    """The whole visit before it is signed."""

    def seen(self, question: str, about: str, words: str) -> None:
        """Add what was seen to an answer that stands."""
        asked = self._asked(question, about)
        if asked is None or asked.answered is None or not words.strip():
            return
        known, family, contact = asked.answered, self.place.family, self.place.contact
        visits = self._services.visits
        self.write(
            lambda who: visits.answer(
                who,
                family,
                contact,
                asked.question.id,
                asked.about,
                known.answer.state,
                known.answer.value,
                known.said_by,
                words,
                known.reason,
            )
        )

    def end(self, finding: str, why: Why, evidence: str) -> None:
        """A corrected answer no longer supports a finding: say why, once."""
        family, contact = self.place.family, self.place.contact
        visits = self._services.visits

        def work(who: Session) -> VisitState:
            visits.end_finding(who, family, EntryId(finding), why, evidence)
            return visits.show(who, family, contact)

        self.write(work)

    def sign(self) -> None:
        """Sign this visit, then see what it led to."""
        family, contact = self.place.family, self.place.contact
        visits = self._services.visits
        self.show(self.changed_to(saving=True, problem=""))
        self.ask(lambda: visits.sign(self.who(), family, contact), self._signed)

    def _signed(self, _outcome: Outcome) -> None:
        self.go("outcome")

    def _asked(self, question: str, about: str) -> Asked | None:
        pages = self.state.visit.pages if self.state.visit else ()
        every = (one for page in pages for one in page.asked)
        return next((one for one in every if (one.question.id, one.about) == (question, about)), None)
