"""Plans and meetings as their entries leave them: who does what by when, and what came of it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime

import msgspec

from app.domain.base import EntryId, Value
from app.domain.entries import Author, Entry
from app.domain.pursuit import (
    ActDone,
    ActTaken,
    Came,
    IfHappens,
    MeetingCalled,
    MeetingHeld,
    MeetingKind,
    MeetingNotHeld,
    PlanMade,
    PlannedAct,
    PlanReviewed,
)
from app.i18n import tr

MEETINGS: dict[MeetingKind, str] = {
    "practice": "Practice meeting",
    "core-group": "Core group",
    "discharge": "Discharge planning",
    "strategy": "Strategy discussion",
}
"""The kinds of meeting in words."""


class DoneAct(Value, frozen=True):
    """What came of an act, when it was written, and by whom."""

    entry: EntryId
    act: str
    what_came: str
    at: datetime
    by: Author


class TakenAct(Value, frozen=True):
    """Who took an act on, and how they said so."""

    act: str
    taken: ActTaken
    at: datetime


class Plan(Value, frozen=True):
    """A plan, what was done of it, and each time it was looked at again. It ends only by a review that says so."""

    entry: EntryId
    made: PlanMade
    at: datetime
    by: Author
    done: tuple[DoneAct, ...] = ()
    taken: tuple[TakenAct, ...] = ()
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

    def has(self, act: PlannedAct) -> str:
        """Whose an act is now: the one named once they accepted it, the writer's until then."""
        return _has(act, self.taken, self.by)


class Meeting(Value, frozen=True):
    """A meeting and what was done of its decisions."""

    entry: EntryId
    held: MeetingHeld
    at: datetime
    by: Author
    done: tuple[DoneAct, ...] = ()
    taken: tuple[TakenAct, ...] = ()

    def left(self) -> tuple[PlannedAct, ...]:
        """Decisions nobody has said are done."""
        return _left(self.held.decided, self.done)

    def has(self, act: PlannedAct) -> str:
        """Whose a decision is now: the one named once they accepted it, the writer's until then."""
        return _has(act, self.taken, self.by)


class Called(Value, frozen=True):
    """A meeting that was asked for. It stays until it was held, or a named person said that it will not be."""

    entry: EntryId
    called: MeetingCalled
    at: datetime
    by: Author
    not_held: MeetingNotHeld | None = None
    not_held_at: datetime | None = None


def if_lines(ifs: Iterable[IfHappens]) -> tuple[str, ...]:
    """Each *if this happens, ring this one* as a sentence."""
    words = tr("If {happens}: ring {ring}")
    return tuple(
        " ".join((words.format(happens=_start(one.happens), ring=one.ring), one.number)).strip() for one in ifs
    )


def _start(happens: str) -> str:
    """What happens, without the *if* that is said before it."""
    said = happens.strip().rstrip(".")
    return said[3:] if said.lower().startswith("if ") else said


def came_lines(came: Iterable[Came]) -> tuple[str, ...]:
    """Who came, each with what they brought."""
    words = tr("{who}: {brought}")
    return tuple(words.format(who=one.who, brought=one.brought) if one.brought else one.who for one in came)


def made(entry: Entry, body: PlanMade) -> Plan:
    """A plan from the entry that makes it."""
    return Plan(entry=entry.id, made=body, at=entry.happened_at, by=entry.author)


def reviewed(plan: Plan, entry: Entry, body: PlanReviewed) -> Plan:
    """The plan looked at once more."""
    return msgspec.structs.replace(plan, reviews=(*plan.reviews, (body, entry.happened_at, entry.author)))


def held(entry: Entry, body: MeetingHeld) -> Meeting:
    """A meeting from its entry."""
    return Meeting(entry=entry.id, held=body, at=entry.happened_at, by=entry.author)


def called(entry: Entry, body: MeetingCalled) -> Called:
    """A meeting asked for, from its entry."""
    return Called(entry=entry.id, called=body, at=entry.happened_at, by=entry.author)


def not_held(known: Called, entry: Entry, body: MeetingNotHeld) -> Called:
    """It will not be held, as a named person said."""
    return msgspec.structs.replace(known, not_held=body, not_held_at=entry.happened_at)


def taken(entry: Entry, body: ActTaken) -> TakenAct:
    """One act taken on, from its entry."""
    return TakenAct(act=body.act, taken=body, at=entry.happened_at)


def done(entry: Entry, body: ActDone) -> DoneAct:
    """One act done, from its entry."""
    return DoneAct(entry=entry.id, act=body.act, what_came=body.what_came, at=entry.happened_at, by=entry.author)


def _has(act: PlannedAct, taken_acts: tuple[TakenAct, ...], by: Author) -> str:
    last = next((one.taken.by for one in reversed(taken_acts) if one.act == act.id), "")
    return last or (act.owner if act.accepted or act.owner == by.name else by.name)


def _left(acts: tuple[PlannedAct, ...], done_acts: tuple[DoneAct, ...]) -> tuple[PlannedAct, ...]:
    known = {one.act for one in done_acts}
    return tuple(act for act in acts if act.id not in known)
