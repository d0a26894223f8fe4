"""What services ask of words and names before they write: that there are some, and that they are of this record."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

from app.domain.base import EntryId
from app.domain.record import FamilyRecord
from app.i18n import tr
from app.ports import WorldError

T = TypeVar("T")


def known(thing: T | None) -> T:
    """The thing. Raises `WorldError` when it is not in the record."""
    if thing is None:
        raise WorldError(tr("This is not in the record that is open. Open its family, then go on."))
    return thing


def say(words: str, else_says: str) -> None:
    """Raises `WorldError` with what is to be written when nothing is."""
    if not words.strip():
        raise WorldError(else_says)


def worries_of(record: FamilyRecord, findings: Sequence[EntryId]) -> None:
    """Raises `WorldError` when one of these worries is not in the record."""
    if any(one not in record.findings for one in findings):
        raise WorldError(tr("This worry is not in the record that is open. Open its family, then go on."))
