"""A visit: begin it, say who is here, answer, leave a topic, jot, call, decide, sign, copy to the main record."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Literal

from app.domain import entries as e
from app.domain.answers import Answer, AnswerKey, AnswerValue, SaidBy, State, key
from app.domain.base import ContactId, ContactKind, EntryId, FamilyId, PersonId, QuestionId
from app.domain.body import Company
from app.domain.calendar import uk_moment
from app.domain.contacts import Contact, company_alone
from app.domain.people import Session
from app.domain.record import FamilyRecord
from app.engine.note import findings_at
from app.engine.raising import newly_raised
from app.engine.stopped import LOSS
from app.i18n import tr
from app.ports import WorldError
from app.services.desk import NotAllowed
from app.services.given import about_somebody, checked, told_drafts
from app.services.marks import Marks
from app.services.persons import one_line
from app.services.states import Outcome, VisitState
from app.services.visit_state import is_private, page_states, plan_at

NotKept = Literal["no-access", "not-brought", "did-not-come", "declined"]


class Visits(Marks):
    """The open visits of this caseload."""

    def start(self, who: Session, family: FamilyId, plan: ContactKind, present: Sequence[Company]) -> VisitState:
        """Begin a visit, saying who is here. A visit already open is shown instead of a second one, to who is here now."""
        self._desk.check_read()
        record = self._desk.journal.record(family)
        going_on = record.open_contact()
        if going_on is not None:
            same = set(going_on.present) == set(present)
            return self._state(who, record, going_on) if same else self.company(who, family, going_on.id, present)
        known = self._desk.compiled.contacts.get(plan)
        if known is None:
            raise WorldError(tr("This pathway has no contact of that kind."))
        if who.role not in known.by:
            raise NotAllowed(tr("This kind of contact belongs to another profession."))
        contact = ContactId(self._new_id())
        body = e.ContactStarted(
            contact=contact, plan=plan, on=who.day, present=tuple(present), pathway=self._desk.compiled.pathway.hash
        )
        record = self._desk.write(who, family, [e.Draft(body=body)])
        return self._state(who, record, record.contacts[contact])

    def show(self, who: Session, family: FamilyId, contact: ContactId) -> VisitState:
        """The visit as it stands."""
        record = self._desk.journal.record(family)
        return self._state(who, record, self._contact(record, contact))

    def company(self, who: Session, family: FamilyId, contact: ContactId, present: Sequence[Company]) -> VisitState:
        """Somebody came in or left."""
        return self._written(who, family, contact, e.CompanyChanged(contact=contact, present=tuple(present)))

    def answer(
        self,
        who: Session,
        family: FamilyId,
        contact: ContactId,
        question: QuestionId,
        about: PersonId,
        state: State,
        value: AnswerValue | None = None,
        said_by: SaidBy | None = None,
        noticed: str = "",
        reason: str = "",
    ) -> VisitState:
        """Save one answer, with any finding it raises, in one transaction. Raises `WorldError` for a value that does not fit."""
        record = self._desk.journal.record(family)
        here = self._open(record, contact)
        answer = checked(self._desk.compiled, question, state, value)
        asked, before = key(question, about), self._weighing(record, here, who.day)
        about_somebody(self._desk.compiled, asked, before)
        weighing = before.after(asked, answer)
        known = record.answers.get(asked)
        mine = known if known is not None and known.contact == contact else None
        if mine is not None and not here.alone:
            # What stands beside an answer is not shown in company, so an answer given there cannot mean to take it away.
            noticed, reason = noticed or mine.noticed, reason or mine.reason
        source = said_by or self._desk.compiled.names.questions[question].said_by
        body = self._body(here, asked, answer, source, noticed, reason)
        drafts = [_draft(here, body, mine.entry if mine else None)]
        drafts += [self._raise(rule, verdict, contact) for rule, verdict in newly_raised(record, weighing, before)]
        record = self._desk.write(who, family, drafts)
        if question != LOSS:
            self._desk.weighings[contact] = (record.entries, who.day, weighing)
        return self._state(who, record, record.contacts[contact])

    def not_kept(
        self,
        who: Session,
        family: FamilyId,
        plan: ContactKind,
        on: date,
        how: NotKept,
        why: str,
        next_step: str = "",
        again_on: date | None = None,
        whose: str = "",
    ) -> FamilyRecord:
        """A contact that did not happen, what is known of why, and what comes next: `again_on` plans the next try; `whose` names
        the other service whose it was. Raises `WorldError` for a day still to come."""
        if on > who.day:
            raise WorldError(tr("This day has not come yet."))
        planned = None if whose.strip() else _planned(self._desk.journal.record(family), plan, on)
        contact = planned or ContactId(self._new_id())
        bodies: list[e.AnyBody] = [] if planned else [e.ContactPlanned(contact=contact, plan=plan, on=on)]
        told = e.ContactNotKept(
            contact=contact, how=how, why=why.strip(), next_step=next_step.strip(), whose=one_line(whose)
        )
        bodies.append(told)
        happened = uk_moment(on, 12, 0) if on < who.day else None
        drafts = [e.Draft(body=body, happened_at=happened) for body in bodies]
        if again_on is not None:
            again = e.ContactPlanned(contact=ContactId(self._new_id()), plan=plan, on=again_on)
            drafts.append(e.Draft(body=again))
        return self._desk.write(who, family, drafts)

    def told(self, who: Session, family: FamilyId, answers: Mapping[AnswerKey, Answer], source: str) -> FamilyRecord:
        """What another agency told us, outside a visit, with any finding it raises."""
        compiled, record = self._desk.compiled, self._desk.journal.record(family)
        drafts = told_drafts(compiled, record, who.day, answers, source, self._desk.clock.now())
        return self._desk.write(who, family, drafts)

    def leave_topic(self, who: Session, family: FamilyId, contact: ContactId, topic: str, reason: str) -> VisitState:
        """Leave a whole topic for next time: each of its unanswered questions comes back, with what got in the way."""
        record = self._desk.journal.record(family)
        here = self._open(record, contact)
        state = self._state(who, record, here)
        drafts = [e.Draft(body=e.TopicLeft(contact=contact, topic=topic, reason=reason))]
        for asked in self._unanswered(state, topic):
            body = self._body(here, asked, Answer(state="not-asked"), reason=reason)
            drafts.append(_draft(here, body))
        record = self._desk.write(who, family, drafts)
        return self._state(who, record, record.contacts[contact])

    def _unanswered(self, state: VisitState, topic: str) -> list[AnswerKey]:
        pages = [page for page in state.pages if page.topic.id == topic and page.open]
        return [
            key(one.question.id, one.about)
            for page in pages
            for one in page.asked
            if one.answered is None and not one.known
        ]

    def jot(self, who: Session, family: FamilyId, contact: ContactId, text: str, private: bool) -> VisitState:
        """Jot a line now, to be written up later."""
        return self._written(who, family, contact, e.Jotted(contact=contact, text=text, private=private))

    def sign(self, who: Session, family: FamilyId, contact: ContactId) -> Outcome:
        """Sign for the visit: binds the hash of exactly its entries. Raises `WorldError` when nothing was answered."""
        record = self._desk.journal.record(family)
        here = self._open(record, contact)
        mine = [
            entry for entry in self._desk.journal.entries(family) if getattr(entry.body, "contact", None) == contact
        ]
        answered = sum(one.contact == contact for one in record.answers.values())
        if not answered:
            raise WorldError(tr("Nothing has been answered yet, so there is nothing to sign."))
        digest = hashlib.sha256(b"".join(e.encode(entry) for entry in mine)).hexdigest()
        body = e.ContactSigned(contact=contact, of=digest, answered=answered)
        left = self._never_alone(who, record, here)
        left += self._unreached(who, record, here, {key(one.question, one.about) for one in left})
        drafts = [_draft(here, never_asked) for never_asked in left]
        self._desk.write(who, family, [*drafts, e.Draft(body=body)])
        return self.outcome(who, family, contact)

    def _never_alone(self, who: Session, record: FamilyRecord, here: Contact) -> list[e.AnsweredBody]:
        """What could not be asked because she was never alone is written down so, and so comes back."""
        if any(company_alone(present) for present in here.company):
            return []
        compiled, weighing = self._desk.compiled, self._weighing(record, here, who.day)
        pages = page_states(compiled, record, here, plan_at(compiled, record, here), weighing)
        said = any(here.company)
        reason = tr("She was never alone.") if said else tr("It was never written down who was there.")
        asked = [one for page in pages if page.open for one in page.asked if one.answered is None and not one.known]
        return [
            self._body(here, key(one.question.id, one.about), Answer(state="not-safe"), reason=reason)
            for one in asked
            if is_private(compiled, one.question)
        ]

    def copied(self, who: Session, family: FamilyId, contact: ContactId) -> Outcome:
        """The worker says the note, with the worries in it, now stands in the organisation's main record."""
        record = self._desk.journal.record(family)
        here = self._contact(record, contact)
        if here.open:
            raise WorldError(tr("Sign the visit first: its note may still change."))
        found = [finding.entry for finding in findings_at(record, contact) if finding.entry not in record.main_record]
        bodies = [e.InMainRecord(of=entry, by=who.name) for entry in (here.entry, *found)]
        self._desk.write(who, family, [e.Draft(body=body) for body in bodies])
        return self.outcome(who, family, contact)


def _draft(here: Contact, body: e.AnsweredBody, replaces: EntryId | None = None) -> e.Draft:
    """An answer of a visit. Of one written up later it happened then, not now."""
    happened = here.started_at if here.late else None
    return e.Draft(body=body, subjects=(body.about,), replaces=replaces, happened_at=happened)


def _planned(record: FamilyRecord, plan: ContactKind, on: date) -> ContactId | None:
    """The contact planned for that day that neither began nor was written off."""
    waiting = (one for one in record.contacts.values() if not one.started and one.not_kept is None)
    return next((one.id for one in waiting if (one.plan, one.on) == (plan, on)), None)
