"""A bundle that was opened and checked whole, and what taking it in would write. Nothing of it is written yet."""

from __future__ import annotations

from datetime import datetime

from app.domain.base import FamilyId, Value
from app.domain.colleagues import Card
from app.domain.entries import Entry
from app.domain.exchange import Purpose, Sent
from app.domain.record import FamilyRecord


class Signed(Value, frozen=True):
    """An entry with the bytes it was signed as, their SHA-256 and the author's signature."""

    entry: Entry
    data: bytes
    hash: bytes
    signature: bytes


class Came(Value, frozen=True):
    """One family of a bundle. `new` are the entries not here yet, `ours` those the sender did not have, both in fold order;
    `record` is the family with both, `as_sent` the family as the sender had it. `entries` and `digest` count what the sender
    had before the sending itself."""

    record: FamilyRecord
    as_sent: FamilyRecord
    new: tuple[Signed, ...]
    ours: tuple[Entry, ...]
    here: bool
    entries: int
    digest: str
    sent: Sent | None

    @property
    def family(self) -> FamilyId:
        """Which."""
        return self.record.id


class Arrival(Value, frozen=True):
    """The whole bundle: from whom, for what, made when, and its families."""

    bundle: str
    purpose: Purpose
    sender: Card
    made_at: datetime
    families: tuple[Came, ...]
