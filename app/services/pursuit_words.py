"""What one entry about carrying a worry on says, in a few words and then in full; and what leaves the record together with it."""

from __future__ import annotations

from collections.abc import Iterable

from app.domain import pursuit as p
from app.domain.base import EntryId
from app.domain.calendar import short_date
from app.domain.entries import AnyBody, Entry
from app.domain.plans import MEETINGS, came_lines, if_lines
from app.domain.record import FamilyRecord
from app.domain.referrals import STATE_WORDS
from app.domain.sharing import AGENCY_NAMES
from app.i18n import tr

Words = tuple[str, str]
"""In a few words, and in full."""

CHANGED = {"better": "it got better", "same": "nothing changed", "worse": "it got worse", "not-known": "not known yet"}
BASIS = {"agreed": "She agreed", "informed": "She was told, and did not agree", "not-informed": "She was not told"}
REASONS = {
    "said-no": "She said no",
    "danger": "It would put somebody in danger",
    "knows-already": "They know already",
    "not-needed": "They do not need it",
}


def pursuit_words(record: FamilyRecord, body: AnyBody) -> Words | None:
    """An entry in words; nothing for one about something that is not in this record, or that is of another kind."""
    for words in (_referral, _plan, _meeting, _apart, _told):
        found = words(record, body)
        if found is not None:
            return found
    return None


def follows(entries: Iterable[Entry], of: EntryId, body: AnyBody) -> list[EntryId]:
    """Everything written about a thing that leaves the record: its steps, looks, acts and answers leave with it."""
    return [one.id for one in entries if _about(one.body, of, body)]


def _about(later: AnyBody, of: EntryId, body: AnyBody) -> bool:
    match body, later:
        case p.ReferralStarted(), p.ReferralStepped():
            return later.referral == body.referral
        case p.PlanMade(), p.PlanReviewed():
            return later.plan == body.plan
        case p.PlanMade(), p.ActTaken() | p.ActDone():
            return later.of == body.plan
        case p.MeetingHeld(), p.ActTaken() | p.ActDone():
            return later.of == body.meeting
        case p.MeetingCalled(), p.MeetingNotHeld():
            return later.meeting == body.meeting
        case p.DisagreementOpened(), p.DisagreementClimbed() | p.DisagreementSettled():
            return later.disagreement == body.disagreement
        case p.Shared(), p.ShareAcknowledged():
            return later.share == of
    return False


def _lines(*parts: str) -> str:
    return "\n".join(part for part in parts if part.strip())


def _referral(record: FamilyRecord, body: AnyBody) -> Words | None:
    match body:
        case p.ReferralStarted():
            return tr("Referral to {who}").format(who=body.to), _lines(body.asks, body.reason)
        case p.ReferralStepped():
            known = record.pursued.referrals.get(body.referral)
            if known is None:
                return None
            words = tr("Referral to {who}: {step}").format(
                who=known.started.to, step=tr(STATE_WORDS[body.step]).lower()
            )
            return words, _lines(body.by, body.how, body.note)
    return None


def _plan(record: FamilyRecord, body: AnyBody) -> Words | None:
    match body:
        case p.PlanMade():
            worse = tr("If it gets worse: {words}").format(words=body.if_worse) if body.if_worse else ""
            return tr("Plan: {aim}").format(aim=body.aim), _lines(*_acts(body.acts), *if_lines(body.ifs), worse)
        case p.PlanReviewed():
            plan = record.pursued.plans.get(body.plan)
            if plan is None:
                return None
            words = tr("Plan looked at again, {changed}: {aim}").format(
                changed=tr(CHANGED[body.changed]), aim=plan.made.aim
            )
            return words, _lines(body.means_for_baby, body.if_nothing_changes, body.what_differs)
        case p.ActTaken() | p.ActDone():
            plans, meetings = record.pursued.plans, record.pursued.meetings
            plan, held = plans.get(p.PlanId(body.of)), meetings.get(p.MeetingId(body.of))
            acts = (*(plan.made.acts if plan else ()), *(held.held.decided if held else ()))
            act = next((act.says for act in acts if act.id == body.act), None)
            if act is None:
                return None
            if isinstance(body, p.ActDone):
                return tr("Done: {act}").format(act=act), body.what_came
            return tr("{who} took this on: {act}").format(who=body.by, act=act), body.how
    return None


def _meeting(record: FamilyRecord, body: AnyBody) -> Words | None:
    match body:
        case p.MeetingHeld():
            words = tr("{kind}: {about}").format(kind=tr(MEETINGS[body.meets]), about=body.about)
            return words, _lines(*came_lines(body.came), body.not_there, *_acts(body.decided))
        case p.MeetingCalled():
            words = tr("{kind} asked for: {about}").format(kind=tr(MEETINGS[body.meets]), about=body.about)
            return words, _lines(body.asked_of, body.how)
        case p.MeetingNotHeld():
            called = record.pursued.called.get(body.meeting)
            if called is None:
                return None
            words = tr("{kind}: will not be held").format(kind=tr(MEETINGS[called.called.meets]))
            return words, _lines(body.by, body.why)
    return None


def _acts(acts: Iterable[p.PlannedAct]) -> list[str]:
    words = tr("{who}, by {date}: {what}")
    return [words.format(who=act.owner, date=short_date(act.by), what=act.says) for act in acts]


def _apart(record: FamilyRecord, body: AnyBody) -> Words | None:
    match body:
        case p.DisagreementOpened():
            views = (
                tr("How we see it: {words}").format(words=body.ours),
                tr("How they see it: {words}").format(words=body.theirs),
            )
            return tr("Seen differently from {who}").format(who=body.with_whom), _lines(*views)
        case p.DisagreementClimbed() | p.DisagreementSettled():
            apart = record.pursued.disagreements.get(body.disagreement)
            if apart is None:
                return None
            who = apart.opened.with_whom
            if isinstance(body, p.DisagreementClimbed):
                words = tr("Seen differently from {who}: taken up to stage {stage}")
                return words.format(who=who, stage=body.stage), _lines(body.by, body.said)
            return tr("Seen differently from {who}: settled").format(who=who), _lines(body.by, body.decided, body.why)
    return None


def _told(record: FamilyRecord, body: AnyBody) -> Words | None:
    match body:
        case p.Shared():
            words = tr("{agency} was told").format(agency=agency_name(body.agency))
            return words, _lines(body.words, body.to, body.how, tr(BASIS[body.basis]), body.why)
        case p.ShareAcknowledged():
            share = record.pursued.shares.get(body.share)
            if share is None:
                return None
            words = tr("{agency} has it").format(agency=agency_name(share.shared.agency))
            return words, _lines(body.by, body.how)
        case p.NotShared():
            words = tr("{agency} was not told").format(agency=agency_name(body.agency))
            return words, _lines(tr(REASONS[body.reason]), body.why, body.reviewer)
        case p.PatternLooked():
            return tr("Looked at what the whole record shows"), body.decides
    return None


def agency_name(agency: str) -> str:
    """An agency's name; one that was added by name is its own."""
    return tr(AGENCY_NAMES[agency]) if agency in AGENCY_NAMES else agency
