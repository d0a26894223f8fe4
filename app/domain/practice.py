"""What can be written in a worker's own record: how she rates herself, what shows it, training, reading, supervision.

It is hers, lies in a vault of its own, and is no part of any family's record: the two kinds of entry share no type, so that
neither can be written in the other's place.
"""

from __future__ import annotations

from datetime import date, datetime
from typing import Literal

import msgspec

from app.domain.base import EntryId, QuestionId, Value
from app.domain.entries import Author

EvidenceKind = Literal[
    "observed-practice", "reflection", "case-discussion", "certificate", "record-audit", "family-feedback"
]
EVIDENCE_NAMES: dict[EvidenceKind, str] = {
    "observed-practice": "Somebody watched me do it",
    "reflection": "I thought it over in writing",
    "case-discussion": "I talked a case through",
    "certificate": "I have a certificate",
    "record-audit": "My records were looked through",
    "family-feedback": "A family told me",
}


class Own(Value, frozen=True, tag_field="kind"):
    """Anything written here."""


class SelfRated(Own, frozen=True, tag="self_rated"):
    """She says how it stands with one statement."""

    statement: str
    level: int
    words: str = ""


class EvidenceAdded(Own, frozen=True, tag="evidence_added"):
    """Something that shows a statement. It names no family."""

    statement: str
    evidence: EvidenceKind
    on: date
    words: str
    by: str = ""


class RatedTogether(Own, frozen=True, tag="rated_together"):
    """Two people looked at one statement side by side; each says a level, and both names stand."""

    statement: str
    own: int
    theirs: int
    supervisor: str
    words: str
    next: str
    until: date


class TrainingDone(Own, frozen=True, tag="training_done"):
    """Training attended. `training` is a kind the model knows, or empty."""

    training: str
    title: str
    on: date
    hours: float
    with_others: bool
    others: str = ""
    again: date | None = None


class PageRead(Own, frozen=True, tag="page_read"):
    """A learning page read, and what she makes of it."""

    page: str
    title: str
    reflection: str


class ForSupervision(Own, frozen=True, tag="for_supervision"):
    """Something to talk through: a hard question asked while it was new to her. No family stands here."""

    statement: str
    question: QuestionId | None
    words: str


class TalkedThrough(Own, frozen=True, tag="talked_through"):
    """What was kept for supervision was talked through, with whom."""

    of: EntryId
    supervisor: str
    words: str


class StatementChosen(Own, frozen=True, tag="statement_chosen"):
    """A statement beyond the first year, taken in or put back."""

    statement: str
    chosen: bool


class CopyTaken(Own, frozen=True, tag="copy_taken"):
    """She took a copy that is hers."""

    what: Literal["passport", "copy"]
    lines: int


class TakenBack(Own, frozen=True, tag="taken_back"):
    """A line written by mistake leaves the page; it stays in the record with the reason."""

    of: EntryId
    why: str


OwnBody = (
    SelfRated
    | EvidenceAdded
    | RatedTogether
    | TrainingDone
    | PageRead
    | ForSupervision
    | TalkedThrough
    | StatementChosen
    | CopyTaken
    | TakenBack
)


class OwnEntry(Value, frozen=True):
    """One signed line of a worker's own record. `n` counts from 1; `before` is the hash of the line before."""

    id: EntryId
    author: Author
    device: str
    n: int
    written_at: datetime
    version: int
    body: OwnBody
    before: str = ""


class OwnRecord(Value, frozen=True):
    """What a worker's lines amount to, the newest of each kind last."""

    entries: tuple[OwnEntry, ...] = ()

    @property
    def standing(self) -> tuple[OwnEntry, ...]:
        """Every line that was not taken back."""
        gone = {one.body.of for one in self.entries if isinstance(one.body, TakenBack)}
        return tuple(one for one in self.entries if one.id not in gone and not isinstance(one.body, TakenBack))

    def rated(self) -> dict[str, tuple[SelfRated, date]]:
        """What she last said of each statement, and on which day."""
        found: dict[str, tuple[SelfRated, date]] = {}
        for one in self.standing:
            if isinstance(one.body, SelfRated):
                found[one.body.statement] = (one.body, one.written_at.date())
            elif isinstance(one.body, RatedTogether):
                said = SelfRated(statement=one.body.statement, level=one.body.own)
                found[one.body.statement] = (said, one.written_at.date())
        return found

    def together(self) -> dict[str, tuple[RatedTogether, date]]:
        """What two people last said of each statement, and on which day."""
        return {
            one.body.statement: (one.body, one.written_at.date())
            for one in self.standing
            if isinstance(one.body, RatedTogether)
        }

    def evidence(self, statement: str) -> tuple[tuple[EntryId, EvidenceAdded], ...]:
        """What shows a statement, oldest first."""
        return tuple(
            (one.id, one.body)
            for one in self.standing
            if isinstance(one.body, EvidenceAdded) and one.body.statement == statement
        )

    def training(self) -> tuple[tuple[EntryId, TrainingDone], ...]:
        """Training attended, newest day first."""
        done = [(one.id, one.body) for one in self.standing if isinstance(one.body, TrainingDone)]
        return tuple(sorted(done, key=lambda pair: pair[1].on, reverse=True))

    def read(self) -> dict[str, tuple[PageRead, date]]:
        """The pages read, with the last reflection on each."""
        return {
            one.body.page: (one.body, one.written_at.date()) for one in self.standing if isinstance(one.body, PageRead)
        }

    def for_supervision(self) -> tuple[tuple[EntryId, ForSupervision, date], ...]:
        """What waits to be talked through, oldest first."""
        done = {one.body.of for one in self.standing if isinstance(one.body, TalkedThrough)}
        return tuple(
            (one.id, one.body, one.written_at.date())
            for one in self.standing
            if isinstance(one.body, ForSupervision) and one.id not in done
        )

    def chosen(self) -> frozenset[str]:
        """The statements beyond the first year that she took in."""
        last = {one.body.statement: one.body.chosen for one in self.standing if isinstance(one.body, StatementChosen)}
        return frozenset(name for name, taken in last.items() if taken)

    def since_copy(self) -> int | None:
        """How many lines were written since she last took a copy; none when she never did."""
        taken = [place for place, one in enumerate(self.entries, 1) if isinstance(one.body, CopyTaken)]
        return len(self.entries) - taken[-1] if taken else None


def encode_own(entry: OwnEntry) -> bytes:
    """The bytes that are hashed, signed and stored."""
    return msgspec.json.encode(entry)


def decode_own(data: bytes) -> OwnEntry:
    """A line from its stored bytes. Raises `msgspec.ValidationError`."""
    return msgspec.json.decode(data, type=OwnEntry)
