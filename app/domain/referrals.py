"""A referral as its entries leave it, and which step may follow which. Printed is not sent, sent is not received,
received is not answered, declined is not done."""

from __future__ import annotations

from datetime import date, datetime
from typing import Literal

import msgspec

from app.domain.base import EntryId, Value
from app.domain.entries import Author, Entry
from app.domain.pursuit import ReferralStarted, ReferralStep, ReferralStepped
from app.i18n import tr

ReferralState = Literal["drafted"] | ReferralStep

NEXT: dict[ReferralState, tuple[ReferralStep, ...]] = {
    "drafted": ("ready", "dispatched", "other-route", "ended"),
    "ready": ("dispatched", "failed", "other-route", "ended"),
    "failed": ("dispatched", "failed", "other-route", "ended"),
    "dispatched": ("received", "accepted", "lowered", "declined", "more-asked", "failed", "other-route"),
    "received": ("accepted", "lowered", "declined", "more-asked", "other-route"),
    "more-asked": ("more-sent", "accepted", "lowered", "declined", "other-route"),
    "more-sent": ("received", "accepted", "lowered", "declined", "more-asked", "other-route"),
    "accepted": ("assessed", "outcome", "lowered", "declined", "other-route"),
    "lowered": ("accepted", "assessed", "outcome", "declined", "other-route"),
    "declined": ("accepted", "lowered", "other-route", "ended"),
    "assessed": ("outcome", "declined", "other-route"),
    "outcome": ("ended", "other-route"),
    "other-route": (),
    "ended": (),
}
"""Every step a referral may take from where it stands. Only `ended` and `other-route` lead nowhere: `ended` is a named
person's act with a reason, and `other-route` is followed by a referral of its own."""

THEIRS: tuple[ReferralStep, ...] = (
    "received",
    "accepted",
    "lowered",
    "declined",
    "more-asked",
    "assessed",
    "outcome",
)
"""Steps the other service takes: somebody there is named."""

REASONED: tuple[ReferralStep, ...] = ("lowered", "declined", "failed", "more-asked", "outcome", "ended")
"""Steps that say in words what was said or why."""

HAS_IT: tuple[ReferralState, ...] = ("accepted", "lowered", "assessed", "outcome")
"""A named person at the other service has it; we still have to know what came of it."""

STATE_WORDS: dict[ReferralState, str] = {
    "drafted": "Drafted",
    "ready": "Ready to go",
    "dispatched": "Sent",
    "failed": "It did not get there",
    "received": "Received",
    "accepted": "Accepted",
    "lowered": "Accepted as less urgent",
    "declined": "Declined",
    "more-asked": "They ask for more",
    "more-sent": "What they asked for was sent",
    "assessed": "Seen by them",
    "outcome": "What came of it is known",
    "other-route": "Sent another way",
    "ended": "Ended",
}


class ReferralMoment(Value, frozen=True):
    """One step of a referral: what, when, and who wrote it down."""

    entry: EntryId
    stepped: ReferralStepped
    at: datetime
    by: Author


class Referral(Value, frozen=True):
    """A referral, its steps in order, and who started it: that person keeps it until a named person there has it."""

    entry: EntryId
    started: ReferralStarted
    at: datetime
    by: Author
    owner: str
    steps: tuple[ReferralMoment, ...] = ()

    @property
    def state(self) -> ReferralState:
        """Where it stands."""
        return self.steps[-1].stepped.step if self.steps else "drafted"

    @property
    def since(self) -> datetime:
        """When it came to stand there."""
        return self.steps[-1].at if self.steps else self.at

    @property
    def open(self) -> bool:
        """Somebody still has something to do about it."""
        return bool(NEXT[self.state])

    @property
    def answer_by(self) -> date | None:
        """The day the other service named for its next word."""
        return self.steps[-1].stepped.answer_by if self.steps else None

    def has_it(self) -> str:
        """The named person at the other service who has it now; empty while nobody there does."""
        if self.state not in HAS_IT:
            return ""
        return next((one.stepped.by for one in reversed(self.steps) if one.stepped.step in HAS_IT), "")

    def may(self, step: ReferralStep) -> bool:
        """Whether this step can come next."""
        return step in NEXT[self.state]


def step_problem(referral: Referral, step: ReferralStepped) -> str:
    """Empty when a step may be written next, else the sentence that says what is missing."""
    if not referral.may(step.step):
        now, then = tr(STATE_WORDS[referral.state]), tr(STATE_WORDS[step.step])
        return tr("This referral stands at: {now}. {then} cannot come next.").format(now=now, then=then)
    if step.step in THEIRS and not step.by.strip():
        return tr("Write who there said so: a name, and their service.")
    if step.step == "dispatched" and not step.how.strip():
        return tr("Write how it was sent.")
    if step.step in REASONED and not step.note.strip():
        return tr("Write in a few words what was said, or why.")
    return ""


def started(entry: Entry, body: ReferralStarted) -> Referral:
    """A referral from the entry that starts it."""
    return Referral(entry=entry.id, started=body, at=entry.happened_at, by=entry.author, owner=entry.author.name)


def stepped(known: Referral, entry: Entry, body: ReferralStepped) -> Referral:
    """The referral one step on. A step that cannot come next (two laptops wrote at once) is kept and changes no state."""
    if not known.may(body.step):
        return known
    moment = ReferralMoment(entry=entry.id, stepped=body, at=entry.happened_at, by=entry.author)
    return msgspec.structs.replace(known, steps=(*known.steps, moment))
