"""What is due first for a family, of everything on its thread but copying and what waits for its day."""

from __future__ import annotations

from datetime import datetime

from app.domain.calendar import uk_time
from app.domain.local import Local
from app.domain.record import FamilyRecord
from app.engine.reviewing import QUIET_KINDS
from app.engine.thread import thread
from app.services.states_patterns import NextUp

WAITS = ("main-record", "unsigned", "planned", *QUIET_KINDS)
"""What the worker finishes by herself, and visits, which stand elsewhere on the page."""


def next_up(record: FamilyRecord, local: Local, now: datetime) -> NextUp | None:
    """The first of them by time; none when nothing is dated."""
    today = uk_time(now).date()
    items = (one for one in thread(record, local) if one.kind not in WAITS and one.due and one.opens_on <= today)
    first = next(items, None)
    if first is None or first.due is None:
        return None
    urgent = first.urgency in ("emergency", "same-day")
    return NextUp(due=first.due, owner=first.owner, late=first.due < now, urgent=urgent)
