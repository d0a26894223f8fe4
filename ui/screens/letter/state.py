"""What the letter page shows."""

from __future__ import annotations

from datetime import date

from app.domain.base import Value
from app.domain.record import FamilyRecord
from app.services.states import LetterDraft


class Free(Value, frozen=True):
    """A part the author writes."""

    id: str
    label: str
    text: str


class LetterState(Value, frozen=True):
    """A letter being written. `pdf` is set while the paper shown is of exactly these words; `issued` says what became of it."""

    draft: LetterDraft | None = None
    free: tuple[Free, ...] = ()
    text: str = ""
    pdf: bytes = b""
    busy: bool = False
    problem: str = ""
    issued: str = ""
    record: FamilyRecord | None = None
    day: date | None = None
    visit_open: bool = False
