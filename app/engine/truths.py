"""Conditions as closures over slots: the same three values as `weigh`, without the reasons.

A slot holds what one question, score or fact gives; a slot is found by its row and its place in it. What a leaf says of a
value is asked of `weigh` once for each value an answer can have, so that both always say the same. Only our own parsed
conditions are built here, never text.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from app.engine.syntax import And, Answeredness, AtLeast, Compare, Condition, Is, Not, Or

Truth = bool | None
Slots = list[list[Any]]
Judge = Callable[[Slots], Truth]
Place = tuple[int, int]

NOT_APPLICABLE = object()
"""In a slot: the question does not apply. None is every way of not knowing."""
GIVEN = ""
"""In a slot: answered, where only that matters; no condition compares the words."""


class Table(dict[Any, Truth]):
    """What a leaf says of each value its slot can hold. What is not in it is judged anew and not kept."""

    def __init__(self, judge: Callable[[Any], Truth], values: Iterable[object]) -> None:
        super().__init__((value, judge(value)) for value in values)
        self._judge = judge

    def __missing__(self, value: object) -> Truth:
        """Another value: a number, a sum, several words."""
        return self._judge(value)


Leaf = tuple[Place, Table]
Leaves = Callable[[Is | Compare | Answeredness], Leaf]


def judge(condition: Condition, leaves: Leaves) -> Judge:
    """The condition as a function of the slots. It holds no quantifier over people."""
    match condition:
        case Is() | Compare() | Answeredness():
            return _leaf(leaves(condition))
        case And(parts=((Is() | Compare()) as one, (Is() | Compare()) as other)):
            return _both(leaves(one), leaves(other))
        case Or(parts=((Is() | Compare()) as one, (Is() | Compare()) as other)):
            return _either(leaves(one), leaves(other))
        case And():
            return _every([judge(part, leaves) for part in condition.parts])
        case Or():
            return _any([judge(part, leaves) for part in condition.parts])
        case Not():
            return _not(judge(condition.part, leaves))
        case AtLeast():
            return _at_least(condition.number, [judge(part, leaves) for part in condition.parts])
        case _:
            raise TypeError("Whom a quantifier looks at changes with the household.")


def _leaf(leaf: Leaf) -> Judge:
    (row, at), table = leaf
    return lambda slots: table[slots[row][at]]


def _both(one: Leaf, other: Leaf) -> Judge:
    (row, at), table = one
    (other_row, other_at), other_table = other

    def both(slots: Slots) -> Truth:
        first = table[slots[row][at]]
        if first is False:
            return False
        second = other_table[slots[other_row][other_at]]
        return second if first or second is False else None

    return both


def _either(one: Leaf, other: Leaf) -> Judge:
    (row, at), table = one
    (other_row, other_at), other_table = other

    def either(slots: Slots) -> Truth:
        first = table[slots[row][at]]
        if first:
            return True
        second = other_table[slots[other_row][other_at]]
        return second if first is False or second else None

    return either


def _every(parts: list[Judge]) -> Judge:
    def every(slots: Slots) -> Truth:
        found: Truth = True
        for part in parts:
            truth = part(slots)
            if truth is False:
                return False
            if truth is None:
                found = None
        return found

    return every


def _any(parts: list[Judge]) -> Judge:
    def some(slots: Slots) -> Truth:
        found: Truth = False
        for part in parts:
            truth = part(slots)
            if truth:
                return True
            if truth is None:
                found = None
        return found

    return some


def _not(part: Judge) -> Judge:
    def other(slots: Slots) -> Truth:
        truth = part(slots)
        return None if truth is None else not truth

    return other


def _at_least(number: int, parts: list[Judge]) -> Judge:
    def enough(slots: Slots) -> Truth:
        truths = [part(slots) for part in parts]
        true, unknown = truths.count(True), truths.count(None)
        return True if true >= number else None if true + unknown >= number else False

    return enough
