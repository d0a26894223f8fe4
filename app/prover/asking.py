"""Asks z3 whether something can be, and makes the example it gives as small as it goes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

import z3

from app.engine.compiled import Compiled
from app.prover.meaning import meaning
from app.prover.space import UNKNOWN, Slot, Space
from app.prover.three import Three

LONGEST_MS = 20_000


class Undecided(Exception):
    """z3 gave no answer in the time it was given."""


class Example(NamedTuple):
    """A visit in which something happens: only what it rests on. `values` by variable name; numbers as text."""

    values: Mapping[str, str]
    slots: tuple[Slot, ...]
    people: tuple[str, ...]

    def at(self, slot: Slot) -> int:
        """Which answer a slot has."""
        return int(self.values[str(slot.at)])


class Asking:
    """A pathway's conditions as formulas over one space, and a solver that keeps what their types allow."""

    def __init__(self, compiled: Compiled) -> None:
        self.compiled = compiled
        self.space = Space(compiled.names, compiled.pathway.everyone_named)
        self.rules: dict[str, Three] = {name: meaning(when, self.space) for name, when in compiled.whens.items()}
        self.shown: dict[tuple[str, str], Three] = {
            (question.id, about): meaning(compiled.shown[question.id], self.space, about)
            for question in compiled.pathway.questions
            if question.id in compiled.shown
            for about, _ in self.space.instances(question)
        }
        self.there: dict[tuple[str, str], z3.BoolRef] = {
            (question.id, about): there
            for question in compiled.pathway.questions
            for about, there in self.space.instances(question)
        }
        self.asked = 0
        self._solver = z3.Solver()
        self._solver.set("timeout", LONGEST_MS)
        self._kept = 0
        # A formula is kept beside its variables: z3 gives the number of one that is gone to the next.
        self._variables: dict[int, tuple[z3.ExprRef, dict[str, z3.ExprRef]]] = {}

    def possible(self, *formulas: z3.BoolRef) -> bool:
        """Whether all of it can be at once. Raises `Undecided`."""
        self._begin(formulas)
        try:
            return self._check()
        finally:
            self._solver.pop()

    def example(self, *formulas: z3.BoolRef) -> Example | None:
        """The smallest visit in which all of it is so, or none. Raises `Undecided`."""
        self._begin(formulas)
        try:
            return self._smallest(formulas) if self._check() else None
        finally:
            self._solver.pop()

    def named(self, formula: z3.ExprRef) -> dict[str, z3.ExprRef]:
        """The variables of a formula, by name."""
        known = self._variables.get(formula.get_id())
        if known is None:
            known = self._variables[formula.get_id()] = formula, _variables(formula)
        return known[1]

    def answers_in(self, formula: z3.ExprRef) -> list[Slot]:
        """The answers a formula rests on."""
        parts = (name.split("|") for name in self.named(formula) if name.startswith("answer|"))
        return [self.space.slots[question, about] for _, question, about in parts]

    def _begin(self, formulas: Iterable[z3.BoolRef]) -> None:
        self._solver.add(*self.space.limits[self._kept :])
        self._kept = len(self.space.limits)
        self._solver.push()
        self._solver.add(*formulas)

    def _check(self) -> bool:
        self.asked += 1
        found = self._solver.check()
        if found == z3.unknown:
            raise Undecided(self._solver.reason_unknown())
        return bool(found == z3.sat)

    def _smallest(self, formulas: Iterable[z3.BoolRef]) -> Example:
        """Leave out, one after another, every answer, fact and person the thing does not rest on; then lower what is left."""
        used = {name: one for formula in formulas for name, one in _variables(formula).items()}
        slots = tuple(slot for slot in self.space.slots.values() if str(slot.at) in used)
        for flags in self.space.there.values():
            for there in reversed(flags):
                if str(there) in used:
                    self._prefer(z3.Not(there))
        rests = tuple(slot for slot in slots if not self._prefer(slot.at == UNKNOWN))
        for slot in rests:
            self._lower(slot)
        self._check()
        model = self._solver.model()
        values = {name: str(model.eval(one, model_completion=True)) for name, one in used.items()}
        people = tuple(
            name.partition("|")[2] for name, value in values.items() if name[:6] == "there|" and value == "True"
        )
        return Example(values, rests, people)

    def _prefer(self, wish: z3.BoolRef) -> bool:
        """Keep a wish if it can be had beside everything kept before."""
        self._solver.push()
        self._solver.add(wish)
        held = self._check()
        self._solver.pop()
        if held:
            self._solver.add(wish)
        return held

    def _lower(self, slot: Slot) -> None:
        """The least worrying answer that will do; that it does not apply, only if no answer does."""
        self._prefer(slot.answered())
        self._check()
        there = self._solver.model().eval(slot.at, model_completion=True).as_long()
        for at in (*range(there), there):
            if self._prefer(slot.at == at):
                return


def _variables(formula: z3.ExprRef) -> dict[str, z3.ExprRef]:
    found: dict[str, z3.ExprRef] = {}
    seen: set[int] = set()
    waiting = [formula]
    while waiting:
        one = waiting.pop()
        if one.get_id() in seen:
            continue
        seen.add(one.get_id())
        if z3.is_const(one) and one.decl().kind() == z3.Z3_OP_UNINTERPRETED:
            found[str(one)] = one
        waiting.extend(one.children())
    return found
