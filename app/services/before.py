"""What screens show of what came before: what comes back, what was said last time, how to see her alone. Values only."""

from __future__ import annotations

from datetime import date

from app.domain.answers import State
from app.domain.base import FamilyId, Value
from app.domain.pathway import Action


class CameBack(Value, frozen=True):
    """Questions of one topic that an earlier contact could not ask or she did not answer: how, when, why, and where they
    stand in this visit (0: not part of it)."""

    topic: str
    count: int
    state: State
    day: date
    reason: str
    page: int = 0


class WayOut(Value, frozen=True):
    """One of the ways out of a worry that stay near during the whole contact."""

    action: Action

    @property
    def says(self) -> str:
        """Its first words: `Call now`."""
        return self.action.says.partition(":")[0]


class BeforeYouKnock(Value, frozen=True):
    """What to have in mind at the door, in the order it matters. `visit` is the kind that would begin now; `said_before`
    waits until wanted."""

    family: FamilyId
    name: str
    address: str
    who_lives_here: tuple[str, ...]
    worker_safety: str
    safe_contact: str
    baby_seen: str
    ask: tuple[str, ...]
    do_not_say: tuple[str, ...]
    open_worries: tuple[str, ...]
    visit: str = ""
    alone_plan: str = ""
    said_before: tuple[tuple[str, str], ...] = ()
