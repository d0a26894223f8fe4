"""The open items of carrying worries on: each referral, plan, decision, disagreement and share, with who must do what by when."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from app.domain.calendar import end_of_day, uk_time
from app.domain.disagreements import LAST_STAGE, Disagreement
from app.domain.findings import Finding
from app.domain.local import Local, next_way
from app.domain.record import FamilyRecord
from app.domain.referrals import Referral
from app.domain.sharing import AGENCY_NAMES, Share, Withheld
from app.engine.item import Item, limit
from app.engine.ladder import climb, time_at
from app.engine.note_pursued import last_written, things, title
from app.engine.planned import planned_items
from app.engine.within import due_at
from app.i18n import tr

PURSUIT_LIMITS = (
    "referral_get_ready",
    "referral_receipt_chase",
    "referral_answer_chase",
    "referral_outcome_chase",
    "plan_act_chase",
    "share_acknowledged",
)
"""The local limits this module counts with."""

_CLOCKS = {
    "drafted": "referral_get_ready",
    "ready": "referral_get_ready",
    "failed": "referral_get_ready",
    "dispatched": "referral_receipt_chase",
    "received": "referral_answer_chase",
    "more-asked": "referral_get_ready",
    "more-sent": "referral_answer_chase",
    "accepted": "referral_outcome_chase",
    "lowered": "referral_get_ready",
    "declined": "referral_get_ready",
    "assessed": "referral_outcome_chase",
    "outcome": "referral_get_ready",
}
_OURS = ("drafted", "ready", "failed", "more-asked", "lowered", "declined", "outcome")
"""States in which the next word is ours; in the others we wait for them, and late means that the ladder opens."""
URGENT = ("emergency", "same-day")


def pursuit_items(record: FamilyRecord, local: Local) -> Iterator[Item]:
    """Every open item, in no order."""
    pursued = record.pursued
    yield from (_referral(record, one, local) for one in pursued.referrals.values() if one.open)
    yield from planned_items(record, local)
    yield from (_disagreement(one, local) for one in pursued.disagreements.values() if one.open)
    yield from (_share(one, local) for one in pursued.shares.values() if one.acknowledged is None)
    yield from (_ask_again(one) for one in pursued.withheld.values() if _asked_again(record, one))


def uncopied(record: FamilyRecord, local: Local) -> Iterator[Item]:
    """What is carried on and does not stand in the main record as far as it has gone."""
    for entry, thing in things(record).items():
        mark, since = record.main_record.get(entry), last_written(thing)
        if mark is None or mark.at < since:
            yield Item(
                id=entry,
                kind="main-record",
                says=tr("{what}: not in the main record yet.").format(what=title(thing)),
                act=tr("Copy it into the main record."),
                owner=thing.by.name,
                opens_on=uk_time(since).date(),
                due=limit(local, "main_record_copy", since),
                urgency="planned",
                private=True,
                step="copy",
            )


def carried(record: FamilyRecord, finding: Finding) -> bool:
    """Whether an open referral stands for this worry on the list. An urgent one is spoken about before any paper carries it,
    one that somebody else says they made carries nothing until a named person there has it, and what a referral ended
    without ending the worry comes back by itself."""
    if finding.urgency in URGENT and finding.spoken_to() is None:
        return False
    theirs = (one for one in record.pursued.referrals_of(finding.entry) if one.open)
    return any(not one.started.made_by or one.has_it() for one in theirs)


def _referral(record: FamilyRecord, referral: Referral, local: Local) -> Item:
    due = _referral_due(record, referral, local)
    waiting = "" if referral.state in _OURS else _waited_for(referral)
    late = None if referral.state in ("drafted", "ready", "failed", "more-asked", "outcome") else due
    return Item(
        id=referral.entry,
        kind="referral",
        says=_referral_says(referral),
        act=_referral_act(referral, local),
        owner=referral.owner,
        opens_on=uk_time(referral.at).date(),
        due=due,
        urgency=referral.started.urgency,
        private=True,
        waiting_for=waiting,
        stages=climb(local, late, reached=0, at_once=referral.started.urgency in URGENT and not referral.has_it()),
    )


def _referral_says(referral: Referral) -> str:
    if made_by := referral.started.made_by:
        words = tr("Referral to {who}, made by {other} as we were told. Told is not known.")
        return words.format(who=referral.started.to, other=made_by)
    return tr("Referral to {who}.").format(who=referral.started.to)


def _waited_for(referral: Referral) -> str:
    there = referral.has_it() or next(
        (one.stepped.by for one in reversed(referral.steps) if one.stepped.step == "received"), ""
    )
    return tr("{person}, {service}").format(person=there, service=referral.started.to) if there else referral.started.to


def _referral_due(record: FamilyRecord, referral: Referral, local: Local) -> datetime:
    """The day they named, else the local limit; for an urgent one the same day; before it is sent never later than its worries."""
    if referral.answer_by is not None:
        return end_of_day(referral.answer_by)
    counted = limit(local, _CLOCKS[referral.state], referral.since)
    if referral.started.urgency in URGENT and referral.state not in ("accepted", "assessed"):
        counted = min(counted, due_at("same day", referral.since))
    if referral.state in ("drafted", "ready", "failed"):
        worries = (record.findings[one] for one in referral.started.findings if one in record.findings)
        counted = min([counted, *(one.due for one in worries if one.open and one.due)])
    return counted


def _referral_act(referral: Referral, local: Local) -> str:
    if referral.started.urgency in URGENT and referral.state in ("drafted", "ready", "failed", "dispatched"):
        words = tr(
            "Ring {who} now, and write who answered. In danger: 999 or the duty team first. No stage is waited for."
        )
        return words.format(who=referral.started.to)
    then = next_way(local, referral.started.line) if referral.state == "declined" else ""
    if then:
        words = tr(
            "{who} declined. Next by your local pack: {then}. Choose a way, or write that you disagree, and why."
        )
        return words.format(who=referral.has_it() or referral.started.to, then=then)
    acts = {
        "drafted": tr("Finish the referral and send it."),
        "ready": tr("Send it, then say how it went."),
        "failed": tr("Send it another way, or ring."),
        "dispatched": tr("Ask {who} whether it arrived and who has it."),
        "received": tr("Ask {who} what they decided."),
        "more-asked": tr("Send {who} what they ask for."),
        "more-sent": tr("Ask {who} what they decided."),
        "accepted": tr("Ask {who} what came of it."),
        "lowered": tr("{who} took it as less urgent: agree, or write that you disagree, and why."),
        "declined": tr("{who} declined: choose another way, or write that you disagree, and why."),
        "assessed": tr("Ask {who} what came of it."),
        "outcome": tr("Say what it means for the worry, then end the referral."),
    }
    return acts[referral.state].format(who=referral.has_it() or referral.started.to)


def _disagreement(apart: Disagreement, local: Local) -> Item:
    due = due_at(time_at(local, apart.stage), apart.since, local.bank_holidays)
    top = apart.stage >= LAST_STAGE
    act = tr("Ask {who} for a decision, and write it down.") if top else tr("Talk to {who}, and write what was said.")
    return Item(
        id=apart.entry,
        kind="disagreement",
        says=tr("We see it differently from {who}.").format(who=apart.opened.with_whom),
        act=act.format(who=apart.climbs[-1][0].by if apart.climbs else apart.opened.with_whom),
        owner=apart.by.name,
        opens_on=uk_time(apart.at).date(),
        due=due,
        urgency="soon",
        private=True,
        waiting_for=apart.opened.with_whom,
        stages=climb(local, due, reached=apart.stage),
    )


def _asked_again(record: FamilyRecord, held: Withheld) -> bool:
    """Her no is the last word about a worry that is still open, and a day is named on which she is asked again."""
    said, finding = held.not_shared, record.findings.get(held.not_shared.of)
    last = record.pursued.told(said.of, said.agency).withheld
    return said.again_on is not None and finding is not None and finding.open and last == held


def _ask_again(held: Withheld) -> Item:
    said, agency = held.not_shared, held.not_shared.agency
    on = said.again_on or uk_time(held.at).date()
    name = tr(AGENCY_NAMES.get(agency, agency))
    return Item(
        id=held.entry,
        kind="ask-again",
        says=tr("{agency} was not told: she said no.").format(agency=name),
        act=tr("Ask her again, alone, whether {agency} may know.").format(agency=name),
        owner=held.by.name,
        opens_on=on,
        due=end_of_day(on),
        urgency="planned",
        private=True,
    )


def _share(share: Share, local: Local) -> Item:
    agency = tr(AGENCY_NAMES.get(share.shared.agency, share.shared.agency))
    return Item(
        id=share.entry,
        kind="share",
        says=tr("{agency} was told.").format(agency=agency),
        act=tr("Ask {who} whether they have it.").format(who=share.shared.to or agency),
        owner=share.by.name,
        opens_on=uk_time(share.at).date(),
        due=limit(local, "share_acknowledged", share.at),
        urgency="planned",
        private=True,
        waiting_for=share.shared.to or agency,
    )
