"""Patterns of worries and what is done about them: kinds that stand together, low mood that goes on, the same plan again, a third
referral."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date, datetime, timedelta

from app.domain.answers import Answered
from app.domain.base import EntryId
from app.domain.calendar import end_of_day, short_date, uk_time
from app.domain.plans import Plan
from app.domain.record import FamilyRecord
from app.domain.watch import Threshold, Watch
from app.engine.pattern import Numbers, Pattern
from app.engine.seen import latest, shows
from app.i18n import tr


def together(record: FamilyRecord, watch: Watch) -> Iterator[Pattern]:
    """Open worries of two or more kinds, whichever visits raised them, unless a rule has already said so."""
    still = record.open_findings()
    if any(one.rule in watch.together for one in still):
        return
    of_kind = {kind.id: [one for one in still if one.rule in kind.rules] for kind in watch.kinds}
    there = [kind for kind in watch.kinds if of_kind[kind.id]]
    if len(there) >= 2:
        first = {kind.id: min(one.raised_at for one in of_kind[kind.id]) for kind in there}
        yield Pattern(
            id="together",
            says=tr("These stand together: {kinds}.").format(kinds=", ".join(tr(kind.says) for kind in there)),
            asks=tr(
                "Each may be small. Talk it over with your safeguarding lead, and make one plan for the whole family."
            ),
            learn=("BABYM-P17", "DERBY-M2", "BABYM-MA-R3"),
            rests_on=tuple(EntryId(kind.id) for kind in there),
            since=max(first.values()),
        )


def low_mood(record: FamilyRecord, numbers: Numbers, watch: Watch) -> Iterator[Pattern]:
    """Mood at a published threshold on days far apart, whatever stood in between: a lighter week takes nothing back."""
    given = [one for one in latest(record) if one.answer.state == "answered"] if watch.low else []
    days = sorted({day for score in watch.low for day in _days_at(given, score)})
    far = days and (days[-1] - days[0]).days >= numbers["low_mood_over_days"]
    if far and len(days) >= numbers["low_mood_days"]:
        yield Pattern(
            id="low-mood",
            says=tr("Her mood was low on {count} days between {first} and {last}.").format(
                count=len(days), first=short_date(days[0]), last=short_date(days[-1])
            ),
            asks=tr(
                "A lighter week in between takes nothing back. Ask who has assessed it, when, and what came of it; "
                "if nobody has, ask for that now."
            ),
            learn=("BABYM-P15", "BABYM-L40"),
            rests_on=tuple(EntryId(day.isoformat()) for day in days),
            since=end_of_day(days[-1]),
        )


def _days_at(given: Iterable[Answered], score: Threshold) -> Iterator[date]:
    """The days on which the points given surely come to the threshold: what was not answered adds nothing."""
    by_contact: dict[tuple[object, date], int] = {}
    for one in given:
        points = score.points.get(one.question)
        if points is not None:
            at = (one.contact, one.day)
            by_contact[at] = by_contact.get(at, 0) + points.get(str(one.answer.value), 0)
    return (day for (_, day), total in by_contact.items() if total >= score.least)


def needs_unmet(record: FamilyRecord, numbers: Numbers, watch: Watch) -> Iterator[Pattern]:
    """Something a baby needs and does not get, on more than one day: each small, together a pattern."""
    for baby in record.of_kind("baby"):
        signs = [one for one in latest(record) if one.about == baby.id and shows(one, watch.unmet)]
        days = sorted({one.day for one in signs})
        if len(days) >= numbers["needs_unmet_days"] and baby.died is None and baby.stopped is None:
            yield Pattern(
                id=f"needs:{baby.id}",
                says=tr("On {count} days something that {name} needs was missing.").format(
                    count=len(days), name=record.name_of(baby.id)
                ),
                asks=tr(
                    "Use the neglect tool that your area has licensed, with somebody, and decide what changes and by when."
                ),
                learn=("BABYM-P16", "DERBY-M1", "BABYM-CSC-R6"),
                rests_on=tuple(EntryId(day.isoformat()) for day in days),
                since=end_of_day(days[-1]),
            )


def same_plan(record: FamilyRecord) -> Iterator[Pattern]:
    """A plan that goes on and on, and nothing gets better."""
    for plan in record.pursued.plans.values():
        stuck = [at for review, at, _ in plan.reviews if review.changed != "better" and review.next == "go-on"]
        if plan.open and len(stuck) >= 2:
            says = tr("The same plan went on {count} times and nothing got better: {aim}")
            yield _no_effect(
                f"same-plan:{plan.made.plan}",
                says.format(count=len(stuck), aim=plan.made.aim),
                (plan.entry, EntryId(str(len(stuck)))),
                stuck[-1],
            )


def same_act(record: FamilyRecord, numbers: Numbers) -> Iterator[Pattern]:
    """The same act in one plan after another, none of which helped: a new plan in name."""
    plans = [one for one in record.pursued.plans.values() if not _helped(one)]
    in_plans = Counter(act for plan in plans for act in {_words(act.says) for act in plan.made.acts})
    still = [plan for plan in plans if plan.open]
    for act, count in in_plans.items():
        if count >= numbers["same_act_plans"] and any(
            _words(one.says) == act for plan in still for one in plan.made.acts
        ):
            those = [plan for plan in plans if any(_words(one.says) == act for one in plan.made.acts)]
            says = tr("The same act stands in {count} plans, and none of them helped: {what}")
            yield _no_effect(
                f"same-act:{act[:60]}",
                says.format(count=count, what=_as_written(those[-1], act)),
                tuple(plan.entry for plan in those),
                those[-1].at,
            )


def _no_effect(pattern: str, says: str, rests_on: tuple[EntryId, ...], since: datetime) -> Pattern:
    return Pattern(
        id=pattern,
        says=says,
        asks=tr("Say what will be different, or make another plan."),
        learn=("BABYM-P33-iii", "BABYM-L37", "BABYM-MA-R1"),
        rests_on=rests_on,
        since=since,
    )


def _helped(plan: Plan) -> bool:
    return any(review.changed == "better" for review, _, _ in plan.reviews)


def _words(said: str) -> str:
    return " ".join(said.casefold().split()).strip(" .")


def _as_written(plan: Plan, act: str) -> str:
    return next(one.says for one in plan.made.acts if _words(one.says) == act)


def referred_again(record: FamilyRecord, numbers: Numbers) -> Iterator[Pattern]:
    """The third referral of a family, by whomever, in twelve months or in twenty-four."""
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
