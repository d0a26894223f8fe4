"""A visit: begin it, say who is here, answer, leave a topic, jot, call, decide, sign, copy to the main record."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Literal

from app.domain import entries as e
from app.domain.answers import Answer, AnswerKey, AnswerValue, SaidBy, State, key
from app.domain.base import ContactId, ContactKind, EntryId, FamilyId, PersonId, QuestionId
from app.domain.contacts import Contact, company_alone
from app.domain.findings import Finding
from app.domain.pathway import Rule
from app.domain.people import Session
from app.domain.record import FamilyRecord
from app.engine.note import notes
from app.engine.situation import Weighed
from app.engine.thread import due_at, thread
from app.engine.visit import Weighing
from app.i18n import tr
from app.ports import WorldError
from app.services.desk import Desk
from app.services.states import NoteForPerson, Outcome, VisitState
from app.services.visit_state import is_private, page_states, raised_states, score_lines, situation, untold, visit_state
from app.services.weighing import answer_problem


class Visits:
    """The open visits of this caseload. Weighings are kept between answers, so an answer re-weighs only what it touches."""

    def __init__(self, desk: Desk, new_id: Callable[[], str]) -> None:
        self._desk = desk
        self._new_id = new_id
        self._weighings: dict[ContactId, Weighing] = {}

    def start(self, who: Session, family: FamilyId, plan: ContactKind, present: Sequence[e.Company]) -> VisitState:
        """Begin a visit, saying who is here. A visit already open is shown instead of a second one."""
        record = self._desk.journal.record(family)
        going_on = record.open_contact()
        if going_on is not None:
            return self._state(who, record, going_on)
        if plan not in self._desk.compiled.contacts:
            raise WorldError(tr("This pathway has no contact of that kind."))
        contact = ContactId(self._new_id())
        body = e.ContactStarted(
            contact=contact, plan=plan, on=who.day, present=tuple(present), pathway=self._desk.compiled.pathway.hash
        )
        record = self._desk.write(who, family, [e.Draft(body=body)])
        return self._state(who, record, record.contacts[contact])

    def show(self, who: Session, family: FamilyId, contact: ContactId) -> VisitState:
        """The visit as it stands."""
        record = self._desk.journal.record(family)
        return self._state(who, record, record.contacts[contact])

    def company(self, who: Session, family: FamilyId, contact: ContactId, present: Sequence[e.Company]) -> VisitState:
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
        said_by: SaidBy = "her",
        noticed: str = "",
        reason: str = "",
    ) -> VisitState:
        """Save one answer, with any finding it raises, in one transaction. Raises `WorldError` for a value that does not fit."""
        record = self._desk.journal.record(family)
        here = self._open(record, contact)
        answer = self._checked(question, state, value)
        asked = key(question, about)
        weighing = self._weighing(record, here, who.day).after(asked, answer)
        known = record.answers.get(asked)
        body = self._body(here, asked, answer, said_by, noticed, reason)
        replaces = known.entry if known is not None and known.contact == contact else None
        drafts = [e.Draft(body=body, subjects=(about,), replaces=replaces)]
        drafts += [self._raise(rule, verdict, contact) for rule, verdict in newly_raised(record, weighing)]
        record = self._desk.write(who, family, drafts)
        self._weighings[contact] = weighing
        return self._state(who, record, record.contacts[contact])

    def not_kept(
        self,
        who: Session,
        family: FamilyId,
        plan: ContactKind,
        on: date,
        how: Literal["no-access", "not-brought", "did-not-come", "declined"],
        why: str,
    ) -> FamilyRecord:
        """A contact that did not happen, and what is known of why."""
        contact = ContactId(self._new_id())
        bodies: tuple[e.AnyBody, ...] = (
            e.ContactPlanned(contact=contact, plan=plan, on=on),
            e.ContactNotKept(contact=contact, how=how, why=why),
        )
        return self._desk.write(who, family, [e.Draft(body=body) for body in bodies])

    def told(self, who: Session, family: FamilyId, answers: Mapping[AnswerKey, Answer], source: str) -> FamilyRecord:
        """What another agency told us, outside a visit, with any finding it raises."""
        record = self._desk.journal.record(family)
        compiled = self._desk.compiled
        weighing = Weighing(compiled, situation(compiled, record, None, who.day))
        drafts = []
        for asked, answer in answers.items():
            weighing = weighing.after(asked, answer)
            body = e.AnsweredBody(
                contact=None,
                question=asked[0],
                about=asked[1],
                answer=answer,
                said_by="agency",
                present=(),
                noticed="",
                reason=source,
                pathway=compiled.pathway.hash,
            )
            drafts.append(e.Draft(body=body, subjects=(asked[1],)))
        drafts += [self._raise(rule, verdict, None) for rule, verdict in newly_raised(record, weighing)]
        return self._desk.write(who, family, drafts)

    def leave_topic(self, who: Session, family: FamilyId, contact: ContactId, topic: str, reason: str) -> VisitState:
        """Leave a whole topic for next time: each of its unanswered questions comes back, with what got in the way."""
        record = self._desk.journal.record(family)
        here = self._open(record, contact)
        state = self._state(who, record, here)
        drafts = [e.Draft(body=e.TopicLeft(contact=contact, topic=topic, reason=reason))]
        for asked in self._unanswered(state, topic):
            body = self._body(here, asked, Answer(state="not-asked"), reason=reason)
            drafts.append(e.Draft(body=body, subjects=(asked[1],)))
        record = self._desk.write(who, family, drafts)
        self._weighings.pop(contact, None)
        return self._state(who, record, record.contacts[contact])

    def _unanswered(self, state: VisitState, topic: str) -> list[AnswerKey]:
        pages = [page for page in state.pages if page.topic.id == topic and page.open]
        return [key(one.question.id, one.about) for page in pages for one in page.asked if one.answered is None]

    def jot(self, who: Session, family: FamilyId, contact: ContactId, text: str, private: bool) -> VisitState:
        """Jot a line now, to be written up later."""
        return self._written(who, family, contact, e.Jotted(contact=contact, text=text, private=private))

    def calling(
        self, who: Session, family: FamilyId, contact: ContactId | None, line: str, findings: Sequence[EntryId]
    ) -> FamilyRecord:
        """*Calling now*: nothing stands in the way; the outcome is still to be written."""
        body = e.CallStarted(contact=contact, line=line, findings=tuple(findings))
        return self._desk.write(who, family, [e.Draft(body=body)])

    def call_outcome(
        self,
        who: Session,
        family: FamilyId,
        contact: ContactId | None,
        line: str,
        number: str,
        answered_by: str,
        agreed: str,
        read_back: bool,
        findings: Sequence[EntryId],
    ) -> FamilyRecord:
        """Who answered and what was agreed. Nobody answering is written too, and leaves the finding as it was."""
        body = e.VoiceCall(
            contact=contact,
            line=line,
            number=number,
            answered_by=answered_by.strip(),
            agreed=agreed,
            read_back=read_back,
            findings=tuple(findings),
        )
        return self._desk.write(who, family, [e.Draft(body=body)])

    def decide(
        self,
        who: Session,
        family: FamilyId,
        finding: EntryId,
        decision: Literal["refer", "consult", "act", "not-now"],
        reason: str,
        review_on: date | None,
    ) -> FamilyRecord:
        """What was decided about a finding. *Not now* needs a reason and a day to look again."""
        if not reason.strip():
            raise WorldError(tr("Write in a few words why."))
        if decision == "not-now" and review_on is None:
            raise WorldError(tr("Enter the day on which this is looked at again."))
        body = e.DecisionMade(finding=finding, decision=decision, reason=reason, review_on=review_on)
        return self._desk.write(who, family, [e.Draft(body=body)])

    def end_finding(
        self,
        who: Session,
        family: FamilyId,
        finding: EntryId,
        why: Literal["mis-keyed", "misheard", "withdrawn", "acted-on", "explained-by-evidence"],
        evidence: str,
    ) -> FamilyRecord:
        """End a finding by name, reason and evidence. Raises `WorldError` when it may not end so."""
        record = self._desk.journal.record(family)
        problem = self._cannot_end(who, record, record.findings[finding], why, evidence)
        if problem:
            raise WorldError(problem)
        body = e.FindingEnded(finding=finding, why=why, evidence=evidence)
        return self._desk.write(who, family, [e.Draft(body=body)])

    def _cannot_end(self, who: Session, record: FamilyRecord, finding: Finding, why: str, evidence: str) -> str:
        if not finding.open:
            return tr("This has already been ended.")
        contact = record.contacts.get(finding.contact) if finding.contact else None
        supported = True
        if contact is not None:
            verdict = self._weighing(record, contact, who.day).verdicts.get(finding.rule)
            supported = verdict is not None and verdict.value is True
        if why == "mis-keyed":
            unsigned = contact is not None and contact.open
            return (
                "" if unsigned and not supported else tr("Correct the answer first; after signing, write an amendment.")
            )
        if why in ("misheard", "withdrawn") and supported:
            return tr("The answer behind this still stands. Correct the answer first.")
        if not evidence.strip():
            return tr("Write what happened and how you know.")
        rule = self._desk.compiled.rules.get(finding.rule)
        if rule is not None and rule.second_person:
            return tr(
                "This one needs a second person: it stays open until your safeguarding lead has looked at it too."
            )
        if finding.urgency in ("emergency", "same-day") and finding.spoken_to() is None:
            return tr("Nobody has been spoken to yet. Ring first, and write who answered.")
        return ""

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
        drafts = [
            e.Draft(body=never_asked, subjects=(never_asked.about,))
            for never_asked in self._never_alone(who, record, here)
        ]
        self._desk.write(who, family, [*drafts, e.Draft(body=body)])
        self._weighings.pop(contact, None)
        return self.outcome(who, family, contact)

    def _never_alone(self, who: Session, record: FamilyRecord, here: Contact) -> list[e.AnsweredBody]:
        """What could not be asked because she was never alone is written down so, and so comes back."""
        if any(company_alone(present) for present in here.company):
            return []
        compiled, weighing = self._desk.compiled, self._weighing(record, here, who.day)
        pages = page_states(compiled, record, here, compiled.contacts[here.plan], weighing)
        asked = [one for page in pages if page.open for one in page.asked if one.answered is None]
        return [
            self._body(
                here, key(one.question.id, one.about), Answer(state="not-safe"), reason=tr("She was never alone.")
            )
            for one in asked
            if is_private(compiled, one.question)
        ]

    def _body(
        self,
        here: Contact,
        asked: AnswerKey,
        answer: Answer,
        said_by: SaidBy = "her",
        noticed: str = "",
        reason: str = "",
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
        )

    def outcome(self, who: Session, family: FamilyId, contact: ContactId) -> Outcome:
        """What the visit led to, with the note to copy."""
        compiled = self._desk.compiled
        record = self._desk.journal.record(family)
        here = record.contacts[contact]
        weighing = self._weighing(record, here, who.day)
        return Outcome(
            record=record,
            contact=here,
            raised=raised_states(compiled, record, weighing, self._desk.lines()),
            untold=untold(compiled, record, compiled.contacts[here.plan], weighing),
            scores=score_lines(compiled, weighing),
            next_steps=tuple((item.says, item.act, item.owner) for item in thread(record, compiled.pathway.local)),
            notes=tuple(
                NoteForPerson(person=person, name=name, text=text)
                for person, name, text in notes(compiled, record, here, who)
            ),
            in_main_record=here.entry in record.main_record,
            letters=tuple((letter.id, letter.title) for letter in compiled.pathway.letters),
        )

    def copied(self, who: Session, family: FamilyId, contact: ContactId) -> Outcome:
        """The worker says the note now stands in the organisation's main record."""
        entry = self._desk.journal.record(family).contacts[contact].entry
        self._desk.write(who, family, [e.Draft(body=e.InMainRecord(of=entry, by=who.name))])
        return self.outcome(who, family, contact)

    def _written(self, who: Session, family: FamilyId, contact: ContactId, body: e.AnyBody) -> VisitState:
        self._open(self._desk.journal.record(family), contact)
        record = self._desk.write(who, family, [e.Draft(body=body)])
        if isinstance(body, e.CompanyChanged):
            self._weighings.pop(contact, None)
        return self._state(who, record, record.contacts[contact])

    def _open(self, record: FamilyRecord, contact: ContactId) -> Contact:
        here = record.contacts[contact]
        if not here.open:
            raise WorldError(tr("This visit is signed. A change to it is written as an amendment."))
        return here

    def _checked(self, question: QuestionId, state: State, value: AnswerValue | None) -> Answer:
        known = self._desk.compiled.names.questions.get(question)
        if known is None:
            raise WorldError(tr("This pathway no longer holds that question."))
        if state != "answered":
            return Answer(state=state)
        problem = answer_problem(known, value)
        if problem:
            raise WorldError(tr("{label}: {problem}").format(label=known.label, problem=problem))
        return Answer(state="answered", value=value)

    def _weighing(self, record: FamilyRecord, contact: Contact, day: date) -> Weighing:
        known = self._weighings.get(contact.id)
        if known is None:
            compiled = self._desk.compiled
            known = Weighing(compiled, situation(compiled, record, contact, day))
            self._weighings[contact.id] = known
        return known

    def _state(self, who: Session, record: FamilyRecord, contact: Contact) -> VisitState:
        weighing = self._weighing(record, contact, who.day)
        return visit_state(self._desk.compiled, record, contact, weighing, self._desk.lines(), who.day)

    def _raise(self, rule: Rule, verdict: Weighed, contact: ContactId | None) -> e.Draft:
        body = e.FindingRaised(
            contact=contact,
            rule=rule.id,
            urgency=rule.urgency,
            says=rule.says,
            because=verdict.because,
            due=due_at(rule.within, self._desk.clock.now()),
            pathway=self._desk.compiled.pathway.hash,
        )
        return e.Draft(body=body, subjects=tuple(dict.fromkeys(one.about for one in verdict.because)))


def newly_raised(record: FamilyRecord, weighing: Weighing) -> tuple[tuple[Rule, Weighed], ...]:
    """Rules that hold and are not open in the record; an ended one returns only on new evidence."""
    last = {finding.rule: finding for finding in record.findings.values()}
    found = []
    raised = weighing.raised()
    standing = {rule.id for rule, _ in raised}
    for rule, verdict in raised:
        if standing & set(rule.instead_of):
            continue
        before = last.get(rule.id)
        if before is None or (not before.open and set(before.because) != set(verdict.because)):
            found.append((rule, verdict))
    return tuple(found)
