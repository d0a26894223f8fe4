"""Putting right what was written: what was entered in the wrong record, and what was known on an earlier day."""

from __future__ import annotations

from datetime import date

from app.domain import entries as e
from app.domain.answers import Answered, AnswerValue, SaidBy, State, key
from app.domain.base import ContactId, EntryId, FamilyId, PersonId, QuestionId
from app.domain.calendar import end_of_day
from app.domain.people import Session
from app.domain.record import FamilyRecord, record_as_known_at, without
from app.engine.raising import newly_raised
from app.engine.standing import answered_at, situation, supports
from app.engine.visit import Weighing
from app.i18n import tr
from app.ports import WorldError
from app.services.desk import Desk, author
from app.services.given import about_somebody, checked, raising

CAN_LEAVE = (e.AnsweredBody, e.Jotted, e.FindingRaised, e.VoiceCall, e.LetterIssued)
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
        known = next((one for one in self._desk.journal.entries(family) if one.id == entry), None)
        if known is None or entry in record.misfiled:
            raise WorldError(tr("This is not in the record that is open. Open its family, then go on."))
        if not isinstance(known.body, CAN_LEAVE):
            raise WorldError(tr("This belongs to the family itself. Change it on the family's page."))
        left = [entry, *self._only_from(record, entry)]
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
        drafts = [e.Draft(body=body, subjects=(about,), replaces=mine.entry if mine else None)]
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
        received, moment = self._desk.journal.received(family), end_of_day(day)
        if not any(at <= moment for _, at in received):
            raise WorldError(tr("Nothing was known here of this family on that day."))
        record = record_as_known_at(received, moment)
        for gone in self._desk.journal.record(family).misfiled:
            record = without(record, gone) if gone not in record.misfiled else record
        return record

    def _only_from(self, record: FamilyRecord, entry: EntryId) -> list[EntryId]:
        """The worries that stand on this entry and on nothing that is left without it."""
        after = without(record, entry)
        return [
            finding.entry
            for finding in after.findings.values()
            if finding.because != record.findings[finding.entry].because
            and supports(self._desk.compiled, record, record.findings[finding.entry])
            and not supports(self._desk.compiled, after, finding)
        ]
