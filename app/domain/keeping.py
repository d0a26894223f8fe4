"""What came of checking a vault and of copying it, and who reached into it."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from app.domain.base import Value
from app.domain.entries import Author
from app.domain.people import Staff


class VerifyReport(Value, frozen=True):
    """What checking every entry's hash, links and signature, and every index row, found."""

    entries: int
    problems: tuple[str, ...]

    @property
    def sound(self) -> bool:
        """No problem was found."""
        return not self.problems


class Backup(Value, frozen=True):
    """A backup that was opened again and checked whole: where it lies, what it holds, when it was made, and whose it is."""

    path: Path
    entries: int
    made_at: datetime
    staff: Staff


class Access(Value, frozen=True):
    """One line: when, who, what they did, to what."""

    at: datetime
    by: Author
    what: str
    of: str
