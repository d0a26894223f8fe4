"""Plans and meetings as their entries leave them: who does what by when, and what came of it."""

from __future__ import annotations

from datetime import date, datetime

import msgspec

from app.domain.base import EntryId, Value
from app.domain.entries import Author, Entry
from app.domain.pursuit import ActDone, MeetingHeld, PlanMade, PlannedAct, PlanReviewed


class DoneAct(Value, frozen=True):
    """What came of an act, when it was written, and by whom."""

    entry: EntryId
    act: str
    what_came: str
    at: datetime
    by: Author


class Plan(Value, frozen=True):
    """A plan, what was done of it, and each time it was looked at again. It ends only by a review that says so."""

    entry: EntryId
    made: PlanMade
    at: datetime
    by: Author
    done: tuple[DoneAct, ...] = ()
    reviews: tuple[tuple[PlanReviewed, datetime, Author], ...] = ()
    replaced: bool = False

    @property
    def open(self) -> bool:
        """Nobody has ended it, and no other plan stands in its place."""
        return not self.replaced and not (self.reviews and self.reviews[-1][0].next == "end")

    @property
    def review_on(self) -> date:
        """The day it is looked at again."""
        last = self.reviews[-1][0].review_on if self.reviews else None
        return last or self.made.review_on

    def left(self) -> tuple[PlannedAct, ...]:
        """Acts nobody has said are done."""
        return _left(self.made.acts, self.done)


class Meeting(Value, frozen=True):
    """A meeting and what was done of its decisions."""

    entry: EntryId
    held: MeetingHeld
    at: datetime
    by: Author
    done: tuple[DoneAct, ...] = ()

    def left(self) -> tuple[PlannedAct, ...]:
        """Decisions nobody has said are done."""
        return _left(self.held.decided, self.done)


def made(entry: Entry, body: PlanMade) -> Plan:
    """A plan from the entry that makes it."""
    return Plan(entry=entry.id, made=body, at=entry.happened_at, by=entry.author)


def reviewed(plan: Plan, entry: Entry, body: PlanReviewed) -> Plan:
    """The plan looked at once more."""
    return msgspec.structs.replace(plan, reviews=(*plan.reviews, (body, entry.happened_at, entry.author)))


def held(entry: Entry, body: MeetingHeld) -> Meeting:
    """A meeting from its entry."""
    return Meeting(entry=entry.id, held=body, at=entry.happened_at, by=entry.author)


def done(entry: Entry, body: ActDone) -> DoneAct:
    """One act done, from its entry."""
    return DoneAct(entry=entry.id, act=body.act, what_came=body.what_came, at=entry.happened_at, by=entry.author)


def _left(acts: tuple[PlannedAct, ...], done_acts: tuple[DoneAct, ...]) -> tuple[PlannedAct, ...]:
    known = {one.act for one in done_acts}
    return tuple(act for act in acts if act.id not in known)
