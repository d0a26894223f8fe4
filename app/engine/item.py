"""One open item of a family's thread, and how the local pack's times are counted for it."""

from __future__ import annotations

from datetime import date, datetime

from app.domain.base import EntryId, Value
from app.domain.cover import Handover
from app.domain.handled import MainRecordMark
from app.domain.local import Local, Stage
from app.engine.within import due_at


class Item(Value, frozen=True):
    """One open item of a family's thread. `private` items are shown only when she is alone or on the worker's own pages.
    `waiting_for` is who must speak next when it is not the owner; `stages` open one after another once it is late.

    `step` is the next act in one word. `handover`: who was asked to have it and has not accepted yet. `mark`: when and by whom
    it was put in the main record.
    """

    id: EntryId
    kind: str
    says: str
    act: str
    owner: str
    opens_on: date
    due: datetime | None
    urgency: str
    private: bool = False
    waiting_for: str = ""
    stages: tuple[Stage, ...] = ()
    step: str = ""
    handover: Handover | None = None
    mark: MainRecordMark | None = None


def limit(local: Local, name: str, since: datetime) -> datetime:
    """When the local limit of that name runs out, counted from `since`."""
    return due_at(local.limits[name], since, local.bank_holidays)
