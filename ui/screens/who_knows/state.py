"""What the pages of who knows what show, and what is written there."""

from __future__ import annotations

from datetime import date
from typing import Literal

from app.domain.base import EntryId, Value
from ui.families.stepping import StepShown

Stands = Literal["told", "heard", "held", "open"]


class Cell(Value, frozen=True):
    """One worry and one agency: where it stands in a word and in a sentence."""

    of: EntryId
    agency: str
    name: str
    stands: Stands
    status: str
    about: str = ""


class OfWorry(Value, frozen=True):
    """A worry, the agencies it is shown for, and those nobody has thought of yet. `by`: until when the rest are told."""

    id: EntryId
    says: str
    cells: tuple[Cell, ...]
    others: tuple[Cell, ...]
    by: str = ""
    late: bool = False


class WrittenShare(Value, frozen=True):
    """An agency was told, as written."""

    to: str = ""
    words: str = ""
    how: str = ""
    basis: str = ""
    why: str = ""


class WrittenHold(Value, frozen=True):
    """An agency was not told, as written."""

    reason: str = ""
    why: str = ""
    reviewer: str = ""
    again_on: date | None = None
    troubles: tuple[tuple[str, str], ...] = ()


class WhoKnowsShown(StepShown, frozen=True):
    """One page. `cell` is the one being written about, `says` its worry; `words` what the agency is offered to be told."""

    worries: tuple[OfWorry, ...] = ()
    cell: Cell | None = None
    says: str = ""
    words: str = ""
