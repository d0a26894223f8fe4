"""What amending does: choose an answer, give it anew with the reason, then see both versions."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from app.domain.answers import AnswerValue, SaidBy, State
from app.i18n import tr
from app.services.states import Asked, WorldError
from app.services.states_history import SignedVisit
from ui.model import Model
from ui.places import Place
from ui.screens.amend.state import AmendShown

if TYPE_CHECKING:
    from ui.parts import Parts


class AmendModel(Model[AmendShown]):
    """One signed visit. A place that names an entry begins at that answer."""

    def __init__(self, parts: Parts, place: Place) -> None:
        super().__init__(parts.store, AmendShown(mode="pick"))
        self._services, self._go, self.place = parts.services, parts.go, place

    def start(self) -> None:
        """Read it."""
        self.ask(self._visit, self._read)

    def pick(self, entry: str) -> None:
        """To answering one anew."""
        asked = self.state.visit.asked if self.state.visit else ()
        found = next((one for one in asked if one.answered and one.answered.entry == entry), None)
        if found is not None:
            self._with(mode="answer", asked=found, problems=())

    def keep(self, state: State | None, value: AnswerValue | None, said_by: SaidBy, reason: str, mend: str) -> None:
        """Keep the new answer. `mend` is what the question's widget found wrong."""
        asked = self.state.asked
        problem = self._problem(asked, state, reason, mend)
        if problem or asked is None or state is None:
            self._with(problems=(problem,) if problem else ())
            return
        if asked.question.answer.kind == "score" and isinstance(value, str):
            value = int(value)
        who, place = self._services.doors.session, self.place
        amend, question, about = self._services.corrections.amend, asked.question.id, asked.about
        self._with(busy=True, problems=())

        def work() -> SignedVisit:
            amend(who(), place.family, place.contact, question, about, state, value, reason, said_by)
            return self._visit()

        self.ask(work, self._kept)

    def copy_again(self) -> None:
        """To the visit's page, where its note is copied."""
        self._go(Place("outcome", family=self.place.family, contact=self.place.contact))

    def back(self) -> None:
        """A step back; from the first to where it was chosen."""
        if self.state.mode == "answer" and not self.place.entry:
            self._with(mode="pick", asked=None, problems=())
        elif self.place.entry and self.state.mode == "answer":
            self._go(Place("entry", family=self.place.family, entry=self.place.entry))
        else:
            self.copy_again()

    def trouble(self, error: WorldError) -> None:
        """Say it on the page; a visit that cannot be amended leads to its family."""
        if self.state.visit is None:
            self._go(Place("family", family=self.place.family))
        else:
            self._with(problems=(("", str(error)),), busy=False)

    def _problem(self, asked: Asked | None, state: State | None, reason: str, mend: str) -> tuple[str, str] | None:
        if mend:
            return ("", mend)
        if asked is None or state is None:
            return ("", tr("Answer the question, or say why there is no answer."))
        return None if reason.strip() else ("reason", tr("Write in a few words why this is changed."))

    def _visit(self) -> SignedVisit:
        return self._services.corrections.signed_visit(
            self._services.doors.session(), self.place.family, self.place.contact
        )

    def _read(self, visit: SignedVisit) -> None:
        self._with(ready=True, visit=visit, record=visit.record, day=visit.day)
        if self.place.entry:
            self.pick(self.place.entry)

    def _kept(self, visit: SignedVisit) -> None:
        self._with(mode="versions", visit=visit, asked=None, record=visit.record, busy=False)

    def _with(self, **changes: object) -> None:
        self.show(msgspec.structs.replace(self.state, **changes))
