"""What is under way for a family, in the words of its page: referrals and disagreements, each with where it stands."""

from __future__ import annotations

from app.domain.base import EntryId
from app.domain.calendar import short_date, uk_time
from app.domain.record import FamilyRecord
from app.domain.referrals import STATE_WORDS
from app.i18n import tr
from app.services.states import FamilyState
from app.services.states_patterns import Seen
from ui.screens.family.state import UnderWay


def under_way(state: FamilyState) -> tuple[UnderWay, ...]:
    """Everything open first, the newest first; then what has ended."""
    record = state.record
    found = [*_patterns(state.patterns), *_referrals(record), *_disagreements(record)]
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
