"""Patterns of people: an adult who came, a father or partner nobody has met, accounts that differ."""

from __future__ import annotations

from collections.abc import Iterator

from app.domain.answers import Answered
from app.domain.base import EntryId
from app.domain.calendar import end_of_day
from app.domain.record import FamilyRecord
from app.domain.watch import Watch
from app.engine.pattern import Numbers, Pattern, signed_at
from app.engine.seen import latest, shows
from app.i18n import tr

LONGEST_WORD = 30
"""Longer answers are told in words of one's own, which no program can compare."""


def newcomers(record: FamilyRecord) -> Iterator[Pattern]:
    """An adult who came to live there after somebody from here had been."""
    first = min(signed_at(record), default=None)
    for person in record.of_kind("adult"):
        came = record.came.get(person.id)
        if first is None or came is None or came <= first or person.lives_here != "yes" or person.died is not None:
            continue
        yield Pattern(
            id=f"new-adult:{person.id}",
            says=tr("Somebody new lives with this family: {name}.").format(name=person.plain_name()),
            asks=tr("Ask her alone how it is at home now, and ask the safety questions anew."),
            learn=("BABYM-P20",),
            rests_on=(EntryId(person.id), EntryId(came.isoformat())),
            since=came,
        )


def father_unmet(record: FamilyRecord, numbers: Numbers, watch: Watch) -> Iterator[Pattern]:
    """Visit after visit, and nobody has met the father or partner, or written that there is none. She is asked first, always:
    whether he may be met at all is hers to say while fear has not been asked about with her alone."""
    least, seen = numbers["contacts_father_unmet"], signed_at(record)
    met = any(one.met for one in record.of_kind("adult")) or any(shows(one, watch.met) for one in latest(record))
    awaited = any(one.died is None for one in record.of_kind("baby"))
    if not watch.met or met or not awaited or len(seen) < least:
        return
    times = len(seen) // least
    yield Pattern(
        id="father-unmet",
        says=tr("{count} contacts, and nobody has met the father or partner.").format(count=times * least),
        asks=tr(
            "Ask her first, with nobody else there: who he is to this baby, how it is when he is at home, and what she wants "
            "to happen. Write it down, also when there is nobody."
        ),
        learn=("BABYM-L47", "BABYA-S11", "BABYM-P33-iv"),
        rests_on=(EntryId(f"contacts:{times * least}"),),
        since=seen[times * least - 1],
    )


def apart(record: FamilyRecord) -> Iterator[Pattern]:
    """Two people said different things about one question, or what was said is not what was seen."""
    last: dict[tuple[str, str, str], Answered] = {}
    for one in record.history:
        if one.answer.state == "answered" and _one_word(one):
            last[one.question, one.about, one.said_by] = one
    by_question: dict[tuple[str, str], list[Answered]] = {}
    for (question, about, _), one in last.items():
        by_question.setdefault((question, about), []).append(one)
    for (question, about), given in by_question.items():
        if len({one.answer.value for one in given}) > 1:
            yield Pattern(
                id=f"apart:{question}@{about}",
                says=tr("Two accounts differ."),
                asks=tr("Lay them side by side, and ask her when she is alone."),
                learn=("BABYM-P33-ii",),
                rests_on=tuple(sorted(one.entry for one in given)),
                since=end_of_day(max(one.day for one in given)),
            )


def _one_word(one: Answered) -> bool:
    return not isinstance(one.answer.value, list) and len(str(one.answer.value)) < LONGEST_WORD
