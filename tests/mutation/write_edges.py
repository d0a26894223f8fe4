"""python -m tests.mutation.write_edges: write the edges of the shipped pathway again, to be read before they are kept."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from fractions import Fraction
from itertools import product
from pathlib import Path
from typing import Any

import z3

from app.commands.edges import answers_of
from app.content.check import compiled
from app.content.load import PATHWAYS, load
from app.domain.base import QuestionId
from app.domain.pathway import Question, Rule
from app.engine.compiled import Compiled
from app.engine.facts import FACTS
from app.prover.asking import Asking, Example, Undecided
from app.prover.meaning import meaning
from app.prover.space import NONE, Slot
from app.prover.three import all_of
from app.services.weighing import situation
from tests.mutation.pivots import pivots
from tests.support.small_pack import dumped

HEAD = """# Each {what} a second time, by what it does at its edges. Change one and `check` names the other: mend one.
# Written by `python -m tests.mutation.write_edges`; what it guards is slips of the pen after today, not what was wrong before.
"""
MOST = 12
Answers = dict[str, Any]


class Writer:
    """Finds the smallest answers that make something so, and those one step short of them."""

    def __init__(self, ready: Compiled) -> None:
        self.ready = ready
        self.asking = Asking(ready)

    def rule(self, rule: Rule) -> dict[str, Any]:
        """A rule's edges as a TOML table."""
        when, means = self.ready.whens[rule.id], self.asking.rules[rule.id]
        found: list[Example] = []
        out: list[Example] = []
        left: list[Example] = []
        for pivot in pivots(when, self.asking.space):
            others = [meaning(one, self.asking.space) for one in (pivot.never, pivot.always)]
            for other, place in product(others, (z3.BoolVal(True), *pivot.places)):
                found += self.examples(z3.And(means.true, z3.Not(other.true), place), 1)
                out += self.examples(z3.And(means.false, z3.Not(other.false), place), 1)
                left += self.examples(z3.And(means.unknown(), z3.Not(other.unknown()), place), 1)
        near = _once(answers for one in found for answers in self.near(one))
        short = [one for one in near if self.ready.scales.weigh(when, situation(self.ready, one)).value is not True]
        table: dict[str, Any] = {"id": rule.id, "urgency": rule.urgency, "within": rule.within, "do": list(rule.do)}
        table |= {"letter": rule.letter} if rule.letter else {}
        table |= {"by_voice": True} if rule.by_voice else {}
        table |= {"instead_of": list(rule.instead_of)} if rule.instead_of else {}
        said = {"holds": found, "ruled_out": out, "open": left}
        return {**table, "short": short[:MOST], **{word: _once(map(self.answers, all_)) for word, all_ in said.items()}}

    def question(self, question: Question) -> dict[str, Any]:
        """A question's answers, and what hides it."""
        table: dict[str, Any] = {"id": question.id, "answers": list(answers_of(question))}
        shown = next((three for (name, _), three in self.asking.shown.items() if name == question.id), None)
        if shown is not None:
            there = next(self.asking.space.instances(question))[1]
            found = list(self.examples(z3.And(shown.false, there), 4))
            open_ = list(self.examples(z3.And(shown.true, there), 4))
            table |= {"hidden": _once(map(self.answers, found)), "shown": _once(map(self.answers, open_))}
        return table

    def examples(self, formula: z3.BoolRef, most: int) -> Iterator[Example]:
        """Smallest examples, each different in some answer."""
        seen: list[z3.BoolRef] = []
        for _ in range(most):
            try:
                found = self.asking.example(formula, *seen)
            except Undecided:
                return  # One edge fewer: z3 took too long over a sum of many items.
            if found is None:
                return
            yield found
            seen.append(z3.Not(all_of(slot.at == found.at(slot) for slot in found.slots)))

    def near(self, found: Example) -> Iterator[Answers]:
        """The example without one of its answers, and with each other answer in its place."""
        for slot in found.slots:
            yield self.answers(found, {slot: None})
            question = self.ready.names.questions.get(slot.name)
            many = len(question.answer.choices) if question else len(FACTS[slot.name].words)
            for at in range(many):
                if at < found.at(slot) or not self._scored(slot):
                    yield self.answers(found, {slot: at})

    def _scored(self, slot: Slot) -> bool:
        return any(slot.name in score.items for score in self.ready.names.scores.values())

    def answers(self, found: Example, instead: dict[Slot, int | None] | None = None) -> Answers:
        """An example as the terminal takes it."""
        given, facts = Answers(), Answers()
        for slot in found.slots:
            at = instead[slot] if instead and slot in instead else found.at(slot)
            if at is None:
                continue
            name = slot.name if slot.about in ("mother", "household") else f"{slot.name}@{slot.about}"
            if slot.name in FACTS:
                facts[name] = self._fact(slot, at, found)
            else:
                given[name] = self._said(slot, at, found)
        people = [{"id": one, "kind": one.partition("-")[0]} for one in found.people]
        return {**given, **({"$facts": facts} if facts else {}), **({"$people": people} if people else {})}

    def _said(self, slot: Slot, at: int, found: Example) -> object:
        if at == NONE:
            return {"state": "not-applicable"}
        question = self.ready.names.questions[QuestionId(slot.name)]
        if slot.number is not None:
            least = str(question.answer.least or 0)
            return float(Fraction(found.values.get(str(slot.number), least)))
        choice = question.answer.choices[at] if question.answer.choices else None
        if choice is None:
            return "Words."
        return choice.score if question.answer.kind == "score" else choice.word

    def _fact(self, slot: Slot, at: int, found: Example) -> object:
        if at == NONE:
            return "not-applicable"
        if slot.number is not None:
            return float(Fraction(found.values.get(str(slot.number), "0")))
        return FACTS[slot.name].words[at]


def _once(found: Iterable[Answers]) -> list[Answers]:
    return list({repr(one): one for one in found}.values())


def _block(name: str, table: dict[str, Any]) -> str:
    lines = []
    for key, value in table.items():
        if isinstance(value, list) and value and isinstance(value[0], dict):
            inner = "".join(f"    {dumped({'x': one})[6:].rstrip()},\n" for one in value)
            lines.append(f"{key} = [\n{inner}]\n")
        else:
            lines.append(dumped({key: value}).replace(f'"{key}"', key, 1))
    return f"\n[[{name}]]\n" + "".join(lines)


def written(ready: Compiled) -> dict[str, str]:
    """The two files, by name."""
    writer = Writer(ready)
    rules = "".join(_block("rule", writer.rule(rule)) for rule in ready.pathway.rules)
    asked = [one for one in ready.pathway.questions if one.answer.choices]
    questions = "".join(_block("question", writer.question(one)) for one in asked)
    return {"rules.toml": HEAD.format(what="rule") + rules, "questions.toml": HEAD.format(what="question") + questions}


def main(folder: Path = PATHWAYS / "perinatal" / "cases" / "edges") -> None:
    """Write them."""
    folder.mkdir(exist_ok=True)
    for name, text in written(compiled(load())).items():
        (folder / name).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
