"""What she sees of a questionnaire: one question at a time, and nothing else of the record."""

from __future__ import annotations

from typing import Literal

from app.domain.answers import AnswerValue
from app.domain.base import Value


class ForHer(Value, frozen=True):
    """Where she is. `choices` are pairs of a word and what it says; `value` is her answer to this question; `left_out` says
    that she left it out."""

    at: Literal["start", "ask", "end"] = "start"
    ready: bool = False
    why: str = ""
    stem: str = ""
    asked: str = ""
    choices: tuple[tuple[str, str], ...] = ()
    place: int = 0
    count: int = 0
    value: AnswerValue | None = None
    left_out: bool = False
    saved: str = ""
    problem: str = ""
