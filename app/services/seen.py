"""The patterns of a record in the words a screen shows, with the lessons behind each."""

from __future__ import annotations

from datetime import datetime

from app.domain.record import FamilyRecord
from app.engine.compiled import Compiled
from app.engine.patterns import PATTERN, patterns
from app.services.states_patterns import Seen


def patterns_seen(compiled: Compiled, record: FamilyRecord, now: datetime) -> tuple[Seen, ...]:
    """Every pattern that stands by now and that nobody has looked at on this evidence."""
    lessons = {one.id: one.says for one in compiled.pathway.lessons}
    return tuple(
        Seen(
            id=f"{PATTERN}{one.id}",
            pattern=one.id,
            evidence=one.evidence,
            says=one.says,
            asks=one.asks,
            since=one.since,
            lessons=tuple(lessons[row] for row in one.learn if row in lessons),
        )
        for one in patterns(record, compiled.pathway.local, compiled.pathway.watch)
        if one.since <= now
    )
