"""About whom nothing is asked or proposed any more, what follows from it in the record, and the words for it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Literal

import msgspec

from app.domain import entries as e
from app.domain.base import EntryId, PersonId
from app.domain.calendar import short_date
from app.domain.people import Person, Session, Stopped
from app.domain.record import FamilyRecord
from app.engine.compiled import Compiled
from app.engine.stopped import YOUNG, loss_to_name
from app.i18n import tr
from app.services.states_came_up import LossHere

Why = Literal["died", "pregnancy", "elsewhere"]
WHY: dict[str, str] = {
    "died": "{name} has died",
    "pregnancy": "the pregnancy ended, or {name} died before or at birth",
    "elsewhere": "{name} lives elsewhere",
}


def stopped(
    compiled: Compiled,
    record: FamilyRecord,
    before: Person,
    after: Person,
    who: Session,
    on: date | None,
    why: str = "",
) -> Person:
    """What is known of a baby or child with the stop that follows from it: died, or lives elsewhere now. One who lives here
    again is asked about again."""
    if before.kind not in YOUNG:
        return after
    if after.died is None and before.lives_here != after.lives_here == "yes":
        return msgspec.structs.replace(after, stopped=None)
    left = before.kind == "baby" and before.lives_here != after.lives_here == "no"
    if before.stopped is not None and not (after.died and not before.died):
        return msgspec.structs.replace(after, stopped=before.stopped)
    if not (after.died or left or why):
        return after
    reason: Why = "pregnancy" if why == "pregnancy" else "died" if after.died else "elsewhere"
    return msgspec.structs.replace(
        after, stopped=Stopped(reason, on, who.name, who.day, holds(compiled, record, before.id))
    )


def stopped_before(dead: Person, bodies: Iterable[e.AnyBody]) -> Stopped | None:
    """What had stopped about a person before anybody wrote that they died."""
    known = (one.person for one in bodies if isinstance(one, e.PersonAdded | e.PersonChanged))
    alive = [one for one in known if one.id == dead.id and one.died is None]
    return alive[-1].stopped if alive else None


def holds(compiled: Compiled, record: FamilyRecord, about: PersonId) -> tuple[EntryId, ...]:
    """The open findings about nobody but this person whose rules are about their care at home. What is a danger or a worry to
    others stays proposed."""
    stops = {rule.id for rule in compiled.pathway.rules if rule.stops}
    found = (one for one in record.open_findings() if one.rule in stops)
    return tuple(one.entry for one in found if {each.about for each in one.because} & set(record.people) == {about})


def stopped_words(record: FamilyRecord) -> tuple[str, ...]:
    """About whom nothing is asked or proposed, since when and by whose act, and what is held and not ended."""
    lines = []
    for person in record.people.values():
        if person.stopped is not None:
            lines.append(_stopped_line(record, person, person.stopped))
    return tuple(lines)


def _stopped_line(record: FamilyRecord, person: Person, stop: Stopped) -> str:
    name = record.name_of(person.id)
    why = tr(WHY[stop.why]).format(name=name)
    words = tr("Nothing is asked or proposed about {name}: {why}. Written by {who}.")
    if stop.on:
        words = tr("Nothing is asked or proposed about {name} since {day}: {why}. Written by {who}.")
    line = words.format(name=name, day=short_date(stop.on) if stop.on else "", why=why, who=stop.by)
    kept = "; ".join(record.findings[one].says.rstrip(".") for one in stop.holds if one in record.findings)
    more = tr("{line} Not proposed, and not ended: {says}.")
    return more.format(line=line, says=kept) if kept else line


def loss_here(record: FamilyRecord, day: date) -> LossHere | None:
    """What happened, while nobody wrote whom it is about; and who it can be."""
    told = loss_to_name(record)
    if not told:
        return None
    people = tuple((one.id, record.name_of(one.id)) for one in record.of_kind(*YOUNG) if one.here_to_ask(day))
    return LossHere(why=told, people=people) if people else None
