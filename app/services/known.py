"""A family as this laptop knew it at the end of a day, whatever was written since."""

from __future__ import annotations

from datetime import date

from app.domain.base import FamilyId
from app.domain.calendar import end_of_day
from app.domain.entries import Entry
from app.domain.record import FamilyRecord, fold, without
from app.i18n import tr
from app.ports import Journal, WorldError


def as_known(journal: Journal, family: FamilyId, day: date) -> tuple[FamilyRecord, tuple[Entry, ...]]:
    """The record and its entries. What was entered in the wrong record stays out. Raises `WorldError` for a day before the
    first entry."""
    moment = end_of_day(day)
    entries = tuple(entry for entry, at in journal.received(family) if at <= moment)
    if not entries:
        raise WorldError(tr("Nothing was known here of this family on that day."))
    record = fold(entries)
    for gone in journal.record(family).misfiled:
        record = without(record, gone) if gone not in record.misfiled else record
    return record, entries
