"""A disagreement between services: both views, the stage it has reached, and who settled it how."""

from __future__ import annotations

from datetime import datetime

import msgspec

from app.domain.base import EntryId, Value
from app.domain.entries import Author, Entry
from app.domain.pursuit import DisagreementClimbed, DisagreementOpened, DisagreementSettled

LAST_STAGE = 5
"""The partnership's scrutineer or chair: there is no stage above (clinical register 3.10, default ladder)."""


class Disagreement(Value, frozen=True):
    """A disagreement as it stands. It stays open, late or not, until a named person settled it."""

    entry: EntryId
    opened: DisagreementOpened
    at: datetime
    by: Author
    climbs: tuple[tuple[DisagreementClimbed, datetime], ...] = ()
    settled: DisagreementSettled | None = None
    settled_at: datetime | None = None

    @property
    def open(self) -> bool:
        """Nobody has settled it."""
        return self.settled is None

    @property
    def stage(self) -> int:
        """The highest stage reached; 0 is a talk with the other worker."""
        return max((climb.stage for climb, _ in self.climbs), default=0)

    @property
    def since(self) -> datetime:
        """When it came to this stage."""
        return self.climbs[-1][1] if self.climbs else self.at


def opened(entry: Entry, body: DisagreementOpened) -> Disagreement:
    """A disagreement from the entry that opens it."""
    return Disagreement(entry=entry.id, opened=body, at=entry.happened_at, by=entry.author)


def climbed(known: Disagreement, entry: Entry, body: DisagreementClimbed) -> Disagreement:
    """One stage further up; never down."""
    return msgspec.structs.replace(known, climbs=(*known.climbs, (body, entry.happened_at)))


def settled(known: Disagreement, entry: Entry, body: DisagreementSettled) -> Disagreement:
    """Settled by a named person."""
    return msgspec.structs.replace(known, settled=body, settled_at=entry.happened_at)
