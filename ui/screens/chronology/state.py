"""What the chronology shows."""

from __future__ import annotations

from datetime import date

from app.domain.base import EntryId, PersonId, Value
from app.domain.record import FamilyRecord
from app.services.states_history import LineKind


class RowShown(Value, frozen=True):
    """One line: when and what kind, what it says, and who wrote it. Of a `covered` one nothing more than when is said."""

    entry: EntryId
    above: str
    says: str
    below: str
    covered: bool = False


class ChronologyShown(Value, frozen=True):
    """The lines that the choices leave. `covered` says that private lines wait until nobody else can read the screen."""

    ready: bool = False
    record: FamilyRecord | None = None
    day: date | None = None
    name: str = ""
    rows: tuple[RowShown, ...] = ()
    kinds: tuple[tuple[LineKind, str], ...] = ()
    people: tuple[tuple[PersonId, str], ...] = ()
    kind: str = ""
    person: str = ""
    newest_first: bool = True
    covered: bool = True
    in_company: bool = False
    known_on: date | None = None
    problem: str = ""
