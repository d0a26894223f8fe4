"""What a proof comes to: each thing that does not hold, in words, and what was looked at."""

from __future__ import annotations

from app.domain.base import Value

PROPERTIES = (
    "reach",
    "live",
    "stands-back",
    "hidden",
    "lost",
    "falls",
    "milder",
    "undecided",
)
"""A question is reached; a rule can be true; of rules that stand back one stays; no grave question is hidden; a worse answer loses
no grave rule, and does not lower the highest urgency; no way of not answering is milder than the most reassuring answer."""


class Failure(Value, frozen=True):
    """One thing that does not hold: which property, the smallest example in words, and the machine names beside them."""

    property: str
    says: str
    names: tuple[str, ...] = ()


class Proof(Value, frozen=True):
    """Everything that does not hold, and how much was looked at."""

    failures: tuple[Failure, ...]
    questions: int
    rules: int
    asked: int
