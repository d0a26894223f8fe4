"""About whom nothing is asked or proposed any more: a baby who died or lives elsewhere, and what is held until one is back."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

from app.domain.base import EntryId, PersonId, QuestionId
from app.domain.contacts import Contact
from app.domain.people import Person
from app.domain.record import FamilyRecord
from app.engine.came_up import questions_of
from app.engine.compiled import Compiled

LOSS, NOTHING = QuestionId("loss.what"), "none"
"""The question that says what happened, and its answer that nothing of the kind did."""
YOUNG = ("baby", "child")


def loss_to_name(record: FamilyRecord) -> str:
    """What happened, as last told in any contact or outside one, while nobody wrote whom it is about; empty when nothing waits.
    A visit signed before it was named leaves it waiting for the next."""
    told = next((one for one in reversed(record.history) if one.question == LOSS), None)
    if told is None or told.answer.state != "answered" or told.answer.value == NOTHING:
        return ""
    named = any(one.loss_named and one.on >= told.day for one in record.contacts.values())
    stops = (one.stopped for one in record.of_kind(*YOUNG))
    return "" if named or any(stop and stop.written >= told.day for stop in stops) else str(told.answer.value)


def asked_about(compiled: Compiled, record: FamilyRecord, contact: Contact | None, day: date) -> list[Person]:
    """The people a contact may ask about. Until a loss has a name no baby and no child is. One who lives elsewhere is asked
    about where a situation was begun because of them or came up, and at no other visit to her."""
    plan = compiled.contacts.get(contact.plan) if contact else None
    living = [one for one in record.people.values() if one.living(day)]
    if loss_to_name(record):
        return [one for one in living if one.kind not in YOUNG]
    came_up = bool(contact and brought_up(compiled, contact))
    if came_up or (plan is not None and plan.kind == "situation"):
        return living
    return [one for one in living if one.stopped is None]


def only_brought(
    compiled: Compiled, contact: Contact | None, asked: Iterable[Person]
) -> Mapping[PersonId, frozenset[QuestionId]]:
    """Of those who live elsewhere, all that a visit to her asks: what the situations that came up in it bring."""
    plan = compiled.contacts.get(contact.plan) if contact else None
    if contact is None or plan is None or plan.kind == "situation":
        return {}
    brought = brought_up(compiled, contact)
    return {one.id: brought for one in asked if one.stopped is not None}


def brought_up(compiled: Compiled, contact: Contact) -> frozenset[QuestionId]:
    """Every question of the situations that came up in a visit."""
    plans = (compiled.contacts.get(one.added.plan) for one in contact.came_up)
    return frozenset(name for plan in plans if plan is not None for name in questions_of(compiled, plan))


def bereft(record: FamilyRecord, day: date) -> str:
    """`died` once no baby is left to be asked about and one was lost, `elsewhere` when all live elsewhere; else nothing. A
    family in which no baby was ever written down is not bereft: a baby is awaited, or not known here."""
    waiting, babies = loss_to_name(record), record.of_kind("baby")
    if waiting:
        return "elsewhere" if waiting == "elsewhere" else "died"
    if not babies or any(one.here_to_ask(day) for one in babies):
        return ""
    return "elsewhere" if any(one.living(day) for one in babies) else "died"


def bereft_now(record: FamilyRecord) -> str:
    """The same as the record stands, whatever the day."""
    return bereft(record, date.max)


def held(record: FamilyRecord) -> frozenset[EntryId]:
    """Open findings that are not proposed while somebody is not asked about."""
    return frozenset(entry for one in record.people.values() if one.stopped for entry in one.stopped.holds)
