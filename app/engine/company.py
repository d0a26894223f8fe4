"""What may stand on a screen while somebody else is in the room: only what whoever is here has already heard."""

from __future__ import annotations

import msgspec

from app.domain.answers import Answered
from app.domain.body import Company
from app.domain.contacts import Contact
from app.domain.people import SafeContact
from app.domain.record import FamilyRecord

BESIDE_HER = frozenset({"her", "interpreter"})


def heard(answered: Answered, present: tuple[Company, ...]) -> bool:
    """Whether everybody here now was there when it was said. Nobody named now or then is not known to have heard."""
    others = set(present) - BESIDE_HER
    return bool(others) and others <= set(answered.present)


def outward(answered: Answered) -> Answered:
    """An answer without what was noticed and why: that was never said aloud."""
    return msgspec.structs.replace(answered, noticed="", reason="")


def in_company(record: FamilyRecord, contact: Contact) -> FamilyRecord:
    """The record as it may be held behind an open visit that others can see: people, the contact, and what they heard."""
    told = [outward(one) for one in record.history if one.contact == contact.id and heard(one, contact.present)]
    family = msgspec.structs.replace(record.family, worker_safety="", safe_contact=SafeContact())
    return msgspec.structs.replace(
        record,
        family=family,
        contacts={contact.id: contact_in_company(contact)},
        answers={one.key(): one for one in told},
        history=tuple(told),
        findings={},
        letters={},
        main_record={},
        calls=(),
        papers_asked=(),
    )


def contact_in_company(contact: Contact) -> Contact:
    """A contact without what was jotted, what got in the way, what came up, what she read and how she is to be seen alone."""
    left = tuple((topic, "") for topic, _ in contact.left)
    return msgspec.structs.replace(
        contact, jots=(), left=left, came_up=(), marks=(), read_back=None, read_back_at=None, alone_plan=None
    )
