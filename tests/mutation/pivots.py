"""Where a condition turns: for each of its comparisons, what has to be so for just that one to decide."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import NamedTuple

import msgspec
import z3

from app.engine.facts import FACTS, in_days
from app.engine.syntax import And, AtLeast, Compare, Condition, Each, Is, Not, Or
from app.prover.meaning import meaning, reading
from app.prover.space import Space


class Pivot(NamedTuple):
    """One comparison, the condition were it never so or always so, and the places at its edge."""

    never: Condition
    always: Condition
    places: tuple[z3.BoolRef, ...]


def never(leaf: Condition) -> Condition:
    """What no answer makes true: two of one."""
    return AtLeast(number=2, parts=(leaf,))


def pivots(one: Condition, space: Space, person: str | None = None) -> Iterator[Pivot]:
    """Every comparison of a condition, from left to right."""
    match one:
        case And() | Or() | AtLeast():
            for at, part in enumerate(one.parts):
                for inner in pivots(part, space, person):
                    yield Pivot(_put(one, at, inner.never), _put(one, at, inner.always), inner.places)
        case Not():
            for inner in pivots(one.part, space, person):
                yield Pivot(Not(part=inner.never), Not(part=inner.always), inner.places)
        case Each():
            for inner in pivots(one.part, space, f"{one.kind}-1"):
                no, yes = (msgspec.structs.replace(one, part=part) for part in (inner.never, inner.always))
                yield Pivot(no, yes, inner.places)
        case _:
            meaning(one, space, person)
            yield Pivot(never(one), Not(part=never(one)), tuple(_places(one, space, person)))


def _put(one: And | Or | AtLeast, at: int, part: Condition) -> Condition:
    return msgspec.structs.replace(one, parts=(*one.parts[:at], part, *one.parts[at + 1 :]))


def _places(one: Condition, space: Space, person: str | None) -> Iterator[z3.BoolRef]:
    if isinstance(one, Compare) and one.term.name in space.names.scores:
        low, high, _ = reading(one.term.name, space)
        number = round(one.number)
        yield from (z3.And(low == at, high >= at) for at in (number, number + 1))
        yield from (high == at for at in (number - 1, number))
    elif isinstance(one, Compare) and one.term.name in FACTS and not one.term.count:
        slot = space.fact(one.term.name, space.about(one.term.name, person))
        right = Fraction(in_days(one.number, one.unit))
        if slot.number is not None:  # A span that is not known has no edge: its number could be any.
            at = (z3.Q((right + off).numerator, (right + off).denominator) for off in (0, -1, 1))
            yield from (z3.And(slot.at == 0, slot.number == days) for days in at)
    elif isinstance(one, Is) and one.term.name in space.names.questions:
        slot = space.answer(one.term.name, space.about(one.term.name, person))
        yield from (slot.at == at for at in range(len(space.names.questions[one.term.name].answer.choices)))
