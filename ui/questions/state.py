"""What a question on the screen shows: words only, made by a screen's model from the pathway and the record."""

from __future__ import annotations

from app.domain.answers import AnswerValue, SaidBy, State
from app.domain.base import Value
from app.domain.pathway import AnswerKind

NOT_ANSWERED: tuple[State, ...] = ("declined", "not-known", "not-safe", "not-asked", "not-applicable")


class ChoiceState(Value, frozen=True):
    """One answer to pick: the word that is kept and the words that are shown."""

    word: str
    says: str
    hint: str = ""


class QuestionState(Value, frozen=True):
    """A question and its present answer. `state` none: nothing was answered yet. `id` is for code, never shown.

    `about` names whom it is about where that is not plain. `kindly` is another way to say it; `notice` what to look for,
    kept apart from what is said. `earlier` is an answer from before with its date, in words. `value` fits `kind`: a
    choice's word (choice, score), words (several), a number, text, or an ISO date. `may_be` are the ways not to answer. A
    `brief` question is one of many on a page: what stands beside it waits behind *More*, and why it is asked is said once.
    `lessons`: so many rows of what reviews found stand behind it, for the worker's eyes alone.
    """

    id: str
    ask: str
    kind: AnswerKind
    about: str = ""
    hint: str = ""
    kindly: str = ""
    why: str = ""
    notice: str = ""
    source: str = ""
    choices: tuple[ChoiceState, ...] = ()
    columns: int = 1
    unit: str = ""
    least: int | None = None
    most: int | None = None
    optional: bool = False
    state: State | None = None
    value: AnswerValue | None = None
    said_by: SaidBy = "her"
    noticed: str = ""
    reason: str = ""
    earlier: str = ""
    brief: bool = False
    lessons: int = 0
    may_be: tuple[State, ...] = NOT_ANSWERED
    may_be_said_by: tuple[SaidBy, ...] = ("her", "him", "seen", "record", "agency")
