"""What can be written about carrying a worry on: referrals, plans, meetings, disagreements, and who was told."""

from __future__ import annotations

from datetime import date, datetime
from typing import Literal, NewType

from app.domain.base import ContactId, EntryId, PersonId, Value
from app.domain.body import Body
from app.domain.pathway import Urgency

ReferralId = NewType("ReferralId", str)
PlanId = NewType("PlanId", str)
MeetingId = NewType("MeetingId", str)
DisagreementId = NewType("DisagreementId", str)

ReferralStep = Literal[
    "ready",
    "dispatched",
    "failed",
    "received",
    "accepted",
    "lowered",
    "declined",
    "more-asked",
    "more-sent",
    "assessed",
    "outcome",
    "other-route",
    "ended",
]
"""What can become of a referral once it is drafted. `lowered` is accepted at a lesser urgency than was asked."""

Basis = Literal["agreed", "informed", "not-informed"]
"""On what footing something was shared: the family agreed; was told though it did not agree; was not told, and why."""

NotSharedReason = Literal["said-no", "danger", "knows-already", "not-needed"]
Change = Literal["better", "same", "worse", "not-known"]
MeetingKind = Literal["practice", "core-group", "discharge", "strategy"]
"""A practice meeting, a core group, discharge planning, a strategy discussion."""


class ConcernRaised(Body, frozen=True, tag="concern_raised"):
    """A worry of the worker's own, that no rule noticed. It is owned, due and ended like any other."""

    contact: ContactId | None
    says: str
    why: str
    urgency: Urgency
    due: datetime
    topic: str = ""


class ReferralStarted(Body, frozen=True, tag="referral_started"):
    """A referral was drafted: to whom, about whom, for which worries, and what they are asked to do. `made_by`: somebody else
    says that they made it; then what became of it is ours to find out."""

    referral: ReferralId
    to: str
    line: str
    about: PersonId
    findings: tuple[EntryId, ...]
    asks: str
    reason: str
    urgency: Urgency
    follows: ReferralId | None = None
    """The referral that went nowhere, and of which this is the other route."""
    made_by: str = ""


class ReferralStepped(Body, frozen=True, tag="referral_stepped"):
    """A referral went a step: `by` is the named person who took it there, `how` the way it went or was said."""

    referral: ReferralId
    step: ReferralStep
    by: str
    how: str
    note: str
    answer_by: date | None = None
    """The day they named themselves for their next word."""


class PlannedAct(Value, frozen=True):
    """One thing somebody is to do: what it should change, who does it, by when. `id` is its place in its plan or meeting.
    `accepted` is how they said that they take it on: until then it stays with whoever wrote it. `answers`: for which worries."""

    id: str
    says: str
    expects: str
    owner: str
    by: date
    accepted: str = ""
    answers: tuple[EntryId, ...] = ()


class IfHappens(Value, frozen=True):
    """If this happens, ring this one. `for_her` says it in words that may stand on a paper she keeps; empty keeps it off."""

    happens: str
    ring: str
    number: str = ""
    for_her: str = ""


class PlanMade(Body, frozen=True, tag="plan_made"):
    """A plan: its aim, who does what, the parents' and the father's own views, and what to do if it gets worse."""

    plan: PlanId
    about: PersonId
    aim: str
    acts: tuple[PlannedAct, ...]
    parents_say: str
    father_says: str
    if_worse: str
    findings: tuple[EntryId, ...]
    review_on: date
    instead_of: PlanId | None = None
    ifs: tuple[IfHappens, ...] = ()


class PlanReviewed(Body, frozen=True, tag="plan_reviewed"):
    """A plan was looked at again: what changed, what it means for this baby, what if nothing changes, what will be different."""

    plan: PlanId
    changed: Change
    means_for_baby: str
    if_nothing_changes: str
    what_differs: str
    next: Literal["go-on", "change", "end"]
    review_on: date | None
    she_says: str = ""
    father_says: str = ""


class MeetingCalled(Body, frozen=True, tag="meeting_called"):
    """A meeting was asked for: of whom, how, why, and the day it is to be held once one is known."""

    meeting: MeetingId
    meets: MeetingKind
    about: str
    asked_of: str
    how: str
    on: date | None
    findings: tuple[EntryId, ...]


class MeetingNotHeld(Body, frozen=True, tag="meeting_not_held"):
    """A named person said that a meeting asked for will not be held, and why."""

    meeting: MeetingId
    by: str
    why: str


class Came(Value, frozen=True):
    """Somebody who came to a meeting, and what they brought to it."""

    who: str
    brought: str = ""


class MeetingHeld(Body, frozen=True, tag="meeting_held"):
    """A meeting: who came, what each brought, and what was decided, each with somebody who does it."""

    meeting: MeetingId
    about: str
    on: date
    came: tuple[Came, ...]
    decided: tuple[PlannedAct, ...]
    findings: tuple[EntryId, ...]
    meets: MeetingKind = "practice"
    not_there: str = ""
    """Who was asked and did not come, and how they are told."""


class ActTaken(Body, frozen=True, tag="act_taken"):
    """The named person took an act of a plan or a meeting on, and how they said so."""

    of: str
    act: str
    by: str
    how: str


class ActDone(Body, frozen=True, tag="act_done"):
    """An act of a plan or a meeting was done, and what came of it."""

    of: str
    act: str
    what_came: str


class DisagreementOpened(Body, frozen=True, tag="disagreement_opened"):
    """Two services see it differently: both views, and the writer's own judgement kept apart from them."""

    disagreement: DisagreementId
    about: str
    with_whom: str
    ours: str
    theirs: str
    judgement: str


class DisagreementClimbed(Body, frozen=True, tag="disagreement_climbed"):
    """The disagreement went up a stage of the ladder: who has it there, and what was said."""

    disagreement: DisagreementId
    stage: int
    by: str
    said: str


class DisagreementSettled(Body, frozen=True, tag="disagreement_settled"):
    """A named person settled it: what was decided, and why."""

    disagreement: DisagreementId
    by: str
    decided: str
    why: str


class Shared(Body, frozen=True, tag="shared"):
    """An agency was told about a worry: in which words, how, to whom there, and on what footing."""

    of: EntryId
    agency: str
    to: str
    words: str
    how: str
    basis: Basis
    why: str


class ShareAcknowledged(Body, frozen=True, tag="share_acknowledged"):
    """Somebody at the agency said that they have it."""

    share: EntryId
    by: str
    how: str


class NotShared(Body, frozen=True, tag="not_shared"):
    """An agency was not told, why, who has looked at that, and when it is asked again."""

    of: EntryId
    agency: str
    reason: NotSharedReason
    why: str
    reviewer: str
    again_on: date | None


class PatternLooked(Body, frozen=True, tag="pattern_looked"):
    """A named person looked at a pattern over the whole record, and what they decide. It returns on new evidence."""

    pattern: str
    evidence: str
    decides: str


PursuitBody = (
    ConcernRaised
    | ReferralStarted
    | ReferralStepped
    | PlanMade
    | PlanReviewed
    | MeetingCalled
    | MeetingNotHeld
    | MeetingHeld
    | ActTaken
    | ActDone
    | DisagreementOpened
    | DisagreementClimbed
    | DisagreementSettled
    | Shared
    | ShareAcknowledged
    | NotShared
    | PatternLooked
)
