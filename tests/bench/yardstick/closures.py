"""Hand-written closures with dependency lists: only what an answer touches is computed again. Two values, no reasons: the limit."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from tests.bench.yardstick.form import Form, Test, Value

Changed = list[tuple[int, bool]]


class Closures:
    """`change(question, answer)` keeps shown questions, sums and alerts up to date. A hidden question's answer does not count."""

    def __init__(self, form: Form) -> None:
        self.place = {one.id: at for at, one in enumerate(form.questions)}
        self.scale = {name: at for at, (name, _) in enumerate(form.scales)}
        self.raw: list[Value | None] = [form.initial[one.id] for one in form.questions]
        self.values: list[Value | None] = [None] * len(self.raw)
        self.sums = [0] * len(form.scales)
        self.shown = [True] * len(self.raw)
        self.when = [self._made(one.enable) if one.enable else None for one in form.questions]
        self.alerts = [self._made(test) for _, test in form.alerts]
        self._index(form)
        for at, when in enumerate(self.when):
            self.shown[at] = when() if when else True
            self.values[at] = self.raw[at] if self.shown[at] else None
        for at, (_, items) in enumerate(form.scales):
            self.sums[at] = sum(self.values[self.place[item]] or 0 for item in items)
        self.fired = [alert() for alert in self.alerts]

    def change(self, question: str, answer: Value) -> Changed:
        """What became shown (or hidden), and which alerts now hold (by -1 - n)."""
        at = self.place[question]
        self.raw[at] = answer
        out: Changed = []
        if self.shown[at]:
            alerts: set[int] = set()
            self._set(at, answer, alerts, out)
            fired = self.fired
            for number in alerts:
                holds = self.alerts[number]()
                if holds is not fired[number]:
                    fired[number] = holds
                    out.append((-1 - number, holds))
        return out

    def _set(self, at: int, new: Value | None, alerts: set[int], out: Changed) -> None:
        old = self.values[at]
        if old == new and old is new:
            return
        self.values[at] = new
        scale = self.scale_of[at]
        if scale >= 0 and (more := (new or 0) - (old or 0)):
            self.sums[scale] += more
            alerts.update(self.by_scale[scale])
        if self.by_answer[at]:
            alerts.update(self.by_answer[at])
        for other in self.shows[at]:
            when = self.when[other]
            shown = when() if when else True
            if shown is not self.shown[other]:
                self.shown[other] = shown
                out.append((other, shown))
                self._set(other, self.raw[other] if shown else None, alerts, out)

    def _index(self, form: Form) -> None:
        self.shows: list[list[int]] = [[] for _ in self.raw]
        self.by_answer: list[list[int]] = [[] for _ in self.raw]
        self.by_scale: list[list[int]] = [[] for _ in form.scales]
        self.scale_of = [-1] * len(self.raw)
        for at, one in enumerate(form.questions):
            for _, name in dict.fromkeys(named(one.enable)) if one.enable else ():
                self.shows[self.place[name]].append(at)
        for at, (_, items) in enumerate(form.scales):
            for item in items:
                self.scale_of[self.place[item]] = at
        for at, (_, test) in enumerate(form.alerts):
            for kind, name in dict.fromkeys(named(test)):
                (self.by_scale[self.scale[name]] if kind == "sge" else self.by_answer[self.place[name]]).append(at)

    def _made(self, test: Test) -> Callable[[], bool]:
        told: dict[str, Any] = {"v": self.values, "s": self.sums}
        made: Callable[[], bool] = eval(f"lambda v=v, s=s: {self._python(test)}", told)  # noqa: S307 - our own made-up form
        return made

    def _python(self, test: Test) -> str:
        kind, left, right = test
        if kind in ("and", "or"):
            return f"({self._python(left)} {kind} {self._python(right)})"
        if kind == "sge":
            return f"(s[{self.scale[left]}] >= {right})"
        value = f"v[{self.place[left]}]"
        if kind == "ge":
            return f"({value} is not None and {value} >= {right})"
        return f"({value} is {right})" if isinstance(right, bool) else f"({value} == {right})"


def named(test: Test) -> list[tuple[str, str]]:
    """Every question and scale a test reads, with how."""
    kind, left, right = test
    if kind in ("and", "or"):
        return named(left) + named(right)
    return [("sge" if kind == "sge" else "answer", left)]
