"""A made-up questionnaire of n questions, the same at every run.

Groups of 20; 0.3 n skip conditions, a third of them on a question that can itself be skipped; 0.2 n scored items in scales of
8; 0.25 n alerts; one full set of answers and 2,000 changes. A test is ["and" | "or", a, b], ["ge" | "eq", question, constant]
or ["sge", scale, constant].
"""

from __future__ import annotations

import random
from typing import Any, NamedTuple

Test = list[Any]
Value = bool | int
SEED, CHANGES, SCALE = 20260, 2000, 8


class Asked(NamedTuple):
    """A question: bool, choice (0 to 4) or int (0 to 100), shown while `enable` holds."""

    id: str
    type: str
    enable: Test | None


class Form(NamedTuple):
    """The whole questionnaire, with answers to start from and changes to make."""

    questions: list[Asked]
    scales: list[tuple[str, list[str]]]
    alerts: list[tuple[str, Test]]
    initial: dict[str, Value]
    changes: list[tuple[str, Value]]


def form(n: int) -> Form:
    """The questionnaire of n questions."""
    return _Maker(n).form()


class _Maker:
    def __init__(self, n: int) -> None:
        # A made-up form, not a secret.
        self.n, self.dice = n, random.Random(SEED + n)  # noqa: S311
        self.types = [self.dice.choices(["choice", "bool", "int"], [60, 25, 15])[0] for _ in range(n)]

    def form(self) -> Form:
        enable = self._skips()
        scales = self._scales()
        alerts = [(f"a{number:03}", self._alert(scales)) for number in range(int(self.n * 0.25))]
        initial = {_name(at): self._answer(at) for at in range(self.n)}
        questions = [Asked(_name(at), self.types[at], enable.get(at)) for at in range(self.n)]
        return Form(questions, scales, alerts, initial, self._changes(initial))

    def _skips(self) -> dict[int, Test]:
        skippable = sorted(self.dice.sample(range(10, self.n), int(self.n * 0.3)))
        enable = {}
        for number, at in enumerate(skippable):
            near = list(range(max(0, at - 25), at))
            chained = [one for one in near if one in set(skippable)]
            pool = chained if number % 3 == 0 and chained else near
            enable[at] = self._joined(pool, self.dice.choice([1, 1, 2]))
        return enable

    def _scales(self) -> list[tuple[str, list[str]]]:
        choices = [at for at in range(self.n) if self.types[at] == "choice"]
        scored = sorted(self.dice.sample(choices, int(self.n * 0.2)))
        starts = range(0, len(scored), SCALE)
        return [(f"s{start // SCALE:02}", [_name(at) for at in scored[start : start + SCALE]]) for start in starts]

    def _alert(self, scales: list[tuple[str, list[str]]]) -> Test:
        chance, everyone = self.dice.random(), list(range(self.n))
        if chance >= 0.6:
            return self._joined(everyone, self.dice.choice([2, 2, 3]))
        scale: Test = ["sge", self.dice.choice(scales)[0], self.dice.randint(8, 24)]
        return scale if chance < 0.3 else ["and", scale, self._atom(everyone)]

    def _joined(self, pool: list[int], atoms: int) -> Test:
        test = self._atom(pool)
        for _ in range(atoms - 1):
            test = [self.dice.choice(["and", "or"]), test, self._atom(pool)]
        return test

    def _atom(self, pool: list[int]) -> Test:
        at = self.dice.choice(pool)
        if self.types[at] == "bool":
            return ["eq", _name(at), self.dice.random() < 0.5]
        if self.types[at] == "int":
            return ["ge", _name(at), self.dice.randint(20, 80)]
        if self.dice.random() < 0.7:
            return ["ge", _name(at), self.dice.randint(1, 3)]
        return ["eq", _name(at), self.dice.randint(0, 4)]

    def _answer(self, at: int) -> Value:
        if self.types[at] == "bool":
            return self.dice.random() < 0.5
        return self.dice.randint(0, 4 if self.types[at] == "choice" else 100)

    def _changes(self, initial: dict[str, Value]) -> list[tuple[str, Value]]:
        now = dict(initial)
        changes: list[tuple[str, Value]] = []
        while len(changes) < CHANGES:
            at = self.dice.randrange(self.n)
            value = self._answer(at)
            if now[_name(at)] != value:
                now[_name(at)] = value
                changes.append((_name(at), value))
        return changes


def _name(at: int) -> str:
    return f"q{at:04}"
