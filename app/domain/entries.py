"""Everything that can be written in a family's record, one type each, and its envelope; encoded once, and those bytes signed."""

from __future__ import annotations

from datetime import date, datetime
from typing import Literal

import msgspec

from app.domain.answers import Answer, SaidBy
from app.domain.base import ContactId, ContactKind, EntryId, FamilyId, LetterId, PersonId, QuestionId, RuleId, Value
from app.domain.body import Body, Company
from app.domain.cover import CoverAsked
from app.domain.exchange import ExchangeBody
from app.domain.outside import OutsideBody
from app.domain.papers import PaperAsked
from app.domain.pathway import Because, Urgency
from app.domain.people import Author as Author
from app.domain.people import Family, Person
from app.domain.pursuit import PursuitBody
from app.domain.review import ReviewBody
from app.domain.visit_bodies import VisitBody
from app.domain.with_her import WithHerBody


class FamilyOpened(Body, frozen=True, tag="family_opened"):
    """A family came into this caseload."""

    family: Family


class FamilyChanged(Body, frozen=True, tag="family_changed"):
    """Address, safe contact or worker safety changed."""

    family: Family


class FamilyWithdrawn(Body, frozen=True, tag="family_withdrawn"):
    """A family came into this caseload by mistake, and is taken out again. Its entries stay, for the auditor."""

    why: str


class PersonAdded(Body, frozen=True, tag="person_added"):
    """Someone belongs to this family, as far as we know."""

    person: Person


class PersonChanged(Body, frozen=True, tag="person_changed"):
    """What we know of a person changed: born, met, moved, renamed. `why` a death that was written is taken back."""

    person: Person
    why: str = ""


class ContactPlanned(Body, frozen=True, tag="contact_planned"):
    """A contact is to happen on or about a day."""

    contact: ContactId
    plan: ContactKind
    on: date


class ContactStarted(Body, frozen=True, tag="contact_started"):
    """A contact began, and who is in the room."""

    contact: ContactId
    plan: ContactKind
    on: date
    present: tuple[Company, ...]
    pathway: str


class CompanyChanged(Body, frozen=True, tag="company_changed"):
    """Somebody came in or left."""

    contact: ContactId
    present: tuple[Company, ...]


class ContactSigned(Body, frozen=True, tag="contact_signed"):
    """The worker checked the contact and signs for it. `of` is the hash of exactly the entries signed."""

    contact: ContactId
    of: str
    answered: int


class ContactNotKept(Body, frozen=True, tag="contact_not_kept"):
    """A planned contact did not happen, and what is known of why. `whose`: another service told us that it was theirs."""

    contact: ContactId
    how: Literal["no-access", "not-brought", "did-not-come", "declined"]
    why: str
    next_step: str = ""
    whose: str = ""


class AnsweredBody(Body, frozen=True, tag="answered"):
    """An answer, or how it was not answered, who said it and who was there; `still`: the earlier one said to be still true."""

    contact: ContactId | None
    question: QuestionId
    about: PersonId
    answer: Answer
    said_by: SaidBy
    present: tuple[Company, ...]
    noticed: str
    reason: str
    pathway: str
    still: EntryId | None = None


class TopicLeft(Body, frozen=True, tag="topic_left"):
    """A whole topic was left for next time, and what got in the way."""

    contact: ContactId
    topic: str
    reason: str


class Jotted(Body, frozen=True, tag="jotted"):
    """A line jotted during the visit, to be written up later. `happened_at` of the envelope is when it was said."""

    contact: ContactId
    text: str
    private: bool


class FindingRaised(Body, frozen=True, tag="finding_raised"):
    """A rule noticed something. It stays until a named person ends it."""

    contact: ContactId | None
    rule: RuleId
    urgency: Urgency
    says: str
    because: tuple[Because, ...]
    due: datetime | None
    pathway: str
    topic: str = ""


class FindingEnded(Body, frozen=True, tag="finding_ended"):
    """A named person ended a finding, saying why and on what evidence."""

    finding: EntryId
    why: Literal["mis-keyed", "misheard", "withdrawn", "acted-on", "explained-by-evidence"]
    evidence: str


class VoiceCall(Body, frozen=True, tag="voice_call"):
    """A call: whom, who answered, what was agreed, read back. Made is not answered: `answered_by` empty means no one did."""

    contact: ContactId | None
    line: str
    number: str
    answered_by: str
    agreed: str
    read_back: bool
    findings: tuple[EntryId, ...]


class CallStarted(Body, frozen=True, tag="call_started"):
    """*Calling now*: the call is being made and its outcome is still to be written."""

    contact: ContactId | None
    line: str
    findings: tuple[EntryId, ...]


class OwnerChanged(Body, frozen=True, tag="owner_changed"):
    """A named person accepted a worry, a letter or a planned visit (the entry `finding`) from the one who had it."""

    finding: EntryId
    owner: str
    accepted_how: str


class DecisionMade(Body, frozen=True, tag="decision_made"):
    """What was decided about a finding, why, and when it is looked at again."""

    finding: EntryId
    decision: Literal["refer", "consult", "act", "not-now"]
    reason: str
    review_on: date | None


class LetterIssued(Body, frozen=True, tag="letter_issued"):
    """A paper was read by its author and issued; sent is another entry. `to_her`: she takes it home, or is told by voice."""

    letter: LetterId
    title: str
    recipient: str
    route: str
    about: PersonId
    digest: str
    findings: tuple[EntryId, ...]
    contact: ContactId | None
    to_her: Literal["", "paper", "voice"] = ""


class LetterHandled(Body, frozen=True, tag="letter_handled"):
    """What became of a paper: handed over, failed, received by a named person, or answered."""

    letter: EntryId
    how: Literal["handed-over", "failed", "received", "accepted", "declined", "more-asked"]
    by: str
    note: str


class InMainRecord(Body, frozen=True, tag="in_main_record"):
    """Somebody copied this contact or finding into the organisation's main record."""

    of: EntryId
    by: str


class Misfiled(Body, frozen=True, tag="misfiled"):
    """Entered in the wrong record: `of` leaves view, search and papers. Only the auditor still sees it."""

    of: EntryId
    why: str


AnyBody = (
    FamilyOpened
    | FamilyChanged
    | FamilyWithdrawn
    | PersonAdded
    | PersonChanged
    | ContactPlanned
    | ContactStarted
    | CompanyChanged
    | ContactSigned
    | ContactNotKept
    | AnsweredBody
    | TopicLeft
    | Jotted
    | FindingRaised
    | FindingEnded
    | VoiceCall
    | CallStarted
    | CoverAsked
    | OwnerChanged
    | DecisionMade
    | LetterIssued
    | PaperAsked
    | LetterHandled
    | InMainRecord
    | Misfiled
    | WithHerBody
    | OutsideBody
    | ExchangeBody
    | VisitBody
    | PursuitBody
    | ReviewBody
)


class Draft(Value, frozen=True):
    """An entry before the journal gives it an id, a clock and a signature."""

    body: AnyBody
    subjects: tuple[PersonId, ...] = ()
    happened_at: datetime | None = None
    replaces: EntryId | None = None


class Entry(Value, frozen=True):
    """One signed line of a family's record. `clock` is 1 + the highest seen in this family; times are UTC."""

    id: EntryId
    family: FamilyId
    author: Author
    device: str
    clock: int
    written_at: datetime
    happened_at: datetime
    subjects: tuple[PersonId, ...]
    replaces: EntryId | None
    version: int
    body: AnyBody
    device_prev: str
    vault_prev: str


def encode(entry: Entry) -> bytes:
    """The bytes that are hashed, signed and stored."""
    return msgspec.json.encode(entry)


def decode(data: bytes) -> Entry:
    """An entry from its stored bytes. Raises `msgspec.ValidationError` naming the field."""
    return msgspec.json.decode(data, type=Entry)
