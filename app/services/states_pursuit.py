"""What the screens that carry a worry on show: referrals, disagreements, plans, who was told. Frozen states made by services."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime

from app.domain.base import EntryId, Value
from app.domain.local import LadderStage, Line, Stage
from app.domain.record import FamilyRecord
from app.engine.item import Item as Item
from app.services.states import Raised
from app.services.states_patterns import Seen


class PursuitState(Value, frozen=True):
    """Everything that is pursued for one family. `items` are its open items by what they are about; `covered` while a visit
    stands open and she is not alone: then nothing of it is shown."""

    record: FamilyRecord
    day: date
    now: datetime
    lines: tuple[Line, ...]
    ladder: tuple[LadderStage, ...]
    worries: tuple[Raised, ...]
    items: Mapping[EntryId, Item]
    covered: bool
    role: str
    patterns: tuple[Seen, ...]
    may_be_harmed: bool
    """Abuse is known, suspected or not yet asked of her alone: nothing proposes to contact anybody at home before her."""

    def late(self, of: EntryId) -> bool:
        """Its day has gone by."""
        item = self.items.get(of)
        return item is not None and item.due is not None and item.due < self.now

    def opened(self, of: EntryId) -> Stage | None:
        """The highest stage of the ladder that has opened for it, if any."""
        item = self.items.get(of)
        there = [one for one in item.stages if one.opens_at <= self.now] if item else []
        return there[-1] if there else None
