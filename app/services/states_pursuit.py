"""What the screens that carry a worry on show: referrals, disagreements, plans, who was told. Frozen states made by services."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime

import msgspec

from app.domain.base import EntryId, Value
from app.domain.local import LadderStage, Line, Stage
from app.domain.record import FamilyRecord
from app.engine.item import Item as Item
from app.engine.planning import Tried as Tried
from app.services.states import Raised
from app.services.states_patterns import Seen


class PlanCheck(Value, frozen=True):
    """A plan looked over before it is kept: worries it leaves out, and acts that changed nothing before."""

    lacking: tuple[str, ...] = ()
    tried: tuple[Tried, ...] = ()


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
    worker: str = ""
    tell_by: Mapping[EntryId, datetime] = msgspec.field(default_factory=dict)
    """Until when the other agencies are told of an open worry, by the local limit."""
    lacking: tuple[str, ...] = ()
    """Worries that every plan answers and no open plan does."""
    tried: Mapping[str, Tried] = msgspec.field(default_factory=dict)
    """Acts of open plans that were planned before or looked at already while nothing got better, by their words."""

    def late(self, of: EntryId) -> bool:
        """Its day has gone by."""
        item = self.items.get(of)
        return item is not None and item.due is not None and item.due < self.now

    def opened(self, of: EntryId) -> Stage | None:
        """The highest stage of the ladder that has opened for it, if any."""
        item = self.items.get(of)
        there = [one for one in item.stages if one.opens_at <= self.now] if item else []
        return there[-1] if there else None
