"""Putting right what was written: what was entered in the wrong record, and what was known on an earlier day."""

from __future__ import annotations

from datetime import date

from app.domain import entries as e
from app.domain import pursuit as p
from app.domain.answers import Answered, AnswerValue, SaidBy, State, key
from app.domain.base import ContactId, EntryId, FamilyId, PersonId, QuestionId
from app.domain.outside import Told
from app.domain.people import Session
from app.domain.record import FamilyRecord, without
from app.engine.compiled import Compiled
from app.engine.raising import newly_raised
from app.engine.standing import answered_at, situation, supports
from app.engine.visit import Weighing
from app.i18n import tr
from app.ports import WorldError
from app.services.desk import Desk, author
from app.services.given import about_somebody, checked, raising
from app.services.known import as_known
from app.services.pursuit_words import follows
from app.services.states import Asked
from app.services.states_history import SignedVisit, Version
from app.services.visit_state import plan_of

CAN_LEAVE = (
    e.AnsweredBody,
    e.Jotted,
    e.FindingRaised,
    e.VoiceCall,
    e.LetterIssued,
    Told,
    p.ConcernRaised,
    p.ReferralStarted,
    p.PlanMade,
    p.MeetingCalled,
    p.MeetingHeld,
    p.DisagreementOpened,
    p.Shared,
    p.NotShared,
)
"""What can have been meant for another family. Who belongs to this one is changed on its own page."""


class Corrections:
    """What can be put right in a family's record. Nothing is ever rewritten: each is an entry of its own."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def wrong_record(self, who: Session, family: FamilyId, entry: EntryId, why: str) -> FamilyRecord:
        """An entry about somebody else leaves view, search and papers, with the worries that only it raised. The auditor still
        sees it. Raises `WorldError` for what is not in this record or cannot leave it."""
        if not why.strip():
            raise WorldError(tr("Write in a few words how it came here, without what it says."))
        record = self._desk.journal.record(family)
        entries = self._desk.journal.entries(family)
        known = next((one for one in entries if one.id == entry), None)
        if known is None or entry in record.misfiled:
            raise WorldError(tr("This is not in the record that is open. Open its family, then go on."))
        if not isinstance(known.body, CAN_LEAVE):
            raise WorldError(tr("This belongs to the family itself. Change it on the family's page."))
        left = [entry, *leaving_with(self._desk.compiled, record, entry, known.body)]
        left += follows(entries, entry, known.body)
        drafts = [e.Draft(body=e.Misfiled(of=one, why=why.strip())) for one in left]
        return self._desk.write(who, family, drafts)

    def amend(
        self,
        who: Session,
        family: FamilyId,
        contact: ContactId,
        question: QuestionId,
        about: PersonId,
        state: State,
        value: AnswerValue | None,
        reason: str,
        said_by: SaidBy = "her",
    ) -> FamilyRecord:
        """Answer a question of a signed visit anew, saying why, with any worry it raises. Both versions stay readable; the
        signature stays that of the earlier one, and the note is to be copied again."""
        compiled, record = self._desk.compiled, self._desk.journal.record(family)
        here = record.contacts.get(contact)
        if here is None or not here.signed:
            raise WorldError(tr("This visit is not signed yet: answer in the visit itself."))
        if not reason.strip():
            raise WorldError(tr("Write in a few words why this is changed."))
        answer, asked = checked(compiled, question, state, value), key(question, about)
        before = Weighing(compiled, situation(compiled, record, here, here.on))
        about_somebody(compiled, asked, before)
        mine = next((one for one in answered_at(record, contact) if one.key() == asked), None)
        body = e.AnsweredBody(
            contact=contact,
            question=question,
            about=about,
            answer=answer,
            said_by=said_by,
            present=(),
            noticed=mine.noticed if mine else "",
            reason=reason.strip(),
            pathway=compiled.pathway.hash,
        )
        replaces = mine.entry if mine else None
        drafts = [e.Draft(body=body, subjects=(about,), replaces=replaces, happened_at=here.started_at)]
        for rule, verdict in newly_raised(record, before.after(asked, answer), before):
            drafts.append(raising(compiled, rule, verdict, contact, self._desk.clock.now()))
        return self._desk.write(who, family, drafts)

    def versions(self, family: FamilyId, contact: ContactId) -> tuple[tuple[Answered | None, Answered], ...]:
        """Each answer written after signing, with the one it stands for now, in the order of writing."""
        record = self._desk.journal.record(family)
        here, found = record.contacts[contact], list[tuple[Answered | None, Answered]]()
        mine = [one for one in record.history if one.contact == contact]
        for n, one in enumerate(mine):
            if one.entry in here.amended:
                found.append((next((old for old in reversed(mine[:n]) if old.key() == one.key()), None), one))
        return tuple(found)

    def known_on(self, who: Session, family: FamilyId, day: date) -> FamilyRecord:
        """The family as this laptop knew it at the end of a day, whatever was written since; what was entered in the wrong
        record stays out. Raises `WorldError` for a day before its first entry. The reading is noted in the access log."""
        self._desk.journal.note_access(author(who), "known-on", family)
        return as_known(self._desk.journal, family, day)[0]

    def signed_visit(self, who: Session, family: FamilyId, contact: ContactId) -> SignedVisit:
        """A signed visit with its answers as they stand and what was changed since. The reading is noted in the access log."""
        self._desk.journal.note_access(author(who), "amendments", family)
        compiled, record = self._desk.compiled, self._desk.journal.record(family)
        here = record.contacts.get(contact)
        if here is None or not here.signed:
            raise WorldError(tr("This visit is not signed yet: answer in the visit itself."))
        questions, written = compiled.names.questions, {one.id: one for one in self._desk.journal.entries(family)}
        pairs = [pair for pair in self.versions(family, contact) if pair[1].question in questions]
        return SignedVisit(
            record=record,
            contact=here,
            title=plan_of(compiled, here.plan).title,
            day=who.day,
            asked=tuple(
                _asked(compiled, record, one) for one in answered_at(record, contact) if one.question in questions
            ),
            versions=tuple(
                Version(
                    question=questions[after.question],
                    about_name=record.name_of(after.about),
                    before=before,
                    after=after,
                    by=written[after.entry].author.name,
                    at=written[after.entry].written_at,
                )
                for before, after in pairs
            ),
        )


def leaving_with(compiled: Compiled, record: FamilyRecord, entry: EntryId, body: e.AnyBody) -> list[EntryId]:
    """The worries that stand on this entry and on nothing that is left without it."""
    if isinstance(body, Told):
        return [one.entry for one in record.findings.values() if one.rule == body.rule]
    after = without(record, entry)
    return [
        finding.entry
        for finding in after.findings.values()
        if finding.because != record.findings[finding.entry].because
        and supports(compiled, record, record.findings[finding.entry])
        and not supports(compiled, after, finding)
    ]


def _asked(compiled: Compiled, record: FamilyRecord, one: Answered) -> Asked:
    question = compiled.names.questions[one.question]
    return Asked(question=question, about=one.about, about_name=record.name_of(one.about), answered=one, earlier=None)
