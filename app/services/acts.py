"""What a person does about a finding: ring, say who answered, decide, end it by name, reason and evidence."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Literal

from app.domain import entries as e
from app.domain.base import ContactId, EntryId, FamilyId
from app.domain.findings import Finding
from app.domain.people import Session
from app.domain.record import FamilyRecord
from app.engine.note_pursued import things
from app.engine.standing import supports
from app.engine.visit import URGENT
from app.i18n import tr
from app.ports import WorldError
from app.services.desk import Desk
from app.services.found import rule_of


class FindingActs:
    """A finding ends only by one of these, and only by name. Raises `WorldError` for one that is not in the open record."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def calling(
        self, who: Session, family: FamilyId, contact: ContactId | None, line: str, findings: Sequence[EntryId]
    ) -> FamilyRecord:
        """*Calling now*: nothing stands in the way; the outcome is still to be written."""
        for each in findings:
            self._finding(family, each)
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
        for each in findings:
            self._finding(family, each)
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
        _, known = self._finding(family, finding)
        if not known.open:
            raise WorldError(tr("This has already been ended."))
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
        record, known = self._finding(family, finding)
        problem = self._cannot_end(record, known, why, evidence)
        if problem:
            raise WorldError(problem)
        body = e.FindingEnded(finding=finding, why=why, evidence=evidence)
        return self._desk.write(who, family, [e.Draft(body=body)])

    def copied_finding(self, who: Session, family: FamilyId, finding: EntryId) -> FamilyRecord:
        """The worker says that a worry told outside a contact now stands in the organisation's main record."""
        self._finding(family, finding)
        return self._desk.write(who, family, [e.Draft(body=e.InMainRecord(of=finding, by=who.name))])

    def copied_entry(self, who: Session, family: FamilyId, entry: EntryId) -> FamilyRecord:
        """The same for what is carried on beyond a visit: a referral, a plan, who was told."""
        record = self._desk.journal.record(family)
        if entry not in things(record) and entry not in record.findings:
            raise WorldError(tr("This is not in the record that is open. Open its family, then go on."))
        return self._desk.write(who, family, [e.Draft(body=e.InMainRecord(of=entry, by=who.name))])

    def _cannot_end(self, record: FamilyRecord, finding: Finding, why: str, evidence: str) -> str:
        if not finding.open:
            return tr("This has already been ended.")
        supported = supports(self._desk.compiled, record, finding)
        if why == "mis-keyed":
            contact = record.contacts.get(finding.contact) if finding.contact else None
            corrected = contact is not None and contact.open and not supported
            return "" if corrected else tr("Correct the answer first; after signing, write an amendment.")
        if why in ("misheard", "withdrawn") and supported:
            return tr("The answer behind this still stands. Correct the answer first.")
        if not evidence.strip():
            return tr("Write what happened and how you know.")
        if rule_of(self._desk.compiled, finding).second_person:
            return tr(
                "This one needs a second person: it stays open until your safeguarding lead has looked at it too."
            )
        if finding.urgency in URGENT and finding.spoken_to() is None:
            return tr("Nobody has been spoken to yet. Ring first, and write who answered.")
        return ""

    def _finding(self, family: FamilyId, finding: EntryId) -> tuple[FamilyRecord, Finding]:
        record = self._desk.journal.record(family)
        known = record.findings.get(finding)
        if known is None:
            raise WorldError(tr("This worry is not in the record that is open. Open its family, then go on."))
        return record, known
