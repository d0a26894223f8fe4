"""What a family's record holds of carrying its worries on: the sum of its pursuit entries."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import TypeVar

import msgspec

from app.domain import disagreements, plans, referrals, sharing
from app.domain import pursuit as p
from app.domain.base import EntryId, Value
from app.domain.disagreements import Disagreement
from app.domain.entries import Author, Entry
from app.domain.plans import Called, Meeting, Plan
from app.domain.referrals import Referral
from app.domain.sharing import Share, Told, Withheld

T = TypeVar("T", Plan, Meeting)


class Look(Value, frozen=True):
    """Somebody looked at a pattern, on what evidence, and what they decided."""

    looked: p.PatternLooked
    at: datetime
    by: Author


class Pursued(Value, frozen=True):
    """Referrals, plans, meetings, disagreements, who was told, and which patterns were looked at."""

    referrals: Mapping[p.ReferralId, Referral] = msgspec.field(default_factory=dict)
    plans: Mapping[p.PlanId, Plan] = msgspec.field(default_factory=dict)
    meetings: Mapping[p.MeetingId, Meeting] = msgspec.field(default_factory=dict)
    called: Mapping[p.MeetingId, Called] = msgspec.field(default_factory=dict)
    disagreements: Mapping[p.DisagreementId, Disagreement] = msgspec.field(default_factory=dict)
    shares: Mapping[EntryId, Share] = msgspec.field(default_factory=dict)
    withheld: Mapping[EntryId, Withheld] = msgspec.field(default_factory=dict)
    looks: Mapping[str, Look] = msgspec.field(default_factory=dict)

    def referrals_of(self, finding: EntryId) -> tuple[Referral, ...]:
        """The referrals made for a worry, in the order they were started."""
        return tuple(one for one in self.referrals.values() if finding in one.started.findings)

    def awaited(self) -> tuple[Called, ...]:
        """Meetings asked for that were not held yet, and of which nobody said that they will not be."""
        return tuple(one for name, one in self.called.items() if one.not_held is None and name not in self.meetings)

    def told(self, of: EntryId, agency: str) -> Told:
        """The last word about one worry and one agency."""
        share = next((one for one in reversed(list(self.shares.values())) if _is(one.shared, of, agency)), None)
        held = next((one for one in reversed(list(self.withheld.values())) if _is(one.not_shared, of, agency)), None)
        if share and held and held.at > share.at:
            return Told(of=of, agency=agency, withheld=held)
        return Told(of=of, agency=agency, share=share, withheld=None if share else held)

    def without(self, entry: EntryId) -> Pursued:
        """As if one of these had not been entered in this record."""
        return msgspec.structs.replace(
            self,
            referrals={name: one for name, one in self.referrals.items() if one.entry != entry},
            plans={name: one for name, one in self.plans.items() if one.entry != entry},
            meetings={name: one for name, one in self.meetings.items() if one.entry != entry},
            called={name: one for name, one in self.called.items() if one.entry != entry},
            disagreements={name: one for name, one in self.disagreements.items() if one.entry != entry},
            shares={name: one for name, one in self.shares.items() if name != entry},
            withheld={name: one for name, one in self.withheld.items() if name != entry},
        )


def pursued_after(known: Pursued, entry: Entry, body: p.PursuitBody) -> Pursued:
    """What is pursued with one more entry. An entry about something unknown here (it may come later) changes nothing."""
    match body:
        case p.ReferralStarted():
            return _put(known, "referrals", body.referral, referrals.started(entry, body))
        case p.PlanMade():
            return _planned(known, entry, body)
        case p.MeetingCalled():
            return _put(known, "called", body.meeting, plans.called(entry, body))
        case p.MeetingHeld():
            return _put(known, "meetings", body.meeting, plans.held(entry, body))
        case p.DisagreementOpened():
            return _put(known, "disagreements", body.disagreement, disagreements.opened(entry, body))
        case p.Shared():
            return _put(known, "shares", entry.id, sharing.shared(entry, body))
        case p.NotShared():
            return _put(known, "withheld", entry.id, sharing.withheld(entry, body))
        case p.PatternLooked():
            look = Look(looked=body, at=entry.happened_at, by=entry.author)
            return _put(known, "looks", body.pattern, look)
        case _:
            return _changed(known, entry, body)


def _changed(known: Pursued, entry: Entry, body: p.PursuitBody) -> Pursued:
    match body:
        case p.ReferralStepped() if referral := known.referrals.get(body.referral):
            return _put(known, "referrals", body.referral, referrals.stepped(referral, entry, body))
        case p.PlanReviewed() if plan := known.plans.get(body.plan):
            return _put(known, "plans", body.plan, plans.reviewed(plan, entry, body))
        case p.DisagreementClimbed() if apart := known.disagreements.get(body.disagreement):
            return _put(known, "disagreements", body.disagreement, disagreements.climbed(apart, entry, body))
        case p.DisagreementSettled() if apart := known.disagreements.get(body.disagreement):
            return _put(known, "disagreements", body.disagreement, disagreements.settled(apart, entry, body))
        case p.ShareAcknowledged() if share := known.shares.get(body.share):
            return _put(known, "shares", body.share, sharing.acknowledged(share, entry, body))
        case p.MeetingNotHeld() if called := known.called.get(body.meeting):
            return _put(known, "called", body.meeting, plans.not_held(called, entry, body))
        case p.ActTaken() | p.ActDone():
            return _act(known, entry, body)
        case _:
            return known


def _planned(known: Pursued, entry: Entry, body: p.PlanMade) -> Pursued:
    """A plan in the place of another ends that one: it says itself which."""
    old = known.plans.get(body.instead_of) if body.instead_of else None
    if old is not None:
        known = _put(known, "plans", old.made.plan, msgspec.structs.replace(old, replaced=True))
    return _put(known, "plans", body.plan, plans.made(entry, body))


def _act(known: Pursued, entry: Entry, body: p.ActTaken | p.ActDone) -> Pursued:
    plan, meeting = known.plans.get(p.PlanId(body.of)), known.meetings.get(p.MeetingId(body.of))
    if plan is not None:
        return _put(known, "plans", plan.made.plan, _with_act(plan, entry, body))
    if meeting is not None:
        return _put(known, "meetings", meeting.held.meeting, _with_act(meeting, entry, body))
    return known


def _with_act(thing: T, entry: Entry, body: p.ActTaken | p.ActDone) -> T:
    if isinstance(body, p.ActTaken):
        return msgspec.structs.replace(thing, taken=(*thing.taken, plans.taken(entry, body)))
    return msgspec.structs.replace(thing, done=(*thing.done, plans.done(entry, body)))


def _put(known: Pursued, name: str, key: object, value: object) -> Pursued:
    return msgspec.structs.replace(known, **{name: {**getattr(known, name), key: value}})


def _is(body: p.Shared | p.NotShared, of: EntryId, agency: str) -> bool:
    return body.of == of and body.agency == agency
