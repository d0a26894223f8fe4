"""What was done outside the room and what became of it: papers issued, calls made, notes copied to the main record."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

import msgspec

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


def letters_after(
    letters: Mapping[EntryId, IssuedLetter], entry: e.Entry, body: e.LetterHandled
) -> Mapping[EntryId, IssuedLetter]:
    """The letters once something more became of one; the same when it is none of them."""
    letter = letters.get(body.letter)
    if letter is None:
        return letters
    handled = (*letter.handled, (body, entry.happened_at))
    return {**letters, letter.entry: msgspec.structs.replace(letter, handled=handled)}


def marked(
    marks: Mapping[EntryId, MainRecordMark], entry: e.Entry, body: e.InMainRecord
) -> Mapping[EntryId, MainRecordMark]:
    """The marks once something more stands in the main record."""
    return {**marks, body.of: MainRecordMark(of=body.of, by=body.by, at=entry.happened_at)}
