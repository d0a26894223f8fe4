"""What the body map shows of a mark."""

from __future__ import annotations

from datetime import date

from app.domain.base import EntryId, Value
from app.domain.marks import NewMark


class MarkLine(Value, frozen=True):
    """A mark, when and by whom it was written down, and what was recorded at its place `before`. `here`: in this open visit."""

    entry: EntryId
    mark: NewMark
    on: date
    by: str
    before: tuple[str, ...] = ()
    here: bool = False
