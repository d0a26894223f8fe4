"""What every act of a visit stands on: the contact that is open, its weighing, and the state and outcome it leads to."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from app.domain import entries as e
from app.domain.answers import Answer, AnswerKey, SaidBy
from app.domain.base import ContactId, EntryId, FamilyId
from app.domain.contacts import Contact
from app.domain.pathway import Rule
from app.domain.people import Session
from app.domain.record import FamilyRecord
from app.engine.letters import offered
from app.engine.note import notes
from app.engine.reviewing import QUIET_KINDS
from app.engine.situation import Weighed
from app.engine.standing import answered_at, situation
from app.engine.thread import thread
from app.engine.visit import Weighing
from app.i18n import tr
from app.ports import WorldError
from app.services.acts import FindingActs
from app.services.desk import Desk
from app.services.found import raised_states, score_lines, untold
from app.services.given import raising
from app.services.states import NoteForPerson, Outcome, VisitState
from app.services.visit_state import plan_at, visit_state


class VisitDesk(FindingActs):
    """One visit at a time. Weighings are kept between answers, so an answer re-weighs only what it touches."""

    def __init__(self, desk: Desk, new_id: Callable[[], str]) -> None:
        super().__init__(desk)
        self._new_id = new_id

    def outcome(self, who: Session, family: FamilyId, contact: ContactId) -> Outcome:
        """What the visit led to, with the note to copy. `in_company` when it ended before others' eyes: a screen covers it."""
        compiled = self._desk.compiled
        record = self._desk.journal.record(family)
        here = self._contact(record, contact)
        weighing = self._weighing(record, here, who.day)
        return Outcome(
            record=record,
            contact=here,
            raised=raised_states(compiled, record, self._desk.lines()),
            untold=untold(compiled, record, plan_at(compiled, record, here), weighing),
            scores=score_lines(compiled, weighing),
            next_steps=tuple(
                (item.says, item.act, item.owner)
                for item in thread(record, compiled.pathway.local, compiled.pathway.watch)
                if item.kind not in QUIET_KINDS
            ),
            notes=tuple(
                NoteForPerson(person=person, name=name, text=text)
                for person, name, text in notes(compiled, record, here, who)
            ),
            in_main_record=here.entry in record.main_record,
            letters=offered(compiled.pathway, who.role, record),
            in_company=not here.alone,
            plan_alone=any(one.answer.state == "not-safe" for one in answered_at(record, contact)),
        )

    def _body(
        self,
        here: Contact,
        asked: AnswerKey,
        answer: Answer,
        said_by: SaidBy = "her",
        noticed: str = "",
        reason: str = "",
        still: EntryId | None = None,
    ) -> e.AnsweredBody:
        return e.AnsweredBody(
            contact=here.id,
            question=asked[0],
            about=asked[1],
            answer=answer,
            said_by=said_by,
            present=here.present,
            noticed=noticed,
            reason=reason,
            pathway=self._desk.compiled.pathway.hash,
            still=still,
        )

    def _written(self, who: Session, family: FamilyId, contact: ContactId, body: e.AnyBody) -> VisitState:
        self._open(self._desk.journal.record(family), contact)
        record = self._desk.write(who, family, [e.Draft(body=body)])
        return self._state(who, record, record.contacts[contact])

    def _open(self, record: FamilyRecord, contact: ContactId) -> Contact:
        here = self._contact(record, contact)
        if not here.open:
            raise WorldError(tr("This visit is signed. A change to it is written as an amendment."))
        return here

    def _contact(self, record: FamilyRecord, contact: ContactId) -> Contact:
        here = record.contacts.get(contact)
        if here is None:
            raise WorldError(tr("This visit is not in the record that is open. Open its family, then go on."))
        return here

    def _weighing(self, record: FamilyRecord, contact: Contact, day: date) -> Weighing:
        kept = self._desk.weighings.get(contact.id)
        if kept is None or kept[:2] != (record.entries, day):
            compiled = self._desk.compiled
            then = contact.on if contact.late else day
            kept = (record.entries, day, Weighing(compiled, situation(compiled, record, contact, then)))
            self._desk.weighings[contact.id] = kept
        return kept[2]

    def _state(self, who: Session, record: FamilyRecord, contact: Contact) -> VisitState:
        weighing = self._weighing(record, contact, who.day)
        return visit_state(self._desk.compiled, record, contact, weighing, self._desk.lines(), who)

    def _raise(self, rule: Rule, verdict: Weighed, contact: ContactId | None) -> e.Draft:
        return raising(self._desk.compiled, rule, verdict, contact, self._desk.clock.now())
