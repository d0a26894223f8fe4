"""What a condition is weighed against: answers, people, facts. What is not here is unknown."""

from __future__ import annotations

from collections.abc import Mapping

from app.domain.answers import Answer, AnswerKey
from app.domain.base import PersonId, Value
from app.domain.pathway import Because
from app.engine.facts import Facts

UNKNOWN_PERSON = PersonId("someone-not-named")
"""Stands for whoever has not been named until the household is confirmed complete."""


class Situation(Value, frozen=True):
    """Answers by question and person, the people by kind, facts, and whether everyone has been named."""

    answers: Mapping[AnswerKey, Answer]
    people: Mapping[str, tuple[PersonId, ...]]
    facts: Facts
    everyone_named: bool = False

    def with_answer(self, key: AnswerKey, answer: Answer | None) -> Situation:
        """This situation with one answer changed, or taken away when none."""
        answers = dict(self.answers)
        if answer is None:
            answers.pop(key, None)
        else:
            answers[key] = answer
        return Situation(answers=answers, people=self.people, facts=self.facts, everyone_named=self.everyone_named)


class Weighed(Value, frozen=True):
    """A verdict: true, false, or none when it can't be told; the answers it rests on; the questions that would tell."""

    value: bool | None
    because: tuple[Because, ...] = ()
    missing: tuple[AnswerKey, ...] = ()
