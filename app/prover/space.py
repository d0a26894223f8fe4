"""Every answer, fact and person at once: one variable each, and what the engine's types and the calendar allow of them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

import z3

from app.domain.base import HOUSEHOLD
from app.domain.pathway import Question
from app.engine.facts import FACTS, in_days
from app.engine.situation import COMPLETE
from app.engine.syntax import Term
from app.engine.vocabulary import Vocabulary
from app.prover.three import one_of

UNKNOWN, NONE = -1, -2
"""Blank, declined, not known, not safe and not asked are one value, because the engine weighs them alike; *does not apply*."""
KINDS = ("baby", "child", "adult")
MOST = 2
"""So many people of a kind are looked at together."""
EVENTS_UP_TO = 50


class Slot(NamedTuple):
    """One answer or fact about one person. `at` is -2 does not apply, -1 not known, else which choice was picked (0 when the
    value is a number, words or a list); `number` or `picked` hold what the choice cannot."""

    name: str
    about: str
    at: z3.ArithRef
    number: z3.ArithRef | None = None
    picked: tuple[z3.BoolRef, ...] = ()

    def answered(self) -> z3.BoolRef:
        """There is an answer of any kind."""
        return self.at >= 0

    def known(self) -> z3.BoolRef:
        """It is answered, or does not apply."""
        return self.at != UNKNOWN


def people_of(kind: str) -> tuple[str, ...]:
    """The names of the people of a kind: `baby-1`, `baby-2`."""
    return tuple(f"{kind}-{number}" for number in range(1, MOST + 1))


class Space:
    """Variables by name, made when first looked at; `limits` holds what their types allow."""

    def __init__(self, names: Vocabulary, everyone_named: str) -> None:
        self.names = names
        self._named = everyone_named
        self.slots: dict[tuple[str, str], Slot] = {}
        self.events: dict[tuple[int | None, str, str], z3.ArithRef] = {}
        self.limits: list[z3.BoolRef] = []
        self.there = {kind: tuple(z3.Bool(f"there|{person}") for person in people_of(kind)) for kind in KINDS}
        self.limits += [z3.Implies(second, first) for first, second in self.there.values()]

    def everyone_named(self) -> z3.BoolRef:
        """The household is confirmed complete."""
        question, slot = self.household()
        return one_of(slot.at == at for at, one in enumerate(question.answer.choices) if one.word == "yes")

    def household(self) -> tuple[Question, Slot]:
        """The question whether everyone is named, and its answer."""
        return self.names.questions[self._named], self.answer(self._named, HOUSEHOLD)

    def answer(self, name: str, about: str) -> Slot:
        """The answer to a question about a person."""
        return self.slots.get((name, about)) or self._new_answer(self.names.questions[name], about)

    def fact(self, name: str, about: str) -> Slot:
        """A fact about a person. That everyone is named is an answer, not a fact of its own."""
        return self.slots.get((name, about)) or self._new_fact(name, about)

    def counted(self, term: Term) -> tuple[Slot, z3.ArithRef]:
        """How many of the events a term counts, and whether the record gives them at all."""
        slot = self.fact(term.name, HOUSEHOLD)
        asked = (term.within, term.unit, term.name)
        if asked not in self.events:
            self._new_count(asked)
        return slot, self.events[asked]

    def about(self, name: str, person: str | None) -> str:
        """Whom a name is about: the mother, the household, or the person a quantifier looks at."""
        question, fact = self.names.questions.get(name), FACTS.get(name)
        about = question.about if question else fact.about if fact else "mother"
        if about in ("mother", "household"):
            return "mother" if about == "mother" else HOUSEHOLD
        return person or "someone-not-named"

    def instances(self, question: Question) -> Iterator[tuple[str, z3.BoolRef]]:
        """Whom a question is asked about, each with when that person is there."""
        kind = question.about.removeprefix("each ")
        if kind in KINDS:
            yield from zip(people_of(kind), self.there[kind], strict=True)
        else:
            yield self.about(question.id, None), z3.BoolVal(True)

    def _new_answer(self, question: Question, about: str) -> Slot:
        at = z3.Int(f"answer|{question.id}|{about}")
        shape, choices = question.answer, len(question.answer.choices)
        number: z3.ArithRef | None = None
        picked: tuple[z3.BoolRef, ...] = ()
        top = choices - 1 if shape.kind in ("choice", "score") else 0
        if shape.kind == "number":
            number = z3.Real(f"number|{question.id}|{about}")
            self.limits += [number >= shape.least] if shape.least is not None else []
            self.limits += [number <= shape.most] if shape.most is not None else []
        if shape.kind == "several":
            picked = tuple(z3.Bool(f"picked|{question.id}|{about}|{one.word}") for one in shape.choices)
        self.limits += [at >= NONE, at <= top]
        return self._keep(Slot(question.id, about, at, number, picked))

    def _new_fact(self, name: str, about: str) -> Slot:
        fact = FACTS[name]
        at = z3.Int(f"fact|{name}|{about}")
        number = z3.Real(f"days|{name}|{about}") if fact.kind == "span" else None
        self.limits += [at >= NONE, at <= (len(fact.words) - 1 if fact.kind == "word" else 0)]
        slot = self._keep(Slot(name, about, at, number))
        if name in ("baby.age", "baby.born"):
            self._unborn(about)
        return slot

    def _unborn(self, about: str) -> None:
        """A baby not yet born has no age, and one that is born or of whom nothing is written has no *does not apply*."""
        age, born = self.fact("baby.age", about), self.fact("baby.born", about)
        no = FACTS["baby.born"].words.index("no")
        self.limits += [(age.at == NONE) == (born.at == no), born.at != NONE]
        self.limits += [z3.Implies(age.at == 0, born.at == FACTS["baby.born"].words.index("yes"))]

    def _new_count(self, asked: tuple[int | None, str, str]) -> None:
        within, unit, name = asked
        count = z3.Int(f"count|{name}|{within}|{unit}")
        self.limits += [count >= 0, count <= EVENTS_UP_TO]
        for (other, other_unit, other_name), known in self.events.items():
            if other_name == name:
                shorter = other is not None and (within is None or in_days(other, other_unit) <= in_days(within, unit))
                self.limits.append(known <= count if shorter else count <= known)
        self.events[asked] = count

    def _keep(self, slot: Slot) -> Slot:
        self.slots[slot.name, slot.about] = slot
        return slot


HOUSEHOLD_COMPLETE = COMPLETE[0]
