"""When a baby was seen, and when it was not though somebody was there: what a worker wrote, never what somebody said."""

from __future__ import annotations

from collections.abc import Iterable

from app.domain.answers import Answered
from app.domain.base import PersonId
from app.domain.record import FamilyRecord
from app.domain.watch import Sign, Watch


def shows(answered: Answered, signs: Iterable[Sign]) -> bool:
    """Whether an answer is one of these signs."""
    value = answered.answer.value
    return answered.answer.state == "answered" and any(
        one.question == answered.question and value in one.words for one in signs
    )


def latest(record: FamilyRecord) -> tuple[Answered, ...]:
    """The last answer to each question about each person at each contact: what was corrected there is gone."""
    return tuple({(one.contact, *one.key()): one for one in record.history}.values())


def seen_by_us(record: FamilyRecord, baby: PersonId, watch: Watch) -> tuple[Answered, ...]:
    """What workers from here wrote down as seen of this baby, by day. A contact at which the baby was not seen counts for
    nothing, whatever else was written there."""
    return tuple(one for one in _sights(record, baby, watch) if one.said_by == "seen")


def seen_by_anyone(record: FamilyRecord, baby: PersonId, watch: Watch) -> tuple[Answered, ...]:
    """The same, and what a named professional elsewhere told us."""
    told = (one for one in latest(record) if one.about == baby and shows(one, watch.seen_elsewhere))
    others = (one for one in _sights(record, baby, watch) if one.said_by in ("seen", "agency", "record"))
    return tuple(sorted((*others, *told), key=lambda one: one.day))


def _sights(record: FamilyRecord, baby: PersonId, watch: Watch) -> list[Answered]:
    about = [one for one in latest(record) if one.about == baby]
    away = {one.contact for one in about if one.contact and shows(one, watch.not_seen)}
    found = (one for one in about if shows(one, watch.seen) and one.contact not in away)
    return sorted(found, key=lambda one: one.day)
