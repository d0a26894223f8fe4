"""What a condition means, for z3: the same three values as `app.engine.weigh`, over every answer at once.

A property test weighs made-up visits both ways and finds no difference.
"""

from __future__ import annotations

from fractions import Fraction

import z3

from app.domain.pathway import Question
from app.engine.facts import FACTS, in_days
from app.engine.syntax import And, Answeredness, AtLeast, Compare, Condition, Each, Is, Not, Op, Or
from app.prover.space import HOUSEHOLD_COMPLETE, NONE, Slot, Space, people_of
from app.prover.three import Three, at_least, every, known, negation, one_of, some

NO = z3.BoolVal(False)


def meaning(condition: Condition, space: Space, person: str | None = None) -> Three:
    """When a condition is true and when it is false; `person` is the one a quantifier looks at."""
    match condition:
        case And():
            return every([meaning(part, space, person) for part in condition.parts])
        case Or():
            return some([meaning(part, space, person) for part in condition.parts])
        case Not():
            return negation(meaning(condition.part, space, person))
        case AtLeast():
            return at_least(condition.number, [meaning(part, space, person) for part in condition.parts])
        case Each():
            return _each(condition, space)
        case Answeredness():
            slot = space.answer(condition.question, space.about(condition.question, person))
            return known(slot.answered())
        case Is():
            return _is(condition, space, person)
        case Compare():
            return _compare(condition, space, person)


def _each(condition: Each, space: Space) -> Three:
    """Over the people there, and one nobody has named until the household is complete; of nobody neither word is true."""
    there, named = space.there[condition.kind], space.everyone_named()
    parts = [meaning(condition.part, space, person) for person in people_of(condition.kind)]
    pairs = list(zip(there, parts, strict=True))
    if condition.which == "any":
        true = z3.Or(*[z3.And(here, part.true) for here, part in pairs])
        return Three(true, z3.And(named, *[z3.Or(z3.Not(here), part.false) for here, part in pairs]))
    true = z3.And(named, there[0], *[z3.Or(z3.Not(here), part.true) for here, part in pairs])
    one_not = z3.Or(*[z3.And(here, part.false) for here, part in pairs])
    return Three(true, z3.Or(one_not, z3.And(named, z3.Not(there[0]))))


def _is(condition: Is, space: Space, person: str | None) -> Three:
    name = condition.term.name
    if name in FACTS and name not in space.names.questions:
        return _fact_is(condition, space, person)
    question = space.names.questions[name]
    slot = space.answer(name, space.about(name, person))
    return _applies(slot, _one_of(slot, question, condition.words), negated=condition.negated)


def _one_of(slot: Slot, question: Question, words: tuple[str, ...]) -> z3.BoolRef:
    chosen = [at for at, choice in enumerate(question.answer.choices) if choice.word in words]
    if slot.picked:
        return one_of(slot.picked[at] for at in chosen)
    return one_of(slot.at == at for at in chosen)


def _fact_is(condition: Is, space: Space, person: str | None) -> Three:
    name = condition.term.name
    if name == HOUSEHOLD_COMPLETE:
        return _household_is(condition, space)
    slot = space.fact(name, space.about(name, person))
    chosen = [at for at, word in enumerate(FACTS[name].words) if word in condition.words]
    return _applies(slot, one_of(slot.at == at for at in chosen), negated=condition.negated)


def _household_is(condition: Is, space: Space) -> Three:
    """What was answered about everyone being named. Not answered, or does not apply, leaves it unknown."""
    question, slot = space.household()
    value = _one_of(slot, question, condition.words)
    return known(z3.Not(value) if condition.negated else value, slot.answered())


def _compare(condition: Compare, space: Space, person: str | None) -> Three:
    name = condition.term.name
    if name in space.names.scores:
        return _compare_score(condition, space)
    if condition.term.count:
        slot, count = space.counted(condition.term)
        return _applies(slot, _holds(condition.op, count, _right(condition)))
    if name in space.names.questions:
        slot = space.answer(name, space.about(name, person))
        return _applies(slot, _compare_answer(condition, space.names.questions[name], slot))
    slot = space.fact(name, space.about(name, person))
    return _applies(slot, _holds(condition.op, slot.number, _right(condition)) if slot.number is not None else NO)


def _compare_answer(condition: Compare, question: Question, slot: Slot) -> z3.BoolRef:
    if slot.number is not None:
        return _holds(condition.op, slot.number, _right(condition))
    points = [choice.score for choice in question.answer.choices]
    holding = [at for at, one in enumerate(points) if one is not None and _plainly(condition, one)]
    return one_of(slot.at == at for at in holding)


def _applies(slot: Slot, value: z3.BoolRef, *, negated: bool = False) -> Three:
    """Not known can't be told; what does not apply makes every comparison false."""
    says = z3.Not(value) if negated else value
    true = z3.And(slot.answered(), says)
    return Three(true, z3.And(slot.known(), z3.Not(true)))


def _compare_score(condition: Compare, space: Space) -> Three:
    """A score lies between its lowest and highest possible: a comparison decides only where both ends agree."""
    low, high, applies = reading(condition.term.name, space)
    right = _right(condition)
    at_low, at_high = _holds(condition.op, low, right), _holds(condition.op, high, right)
    true = z3.And(applies, at_low, at_high)
    false = z3.And(z3.Not(at_low), z3.Not(at_high))
    if condition.op == "=":
        false = z3.And(false, z3.Not(z3.And(low < right, right < high)))
    return Three(true, z3.Or(z3.Not(applies), false))


def reading(score: str, space: Space) -> tuple[z3.ArithRef, z3.ArithRef, z3.BoolRef]:
    """The lowest and highest a score can still come to, and whether any item of it applies."""
    names = space.names
    zero = names.instruments[score].zero_when
    slots = {item: space.answer(item, "mother") for item in names.scores[score].items}
    lows, highs = [], []
    for item, slot in slots.items():
        points = {at: one.score for at, one in enumerate(names.questions[item].answer.choices) if one.score is not None}
        zeroed = NO
        if zero is not None and item in zero.sets:
            zeroed = _scores_zero(names.questions[zero.item], space.answer(zero.item, "mother"))
        lows.append(_points(slot, points, z3.If(zeroed, 0, min(points.values()))))
        highs.append(_points(slot, points, z3.If(zeroed, 0, max(points.values()))))
    applies = one_of(slot.at != NONE for slot in slots.values())
    return z3.Sum(lows), z3.Sum(highs), applies


def _points(slot: Slot, points: dict[int, int], otherwise: z3.ArithRef) -> z3.ArithRef:
    if points == {at: at for at in points} and len(points) == max(points) + 1:
        return z3.If(z3.And(slot.at >= 0, slot.at <= max(points)), slot.at, otherwise)
    worth = otherwise
    for at, one in points.items():
        worth = z3.If(slot.at == at, z3.IntVal(one), worth)
    return worth


def _scores_zero(question: Question, slot: Slot) -> z3.BoolRef:
    return one_of(slot.at == at for at, one in enumerate(question.answer.choices) if one.score == 0)


def _right(condition: Compare) -> z3.ArithRef:
    exact = in_days(condition.number, condition.unit) if condition.unit else condition.number
    as_fraction = Fraction(exact)
    return z3.Q(as_fraction.numerator, as_fraction.denominator)


def _plainly(condition: Compare, points: int) -> bool:
    left, right = points, condition.number
    held = {"<": left < right, "<=": left <= right, "=": left == right, ">=": left >= right, ">": left > right}
    return held[condition.op]


def _holds(op: Op, left: z3.ArithRef, right: z3.ArithRef) -> z3.BoolRef:
    if op == "<":
        return left < right
    if op == "<=":
        return left <= right
    if op == "=":
        return left == right
    return left >= right if op == ">=" else left > right
