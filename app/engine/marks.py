"""The marks that were recorded on somebody, over every contact, and as a paper tells them."""

from __future__ import annotations

import msgspec

from app.domain.base import PersonId
from app.domain.calendar import short_date, uk_time
from app.domain.letter import Block
from app.domain.marks import MARK_KINDS, Mark, size_words
from app.domain.pathway import LetterPart
from app.domain.record import FamilyRecord
from app.engine.letter_blocks import nothing, table
from app.engine.letter_matter import Matter
from app.i18n import tr


def marks_of(record: FamilyRecord, about: PersonId) -> tuple[Mark, ...]:
    """In the order in which they were written down, without those taken out."""
    found = [mark for contact in record.contacts.values() for mark in contact.marks if mark.seen.about == about]
    return tuple(sorted(found, key=lambda mark: mark.at))


def marks(matter: Matter, part: LetterPart) -> Block:
    """Each mark on each baby in words, for a paper to colleagues; never on one that goes home."""
    if matter.plan.audience == "home":
        return nothing(part)
    heads = (tr("On whom, where"), tr("What it looks like"), tr("First seen, and by whom"), tr("What was said"))
    found = [
        (one, matter.record.name_of(person))
        for person in matter.record.people
        for one in marks_of(matter.record, person)
    ]
    rows = tuple(_row(number, one, name) for number, (one, name) in enumerate(found, 1))
    made = table(part, heads, rows, tuple(str(one.entry) for one, _ in found))
    drawn = len({one.seen.about for one, _ in found}) == 1  # Two babies on one figure would be taken for one.
    return msgspec.structs.replace(made, spots=tuple(one.seen.mark.spot for one, _ in found) if drawn else ())


def _row(number: int, one: Mark, name: str) -> tuple[str, str, str, str]:
    mark = one.seen.mark
    looks = "; ".join((tr(MARK_KINDS[mark.kind]), mark.looks, size_words(mark.size_mm)))
    written = tr("written down {day} by {who}").format(day=short_date(uk_time(one.at).date()), who=one.by)
    seen = "; ".join(part for part in (mark.first_seen, mark.seen_by, written) if part)
    where = tr("{number}. {name}: {place}").format(number=number, name=name, place=mark.spot.words())
    return where, looks, seen, mark.said or tr("Nothing")
