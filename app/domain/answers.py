"""What was answered, by whom, and in whose company; and every way in which a question was not answered."""

from __future__ import annotations

from datetime import date
from typing import Literal

from app.domain.base import HOUSEHOLD, ContactId, EntryId, PersonId, QuestionId, Value
from app.i18n import tr

State = Literal["answered", "declined", "not-known", "not-safe", "not-asked", "not-applicable"]
SaidBy = Literal["her", "herself", "him", "seen", "record", "agency"]
AnswerValue = str | int | float | list[str]
AnswerKey = tuple[QuestionId, PersonId]
_PAIRS = ('""', "“”", "''", "‘’")

STATE_NAMES: dict[str, str] = {
    "answered": "Answered",
    "declined": "She chose not to say",
    "not-known": "Not known",
    "not-safe": "Not safe to ask today",
    "not-asked": "Not asked yet",
    "not-applicable": "Does not apply",
}
LEFT_NAMES: dict[str, str] = {**STATE_NAMES, "not-safe": "Not safe to ask", "not-asked": "Not asked"}
"""How a question was left at another contact: that day, not today."""
SAID_BY_NAMES: dict[str, str] = {
    "her": "said by her",
    "herself": "picked by her on the laptop",
    "him": "said by him",
    "seen": "seen by me",
    "record": "read in a record",
    "agency": "told by another agency",
}


class Answer(Value, frozen=True):
    """One answer as weighed: only `answered` carries a value."""

    state: State
    value: AnswerValue | None = None


class Answered(Value, frozen=True):
    """One answer as kept in the record, with its provenance. `contact` is none when it was read elsewhere; `still` is the
    earlier answer that she said is still true."""

    entry: EntryId
    question: QuestionId
    about: PersonId
    answer: Answer
    said_by: SaidBy
    present: tuple[str, ...]
    noticed: str
    reason: str
    contact: ContactId | None
    day: date
    still: EntryId | None = None

    def key(self) -> AnswerKey:
        """What is asked, and about whom."""
        return (self.question, self.about)


def key(question: str, about: str = HOUSEHOLD) -> AnswerKey:
    """An answer's key from two plain words."""
    return (QuestionId(question), PersonId(about))


def in_quotes(said: str) -> str:
    """What somebody said, in one pair of quotation marks: whoever typed the pair themselves does not get a second."""
    words = said.strip()
    inside = words[1:-1]
    if len(words) > 2 and words[0] + words[-1] in _PAIRS and not set(inside) & set(words[0] + words[-1]):
        words = inside.strip()
    return tr("“{words}”").format(words=words)
