"""What can be read in thirty seconds before the door."""

from __future__ import annotations

from app.domain.base import FamilyId, Value


class Knock(Value, frozen=True):
    """One family at the door, or the families to pick from. `dimmed` shows nothing until somebody asks."""

    family: FamilyId = FamilyId("")
    name: str = ""
    address: str = ""
    who_lives_here: tuple[str, ...] = ()
    worker_safety: str = ""
    safe_contact: str = ""
    baby_seen: str = ""
    ask: tuple[str, ...] = ()
    do_not_say: tuple[str, ...] = ()
    open_worries: tuple[str, ...] = ()
    visit: str = ""
    alone_plan: str = ""
    said_before: tuple[tuple[str, str], ...] = ()
    pick: tuple[tuple[FamilyId, str, str], ...] = ()
    dimmed: bool = False
    problem: str = ""
    ready: bool = False
