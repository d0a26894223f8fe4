"""Who belongs to a family and what is not known of them: gaps in plain words, none of which is a no."""

from __future__ import annotations

from datetime import date

from app.domain.base import HOUSEHOLD, QuestionId
from app.domain.people import Person
from app.domain.record import FamilyRecord
from app.i18n import tr


def not_known(record: FamilyRecord, everyone_named: str, day: date) -> tuple[str, ...]:
    """What nobody has written down yet of who is in this family and how to reach her."""
    found = [words for person in record.people.values() if person.living(day) for words in _of(record, person)]
    named = record.answers.get((QuestionId(everyone_named), HOUSEHOLD))
    if named is None or named.answer.state != "answered" or named.answer.value != "yes":
        found.append(tr("Whether everybody who lives here, or comes and goes, is named on this page"))
    if not record.of_kind("adult"):
        found.append(tr("Who the baby’s father, or her partner, is"))
    if not record.family.safe_contact.asked:
        found.append(tr("How she can be reached without anybody else knowing"))
    return tuple(words[:1].upper() + words[1:] for words in found)


def _of(record: FamilyRecord, person: Person) -> list[str]:
    name = record.name_of(person.id)
    found = []
    if person.kind in ("baby", "child") and not (person.born or person.due):
        found.append(tr("{name}: the birth date").format(name=name))
    if person.kind in ("baby", "adult") and person.lives_here == "not-known" and not person.unborn():
        found.append(tr("{name}: whether living here").format(name=name))
    if person.kind == "adult" and person.met is not True:
        found.append(tr("{name}: nobody has met them yet").format(name=name))
    return found
