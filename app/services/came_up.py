"""Something else came up: a situation joins an open visit, or is taken back. And what a visit's screens say of both."""

from __future__ import annotations

from collections.abc import Iterable

from app.domain import entries as e
from app.domain.answers import Answer, AnswerKey
from app.domain.base import ContactId, ContactKind, EntryId, FamilyId, QuestionId
from app.domain.came_up import CameUp, SituationAdded, SituationTakenBack
from app.domain.contacts import Contact
from app.domain.pathway import ContactPlan
from app.domain.people import Session
from app.domain.record import FamilyRecord
from app.engine.came_up import brought
from app.engine.compiled import Compiled
from app.engine.standing import answered_at
from app.engine.visit import Weighing, keys_of
from app.i18n import tr
from app.ports import WorldError
from app.services.desk import NotAllowed
from app.services.states import PageState, VisitState
from app.services.visit_state import page_states, plan_at
from app.services.with_her import WithHer


class ComingUp(WithHer):
    """Situations inside an open visit."""

    def came_up(
        self, who: Session, family: FamilyId, contact: ContactId, plan: ContactKind, after: QuestionId
    ) -> VisitState:
        """The prompts of a situation join the visit, after the page that holds `after`. Picked a second time, nothing more is
        written. Raises `NotAllowed` for one of another profession, `WorldError` for none of this pathway's."""
        record = self._desk.journal.record(family)
        here, known = self._open(record, contact), self._desk.compiled.contacts.get(plan)
        if known is None or known.kind != "situation":
            raise WorldError(tr("This pathway has no situation of that kind."))
        if who.role not in known.by:
            raise NotAllowed(tr("This kind of contact belongs to another profession."))
        weighing, given = self._weighing(record, here, who.day), {one.key() for one in answered_at(record, here.id)}
        if plan in {here.plan, *(one.added.plan for one in here.came_up)}:
            return self._state(who, record, here)
        pages = page_states(self._desk.compiled, record, here, plan_at(self._desk.compiled, record, here), weighing)
        stands = {one.question.id for page in pages for one in page.asked if after in _asks(page)}
        already = tuple(name for name in _core(known) if name in stands or _answered(name, given, weighing))
        return self._written(who, family, contact, SituationAdded(contact, plan, after, already))

    def take_back(self, who: Session, family: FamilyId, contact: ContactId, of: EntryId) -> VisitState:
        """It was added by mistake. Raises `WorldError` once something of it was answered."""
        record = self._desk.journal.record(family)
        here = self._open(record, contact)
        one = next((each for each in here.came_up if each.entry == of), None)
        if one is None:
            return self._state(who, record, here)
        if touched(self._desk.compiled, record, here, one):
            raise WorldError(tr("Something of this was answered already, so it stays. Leave out what does not fit."))
        return self._written(who, family, contact, SituationTakenBack(contact, of))

    def _unreached(
        self, who: Session, record: FamilyRecord, here: Contact, given: set[AnswerKey]
    ) -> list[e.AnsweredBody]:
        """What came up and was not reached is written down so, and so comes back."""
        weighing, reason = self._weighing(record, here, who.day), tr("It came up, and was not reached.")
        asked = (
            one
            for each in here.came_up
            for page in brought(self._desk.compiled, each)
            for one in keys_of(page.questions, weighing)
        )
        left = (one for one in dict.fromkeys(asked) if one not in given and one not in weighing.here.answers)
        return [self._body(here, one, Answer(state="not-asked"), reason=reason) for one in left]


def touched(compiled: Compiled, record: FamilyRecord, here: Contact, one: CameUp) -> bool:
    """Whether anything that a situation brought was answered in this visit."""
    asked = {name for page in brought(compiled, one) for name in page.questions}
    return any(given.question in asked for given in answered_at(record, here.id))


def _asks(page: PageState) -> set[QuestionId]:
    return {one.question.id for one in page.asked}


def _core(plan: ContactPlan) -> Iterable[QuestionId]:
    return dict.fromkeys(name for section in plan.sections for page in section.core for name in page.questions)


def _answered(name: QuestionId, given: set[AnswerKey], weighing: Weighing) -> bool:
    """Answered in this visit, about everybody it concerns."""
    asked = keys_of((name,), weighing)
    return bool(asked) and given.issuperset(asked)
