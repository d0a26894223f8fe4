"""A contact as its entries leave it: planned, open with who is here, signed, or not kept."""

from __future__ import annotations

from datetime import date, datetime

import msgspec

from app.domain import entries as e
from app.domain.answers import Answered
from app.domain.base import ContactId, ContactKind, EntryId, Value
from app.domain.body import Company
from app.domain.calendar import uk_time
from app.domain.came_up import CameUp, LossNamed, SituationAdded, SituationTakenBack
from app.domain.entries import Author, ContactNotKept, ContactSigned, Jotted
from app.domain.marks import Mark, MarkSeen, MarkTakenOut
from app.domain.outside import JotSettled
from app.domain.with_her import AlonePlanned, ReadBack


class Jot(Value, frozen=True):
    """A line jotted, when it was said and when it was written."""

    entry: EntryId
    jotted: Jotted
    happened_at: datetime
    written_at: datetime
    settled: JotSettled | None = None
    """Written up, or put aside with a reason; until then it waits."""


class Contact(Value, frozen=True):
    """One contact. `present` is who is in the room now; `company` is everyone who was, in order."""

    id: ContactId
    plan: ContactKind
    on: date
    entry: EntryId
    started: bool = False
    started_at: datetime | None = None
    written_at: datetime | None = None
    by: Author | None = None
    present: tuple[Company, ...] = ()
    company: tuple[tuple[Company, ...], ...] = ()
    left: tuple[tuple[str, str], ...] = ()
    jots: tuple[Jot, ...] = ()
    signed: ContactSigned | None = None
    signed_at: datetime | None = None
    signed_by: Author | None = None
    not_kept: ContactNotKept | None = None
    pathway: str = ""
    amended: tuple[EntryId, ...] = ()
    """Answers written after signing: the signature is for the version before them."""
    amended_at: datetime | None = None
    read_back: ReadBack | None = None
    """The last time it was read back to her: what she saw, and her own words."""
    read_back_at: datetime | None = None
    alone_plan: AlonePlanned | None = None
    not_kept_at: datetime | None = None
    came_up: tuple[CameUp, ...] = ()
    """Situations whose prompts joined this visit, in order."""
    marks: tuple[Mark, ...] = ()
    """Marks seen and written down, without those taken out again."""
    loss_named: bool = False
    """It was written whom the loss of this visit is about."""

    @property
    def open(self) -> bool:
        """Started and not yet signed."""
        return self.started and self.signed is None

    @property
    def late(self) -> bool:
        """Written up on a later day than it happened."""
        return self.written_at is not None and uk_time(self.written_at).date() > self.on

    @property
    def waiting(self) -> tuple[Jot, ...]:
        """Lines jotted and neither written up nor put aside."""
        return tuple(jot for jot in self.jots if jot.settled is None)

    @property
    def alone(self) -> bool:
        """Only she, or she and a professional interpreter, are here. Nobody named means not alone: unknown is not no."""
        return company_alone(self.present)


def company_alone(present: tuple[Company, ...]) -> bool:
    """Whether this company is only she, or she and a professional interpreter, or a worker away from the family. Nobody named
    is not alone."""
    return bool(present) and (set(present) <= {"her", "interpreter"} or set(present) == {"away"})


ContactChange = (
    e.CompanyChanged
    | e.ContactSigned
    | e.ContactNotKept
    | e.TopicLeft
    | e.Jotted
    | ReadBack
    | AlonePlanned
    | JotSettled
    | SituationAdded
    | SituationTakenBack
    | LossNamed
    | MarkSeen
    | MarkTakenOut
)
ContactBody = e.ContactPlanned | e.ContactStarted | ContactChange


def contact_after(known: Contact | None, entry: e.Entry, body: ContactBody) -> Contact:
    """The contact with one more entry; a new one for what plans or starts it, or when nothing of it was known."""
    match body:
        case e.ContactPlanned():
            return Contact(id=body.contact, plan=body.plan, on=body.on, entry=entry.id, by=entry.author)
        case e.ContactStarted():
            return Contact(
                id=body.contact,
                plan=body.plan,
                on=body.on,
                entry=entry.id,
                started=True,
                started_at=entry.happened_at,
                written_at=entry.written_at,
                by=entry.author,
                present=body.present,
                company=(body.present,),
                pathway=body.pathway,
            )
    if known is None:
        known = Contact(id=body.contact, plan=ContactKind("unknown"), on=entry.happened_at.date(), entry=entry.id)
    return _changed(known, entry, body)


def contact_without(contact: Contact, entry: EntryId, gone: Answered | None) -> Contact:
    """The contact without a line that was jotted in the wrong record, or without the words that were read back of an answer
    that was given in it."""
    jots = tuple(jot for jot in contact.jots if jot.entry != entry)
    left = msgspec.structs.replace(contact, jots=jots, marks=tuple(one for one in contact.marks if one.entry != entry))
    if gone is None or gone.contact != contact.id or contact.read_back is None:
        return left
    return msgspec.structs.replace(left, read_back=msgspec.structs.replace(contact.read_back, lines=()))


def _changed(known: Contact, entry: e.Entry, body: ContactChange) -> Contact:
    match body:
        case e.CompanyChanged():
            return msgspec.structs.replace(known, present=body.present, company=(*known.company, body.present))
        case e.ContactSigned():
            return msgspec.structs.replace(known, signed=body, signed_at=entry.happened_at, signed_by=entry.author)
        case e.ContactNotKept():
            by, at = known.by or entry.author, entry.happened_at
            return msgspec.structs.replace(known, not_kept=body, not_kept_at=at, by=by)
        case e.TopicLeft():
            return msgspec.structs.replace(known, left=(*known.left, (body.topic, body.reason)))
        case e.Jotted():
            jot = Jot(entry=entry.id, jotted=body, happened_at=entry.happened_at, written_at=entry.written_at)
            return msgspec.structs.replace(known, jots=(*known.jots, jot))
        case ReadBack():
            return msgspec.structs.replace(known, read_back=body, read_back_at=entry.happened_at)
        case AlonePlanned():
            return msgspec.structs.replace(known, alone_plan=body)
        case SituationAdded():
            came_up = CameUp(entry=entry.id, added=body, at=entry.happened_at)
            return msgspec.structs.replace(known, came_up=(*known.came_up, came_up))
        case MarkSeen():
            mark = Mark(entry=entry.id, seen=body, at=entry.happened_at, by=entry.author.name)
            return msgspec.structs.replace(known, marks=(*known.marks, mark))
        case MarkTakenOut():
            return msgspec.structs.replace(known, marks=tuple(one for one in known.marks if one.entry != body.of))
        case LossNamed():
            return msgspec.structs.replace(known, loss_named=True)
        case SituationTakenBack():
            return msgspec.structs.replace(known, came_up=tuple(one for one in known.came_up if one.entry != body.of))
        case JotSettled():
            jots = (msgspec.structs.replace(one, settled=body) if one.entry == body.of else one for one in known.jots)
            return msgspec.structs.replace(known, jots=tuple(jots))
