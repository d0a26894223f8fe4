"""A contact as its entries leave it: planned, open with who is here, signed, or not kept."""

from __future__ import annotations

from datetime import date, datetime

from app.domain.base import ContactId, ContactKind, EntryId, Value
from app.domain.entries import Author, Company, ContactNotKept, ContactSigned, Jotted


class Jot(Value, frozen=True):
    """A line jotted, when it was said and when it was written."""

    entry: EntryId
    jotted: Jotted
    happened_at: datetime
    written_at: datetime


class Contact(Value, frozen=True):
    """One contact. `present` is who is in the room now; `company` is everyone who was, in order."""

    id: ContactId
    plan: ContactKind
    on: date
    entry: EntryId
    started: bool = False
    started_at: datetime | None = None
    by: Author | None = None
    present: tuple[Company, ...] = ()
    company: tuple[tuple[Company, ...], ...] = ()
    left: tuple[tuple[str, str], ...] = ()
    jots: tuple[Jot, ...] = ()
    signed: ContactSigned | None = None
    signed_at: datetime | None = None
    signed_by: Author | None = None
    not_kept: ContactNotKept | None = None
    pathway: str = ""

    @property
    def open(self) -> bool:
        """Started and not yet signed."""
        return self.started and self.signed is None

    @property
    def alone(self) -> bool:
        """Only she, or she and a professional interpreter, are here. Nobody named means not alone: unknown is not no."""
        return company_alone(self.present)


def company_alone(present: tuple[Company, ...]) -> bool:
    """Whether this company is only she, or she and a professional interpreter. Nobody named is not alone."""
    return bool(present) and set(present) <= {"her", "interpreter"}
