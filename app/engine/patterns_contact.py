"""Patterns of contact: visits that did not happen, contact that thins out, a baby nobody has seen, many visits and no change."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta

from app.domain.base import EntryId
from app.domain.calendar import end_of_day, short_date, uk_moment, uk_time
from app.domain.contacts import Contact
from app.domain.people import Person
from app.domain.record import FamilyRecord
from app.domain.watch import Watch
from app.engine.pattern import Numbers, Pattern, baby_here, counted_from, grave, signed_at
from app.engine.seen import seen_by_anyone
from app.i18n import tr

MISSED = ("no-access", "not-brought", "did-not-come")
"""Contacts that did not happen. An offer declined is her choice, and is counted apart."""


def missed(record: FamilyRecord, numbers: Numbers) -> Iterator[Pattern]:
    """Everybody's: a family is one family to the baby, whichever service it was that nobody came to."""
    gone = [one for one in record.contacts.values() if one.not_kept and one.not_kept.how in MISSED]
    if run := _run(gone, numbers["missed_contacts"], numbers["missed_within_days"]):
        services = {one.not_kept.whose.casefold() for one in run if one.not_kept}
        says = tr("{count} contacts did not happen in {days} days.")
        if len(services) > 1:
            says = tr("{count} contacts did not happen in {days} days, with {services} services.")
        yield Pattern(
            id="missed",
            says=says.format(count=len(run), days=(run[-1].on - run[0].on).days, services=len(services)),
            asks=tr("Ask what got in the way, who has seen the baby since, and tell your lead.")
            if baby_here(record)
            else tr("Ask what got in the way, who has seen her since, and tell your lead."),
            learn=("BABYM-P23", "BABYM-P27", "BABYM-L42"),
            rests_on=tuple(one.entry for one in run),
            since=end_of_day(run[-1].on),
        )


def declined(record: FamilyRecord, numbers: Numbers) -> Iterator[Pattern]:
    """Offers she declined: a choice, and worth understanding."""
    gone = [one for one in record.contacts.values() if one.not_kept and one.not_kept.how == "declined"]
    if run := _run(gone, numbers["offers_declined"], numbers["missed_within_days"]):
        yield Pattern(
            id="declined",
            says=tr("{count} offers were declined.").format(count=len(run)),
            asks=tr("Ask what got in the way, and what would help instead."),
            learn=("BABYM-P29", "DERBY-S3", "BABYM-L42"),
            rests_on=tuple(one.entry for one in run),
            since=end_of_day(run[-1].on),
        )


def _run(gone: Sequence[Contact], least: int, days: int) -> list[Contact]:
    """The newest contacts that lie within so many days of the last; nothing when there are too few."""
    ordered = sorted(gone, key=lambda one: one.on)
    near = [one for one in ordered if ordered and (ordered[-1].on - one.on).days <= days]
    return near if len(near) >= least else []


def unseen(record: FamilyRecord, numbers: Numbers, watch: Watch) -> Iterator[Pattern]:
    """Each baby nobody has seen for longer than the local limit, while a worry is open or a contact did not happen since. It
    stands from a day to come; somebody who sees the baby moves that day on."""
    if not watch.seen:
        return
    gone = [one.on for one in record.contacts.values() if one.not_kept and one.not_kept.how in MISSED]
    worried = bool(grave(record.findings.values()))
    for baby in record.of_kind("baby"):
        if baby.born is None or baby.died is not None or baby.stopped is not None:
            continue
        sights = seen_by_anyone(record, baby.id, watch)
        start = end_of_day(sights[-1].day) if sights else _first_known(record, baby)
        if worried or any(day > uk_time(start).date() for day in gone):
            yield _unseen(record, baby, start, numbers["baby_unseen_days"], seen=bool(sights))


def _first_known(record: FamilyRecord, baby: Person) -> datetime:
    """The birth, or when the baby came to be known here if that was later: before that it is not known here, never late."""
    known = record.came[baby.id]
    return max(known, uk_moment(baby.born, 12, 0)) if baby.born else known


def _unseen(record: FamilyRecord, baby: Person, start: datetime, days: int, *, seen: bool) -> Pattern:
    name, pattern = record.name_of(baby.id), f"unseen:{baby.id}"
    since, again = counted_from(record, pattern, start)
    says = (
        tr("{name} was last seen on {day}, as far as is written here.")
        if seen
        else tr("Nobody has written that they saw {name}.")
    )
    asks = tr(
        "See {name} awake and undressed, or ring round today until a named professional says when they did. "
        "If nobody can, tell your lead today."
    )
    return Pattern(
        id=pattern,
        says=_upper(says.format(name=name, day=short_date(uk_time(start).date()))),
        asks=asks.format(name=name),
        learn=("BABYM-P27", "BABYM-HLT-R8"),
        rests_on=(EntryId(baby.id), EntryId(start.isoformat()), *again),
        since=since + timedelta(days=days),
        soon=True,
    )


def _upper(words: str) -> str:
    return words[:1].upper() + words[1:]


def no_change(record: FamilyRecord, numbers: Numbers) -> Iterator[Pattern]:
    """Visits are not an outcome: a worry that many contacts have passed by."""
    signed = signed_at(record)
    for finding in record.open_findings():
        seen = [at for at in signed if at > finding.raised_at]
        moved = finding.decisions or record.pursued.referrals_of(finding.entry) or finding.spoken_to()
        if len(seen) >= numbers["contacts_without_change"] and not moved:
            says = tr("{count} contacts since this was noticed, and nothing was decided: {what}")
            yield Pattern(
                id=f"no-change:{finding.entry}",
                says=says.format(count=len(seen), what=finding.says),
                asks=tr("Decide what to do and who does it. Contacts are not an outcome."),
                learn=("BABYM-P34", "BABYM-P33-ii", "BABYA-S5"),
                rests_on=(finding.entry,),
                since=seen[numbers["contacts_without_change"] - 1],
            )


def thinning(record: FamilyRecord, numbers: Numbers) -> Iterator[Pattern]:
    """Close contact, then none, while a worry is open. It stands from a day to come unless somebody sees them first."""
    seen = signed_at(record)
    least, days = numbers["close_contacts"], timedelta(days=numbers["close_within_days"])
    close = any(later - earlier <= days for earlier, later in zip(seen, seen[least - 1 :], strict=False))
    if not close or not record.open_findings():
        return
    since, again = counted_from(record, "thinning", seen[-1])
    words = tr("Contact was close and then fell away, while a worry is open. Last seen {day}.")
    yield Pattern(
        id="thinning",
        says=words.format(day=short_date(uk_time(seen[-1]).date())),
        asks=tr("Ask who sees this family now, whether they were told, and who has the worry."),
        learn=("CHILDM-S1",),
        rests_on=(*sorted(one.entry for one in record.contacts.values() if one.signed), *again),
        since=since + timedelta(days=numbers["thin_after_days"]),
    )
