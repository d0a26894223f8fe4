"""A condition as parsed: small frozen pieces that print back to the words they came from."""

from __future__ import annotations

import operator
from collections.abc import Callable
from typing import Literal

from app.domain.base import Value

Kind = Literal["baby", "child", "adult"]
Op = Literal["<", "<=", "=", ">=", ">"]
HOLDS: dict[Op, Callable[[float, float], bool]] = {
    "<": operator.lt,
    "<=": operator.le,
    "=": operator.eq,
    ">=": operator.ge,
    ">": operator.gt,
}


class Term(Value, frozen=True):
    """A question, score, fact or count. `role` is filled when the name is looked up."""

    name: str
    count: bool = False
    within: int | None = None
    unit: str = ""

    def __str__(self) -> str:
        if not self.count:
            return self.name
        return f"count({self.name} within {self.within} {self.unit})" if self.within else f"count({self.name})"


class Answeredness(Value, frozen=True):
    """`answered(question)`: true when it has an answer, false when it has none of any kind."""

    question: str

    def __str__(self) -> str:
        return f"answered({self.question})"


class Is(Value, frozen=True):
    """`term is word`, `term is not word`, `term in (word, word)`."""

    term: Term
    words: tuple[str, ...]
    negated: bool = False
    listed: bool = False

    def __str__(self) -> str:
        if self.listed:
            return f"{self.term} in ({', '.join(self.words)})"
        return f"{self.term} is {'not ' if self.negated else ''}{self.words[0]}"


class Compare(Value, frozen=True):
    """`term >= number unit`."""

    term: Term
    op: Op
    number: float
    unit: str = ""

    def __str__(self) -> str:
        number = int(self.number) if self.number == int(self.number) else self.number
        return f"{self.term} {self.op} {number}{' ' + self.unit if self.unit else ''}"


class And(Value, frozen=True):
    """Every part holds. `spelled` keeps whether it was written `all of (...)`."""

    parts: tuple[Condition, ...]
    spelled: bool = False

    def __str__(self) -> str:
        if self.spelled:
            return f"all of ({', '.join(str(part) for part in self.parts)})"
        return " and ".join(_tight(part) if isinstance(part, And | Or) else str(part) for part in self.parts)


class Or(Value, frozen=True):
    """At least one part holds. `spelled` keeps whether it was written `any of (...)`."""

    parts: tuple[Condition, ...]
    spelled: bool = False

    def __str__(self) -> str:
        if self.spelled:
            return f"any of ({', '.join(str(part) for part in self.parts)})"
        return " or ".join(_tight(part) if isinstance(part, Or) else str(part) for part in self.parts)


class Not(Value, frozen=True):
    """The part does not hold; unknown stays unknown."""

    part: Condition

    def __str__(self) -> str:
        return f"not {_tight(self.part)}"


class AtLeast(Value, frozen=True):
    """`at least n of (...)`: true when n are true, false when true plus unknown are fewer than n."""

    number: int
    parts: tuple[Condition, ...]

    def __str__(self) -> str:
        return f"at least {self.number} of ({', '.join(str(part) for part in self.parts)})"


class Each(Value, frozen=True):
    """`any baby: atom` or `every baby: atom`, over the people known and one unknown until the household is complete."""

    which: Literal["any", "every"]
    kind: Kind
    part: Condition

    def __str__(self) -> str:
        return f"{self.which} {self.kind}: {_tight(self.part)}"


def _tight(part: Condition) -> str:
    """The part in brackets where the grammar wants an atom."""
    loose = isinstance(part, Not) or (isinstance(part, And | Or) and not part.spelled)
    return f"({part})" if loose else str(part)


Condition = Is | Compare | Answeredness | And | Or | Not | AtLeast | Each


def terms(condition: Condition) -> tuple[Term, ...]:
    """Every term a condition names, in order of appearance, `answered(...)` included."""
    match condition:
        case Is() | Compare():
            return (condition.term,)
        case Answeredness():
            return (Term(name=condition.question),)
        case Not() | Each():
            return terms(condition.part)
        case And() | Or() | AtLeast():
            return tuple(term for part in condition.parts for term in terms(part))


def has_each(condition: Condition) -> bool:
    """Whether a quantifier over people stands anywhere in it."""
    match condition:
        case Each():
            return True
        case And() | Or() | AtLeast():
            return any(has_each(part) for part in condition.parts)
        case Not():
            return has_each(condition.part)
        case _:
            return False
