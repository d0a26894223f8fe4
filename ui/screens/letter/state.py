"""What the letter page shows."""

from __future__ import annotations

from datetime import date

from app.domain.base import EntryId, Value
from app.domain.papers import Take
from app.domain.record import FamilyRecord
from app.services.states import LetterDraft


class Free(Value, frozen=True):
    """A part the author writes."""

    id: str
    label: str
    text: str
    needed: bool = False


class Home(Value, frozen=True):
    """A paper for her: what is known before she is asked, and, once asked, what she takes and who may see it."""

    reach_asked: bool
    reach: str
    alone: bool
    said: Take | None
    said_on: str
    by_post: bool
    take: Take | None = None
    who_sees: str = ""


class LetterState(Value, frozen=True):
    """A letter being written. `pdf` is set while the paper shown is of exactly these words; `issued` says what became of it,
    `paper` which one it is, and `became` what was written down since. `home` is there for a paper that she may keep."""

    draft: LetterDraft | None = None
    free: tuple[Free, ...] = ()
    text: str = ""
    pdf: bytes = b""
    busy: bool = False
    problem: str = ""
    issued: str = ""
    paper: EntryId = EntryId("")
    became: str = ""
    record: FamilyRecord | None = None
    day: date | None = None
    visit_open: bool = False
    in_company: bool = False
    home: Home | None = None

    @property
    def asking(self) -> bool:
        """Nothing is drawn up before she has been asked."""
        return self.home is not None and self.home.take is None
