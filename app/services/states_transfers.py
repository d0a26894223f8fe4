"""What the pages of cards and bundles show: colleagues, what came in, what goes out, what differs."""

from __future__ import annotations

from datetime import date, datetime

from app.domain.base import EntryId, FamilyId, StaffId, Value
from app.domain.exchange import Proof, Purpose


class CardState(Value, frozen=True):
    """A card: whose, its eight words, and its file."""

    person: StaffId
    name: str
    role: str
    service: str
    words: str
    file: bytes
    file_name: str


class ColleagueState(Value, frozen=True):
    """A colleague: who compared the card, when and how; why nothing goes to them any more, if so."""

    person: StaffId
    name: str
    role: str
    service: str
    words: str
    compared: str
    removed: str


class Packed(Value, frozen=True):
    """A bundle ready to be kept as a file, under a name that says nothing of anybody."""

    bundle: str
    file: bytes
    file_name: str
    to: str
    families: int


class ArrivedFamily(Value, frozen=True):
    """A family of a bundle: what would be new, what the sender did not have, what differs, and the sender's count beside ours."""

    family: FamilyId
    name: str
    here: bool
    new: int
    only_here: int
    differ: int
    theirs: Proof | None
    ours: Proof


class ArrivalState(Value, frozen=True):
    """A bundle that was opened and checked. Nothing of it is written until somebody takes it in."""

    bundle: str
    purpose: Purpose
    sender: str
    service: str
    made_at: datetime
    families: tuple[ArrivedFamily, ...]


class TakenState(Value, frozen=True):
    """What was taken in, and the receipt to send back after a hand-over."""

    families: tuple[ArrivedFamily, ...]
    receipt: Packed | None


class OnTheWay(Value, frozen=True):
    """A hand-over: until somebody says it came, the family is still this caseload's. `received` is what they counted."""

    family: FamilyId
    name: str
    bundle: str
    to: str
    sent_on: date
    sent: Proof
    received: Proof | None
    received_by: str
    received_at: datetime | None

    @property
    def agree(self) -> bool:
        """Both sides counted the same entries, open items and hash."""
        return self.received == self.sent


class Side(Value, frozen=True):
    """One of two versions: who wrote it and when, in words."""

    entry: EntryId
    by: str
    written: datetime
    what: str
    more: str


class DifferState(Value, frozen=True):
    """Two versions of one thing. The second stands until a person has settled it; a worry stays open."""

    family: FamilyId
    family_name: str
    about: str
    sides: tuple[Side, Side]


class ReviewMade(Value, frozen=True):
    """A family for a case review, locked under words that are shown once."""

    file: bytes
    file_name: str
    words: str
    entries: int
