"""Kleene's three values as two formulas: when it is true, and when it is false. Neither is *can't tell*."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

import z3


class Three(NamedTuple):
    """When a condition is true and when it is false; never both."""

    true: z3.BoolRef
    false: z3.BoolRef

    def unknown(self) -> z3.BoolRef:
        """When it can't be told."""
        return z3.And(z3.Not(self.true), z3.Not(self.false))


def all_of(parts: Iterable[z3.BoolRef]) -> z3.BoolRef:
    """Every part; of none it is true."""
    given = list(parts)
    return z3.And(*given) if given else z3.BoolVal(True)


def one_of(parts: Iterable[z3.BoolRef]) -> z3.BoolRef:
    """At least one part; of none it is false."""
    given = list(parts)
    return z3.Or(*given) if given else z3.BoolVal(False)


def known(value: z3.BoolRef, when: z3.BoolRef | None = None) -> Three:
    """True or false as `value`; can't tell where `when` does not hold."""
    if when is None:
        return Three(value, z3.Not(value))
    return Three(z3.And(when, value), z3.And(when, z3.Not(value)))


def negation(part: Three) -> Three:
    """Kleene's *not*."""
    return Three(part.false, part.true)


def every(parts: Sequence[Three]) -> Three:
    """Kleene's *and*."""
    return Three(all_of(part.true for part in parts), one_of(part.false for part in parts))


def some(parts: Sequence[Three]) -> Three:
    """Kleene's *or*."""
    return Three(one_of(part.true for part in parts), all_of(part.false for part in parts))


def at_least(number: int, parts: Sequence[Three]) -> Three:
    """True when `number` are true, false when true plus unknown are fewer."""
    if number > len(parts):
        return Three(z3.BoolVal(False), z3.BoolVal(True))
    true = z3.AtLeast(*[part.true for part in parts], number)
    return Three(true, z3.AtLeast(*[part.false for part in parts], len(parts) - number + 1))
