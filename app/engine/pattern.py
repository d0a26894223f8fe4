"""What a pattern is, the numbers from which it speaks, and how a span of time is counted for it."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from datetime import datetime

from app.domain.base import EntryId, Value
from app.domain.findings import Finding
from app.domain.record import FamilyRecord

PATTERN_NUMBERS = {
    "missed_contacts": 3,
    "missed_within_days": 90,
    "offers_declined": 3,
    "referrals_in_a_year": 3,
    "contacts_without_change": 6,
    "close_contacts": 3,
    "close_within_days": 28,
    "thin_after_days": 21,
    "baby_unseen_days": 14,
    "contacts_father_unmet": 3,
    "low_mood_days": 2,
    "low_mood_over_days": 28,
    "needs_unmet_days": 2,
    "same_act_plans": 3,
    "untold_days": 2,
    "confer_within_days": 2,
    "second_look_days": 28,
}
"""Unverified defaults: no published number was found for any of them. A local pack's `[patterns]` replaces each by name."""

GRAVE = ("emergency", "same-day", "soon")
Numbers = Mapping[str, int]


class Pattern(Value, frozen=True):
    """One pattern: what is seen, what is worth asking, the lessons behind it, and the entries it rests on. `soon`: the local
    limit for a baby nobody has seen holds, not the days of a look."""

    id: str
    says: str
    asks: str
    learn: tuple[str, ...]
    rests_on: tuple[EntryId, ...]
    since: datetime
    soon: bool = False

    @property
    def evidence(self) -> str:
        """A short name of exactly what it rests on; another one means that there is more to see."""
        return hashlib.sha256("\n".join(self.rests_on).encode()).hexdigest()[:16]


def counted_from(record: FamilyRecord, pattern: str, start: datetime) -> tuple[datetime, tuple[EntryId, ...]]:
    """From when a span of days runs: from `start`, or from the last look since. So a look buys that many days, and no more:
    what goes on being so comes back. The second part tells this span from the one before."""
    look = record.pursued.looks.get(pattern)
    if look is None or look.at <= start:
        return start, ()
    return look.at, (EntryId(look.at.isoformat()),)


def signed_at(record: FamilyRecord) -> list[datetime]:
    """When contacts were signed, in order."""
    return sorted(one.signed_at for one in record.contacts.values() if one.signed_at)


def grave(findings: Iterable[Finding]) -> list[Finding]:
    """Open worries that are more than planned, oldest first."""
    return sorted((one for one in findings if one.open and one.urgency in GRAVE), key=lambda one: one.raised_at)


def baby_here(record: FamilyRecord) -> bool:
    """Whether a baby is here to be seen: after a death nothing asks for one."""
    return any(one.born is not None and one.died is None and one.stopped is None for one in record.of_kind("baby"))
