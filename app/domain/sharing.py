"""Who knows what: which agency was told of which worry, and which was not, and why."""

from __future__ import annotations

from datetime import datetime

import msgspec

from app.domain.base import EntryId, Value
from app.domain.entries import Author, Entry
from app.domain.pursuit import NotShared, ShareAcknowledged, Shared

AGENCIES = (
    "gp",
    "midwife",
    "health-visitor",
    "childrens-centre",
    "maternity-unit",
    "mental-health-team",
    "social-care",
    "police",
    "housing",
    "nursery",
)
"""The agencies every open worry is held against; others are added by name."""

AGENCY_NAMES: dict[str, str] = {
    "gp": "GP",
    "midwife": "Midwife",
    "health-visitor": "Health visitor",
    "childrens-centre": "Children's centre",
    "maternity-unit": "Maternity unit",
    "mental-health-team": "Mental health team",
    "social-care": "Children's social care",
    "police": "Police",
    "housing": "Housing",
    "nursery": "Nursery",
}

MINIMUM_WORDS = "This family may need extra support. Please call me if you notice a change or are worried."
"""What the children's centre is told unless more is needed: never her diagnosis by default."""


class Share(Value, frozen=True):
    """One agency told of one worry; `acknowledged` once somebody there said they have it."""

    entry: EntryId
    shared: Shared
    at: datetime
    by: Author
    acknowledged: ShareAcknowledged | None = None
    acknowledged_at: datetime | None = None


class Withheld(Value, frozen=True):
    """One agency not told of one worry, and why."""

    entry: EntryId
    not_shared: NotShared
    at: datetime
    by: Author


class Told(Value, frozen=True):
    """A cell of the grid: the last word about one worry and one agency."""

    of: EntryId
    agency: str
    share: Share | None = None
    withheld: Withheld | None = None

    @property
    def open(self) -> bool:
        """Nobody has told them and nobody has said why not."""
        return self.share is None and self.withheld is None


def shared(entry: Entry, body: Shared) -> Share:
    """A share from its entry."""
    return Share(entry=entry.id, shared=body, at=entry.happened_at, by=entry.author)


def withheld(entry: Entry, body: NotShared) -> Withheld:
    """What was not shared, from its entry."""
    return Withheld(entry=entry.id, not_shared=body, at=entry.happened_at, by=entry.author)


def acknowledged(share: Share, entry: Entry, body: ShareAcknowledged) -> Share:
    """The share with somebody's word that they have it."""
    return msgspec.structs.replace(share, acknowledged=body, acknowledged_at=entry.happened_at)
