"""What a pattern over a whole record is as a screen shows it. A frozen state made by services."""

from __future__ import annotations

from datetime import datetime

from app.domain.base import Value


class Seen(Value, frozen=True):
    """A pattern as a page shows it: `pattern` and `evidence` are what a look at it names, `lessons` where it was learned."""

    id: str
    pattern: str
    evidence: str
    says: str
    asks: str
    since: datetime
    lessons: tuple[str, ...] = ()


class NextUp(Value, frozen=True):
    """What is due first for a family: when, who has it, and whether its time has gone by. Nothing of what it is about."""

    due: datetime
    owner: str
    late: bool
    urgent: bool
