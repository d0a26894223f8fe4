"""What the pages around the visits show: what only this laptop knows, who covers, lists brought from elsewhere."""

from __future__ import annotations

from datetime import date, datetime
from typing import Literal

from app.domain.base import ContactId, EntryId, FamilyId, Value
from app.domain.cover import Handover
from app.domain.rows import DueRow
from app.services.states import NoteForPerson


class TodayState(Value, frozen=True):
    """Today: open items by time due, never ranked by family; visits open; what only this laptop knows. `due` is what a day can
    bear, `everything` all of it, for whoever looks for a family."""

    day: date
    greeting: str
    due: tuple[DueRow, ...]
    later: int
    open_visits: tuple[DueRow, ...]
    only_here: tuple[DueRow, ...]
    families: int
    everything: tuple[DueRow, ...] = ()
    name: str = ""
    unsupervised: int = 0
    """How many things have waited for supervision past their day: counted in one line, not a line each."""
    practising: bool = False


HereKind = Literal["visit", "unsigned", "not-kept", "told", "onward"]


class LeftHere(Value, frozen=True):
    """A contact or a worry that is not in the main record yet. `notes` are one for each person; none while not signed."""

    family: FamilyId
    entry: EntryId
    contact: ContactId
    kind: HereKind
    family_name: str
    initials: str
    what: str
    day: date
    worries: int
    notes: tuple[NoteForPerson, ...] = ()


class DayEnd(Value, frozen=True):
    """The end of a day: what only this laptop knows. `open_things` counts what somebody could cover."""

    day: date
    items: tuple[LeftHere, ...]
    open_things: int


class OpenThing(Value, frozen=True):
    """Something open: a worry, a letter, or a planned visit. `kind` in words says nothing private; `says` does, for a worry."""

    family: FamilyId
    entry: EntryId
    family_name: str
    initials: str
    kind: str
    says: str
    act: str
    owner: str
    due: datetime | None
    urgent: bool
    handover: Handover | None


class CoverState(Value, frozen=True):
    """What is open, by who has it: `mine` to hand over, `asked` of somebody who has not accepted yet, `theirs` accepted by
    others. `unfinished` counts visits and notes that nobody else can finish from this laptop."""

    day: date
    name: str
    mine: tuple[OpenThing, ...]
    asked: tuple[OpenThing, ...]
    theirs: tuple[OpenThing, ...]
    unfinished: int
