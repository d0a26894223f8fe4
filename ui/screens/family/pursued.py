"""What is under way for a family, in the words of its page: referrals and disagreements, each with where it stands."""

from __future__ import annotations

from datetime import date, datetime

from app.domain.base import EntryId
from app.domain.calendar import short_date, uk_time
from app.domain.plans import MEETINGS
from app.domain.record import FamilyRecord
from app.domain.referrals import STATE_WORDS
from app.domain.review import DECISION_NAMES
from app.i18n import ntr, tr
from app.services.states import FamilyState
from app.services.states_patterns import Seen
from ui.screens.family.state import UnderWay


def under_way(state: FamilyState) -> tuple[UnderWay, ...]:
    """Everything open first, the newest first; then what has ended."""
    record = state.record
    found = [line for kind in (_referrals, _disagreements, _planned, _called, _held) for line in kind(record)]
    found += _patterns(state.patterns)
    return tuple(sorted(found, key=lambda one: (not one.open, -one.at.timestamp())))


def _patterns(patterns: tuple[Seen, ...]) -> list[UnderWay]:
    return [
        UnderWay(
            id=EntryId(one.id),
            leads="patterns",
            says=one.says,
            status=tr("Worth asking"),
            about=one.asks,
            open=True,
            at=one.since,
        )
        for one in patterns
    ]


def _referrals(record: FamilyRecord) -> list[UnderWay]:
    return [
        UnderWay(
            id=one.entry,
            leads="referral",
            says=tr("Referral to {who}").format(who=one.started.to),
            status=tr(STATE_WORDS[one.state]),
            about=tr("Since {date}. {owner} has this").format(
                date=short_date(uk_time(one.since).date()), owner=record.owners.get(one.entry, one.owner)
            ),
            open=one.open,
            at=one.at,
        )
        for one in record.pursued.referrals.values()
    ]


def _planned(record: FamilyRecord) -> list[UnderWay]:
    return [
        UnderWay(
            id=one.entry,
            leads="plan",
            says=tr("Plan: {aim}").format(aim=one.made.aim),
            status=tr("Looked at again {date}").format(date=short_date(one.review_on)) if one.open else tr("Ended"),
            about=tr("{owner} has this").format(owner=record.owners.get(one.entry, one.by.name)),
            open=one.open,
            at=one.at,
        )
        for one in record.pursued.plans.values()
    ]


def _called(record: FamilyRecord) -> list[UnderWay]:
    waits = {one.entry for one in record.pursued.awaited()}
    return [
        UnderWay(
            id=one.entry,
            leads="meeting",
            says=tr("{kind} asked for").format(kind=tr(MEETINGS[one.called.meets])),
            status=tr("Not held yet") if one.entry in waits else tr("Will not be held"),
            about=one.called.about,
            open=one.entry in waits,
            at=one.at,
        )
        for name, one in record.pursued.called.items()
        if name not in record.pursued.meetings
    ]


def _held(record: FamilyRecord) -> list[UnderWay]:
    return [
        UnderWay(
            id=one.entry,
            leads="meeting",
            says=tr("{kind}, {date}").format(kind=tr(MEETINGS[one.held.meets]), date=short_date(one.held.on)),
            status=ntr("{count} decision open", "{count} decisions open", len(one.left())).format(
                count=len(one.left())
            ),
            about=one.held.about,
            open=bool(one.left()),
            at=one.at,
        )
        for one in record.pursued.meetings.values()
    ]


def ifs_of(record: FamilyRecord) -> tuple[tuple[str, str], ...]:
    """What may happen, and who is rung then: of every open plan."""
    plans = [one.made for one in record.pursued.plans.values() if one.open]
    ring = tr("Ring {who}. {number}")
    said = [(one.happens, ring.format(who=one.ring, number=one.number).strip()) for made in plans for one in made.ifs]
    worse = [(tr("It gets worse"), made.if_worse) for made in plans if made.if_worse]
    return tuple((happens[:1].upper() + happens[1:], words) for happens, words in (*said, *worse))


def footprint_of(record: FamilyRecord) -> tuple[tuple[str, str, str], ...]:
    """What supervisors left on this family, newest first: when and who; what was decided and why; what became of it, and when
    the next look is."""
    lines: list[tuple[datetime, str, str, date, str]] = []
    for one in record.reviewed.made.values():
        became = one.done[0].what_came if one.done else one.mended[-1][0].words if one.mended else ""
        says = "\n".join(
            part for part in (tr(DECISION_NAMES[one.made.decision]), one.made.comment, one.made.act) if part
        )
        became = became or (tr("Not done yet") if one.open else "")
        lines.append((one.at, one.made.reviewer.name, says, one.made.next_on, became))
    for held in record.reviewed.supervisions.values():
        says = "\n".join(f"{act.owner}: {act.says}" for act in held.held.decided)
        became = tr("Not all done yet") if held.left() else tr("All done")
        lines.append((held.at, held.held.reviewer.name, says, held.held.next_on, became))
    next_on, by = tr("Next look: {day}"), tr("{day}, {who}")
    return tuple(
        (
            by.format(day=short_date(at.date()), who=who),
            says,
            ". ".join(part for part in (became, next_on.format(day=short_date(day))) if part),
        )
        for at, who, says, day, became in sorted(lines, reverse=True)
    )


def _disagreements(record: FamilyRecord) -> list[UnderWay]:
    return [
        UnderWay(
            id=one.entry,
            leads="disagreement",
            says=tr("We see it differently from {who}").format(who=one.opened.with_whom),
            status=tr("Stage {stage}").format(stage=one.stage) if one.open else tr("Settled"),
            about=tr("Since {date}. {owner} has this").format(
                date=short_date(uk_time(one.since).date()), owner=record.owners.get(one.entry, one.by.name)
            ),
            open=one.open,
            at=one.at,
        )
        for one in record.pursued.disagreements.values()
    ]
