"""What a plan lacks and what it repeats: a worry of a kind that every plan answers, and an act that changed nothing before."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, datetime

from app.domain.base import TopicId, Value
from app.domain.calendar import uk_time
from app.domain.findings import Finding
from app.domain.plans import Plan
from app.domain.pursuit import PlanId, PlannedAct
from app.domain.record import FamilyRecord

NEEDS_AN_ACT: tuple[TopicId, ...] = (TopicId("abuse"), TopicId("alcohol"), TopicId("father"), TopicId("partner"))
"""Abuse, alcohol and other drugs, the father or partner: a plan is not complete while one of these worries has no act in it."""

_ALIKE = 0.6
"""How much of their words two acts share to count as the same one said again; unverified default, shown as a question."""
_SMALL = 3


class Tried(Value, frozen=True):
    """The same act in an earlier plan, or at an earlier look: since when, and after how many looks nothing had got better."""

    says: str
    since: date
    looks: int


def without_act(record: FamilyRecord, acts: Iterable[PlannedAct]) -> tuple[Finding, ...]:
    """Open worries about abuse, alcohol or the father that none of these acts answers, the oldest first."""
    answered = {worry for act in acts for worry in act.answers}
    return tuple(one for one in record.open_findings() if one.topic in NEEDS_AN_ACT and one.entry not in answered)


def lacks(
    record: FamilyRecord, acts: Iterable[PlannedAct] = (), instead_of: PlanId | None = None
) -> tuple[Finding, ...]:
    """What the family's open plans together leave out, and with these acts of one that is being written."""
    plans = (one for one in record.pursued.plans.values() if one.open and one.made.plan != instead_of)
    return without_act(record, (*acts, *(act for one in plans for act in one.made.acts)))


def lacking_since(plan: Plan, missing: Iterable[Finding]) -> datetime:
    """From when it is not complete: made without, or a worry that came later."""
    return max(plan.at, min(one.raised_at for one in missing))


def tried_before(record: FamilyRecord, says: str) -> Tried | None:
    """The same act planned before, when a look at that plan found that nothing had got better; none when it is new."""
    words, since, looks = _words(says), list[date](), 0
    for plan in record.pursued.plans.values():
        if any(_alike(words, _words(act.says)) for act in plan.made.acts):
            stuck = sum(review.changed != "better" for review, _, _ in plan.reviews)
            looks += stuck
            since += [uk_time(plan.at).date()] if stuck else []
    return Tried(says=says, since=min(since), looks=looks) if looks else None


def _words(says: str) -> frozenset[str]:
    return frozenset(word for word in re.findall(r"[^\W_]+", says.casefold()) if len(word) > _SMALL)


def _alike(one: frozenset[str], other: frozenset[str]) -> bool:
    both = one | other
    return bool(both) and len(one & other) / len(both) >= _ALIKE


def tried_of(record: FamilyRecord) -> dict[str, Tried]:
    """The acts of open plans that were tried before, by their words."""
    acts = (act for one in record.pursued.plans.values() if one.open for act in one.left())
    found = ((act.says, tried_before(record, act.says)) for act in acts)
    return {says: tried for says, tried in found if tried}
