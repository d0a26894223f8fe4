"""A worse answer never soothes, and no way of not answering is milder than the most reassuring answer."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

import z3

from app.domain.pathway import URGENCIES, Question, Rule
from app.engine.visit import URGENT
from app.i18n import tr
from app.prover.asking import Asking, Example
from app.prover.found import Failure
from app.prover.grave import raised
from app.prover.space import NONE, UNKNOWN, Slot
from app.prover.three import all_of, one_of
from app.prover.words import Words


def rungs(question: Question) -> tuple[int, ...]:
    """The places of a question's answers from the most reassuring to the most worrying; none where they are no ladder."""
    if question.answer.order != "worsening":
        return ()
    return tuple(at for at, choice in enumerate(question.answer.choices) if not choice.aside)


class Step:
    """One answer changed for another, everything else the same."""

    def __init__(self, asking: Asking, slot: Slot, before: z3.BoolRef, after: z3.ArithRef) -> None:
        self._asking = asking
        self.slot = slot
        self.before = before
        self._swap = (slot.at, after)
        self._name = str(slot.at)

    def touches(self, formula: z3.BoolRef) -> bool:
        """Whether the formula rests on the answer that changes."""
        return self._name in self._asking.named(formula)

    def after(self, formula: z3.BoolRef) -> z3.BoolRef:
        """The formula once the answer is changed."""
        return z3.substitute(formula, self._swap) if self.touches(formula) else formula

    def same_shown(self) -> z3.BoolRef:
        """The same questions are visible before and after."""
        shown = (three.false for three in self._asking.shown.values() if self.touches(three.false))
        return all_of(false == self.after(false) for false in shown)

    def rules(self) -> Iterator[Rule]:
        """The rules that rest on the answer, gravest first."""
        rules = self._asking.compiled.pathway.rules
        for urgency in URGENCIES:
            yield from (one for one in rules if one.urgency == urgency and self._rests(one))

    def _rests(self, rule: Rule) -> bool:
        verdicts = self._asking.rules
        return any(self.touches(verdicts[name].true) for name in (rule.id, *rule.instead_of))


class Monotony:
    """One answer after another, each moved one step: to the next worse one, and from the best to none."""

    def __init__(self, asking: Asking, words: Words) -> None:
        self._asking = asking
        self._words = words
        self._raised = {rule.id: raised(asking, rule) for rule in asking.compiled.pathway.rules}

    def failures(self) -> Iterator[Failure]:
        """Every rule that a worse answer, or no answer, loses without anything as urgent in its place."""
        for question in self._asking.compiled.pathway.questions:
            ladder = rungs(question)
            if ladder:
                about, _ = next(self._asking.space.instances(question))
                slot = self._asking.space.answer(question.id, about)
                yield from self._worse(slot, ladder)
                yield from self._unanswered(slot, ladder[0])

    def _worse(self, slot: Slot, ladder: tuple[int, ...]) -> Iterator[Failure]:
        following = dict(pairwise(ladder))
        after: z3.ArithRef = z3.IntVal(ladder[-1])
        for low, high in following.items():
            after = z3.If(slot.at == low, z3.IntVal(high), after)
        step = Step(self._asking, slot, one_of(slot.at == low for low in following), after)
        for rule in step.rules():
            lost = self._lost(step, rule) if rule.urgency in URGENT else None
            if lost is not None:
                yield self._told("lost", tr("{rule} is lost"), lost, slot, rule, following[lost.at(slot)])
                continue
            fallen = self._fallen(step, rule, told=False)
            if fallen is not None:
                says = tr("{rule} goes, and nothing as urgent is left")
                yield self._told("falls", says, fallen, slot, rule, following[fallen.at(slot)])

    def _unanswered(self, slot: Slot, best: int) -> Iterator[Failure]:
        for state in (UNKNOWN, NONE):
            step = Step(self._asking, slot, z3.And(slot.at == best, self._others_apply(slot)), z3.IntVal(state))
            for rule in step.rules():
                ruled_out = self._ruled_out(step, rule) if rule.urgency in URGENT else None
                milder = ruled_out or self._fallen(step, rule, told=True)
                if milder is not None:
                    yield self._told("milder", tr("{rule} is ruled out"), milder, slot, rule, state)
                    break

    def _lost(self, step: Step, rule: Rule) -> Example | None:
        true = self._asking.rules[rule.id].true
        return self._asking.example(step.before, step.same_shown(), true, z3.Not(step.after(true)))

    def _ruled_out(self, step: Step, rule: Rule) -> Example | None:
        """True, or not told yet, with the best answer; false with none."""
        false = self._asking.rules[rule.id].false
        return self._asking.example(step.before, z3.Not(false), step.after(false))

    def _fallen(self, step: Step, rule: Rule, *, told: bool) -> Example | None:
        """Raised before, and afterwards nothing as urgent; with `told`, nor anything as urgent that can't be told yet."""
        held = self._raised[rule.id]
        shown = z3.BoolVal(True) if told else step.same_shown()
        if not self._asking.possible(step.before, shown, held, z3.Not(step.after(held))):
            return None
        graver = URGENCIES[: URGENCIES.index(rule.urgency) + 1]
        left = [one for one in self._asking.compiled.pathway.rules if one.urgency in graver]
        same = [self._raised[one.id] for one in left]
        if told:
            same += [self._asking.rules[one.id].unknown() for one in left]
        return self._asking.example(step.before, shown, held, z3.Not(one_of(map(step.after, same))))

    def _others_apply(self, slot: Slot) -> z3.BoolRef:
        """Nothing else was said not to apply: of one answer only it is asked what its lack does."""
        return all_of(
            other.at != NONE
            for other in self._asking.space.slots.values()
            if other.name in self._asking.space.names.questions and other.at is not slot.at
        )

    def _told(self, which: str, what: str, found: Example, slot: Slot, rule: Rule, after: int) -> Failure:
        sentence = tr("If {example}, and {question} goes from {before} to {after}: {what}.")
        says = sentence.format(
            example=self._words.example(found, but=slot),
            question=self._words.question(slot.name, slot.about),
            before=self._words.answer(slot.name, found.at(slot)),
            after=self._words.answer(slot.name, after),
            what=what.format(rule=self._words.rule(rule)),
        )
        return Failure(which, says, (slot.name, rule.id))
