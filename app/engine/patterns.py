"""What only the whole record shows: the same plan again, visits that did not happen, contact that thins out, accounts that differ.

A pattern is a question put to a person, never a score and no order of families. It takes no day: it says from which moment it
stands. It ends when a named person writes what they decide, and returns when there is more to see.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from app.domain.base import EntryId
from app.domain.calendar import uk_time
from app.domain.local import Local
from app.domain.record import FamilyRecord
from app.domain.watch import NOTHING, Watch
from app.engine import patterns_contact as contact
from app.engine import patterns_others as others
from app.engine import patterns_people as people
from app.engine import patterns_worries as worries
from app.engine.item import Item, limit
from app.engine.pattern import PATTERN_NUMBERS, Pattern
from app.engine.within import due_at

PATTERN = "pattern:"
"""Begins the name of an item that is a pattern."""
_LOOK_WITHIN = "5 working days"


def patterns(record: FamilyRecord, local: Local, watch: Watch = NOTHING) -> tuple[Pattern, ...]:
    """Every pattern of the record that nobody has looked at on this evidence, in the order in which they stand. What rests on
    answers is what `watch` names."""
    numbers = PATTERN_NUMBERS | local.patterns
    found = (
        *contact.missed(record, numbers),
        *contact.declined(record, numbers),
        *contact.unseen(record, numbers, watch),
        *contact.no_change(record, numbers),
        *contact.thinning(record, numbers),
        *people.newcomers(record),
        *people.father_unmet(record, numbers, watch),
        *people.apart(record),
        *worries.together(record, watch),
        *worries.low_mood(record, numbers, watch),
        *worries.needs_unmet(record, numbers, watch),
        *worries.same_plan(record),
        *worries.same_act(record, numbers),
        *worries.referred_again(record, numbers),
        *others.untold(record, numbers),
        *others.confer_without_day(record, numbers),
        *others.second_look(record, numbers, watch),
    )
    unseen = (one for one in found if not _looked_at(record, one))
    return tuple(sorted(unseen, key=lambda one: one.since))


def pattern_items(record: FamilyRecord, local: Local, watch: Watch = NOTHING) -> Iterator[Item]:
    """Each pattern as an open item. Whoever the worries are with has it; with none open, whoever saw the family last."""
    owner = _who_looks(record)
    for one in patterns(record, local, watch):
        yield Item(
            id=EntryId(f"{PATTERN}{one.id}"),
            kind="pattern",
            says=one.says,
            act=one.asks,
            owner=owner,
            opens_on=uk_time(one.since).date(),
            due=limit(local, "baby_not_seen", one.since)
            if one.soon
            else due_at(_LOOK_WITHIN, one.since, local.bank_holidays),
            urgency="soon" if one.soon else "planned",
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


def rows_of(found: Iterable[Pattern]) -> tuple[str, ...]:
    """The lessons behind these patterns, each once."""
    return tuple(dict.fromkeys(row for one in found for row in one.learn))
