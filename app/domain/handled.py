"""What was done outside the room and what became of it: papers issued, calls made, notes copied to the main record."""

from __future__ import annotations

from datetime import datetime

from app.domain import entries as e
from app.domain.base import EntryId, Value


class MainRecordMark(Value, frozen=True):
    """When and by whom something was copied to the organisation's main record."""

    of: EntryId
    by: str
    at: datetime


class IssuedLetter(Value, frozen=True):
    """A paper issued, and everything known to have become of it."""

    entry: EntryId
    issued: e.LetterIssued
    at: datetime
    by: e.Author
    handled: tuple[tuple[e.LetterHandled, datetime], ...] = ()


class CallMade(Value, frozen=True):
    """A call, when it was made, and by whom. Made is not answered."""

    entry: EntryId
    call: e.VoiceCall
    at: datetime
    by: e.Author
