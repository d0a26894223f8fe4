"""What a pathway says the whole record is watched for: which answers, scores and rules a pattern over time may rest on."""

from __future__ import annotations

from app.domain.base import QuestionId, RuleId, Value


class Sign(Value, frozen=True):
    """An answer that counts: a question, and the words of it that do."""

    question: QuestionId
    words: tuple[str, ...]


class Threshold(Value, frozen=True):
    """A score and the total from which it is at its published threshold; `points` of each word of each item."""

    score: str
    least: int
    points: dict[QuestionId, dict[str, int]]


class Worries(Value, frozen=True):
    """One kind of worry, in words, and the rules that raise it."""

    id: str
    says: str
    rules: tuple[RuleId, ...]


class Watch(Value, frozen=True):
    """What is watched for over the whole record. Empty watches for nothing that rests on answers.

    `seen`: the baby was seen; `not_seen`: somebody was there and did not see the baby; `seen_elsewhere`: a named professional
    elsewhere did. `met`: the father or
    partner was met, or there is none. `unmet`: something a baby needs and does not get. `low`: scores of mood. `kinds` stand
    together when worries of two of them are open, unless `together` says so already. `second`: lines of the directory whose
    word is a second pair of eyes.
    """

    seen: tuple[Sign, ...] = ()
    not_seen: tuple[Sign, ...] = ()
    seen_elsewhere: tuple[Sign, ...] = ()
    met: tuple[Sign, ...] = ()
    unmet: tuple[Sign, ...] = ()
    low: tuple[Threshold, ...] = ()
    kinds: tuple[Worries, ...] = ()
    together: tuple[RuleId, ...] = ()
    second: tuple[str, ...] = ()


NOTHING = Watch()
