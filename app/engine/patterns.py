"""What only the whole record shows: the same plan again, visits that did not happen, contact that thins out, accounts that differ.

A pattern is a question put to a person, never a score and no order of families. It takes no day: it says from which moment it
stands. It ends when a named person writes what they decide, and returns when there is more to see.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime, timedelta

from app.domain.answers import Answered
from app.domain.base import EntryId, Value
from app.domain.calendar import end_of_day, short_date, uk_time
from app.domain.contacts import Contact
from app.domain.local import Local
from app.domain.record import FamilyRecord
from app.engine.item import Item
from app.engine.within import due_at
from app.i18n import tr

PATTERN_NUMBERS = {
    "missed_contacts": 3,
    "missed_within_days": 90,
    "offers_declined": 3,
    "referrals_in_a_year": 3,
    "contacts_without_change": 6,
    "close_contacts": 3,
    "close_within_days": 28,
    "thin_after_days": 21,
}
"""Unverified defaults: no published number was found for any of them. A local pack's `[patterns]` replaces each by name."""

PATTERN = "pattern:"
"""Begins the name of an item that is a pattern."""
MISSED = ("no-access", "not-brought", "did-not-come")
"""Contacts that did not happen. An offer declined is her choice, and is counted apart."""
_LOOK_WITHIN = "5 working days"


class Pattern(Value, frozen=True):
    """One pattern: what is seen, what is worth asking, the lessons behind it, and the entries it rests on."""

    id: str
    says: str
    asks: str
    learn: tuple[str, ...]
    rests_on: tuple[EntryId, ...]
    since: datetime

    @property
    def evidence(self) -> str:
        """A short name of exactly what it rests on; another one means that there is more to see."""
        return hashlib.sha256("\n".join(self.rests_on).encode()).hexdigest()[:16]


def patterns(record: FamilyRecord, local: Local) -> tuple[Pattern, ...]:
    """Every pattern of the record that nobody has looked at on this evidence, in the order in which they stand."""
    numbers = PATTERN_NUMBERS | local.patterns
    found = (
        *_missed(record, numbers),
        *_declined(record, numbers),
        *_same_plan(record),
        *_referred_again(record, numbers),
        *_no_change(record, numbers),
        *_thinning(record, numbers),
        *_apart(record),
        *_newcomers(record),
    )
    unseen = (one for one in found if not _looked_at(record, one))
    return tuple(sorted(unseen, key=lambda one: one.since))


def pattern_items(record: FamilyRecord, local: Local) -> Iterator[Item]:
    """Each pattern as an open item. Whoever the worries are with has it; with none open, whoever saw the family last."""
    owner = _who_looks(record)
    for one in patterns(record, local):
        yield Item(
            id=EntryId(f"{PATTERN}{one.id}"),
            kind="pattern",
            says=one.says,
            act=one.asks,
            owner=owner,
            opens_on=uk_time(one.since).date(),
            due=due_at(_LOOK_WITHIN, one.since, local.bank_holidays),
            urgency="planned",
            private=True,
        )


def _looked_at(record: FamilyRecord, pattern: Pattern) -> bool:
    look = record.pursued.looks.get(pattern.id)
    return look is not None and look.looked.evidence == pattern.evidence


def _who_looks(record: FamilyRecord) -> str:
    worries = [finding.owner for finding in record.open_findings()]
    if worries:
        return worries[0]
    seen = [contact.signed_by.name for contact in record.contacts.values() if contact.signed_by]
    return seen[-1] if seen else record.opened_by


def _missed(record: FamilyRecord, numbers: dict[str, int]) -> Iterator[Pattern]:
    """Everybody's: a family is one family to the baby, whichever service it was that nobody came to."""
    gone = [one for one in record.contacts.values() if one.not_kept and one.not_kept.how in MISSED]
    if run := _run(gone, numbers["missed_contacts"], numbers["missed_within_days"]):
        says = tr("{count} contacts did not happen in {days} days.")
        yield Pattern(
            id="missed",
            says=says.format(count=len(run), days=(run[-1].on - run[0].on).days),
            asks=tr("Ask what got in the way, who has seen the baby since, and tell your lead.")
            if _baby(record)
            else tr("Ask what got in the way, who has seen her since, and tell your lead."),
            learn=("BABYM-P23", "BABYM-P27", "BABYM-L42"),
            rests_on=tuple(one.entry for one in run),
            since=end_of_day(run[-1].on),
        )


def _baby(record: FamilyRecord) -> bool:
    """Whether a baby is here to be seen: after a death nothing asks for one."""
    return any(one.born is not None and one.died is None for one in record.of_kind("baby"))


def _declined(record: FamilyRecord, numbers: dict[str, int]) -> Iterator[Pattern]:
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


def _same_plan(record: FamilyRecord) -> Iterator[Pattern]:
    for plan in record.pursued.plans.values():
        stuck = [at for review, at, _ in plan.reviews if review.changed != "better" and review.next == "go-on"]
        if plan.open and len(stuck) >= 2:
            says = tr("The same plan went on {count} times and nothing got better: {aim}")
            yield Pattern(
                id=f"same-plan:{plan.made.plan}",
                says=says.format(count=len(stuck), aim=plan.made.aim),
                asks=tr("Say what will be different, or make another plan."),
                learn=("BABYM-P33-iii", "BABYM-L37", "BABYM-MA-R1"),
                rests_on=(plan.entry, EntryId(str(len(stuck)))),
                since=stuck[-1],
            )


def _referred_again(record: FamilyRecord, numbers: dict[str, int]) -> Iterator[Pattern]:
    made = sorted(record.pursued.referrals.values(), key=lambda one: one.at)
    least = numbers["referrals_in_a_year"]
    for years, rows in ((1, ("BABYM-P31-i", "BABYM-CSC-R1")), (2, ("BABYM-P31-i", "BABYM-CSC-R2"))):
        near = [one for one in made if made[-1].at - one.at <= timedelta(days=365 * years)] if made else []
        if len(near) >= least:
            days = ", ".join(short_date(uk_time(one.at).date()) for one in near)
            ask = tr("Ask for a full assessment, and name the earlier ones.")
            mild = tr("Ask whether a full assessment is needed now.")
            yield Pattern(
                id="referred-again",
                says=tr("{count} referrals: {days}.").format(count=len(near), days=days),
                asks=ask if years == 1 else mild,
                learn=rows,
                rests_on=tuple(one.entry for one in near),
                since=near[-1].at,
            )
            return


def _no_change(record: FamilyRecord, numbers: dict[str, int]) -> Iterator[Pattern]:
    for finding in record.open_findings():
        seen = [at for at in _signed(record) if at > finding.raised_at]
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


def _thinning(record: FamilyRecord, numbers: dict[str, int]) -> Iterator[Pattern]:
    """Close contact, then none, while a worry is open. It stands from a day to come unless somebody sees them first."""
    seen = _signed(record)
    least, days = numbers["close_contacts"], timedelta(days=numbers["close_within_days"])
    close = any(later - earlier <= days for earlier, later in zip(seen, seen[least - 1 :], strict=False))
    worries = record.open_findings()
    if close and worries:
        yield Pattern(
            id="thinning",
            says=tr("Contact was close and then fell away, while a worry is open. Last seen {day}.").format(
                day=short_date(uk_time(seen[-1]).date())
            ),
            asks=tr("Ask who sees this family now, whether they were told, and who has the worry."),
            learn=("CHILDM-S1",),
            rests_on=tuple(sorted(one.entry for one in record.contacts.values() if one.signed)),
            since=seen[-1] + timedelta(days=numbers["thin_after_days"]),
        )


def _apart(record: FamilyRecord) -> Iterator[Pattern]:
    """Two people said different things about one question, or what was said is not what was seen."""
    last: dict[tuple[str, str, str], Answered] = {}
    for one in record.history:
        if (
            one.answer.state == "answered"
            and not isinstance(one.answer.value, list)
            and len(str(one.answer.value)) < 30
        ):
            last[one.question, one.about, one.said_by] = one
    by_question: dict[tuple[str, str], list[Answered]] = {}
    for (question, about, _), one in last.items():
        by_question.setdefault((question, about), []).append(one)
    for (question, about), given in by_question.items():
        if len({one.answer.value for one in given}) > 1:
            newest = max(given, key=lambda one: one.day)
            yield Pattern(
                id=f"apart:{question}@{about}",
                says=tr("Two accounts differ."),
                asks=tr("Lay them side by side, and ask her when she is alone."),
                learn=("BABYM-P33-ii",),
                rests_on=tuple(sorted(one.entry for one in given)),
                since=end_of_day(newest.day),
            )


def _newcomers(record: FamilyRecord) -> Iterator[Pattern]:
    """An adult who came to live there after somebody from here had been."""
    first = min(_signed(record), default=None)
    for person in record.of_kind("adult"):
        added = record.added.get(person.id)
        if first is not None and added is not None and added > first and person.lives_here == "yes":
            yield Pattern(
                id=f"new-adult:{person.id}",
                says=tr("Somebody new lives with this family: {name}.").format(name=person.plain_name()),
                asks=tr("Ask her alone how it is at home now, and ask the safety questions anew."),
                learn=("BABYM-P20",),
                rests_on=(EntryId(person.id),),
                since=added,
            )


def _signed(record: FamilyRecord) -> list[datetime]:
    return sorted(one.signed_at for one in record.contacts.values() if one.signed_at)


def rows_of(found: Iterable[Pattern]) -> tuple[str, ...]:
    """The lessons behind these patterns, each once."""
    return tuple(dict.fromkeys(row for one in found for row in one.learn))
