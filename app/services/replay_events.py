"""A worked case's words as what the services take: who writes, what is referred, and what became of it."""

from __future__ import annotations

from app.domain.base import PersonId
from app.domain.case import CaseEvent
from app.domain.people import Role
from app.domain.pursuit import ReferralId, ReferralStarted, ReferralStepped
from app.domain.record import FamilyRecord
from app.i18n import tr
from app.ports import ContentError

WORKERS: dict[Role, str] = {
    "health-visitor": "Sam Okafor",
    "midwife": "Amal Hussain",
    "childrens-centre": "Jo Bell",
    "supervisor": "Priya Nair",
}
"""Who writes in a case, so that it shows whose list something stands on."""

_ITEMS = ("finding", "planned", "unsigned", "main-record", "letter", "referral", "referral-told", "plan-review", "act")
_OTHERS = ("disagreement", "share", "ask-again", "missed", "declined", "unseen", "no-change", "thinning", "new-adult")
_MORE = ("father-unmet", "apart", "together", "low-mood", "needs", "same-plan", "same-act", "referred-again")
DUE = (*_ITEMS, *_OTHERS, *_MORE, "untold", "no-day", "second-look")
"""What an expectation `due` may name besides a rule: kinds of open items, and patterns."""


def referral_of(record: FamilyRecord, event: CaseEvent) -> ReferralStarted:
    """A referral about the mother, for the worries it names. Raises `ContentError` for one to nobody, or for no such worry."""
    if not event.to or not event.asks:
        raise ContentError(tr("A referral says 'to' whom it goes and what it 'asks'."))
    mother = record.mother()
    named = {str(one.rule): one.entry for one in record.open_findings()}
    if unknown := [rule for rule in event.worries if rule not in named]:
        raise ContentError(tr("No worry of the rule '{rule}' is open.").format(rule=unknown[0]))
    return ReferralStarted(
        referral=ReferralId(""),
        to=event.to,
        line="",
        about=mother.id if mother else PersonId("mother"),
        findings=tuple(named[rule] for rule in event.worries),
        asks=event.asks,
        reason=event.words or event.asks,
        urgency="soon",
        made_by=event.made_by,
    )


def step_of(record: FamilyRecord, event: CaseEvent) -> ReferralStepped:
    """The next step of the newest referral to that service. Raises `ContentError` when there is none."""
    there = [one for one in record.pursued.referrals.values() if one.started.to == event.to]
    if not there or event.step is None:
        raise ContentError(tr("No referral to '{to}' stands, or 'step' is missing.").format(to=event.to))
    name = there[-1].started.referral
    return ReferralStepped(referral=name, step=event.step, by=event.said_by, how=event.words, note=event.words)
