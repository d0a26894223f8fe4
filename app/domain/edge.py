"""A rule or question written a second time, by what it does at its edges: a slip of the pen in one shows against the other."""

from __future__ import annotations

from typing import Any

from app.domain.base import Value
from app.domain.pathway import Urgency

Answers = dict[str, Any]
"""Answers as the terminal takes them, with `$people` and `$facts`."""


class RuleEdge(Value, frozen=True):
    """What a rule asks for, answers that make it true, answers just short of them, answers that rule it out, and
    answers that leave it open."""

    id: str
    urgency: Urgency
    within: str
    do: tuple[str, ...]
    holds: tuple[Answers, ...]
    short: tuple[Answers, ...] = ()
    ruled_out: tuple[Answers, ...] = ()
    open: tuple[Answers, ...] = ()
    letter: str = ""
    by_voice: bool = False
    instead_of: tuple[str, ...] = ()


class QuestionEdge(Value, frozen=True):
    """A question's answers from first to last, with their points where they have any, and answers that hide it."""

    id: str
    answers: tuple[str, ...]
    hidden: tuple[Answers, ...] = ()
    shown: tuple[Answers, ...] = ()


class Edges(Value, frozen=True):
    """Everything a pathway says twice."""

    rules: tuple[RuleEdge, ...] = ()
    questions: tuple[QuestionEdge, ...] = ()
