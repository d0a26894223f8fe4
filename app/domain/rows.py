"""The lines of the indexes: a family in the list, an open item of its thread. Always made again from its record."""

from __future__ import annotations

from datetime import date, datetime

from app.domain.base import FamilyId, Value
from app.domain.cover import Handover
from app.domain.handled import MainRecordMark
from app.domain.local import Stage


class FamilyRow(Value, frozen=True):
    """A line of the families list, from the index."""

    family: FamilyId
    name: str
    mother: str
    people: str
    last_contact: date | None
    open_findings: int
    open_contact: bool
    practice: bool
    withdrawn: bool = False
    with_whom: str = ""
    """Who took the family over from this caseload, by name; empty while it is this caseload's."""


class DueRow(Value, frozen=True):
    """An open item: what, whose, what to do, and the dates on which it opens and falls due. Computed without a day.

    `step`, `handover` and `mark` as in the thread's items.
    """

    family: FamilyId
    family_name: str
    item: str
    kind: str
    says: str
    act: str
    owner: str
    opens_on: date | None
    due_on: datetime | None
    urgency: str
    private: bool = False
    waiting_for: str = ""
    """Who must speak next when it is not the owner."""
    stages: tuple[Stage, ...] = ()
    """What opens one after another once it is late."""
    step: str = ""
    handover: Handover | None = None
    mark: MainRecordMark | None = None


class Projection(Value, frozen=True):
    """What the indexes hold about one family: always rebuilt from its record."""

    row: FamilyRow
    due: tuple[DueRow, ...]
