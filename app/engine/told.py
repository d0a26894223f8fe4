"""Answers told one after another: a weighing keeps them so, and writes them into one mapping only when that is looked at."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from app.domain.answers import Answer, AnswerKey

Told = tuple[AnswerKey, Answer | None, Any, int]
"""An answer told after those before it (`Told` or none), and how many that makes."""
TOLD_AT_MOST = 64
"""Answers told one by one before they are written into one mapping."""


def with_told(before: Mapping[AnswerKey, Answer], told: Told | None) -> dict[AnswerKey, Answer]:
    """The answers before, with what was told since."""
    found = []
    while told is not None:
        found.append((told[0], told[1]))
        told = told[2]
    answers = dict(before)
    for asked, answer in reversed(found):
        if answer is None:
            answers.pop(asked, None)
        else:
            answers[asked] = answer
    return answers
