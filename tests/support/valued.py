"""One visit, put into the prover's variables: what its formulas say of exactly these answers, facts and people."""

from __future__ import annotations

from fractions import Fraction

import z3

from app.domain.answers import Answer, AnswerValue, key
from app.domain.base import HOUSEHOLD, PersonId
from app.domain.pathway import Question
from app.engine.facts import FACTS, NOT_APPLICABLE, in_days
from app.engine.situation import Situation
from app.prover.asking import Asking
from app.prover.space import KINDS, NONE, UNKNOWN, Slot, Space, people_of
from app.prover.three import Three

Pair = tuple[z3.ExprRef, z3.ExprRef]


class Valued:
    """A visit's values for every variable of a space that is already filled."""

    def __init__(self, space: Space, here: Situation) -> None:
        self._space, self._here = space, here
        self.pairs: list[Pair] = [pair for slot in space.slots.values() for pair in self._slot(slot)]
        self.pairs += [self._count(asked, count) for asked, count in space.events.items()]
        for kind in KINDS:
            there = zip(space.there[kind], people_of(kind), strict=True)
            self.pairs += [(flag, z3.BoolVal(one in here.people.get(kind, ()))) for flag, one in there]

    def verdict(self, three: Three) -> bool | None:
        """What the formulas say: true, false, or none when it can't be told."""
        true, false = self._says(three.true), self._says(three.false)
        assert not (true and false)
        return None if true == false else true

    def _says(self, formula: z3.BoolRef) -> bool:
        said = z3.simplify(z3.substitute(formula, *self.pairs))
        assert z3.is_true(said) or z3.is_false(said), said
        return z3.is_true(said)

    def _slot(self, slot: Slot) -> list[Pair]:
        if slot.name in FACTS:
            return self._fact(slot)
        answer = self._here.answers.get(key(slot.name, slot.about))
        question = self._space.names.questions[slot.name]
        pairs: list[Pair] = [(slot.at, z3.IntVal(_at(question, answer)))]
        value = answer.value if answer else None
        if slot.number is not None:
            pairs.append((slot.number, _real(value if isinstance(value, int | float) else 0)))
        for choice, flag in zip(question.answer.choices, slot.picked, strict=False):
            pairs.append((flag, z3.BoolVal(isinstance(value, list) and choice.word in value)))
        return pairs

    def _fact(self, slot: Slot) -> list[Pair]:
        value = self._here.facts.get((slot.name, PersonId(slot.about)))
        words = FACTS[slot.name].words
        at = UNKNOWN if value is None else NONE if value == NOT_APPLICABLE else 0
        if at == 0 and isinstance(value, str):
            at = words.index(value)
        pairs: list[Pair] = [(slot.at, z3.IntVal(at))]
        if slot.number is not None:
            pairs.append((slot.number, _real(value if isinstance(value, int | float) else 0)))
        return pairs

    def _count(self, asked: tuple[int | None, str, str], count: z3.ArithRef) -> Pair:
        within, unit, name = asked
        given = self._here.facts.get((name, HOUSEHOLD))
        days = given if isinstance(given, tuple) else ()
        counted = len(days) if within is None else sum(0 <= ago <= in_days(within, unit) for ago in days)
        return count, z3.IntVal(counted)


def valued(asking: Asking, here: Situation) -> Valued:
    """A visit put into everything the prover made of a pathway."""
    return Valued(asking.space, here)


def _at(question: Question, answer: Answer | None) -> int:
    if answer is None or answer.state not in ("answered", "not-applicable"):
        return UNKNOWN
    if answer.state == "not-applicable":
        return NONE
    return _picked(question, answer.value)


def _picked(question: Question, value: AnswerValue | None) -> int:
    if question.answer.kind == "choice":
        return [choice.word for choice in question.answer.choices].index(str(value))
    if question.answer.kind == "score":
        return [choice.score for choice in question.answer.choices].index(int(str(value)))
    return 0


def _real(value: float) -> z3.RatNumRef:
    exact = Fraction(value)
    return z3.Q(exact.numerator, exact.denominator)
