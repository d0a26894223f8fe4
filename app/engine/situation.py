"""What a condition is weighed against: answers, people, facts. What is not here is unknown."""

from __future__ import annotations

from collections.abc import Mapping

import msgspec

from app.domain.answers import Answer, AnswerKey
from app.domain.base import HOUSEHOLD, PersonId, QuestionId, Value
from app.domain.pathway import Because
from app.engine.facts import Facts

UNKNOWN_PERSON = PersonId("someone-not-named")
"""Stands for whoever has not been named until the household is confirmed complete."""

COMPLETE = ("household.complete", HOUSEHOLD)


class Situation(Value, frozen=True):
    """Answers by question and person, the people by kind, facts, and whether everyone has been named."""

    answers: Mapping[AnswerKey, Answer]
    people: Mapping[str, tuple[PersonId, ...]]
    facts: Facts
    everyone_named: bool = False
    bereft: str = ""
    """No baby is here any more: `died`, or all live `elsewhere`."""
    only: Mapping[PersonId, frozenset[QuestionId]] = msgspec.field(default_factory=dict)
    """Of somebody about whom nothing else is asked: what a situation brought that came up because of them."""

    def with_answer(self, key: AnswerKey, answer: Answer | None) -> Situation:
        """This situation with one answer changed, or taken away when none."""
        answers = dict(self.answers)
        if answer is None:
            answers.pop(key, None)
        else:
            answers[key] = answer
        return self.with_answers(answers)

    def with_answers(self, answers: Mapping[AnswerKey, Answer]) -> Situation:
        """This situation with these answers instead."""
        return msgspec.structs.replace(self, answers=answers)

    def asks(self, question: QuestionId, person: PersonId) -> bool:
        """Whether this is asked about them at all."""
        return person not in self.only or question in self.only[person]

    def with_household(self, named: Answer | None) -> Situation:
        """This situation once it was asked whether everyone is named. Not answered leaves it unknown, never *no*."""
        said = named.value if named is not None and named.state == "answered" else None
        facts = {fact: value for fact, value in self.facts.items() if fact != COMPLETE}
        if isinstance(said, str):
            facts[COMPLETE] = said
        return msgspec.structs.replace(self, facts=facts, everyone_named=said == "yes")


class Weighed(Value, frozen=True):
    """A verdict: true, false, or none when it can't be told; the answers it rests on; the questions that would tell."""

    value: bool | None
    because: tuple[Because, ...] = ()
    missing: tuple[AnswerKey, ...] = ()
