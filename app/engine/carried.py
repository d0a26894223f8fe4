"""What comes back: what an earlier contact could not ask or she did not answer, what is known already, and how to see her
alone."""

from __future__ import annotations

from collections.abc import Iterator

from app.domain.answers import Answered, AnswerKey, State
from app.domain.contacts import Contact, company_alone
from app.domain.record import FamilyRecord
from app.domain.with_her import AlonePlanned

COMES_BACK: tuple[State, ...] = ("not-safe", "not-asked", "declined", "not-known")
"""Ways of not answering that come back, those that need her alone first."""


def carried(record: FamilyRecord, contact: Contact | None) -> dict[AnswerKey, Answered]:
    """What was not safe, not asked, declined or not known the last time it came up, before this contact."""
    latest = {one.key(): one for one in _before(record, contact)}
    return {asked: one for asked, one in latest.items() if one.answer.state in COMES_BACK}


def known(record: FamilyRecord, contact: Contact | None) -> dict[AnswerKey, Answered]:
    """The last answer given to each question before this contact. A later silence does not take it away."""
    return {one.key(): one for one in _before(record, contact) if one.answer.state not in COMES_BACK}


def alone_plan(record: FamilyRecord) -> AlonePlanned | None:
    """How she is to be seen on her own, until she was."""
    plan = None
    for contact in record.contacts.values():
        if any("her" in present and company_alone(present) for present in contact.company):
            plan = None
        plan = contact.alone_plan or plan
    return plan


def _before(record: FamilyRecord, contact: Contact | None) -> Iterator[Answered]:
    for one in record.history:
        if contact is None or (one.contact != contact.id and (contact.open or one.day <= contact.on)):
            yield one
