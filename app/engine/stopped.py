"""About whom nothing is asked or proposed any more: a baby who died or lives elsewhere, and what is held until one is back."""

from __future__ import annotations

from datetime import date

from app.domain.base import EntryId, QuestionId
from app.domain.contacts import Contact
from app.domain.people import Person
from app.domain.record import FamilyRecord
from app.engine.compiled import Compiled

LOSS, NOTHING = QuestionId("loss.what"), "none"
"""The question that says what happened, and its answer that nothing of the kind did."""
YOUNG = ("baby", "child")


def loss_to_name(record: FamilyRecord, contact: Contact) -> str:
    """What happened, as answered in this contact, while nobody wrote whom it is about; empty when nothing waits."""
    told = [one.answer for one in record.history if (one.question, one.contact) == (LOSS, contact.id)]
    last = told[-1] if told else None
    if last is None or last.state != "answered" or last.value == NOTHING or contact.loss_named:
        return ""
    return str(last.value)


def asked_about(compiled: Compiled, record: FamilyRecord, contact: Contact | None, day: date) -> list[Person]:
    """The people a contact may ask about. Until a loss has a name no baby and no child is. One who lives elsewhere is asked
    about where a situation was begun because of them, and at no visit to her."""
    plan = compiled.contacts.get(contact.plan) if contact else None
    living = [one for one in record.people.values() if one.living(day)]
    if contact is not None and loss_to_name(record, contact):
        return [one for one in living if one.kind not in YOUNG]
    if plan is not None and plan.kind == "situation":
        return living
    return [one for one in living if one.stopped is None]


def held(record: FamilyRecord) -> frozenset[EntryId]:
    """Open findings that are not proposed while somebody is not asked about."""
    return frozenset(entry for one in record.people.values() if one.stopped for entry in one.stopped.holds)
