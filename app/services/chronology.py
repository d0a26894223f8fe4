"""A family's chronology: everything written of it in order, one entry whole, and the same as it was known on a day."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from app.domain import entries as e
from app.domain import pursuit as p
from app.domain.answers import Answered
from app.domain.base import HOUSEHOLD, ContactId, EntryId, FamilyId
from app.domain.calendar import short_time
from app.domain.outside import Told
from app.domain.people import Session
from app.domain.record import FamilyRecord
from app.domain.visit_bodies import VisitBody
from app.domain.with_her import AlonePlanned, ReadBack
from app.engine.company import heard
from app.engine.compiled import Compiled
from app.i18n import tr
from app.ports import WorldError
from app.services.corrections import CAN_LEAVE, leaving_with
from app.services.desk import Desk, author
from app.services.known import as_known
from app.services.line_words import said
from app.services.states_history import Chronicle, EntryDetail, Leads, Line
from app.services.visit_state import is_private

OPEN_KINDS = ("visit", "people")
"""What anybody in the room may read: that there were contacts, and who belongs to the family."""


class Chronology:
    """Reads; writes nothing but that somebody read."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def show(self, who: Session, family: FamilyId, known_on: date | None = None) -> Chronicle:
        """Every line, oldest first. In company only what whoever is here may read is in it. Raises `WorldError` for a day before
        the first entry. The reading is noted in the access log."""
        self._desk.journal.note_access(author(who), "chronology", family)
        return self._chronicle(who, family, known_on, *self._as_known(family, known_on))

    def _chronicle(
        self, who: Session, family: FamilyId, known_on: date | None, record: FamilyRecord, entries: tuple[e.Entry, ...]
    ) -> Chronicle:
        here = self._desk.journal.record(family).open_contact()
        covered = here is not None and not here.alone
        lines = lines_of(self._desk.compiled, record, entries)
        if covered:
            lines = tuple(one for one in lines if not one.private)
        people = tuple((person.id, person.short_name()) for person in record.people.values())
        return Chronicle(
            record=record, day=known_on or who.day, lines=lines, people=people, in_company=covered, known_on=known_on
        )

    def entry(self, who: Session, family: FamilyId, entry: EntryId) -> EntryDetail:
        """One entry whole. Raises `WorldError` for one that is not in this record, or not to be read in this company."""
        self._desk.journal.note_access(author(who), "chronology", family)
        entries = self._desk.journal.entries(family)
        chronicle = self._chronicle(who, family, None, self._desk.journal.record(family), entries)
        line = next((one for one in chronicle.lines if one.entry == entry), None)
        if line is None:
            raise WorldError(tr("This is not in the record that is open. Open its family, then go on."))
        record, body = chronicle.record, next(one.body for one in entries if one.id == entry)
        versions = (one for one in chronicle.lines if line.same and one.same == line.same)
        return EntryDetail(
            record=record,
            day=who.day,
            line=line,
            versions=tuple(sorted(versions, key=lambda one: one.written)),
            signed=_signed_words(record, line),
            told_by=body.by if isinstance(body, Told) else "",
            leaving=tuple(record.findings[one].says for one in leaving_with(self._desk.compiled, record, entry, body)),
        )

    def _as_known(self, family: FamilyId, day: date | None) -> tuple[FamilyRecord, tuple[e.Entry, ...]]:
        now = self._desk.journal.record(family)
        if day is None:
            return now, self._desk.journal.entries(family)
        return as_known(self._desk.journal, family, day)


def lines_of(compiled: Compiled, record: FamilyRecord, entries: Iterable[e.Entry]) -> tuple[Line, ...]:
    """Each entry that is shown as a line, by when it happened."""
    latest = set({(one.key(), one.contact): one.entry for one in record.history}.values())
    lines = []
    for entry in entries:
        if entry.id in record.misfiled or isinstance(entry.body, e.Misfiled):
            continue
        line = _line(compiled, record, entry, latest)
        if line is not None:
            lines.append(line)
    return tuple(sorted(lines, key=lambda one: (one.happened, one.written, one.entry)))


def _line(compiled: Compiled, record: FamilyRecord, entry: e.Entry, latest: set[EntryId]) -> Line | None:
    told = said(compiled, record, entry.body)
    if told is None:
        return None
    kind, what, more = told
    body, contact = entry.body, getattr(entry.body, "contact", None)
    leads, of = _leads(record, body, entry.id)
    answered = isinstance(body, e.AnsweredBody)
    known = record.contacts.get(contact) if contact else None
    return Line(
        entry=entry.id,
        kind=kind,
        happened=entry.happened_at,
        written=entry.written_at,
        what=what,
        more=more,
        by=entry.author.name,
        people=tuple(one for one in entry.subjects if one != HOUSEHOLD),
        private=_private(compiled, record, entry, kind),
        contact=contact,
        leads=leads,
        of=of,
        may_leave=isinstance(body, CAN_LEAVE),
        may_amend=answered and known is not None and known.signed is not None,
        same=f"{body.question} {body.about} {body.contact}" if isinstance(body, e.AnsweredBody) else "",
        superseded=answered and entry.id not in latest,
    )


def _leads(record: FamilyRecord, body: e.AnyBody, entry: EntryId) -> tuple[Leads, EntryId]:
    onward = _onward(record, body)
    if onward is not None:
        return onward
    finding: EntryId = (
        entry if isinstance(body, e.FindingRaised | p.ConcernRaised) else getattr(body, "finding", EntryId(""))
    )
    if finding in record.findings and record.findings[finding].open:
        return "worry", finding
    letter: EntryId = entry if isinstance(body, e.LetterIssued) else getattr(body, "letter", EntryId(""))
    if letter in record.letters:
        return "letter", letter
    contact = record.contacts.get(getattr(body, "contact", None) or ContactId(""))
    if contact is None or not contact.started:
        return "", EntryId("")
    return ("visit" if contact.open else "outcome"), EntryId("")


def _onward(record: FamilyRecord, body: e.AnyBody) -> tuple[Leads, EntryId] | None:
    """The page of what is under way, for what has one."""
    match body:
        case p.ReferralStarted() | p.ReferralStepped() if body.referral in record.pursued.referrals:
            return "referral", record.pursued.referrals[body.referral].entry
        case p.DisagreementOpened() | p.DisagreementClimbed() | p.DisagreementSettled():
            known = record.pursued.disagreements.get(body.disagreement)
            return ("disagreement", known.entry) if known else None
        case _:
            return _planned(record, body)


def _planned(record: FamilyRecord, body: e.AnyBody) -> tuple[Leads, EntryId] | None:
    pursued = record.pursued
    match body:
        case p.PlanMade() | p.PlanReviewed() if body.plan in pursued.plans:
            return "plan", pursued.plans[body.plan].entry
        case p.MeetingHeld() | p.MeetingCalled() | p.MeetingNotHeld():
            met = pursued.meetings.get(body.meeting) or pursued.called.get(body.meeting)
            return ("meeting", met.entry) if met else None
        case p.ActTaken() | p.ActDone():
            plan, meeting = pursued.plans.get(p.PlanId(body.of)), pursued.meetings.get(p.MeetingId(body.of))
            return ("plan", plan.entry) if plan else ("meeting", meeting.entry) if meeting else None
    return None


def _private(compiled: Compiled, record: FamilyRecord, entry: e.Entry, kind: str) -> bool:
    body = entry.body
    if isinstance(body, e.AnsweredBody):
        question, here = compiled.names.questions.get(body.question), record.open_contact()
        if question is None or is_private(compiled, question) or body.noticed or body.reason:
            return True
        return here is None or not heard(_given(entry, body), here.present)
    if isinstance(body, e.FamilyChanged | e.ContactNotKept | e.TopicLeft | e.InMainRecord | ReadBack | AlonePlanned):
        return True
    if isinstance(body, VisitBody):
        return True
    return kind not in OPEN_KINDS


def _given(entry: e.Entry, body: e.AnsweredBody) -> Answered:
    return Answered(
        entry=entry.id,
        question=body.question,
        about=body.about,
        answer=body.answer,
        said_by=body.said_by,
        present=body.present,
        noticed=body.noticed,
        reason=body.reason,
        contact=body.contact,
        day=entry.happened_at.date(),
    )


def _signed_words(record: FamilyRecord, line: Line) -> str:
    """Which version a signature is for."""
    contact = record.contacts.get(line.contact) if line.contact else None
    if contact is None or contact.signed_at is None or contact.signed_by is None or not line.same:
        return ""
    when, by = short_time(contact.signed_at), contact.signed_by.name
    if line.entry in contact.amended:
        return tr("Written after signing. {who} signed the earlier version, {when}.").format(who=by, when=when)
    changed = any(one.key() == _key(record, line) for one in record.history if one.entry in contact.amended)
    words = tr("Signed {when} by {who}. It was changed after that.") if changed else tr("Signed {when} by {who}.")
    return words.format(who=by, when=when)


def _key(record: FamilyRecord, line: Line) -> tuple[str, str] | None:
    return next((one.key() for one in record.history if one.entry == line.entry), None)
