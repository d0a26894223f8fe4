"""The family record: what its entries, in order, amount to. `record_as_known_at` is the same sum over fewer entries."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from typing import TypeVar

import msgspec

from app.domain import entries as e
from app.domain.answers import Answered, AnswerKey
from app.domain.base import ContactId, EntryId, FamilyId, PersonId, Value
from app.domain.contacts import Contact, contact_after, contact_without
from app.domain.cover import CoverAsked, Handover
from app.domain.exchange import ExchangeBody
from app.domain.exchanged import Exchanged, exchanged_after
from app.domain.findings import Finding, called_about, not_resting_on, raised
from app.domain.handled import CallMade, IssuedLetter, MainRecordMark, letters_after, marked
from app.domain.outside import Told
from app.domain.papers import PaperAsked
from app.domain.people import Family, Person
from app.domain.pursued import Pursued, pursued_after
from app.domain.pursuit import ConcernRaised, PursuitBody
from app.domain.review import ReviewBody
from app.domain.reviews import Reviewed, reviewed_after
from app.i18n import tr

K = TypeVar("K")
V = TypeVar("V")


class FamilyRecord(Value, frozen=True):
    """A family as its entries leave it. Mappings are never changed in place: `after` makes a new record."""

    family: Family
    clock: int
    people: Mapping[PersonId, Person]
    contacts: Mapping[ContactId, Contact]
    answers: Mapping[AnswerKey, Answered]
    history: tuple[Answered, ...]
    findings: Mapping[EntryId, Finding]
    letters: Mapping[EntryId, IssuedLetter]
    main_record: Mapping[EntryId, MainRecordMark]
    opened_on: date
    last_entry_at: datetime
    entries: int
    calls: tuple[CallMade, ...] = ()
    misfiled: tuple[EntryId, ...] = ()
    pursued: Pursued = Pursued()
    """Referrals, plans, meetings, disagreements and who was told."""
    handovers: Mapping[EntryId, Handover] = {}
    """What somebody was asked to have and has not accepted yet."""
    owners: Mapping[EntryId, str] = {}
    """Who accepted what, by name; whatever is not here is still with whom it began."""
    papers_asked: tuple[PaperAsked, ...] = ()
    opened_by: str = ""
    came: Mapping[PersonId, datetime] = msgspec.field(default_factory=dict)
    """When each person was first written down here, or came to live here after living elsewhere."""
    withdrawn: bool = False
    """Taken out again: it came into this caseload by mistake."""
    exchanged: Exchanged = Exchanged()
    reviewed: Reviewed = Reviewed()
    """What a supervisor was asked to look at, looked at, and signed."""

    @property
    def id(self) -> FamilyId:
        """The family's id."""
        return self.family.id

    def after(self, entry: e.Entry) -> FamilyRecord:
        """This record with one more entry."""
        return _apply(self, entry)

    def mother(self) -> Person | None:
        """The mother or birthing parent, if named."""
        return next((person for person in self.people.values() if person.kind == "mother"), None)

    def of_kind(self, *kinds: str) -> tuple[Person, ...]:
        """The people of these kinds, in the order they were added."""
        return tuple(person for person in self.people.values() if person.kind in kinds)

    def name_of(self, person: PersonId) -> str:
        """The first name used in a sentence; `Noor (2 of 2)` when two of the same kind share it; empty for nobody known."""
        known = self.people.get(person)
        if known is None:
            return ""
        name = known.short_name()
        same = [one.id for one in self.of_kind(known.kind) if one.short_name() == name]
        if len(same) < 2:
            return name
        return tr("{name} ({place} of {count})").format(name=name, place=same.index(person) + 1, count=len(same))

    def open_findings(self) -> tuple[Finding, ...]:
        """Findings nobody has ended, oldest first."""
        return tuple(finding for finding in self.findings.values() if finding.open)

    def open_contact(self) -> Contact | None:
        """The contact begun and not signed, newest first."""
        return next((contact for contact in reversed(list(self.contacts.values())) if contact.open), None)


def fold(entries: Iterable[e.Entry]) -> FamilyRecord:
    """The record that entries in fold order (clock, device, id) amount to. Raises `ValueError` when the first opens no family."""
    record: FamilyRecord | None = None
    for entry in sorted(entries, key=lambda item: (item.clock, item.device, item.id)):
        record = opened(entry) if record is None else _apply(record, entry)
    if record is None:
        raise ValueError("A family record needs at least the entry that opens it.")
    return record


def record_as_known_at(received: Iterable[tuple[e.Entry, datetime]], moment: datetime) -> FamilyRecord:
    """What this laptop knew at `moment`: pairs of an entry and when it was received here."""
    return fold(entry for entry, at in received if at <= moment)


def opened(entry: e.Entry) -> FamilyRecord:
    """A record with its first entry. Raises `ValueError` when that entry does not open a family."""
    if not isinstance(entry.body, e.FamilyOpened):
        raise ValueError("The first entry of a family opens it.")
    return FamilyRecord(
        family=entry.body.family,
        clock=entry.clock,
        people={},
        contacts={},
        answers={},
        history=(),
        findings={},
        letters={},
        main_record={},
        opened_on=entry.happened_at.date(),
        opened_by=entry.author.name,
        last_entry_at=entry.written_at,
        entries=1,
    )


def _with(mapping: Mapping[K, V], key: K, value: V) -> dict[K, V]:
    return {**mapping, key: value}


def _apply(record: FamilyRecord, entry: e.Entry) -> FamilyRecord:
    body = entry.body
    changed = _change(record, entry, body)
    return msgspec.structs.replace(
        changed,
        clock=max(record.clock, entry.clock),
        last_entry_at=entry.written_at,
        entries=record.entries + 1,
    )


def _change(record: FamilyRecord, entry: e.Entry, body: e.AnyBody) -> FamilyRecord:
    match body:
        case e.FamilyChanged() | e.FamilyOpened():
            return msgspec.structs.replace(record, family=body.family)
        case e.Misfiled():
            return without(record, body.of)
        case Told():
            return record
        case e.FamilyWithdrawn():
            return msgspec.structs.replace(record, withdrawn=True)
        case e.PersonAdded() | e.PersonChanged():
            return _person(record, entry, body.person)
        case e.AnsweredBody():
            return _answered(record, entry, body)
        case e.FindingRaised() | ConcernRaised():
            finding = raised(entry, body)
            return msgspec.structs.replace(record, findings=_with(record.findings, entry.id, finding))
        case CoverAsked() | e.OwnerChanged():
            return _handed(record, entry, body)
        case e.FindingEnded() | e.DecisionMade():
            return _finding_changed(record, entry, body)
        case e.VoiceCall() | e.CallStarted():
            return _called(record, entry, body)
        case e.LetterIssued():
            letter = IssuedLetter(entry=entry.id, issued=body, at=entry.happened_at, by=entry.author)
            return msgspec.structs.replace(record, letters=_with(record.letters, entry.id, letter))
        case PaperAsked():
            return msgspec.structs.replace(record, papers_asked=(*record.papers_asked, body))
        case e.LetterHandled():
            return msgspec.structs.replace(record, letters=letters_after(record.letters, entry, body))
        case e.InMainRecord():
            return msgspec.structs.replace(record, main_record=marked(record.main_record, entry, body))
        case _ if isinstance(body, ExchangeBody | PursuitBody | ReviewBody):
            return _family_of_kinds(record, entry, body)
        case _:
            contact = contact_after(record.contacts.get(body.contact), entry, body)
            return msgspec.structs.replace(record, contacts=_with(record.contacts, contact.id, contact))


def _family_of_kinds(
    record: FamilyRecord, entry: e.Entry, body: ExchangeBody | PursuitBody | ReviewBody
) -> FamilyRecord:
    if isinstance(body, ExchangeBody):
        findings, exchanged = exchanged_after(record.findings, record.exchanged, entry, body)
        return msgspec.structs.replace(record, findings=findings, exchanged=exchanged)
    if isinstance(body, ReviewBody):
        return msgspec.structs.replace(record, reviewed=reviewed_after(record.reviewed, entry, body))
    return msgspec.structs.replace(record, pursued=pursued_after(record.pursued, entry, body))


def _answered(record: FamilyRecord, entry: e.Entry, body: e.AnsweredBody) -> FamilyRecord:
    answered = Answered(
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
        still=body.still,
    )
    contact = record.contacts.get(body.contact) if body.contact else None
    if contact is not None and contact.signed:
        return _amended(record, contact, entry, answered)
    answers = _with(record.answers, answered.key(), answered)
    return msgspec.structs.replace(record, answers=answers, history=(*record.history, answered))


def _amended(record: FamilyRecord, contact: Contact, entry: e.Entry, answered: Answered) -> FamilyRecord:
    """An answer to a visit already signed stands where that visit's answers stand, so that a later visit's still come after it.
    What was copied to the main record was the version before."""
    last = max((n for n, one in enumerate(record.history, 1) if one.contact == contact.id), default=len(record.history))
    history = (*record.history[:last], answered, *record.history[last:])
    amended = msgspec.structs.replace(contact, amended=(*contact.amended, entry.id), amended_at=entry.written_at)
    return msgspec.structs.replace(
        record,
        answers={one.key(): one for one in history},
        history=history,
        contacts=_with(record.contacts, contact.id, amended),
        main_record={of: mark for of, mark in record.main_record.items() if of != contact.entry},
    )


def without(record: FamilyRecord, entry: EntryId) -> FamilyRecord:
    """The record as if an answer, a jotted line, a worry, a call or a letter had not been entered in it."""
    gone = next((one for one in record.history if one.entry == entry), None)
    history = tuple(one for one in record.history if one.entry != entry)
    findings = {one.entry: not_resting_on(one, gone) for one in record.findings.values() if one.entry != entry}
    contacts = {one.id: contact_without(one, entry, gone) for one in record.contacts.values()}
    return msgspec.structs.replace(
        record,
        history=history,
        answers={one.key(): one for one in history},
        findings=findings,
        contacts=contacts,
        letters={known: letter for known, letter in record.letters.items() if known != entry},
        calls=tuple(call for call in record.calls if call.entry != entry),
        main_record={of: mark for of, mark in record.main_record.items() if of != entry},
        pursued=record.pursued.without(entry),
        misfiled=(*record.misfiled, entry),
    )


def _finding_changed(record: FamilyRecord, entry: e.Entry, body: e.FindingEnded | e.DecisionMade) -> FamilyRecord:
    found = record.findings.get(body.finding)
    if found is None:
        return record
    match body:
        case e.FindingEnded():
            found = msgspec.structs.replace(found, ended=body, ended_by=entry.author, ended_at=entry.happened_at)
        case e.DecisionMade():
            found = msgspec.structs.replace(found, decisions=(*found.decisions, body), decided_at=entry.happened_at)
    return msgspec.structs.replace(record, findings=_with(record.findings, found.entry, found))


def _person(record: FamilyRecord, entry: e.Entry, person: Person) -> FamilyRecord:
    known = record.people.get(person.id)
    new = known is None or (known.lives_here == "no" and person.lives_here == "yes")
    came = _with(record.came, person.id, entry.happened_at) if new else record.came
    return msgspec.structs.replace(record, people=_with(record.people, person.id, person), came=came)


def _handed(record: FamilyRecord, entry: e.Entry, body: CoverAsked | e.OwnerChanged) -> FamilyRecord:
    """Somebody was asked to have what is named, or accepted it. Only accepting changes whose it is."""
    if isinstance(body, CoverAsked):
        asked = dict.fromkeys(body.of, Handover(cover=body.cover, how=body.how, at=entry.happened_at))
        return msgspec.structs.replace(record, handovers={**record.handovers, **asked})
    findings = dict(record.findings)
    if found := findings.get(body.finding):
        findings[found.entry] = msgspec.structs.replace(found, owner=body.owner)
    return msgspec.structs.replace(
        record,
        findings=findings,
        owners=_with(record.owners, body.finding, body.owner),
        handovers={of: asked for of, asked in record.handovers.items() if of != body.finding},
    )


def _called(record: FamilyRecord, entry: e.Entry, body: e.VoiceCall | e.CallStarted) -> FamilyRecord:
    findings = called_about(record.findings, body)
    if isinstance(body, e.CallStarted):
        return msgspec.structs.replace(record, findings=findings)
    made = CallMade(entry=entry.id, call=body, at=entry.happened_at, by=entry.author)
    return msgspec.structs.replace(record, findings=findings, calls=(*record.calls, made))
