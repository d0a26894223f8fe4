"""What the pages of a family's history show: lines of its chronology, one entry whole, both versions of an answer."""

from __future__ import annotations

from datetime import date, datetime
from typing import Literal

from app.domain.answers import Answered
from app.domain.base import ContactId, EntryId, PersonId, Value
from app.domain.contacts import Contact
from app.domain.pathway import Question
from app.domain.record import FamilyRecord
from app.services.states import Asked

LineKind = Literal["visit", "answer", "worry", "call", "letter", "told", "jot", "people", "onward", "review"]
LINE_KINDS: dict[LineKind, str] = {
    "visit": "Contacts",
    "answer": "Answers",
    "worry": "Worries",
    "call": "Calls",
    "letter": "Letters",
    "told": "Told outside a visit",
    "jot": "Jotted lines",
    "people": "People and address",
    "onward": "Referrals, plans, who was told",
    "review": "Supervision",
}
LINE_NAMES: dict[LineKind, str] = {
    "visit": "Contact",
    "answer": "Answer",
    "worry": "Worry",
    "call": "Call",
    "letter": "Letter",
    "told": "Told to us",
    "jot": "Jotted",
    "people": "Family",
    "onward": "Under way",
    "review": "Supervision",
}
Leads = Literal["visit", "outcome", "worry", "letter", "referral", "disagreement", "plan", "meeting", ""]


class Line(Value, frozen=True):
    """One entry in a few words: when it happened and when it was written, by whom, about whom, and what may be done with it.

    `same` names what it says something of, so that its other versions are found; `superseded` when a later one stands.
    """

    entry: EntryId
    kind: LineKind
    happened: datetime
    written: datetime
    what: str
    more: str
    by: str
    people: tuple[PersonId, ...]
    private: bool
    contact: ContactId | None = None
    leads: Leads = ""
    of: EntryId = EntryId("")
    may_leave: bool = False
    may_amend: bool = False
    same: str = ""
    superseded: bool = False

    @property
    def late(self) -> bool:
        """Written more than a minute after it happened."""
        return (self.written - self.happened).total_seconds() > 60


class Chronicle(Value, frozen=True):
    """Everything written of a family, oldest first. In company nothing private is in it at all. `known_on` is a past day."""

    record: FamilyRecord
    day: date
    lines: tuple[Line, ...]
    people: tuple[tuple[PersonId, str], ...]
    in_company: bool
    known_on: date | None = None


class EntryDetail(Value, frozen=True):
    """One entry whole, with its other versions, the oldest first, and what would leave the record with it.

    `told_by` is who told us: shown only when asked for. `signed` says which version a signature is for.
    """

    record: FamilyRecord
    day: date
    line: Line
    versions: tuple[Line, ...] = ()
    signed: str = ""
    told_by: str = ""
    leaving: tuple[str, ...] = ()


class Version(Value, frozen=True):
    """An answer of a signed visit and the one written after signing, with who wrote that and when."""

    question: Question
    about_name: str
    before: Answered | None
    after: Answered
    by: str
    at: datetime


class SignedVisit(Value, frozen=True):
    """A signed visit as it can be amended: its answers as they stand, and what was changed since."""

    record: FamilyRecord
    contact: Contact
    title: str
    day: date
    asked: tuple[Asked, ...]
    versions: tuple[Version, ...]
