"""Who notices a mutant: the check, the edges, the worked cases, the prover; and whether z3 says there is nothing to notice."""

from __future__ import annotations

from datetime import date

import z3

from app.commands.edges import edge_problems
from app.content.cases import case_files, read_case
from app.content.check import name_problems, read_compiled, safety_problems
from app.content.complete import gaps
from app.content.edges import read_edges
from app.content.load import PATHWAYS, load
from app.domain.case import Case
from app.domain.pathway import Pathway
from app.engine.compiled import Compiled
from app.engine.visit import Weighing
from app.ports import ContentError, WorldError
from app.prover.asking import Asking
from app.prover.meaning import meaning
from app.prover.proof import prove
from app.prover.three import Three
from app.services.weighing import situation
from tests.mutation.mutants import Mutant

DAY = date(2026, 11, 25)


class Judges:
    """The shipped pathway, its edges and its cases, ready to hold a mutant against."""

    def __init__(self, *, edges: bool = True) -> None:
        self.pathway = load()
        self._asking = Asking(read_compiled(self.pathway))
        self._edges = read_edges(PATHWAYS / "perinatal")
        self._use_edges = edges
        self._cases = [case for case in map(read_case, case_files()) if _one_visit(case)]

    def noticed(self, mutant: Mutant) -> str:
        """By whom, or empty."""
        ready, said = _checked(mutant.pathway)
        if said or ready is None:
            return "check"
        if self._use_edges and edge_problems(ready, self._edges):
            return "edges"
        if any(_does_not_hold(ready, case) for case in self._cases):
            return "cases"
        return "prover" if prove(ready).failures else ""

    def equivalent(self, mutant: Mutant) -> bool:
        """Whether z3 finds no answers at all on which the changed condition differs from the one that ships."""
        try:
            other = read_compiled(mutant.pathway)
        except (ContentError, ValueError, KeyError):
            return False
        if mutant.of == "rule":
            return self._same_rule(mutant, other)
        if mutant.kind in ("when negated", "when dropped"):
            pairs = [(name, about) for name, about in self._asking.shown if name == mutant.name]
            when = other.shown.get(mutant.name)
            means = [(self._asking.shown[one], self._means(other, one[1])) for one in pairs] if when else []
            return bool(means) and not any(self._differ(*pair) for pair in means)
        return False

    def _same_rule(self, mutant: Mutant, other: Compiled) -> bool:
        before = next(one for one in self.pathway.rules if one.id == mutant.name)
        after = next(one for one in mutant.pathway.rules if one.id == mutant.name)
        if before.when == after.when:
            return before == after
        changed = meaning(other.whens[after.id], self._asking.space)
        return not self._differ(self._asking.rules[before.id], changed)

    def _means(self, other: Compiled, about: str) -> Three:
        return meaning(next(iter(other.shown.values())), self._asking.space, about)

    def _differ(self, one: Three, other: Three) -> bool:
        return self._asking.possible(z3.Not(z3.And(one.true == other.true, one.false == other.false)))


def _checked(pathway: Pathway) -> tuple[Compiled | None, bool]:
    if name_problems(pathway):
        return None, True
    try:
        ready = read_compiled(pathway)
    except ContentError:
        return None, True
    return ready, bool(safety_problems(ready) or gaps(pathway, DAY))


def _one_visit(case: Case) -> bool:
    """A case of one contact, so that its answers alone say what holds at its end."""
    return len(case.events) == 1 and bool(case.events[0].answers)


def _does_not_hold(ready: Compiled, case: Case) -> bool:
    """Whether an expectation of the case about rules is broken, weighing its answers as the terminal does."""
    event = case.events[0]
    people = [{"id": one.id, "kind": one.kind, "born": one.born, "due": one.due} for one in case.people]
    facts = {"visit.alone": "yes" if set(event.present) <= {"her", "interpreter"} else "no"}
    given = {**event.answers, "$people": people, "$day": event.on, "$facts": facts}
    try:
        weighing = Weighing(ready, situation(ready, given))
    except WorldError:
        return True
    raised = {rule.id for rule, _ in weighing.raised()}
    untold = {rule.id for rule, _ in weighing.cannot_tell()}
    for expect in case.expects:
        kind, name = expect.named()
        if (
            (kind == "raised" and name not in raised)
            or (kind == "not_raised" and name in raised)
            or (kind == "cannot_tell" and name not in untold)
        ):
            return True
    return False
