"""Whether everything written can come to pass: each question shown, each page opened, each rule true at some contact."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import z3

from app.domain.pathway import ContactPlan, Rule
from app.i18n import tr
from app.prover.asking import Asking
from app.prover.found import Failure
from app.prover.meaning import meaning
from app.prover.space import UNKNOWN
from app.prover.three import all_of, one_of
from app.prover.words import Words, joined


class Reach:
    """Which questions each contact can come to, given what it opens and what earlier contacts left behind."""

    def __init__(self, asking: Asking, words: Words) -> None:
        self._asking = asking
        self._words = words
        self._pathway = asking.compiled.pathway
        self._cues = {cue: meaning(when, asking.space).true for cue, when in asking.compiled.cues.items()}
        self._offers = {name: meaning(when, asking.space).true for name, when in asking.compiled.offers.items()}
        self._situations = {name: meaning(when, asking.space).true for name, when in asking.compiled.comes_up.items()}
        asking.space.household()
        lasting = {question.id for question in self._pathway.questions if not question.fresh}
        self._lasting = lasting & {name for plan in self._pathway.contacts for name in _named(asking, plan)}
        self.closed: list[tuple[ContactPlan, str, tuple[str, ...]]] = []
        self.at: dict[str, set[str]] = {plan.id: self._reached(plan) for plan in self._pathway.contacts}

    def failures(self) -> Iterator[Failure]:
        """Questions nobody is asked, pages that never open and rules that can never be true."""
        yield from self._unasked()
        yield from self._unopened()
        yield from self._unoffered()
        for rule in self._pathway.rules:
            yield from self._dead(rule)
            yield from self._asked_too_late(rule)

    def _unasked(self) -> Iterator[Failure]:
        reached = set[str]().union(*self.at.values())
        for question in self._pathway.questions:
            name = self._words.question(question.id)
            if not self._shows(question.id):
                says = tr("The question {question} is never shown: no answers make its 'when' true.")
            elif question.id not in reached:
                says = tr("The question {question} is never shown: no contact comes to it.")
            else:
                continue
            yield Failure("reach", says.format(question=name), (question.id,))

    def _unopened(self) -> Iterator[Failure]:
        for plan, cue, questions in self.closed:
            says = tr("{contact}: {questions} never open, because '{cue}' can't come true at that contact.")
            asked = joined(self._words.question(name) for name in questions)
            yield Failure("reach", says.format(contact=plan.title, questions=asked, cue=cue), (plan.id, *questions))

    def _unoffered(self) -> Iterator[Failure]:
        """Situations that no answers of any visit point to."""
        visits = [plan for plan in self._pathway.contacts if plan.kind == "visit"]
        titles = {plan.id: plan.title for plan in self._pathway.contacts}
        for name, true in self._situations.items():
            if not self._asking.possible(true):
                says = tr("{situation} is never offered: no answers make its 'offer_when' true.")
            elif not any(self._true_at(true, plan) for plan in visits):
                says = tr("{situation} is never offered: no visit asks together what its 'offer_when' rests on.")
            else:
                continue
            yield Failure("reach", says.format(situation=titles[name]), (name,))

    def _asked_too_late(self, rule: Rule) -> Iterator[Failure]:
        """Questions that an urgent rule puts before all others, and that nobody can be asked while it holds."""
        true = self._asking.rules[rule.id].true
        if not rule.ask_now or not self._asking.possible(true):
            return
        for question in rule.ask_now:
            shown = [three.false for (name, _), three in self._asking.shown.items() if name == question]
            open_to = [z3.And(true, z3.Not(hidden)) for hidden in shown] or [true]
            if any(
                self._asks(question, plan) and self._true_at(one, plan)
                for one in open_to
                for plan in self._pathway.contacts
            ):
                continue
            says = tr(
                "{rule} asks {question} before anything else, but at no contact is it asked while the rule holds."
            )
            words = says.format(rule=self._words.rule(rule), question=self._words.question(question))
            yield Failure("reach", words, (rule.id, question))

    def _asks(self, question: str, plan: ContactPlan) -> bool:
        return question in self.at[plan.id]

    def _dead(self, rule: Rule) -> Iterator[Failure]:
        true, name = self._asking.rules[rule.id].true, self._words.rule(rule)
        if not self._asking.possible(true):
            yield Failure("live", tr("No answers at all make {rule} true.").format(rule=name), (rule.id,))
        elif self._pathway.contacts and not any(self._true_at(true, plan) for plan in self._pathway.contacts):
            says = tr("At no contact can {rule} be true: none asks together what it rests on.")
            yield Failure("live", says.format(rule=name), (rule.id,))
        elif rule.instead_of:
            others = one_of(self._asking.rules[other].true for other in rule.instead_of)
            if not self._asking.possible(true, z3.Not(others)):
                says = tr("Whenever {rule} is true it stands back for another, so it is never raised.")
                yield Failure("live", says.format(rule=name), (rule.id,))

    def _true_at(self, true: z3.BoolRef, plan: ContactPlan) -> bool:
        return self._asking.possible(true, self._blank_but(true, self.at[plan.id] | self._lasting), self._seen(true))

    def _blank_but(self, formula: z3.BoolRef, allowed: Iterable[str]) -> z3.BoolRef:
        """Every answer the formula names is blank unless it is allowed."""
        kept = set(allowed)
        return all_of(slot.at == UNKNOWN for slot in self._asking.answers_in(formula) if slot.name not in kept)

    def _seen(self, formula: z3.BoolRef) -> z3.BoolRef:
        """What is answered was shown."""
        answered = (
            (slot, self._asking.shown.get((slot.name, slot.about))) for slot in self._asking.answers_in(formula)
        )
        return all_of(z3.Implies(slot.answered(), z3.Not(shown.false)) for slot, shown in answered if shown is not None)

    def _shows(self, question: str) -> bool:
        shown = [three.true for (name, _), three in self._asking.shown.items() if name == question]
        return not shown or self._asking.possible(one_of(shown))

    def _reached(self, plan: ContactPlan) -> set[str]:
        """Core pages, pages of choice, and whatever cues open from there, until nothing more opens."""
        waiting = dict(_gated(self._asking, plan))
        reached = {name for name in _named(self._asking, plan) if name not in set[str]().union(*waiting.values(), ())}
        opened = True
        while opened:
            opened = False
            for cue in list(waiting):
                if self._opens(cue, reached):
                    reached |= set(waiting.pop(cue))
                    opened = True
        self.closed += [(plan, cue, questions) for cue, questions in waiting.items()]
        return reached

    def _opens(self, cue: str, reached: set[str]) -> bool:
        true = self._cues[cue] if cue in self._cues else self._offers[cue]
        return self._asking.possible(true, self._blank_but(true, reached | self._lasting))


def _named(asking: Asking, plan: ContactPlan) -> list[str]:
    pages = [page for section in plan.sections for page in (*section.core, *section.more)]
    items = [
        item
        for section in plan.sections
        for name in section.instruments
        for item in asking.compiled.instruments[name].items
    ]
    return [*(name for page in pages for name in page.questions), *items]


def _gated(asking: Asking, plan: ContactPlan) -> Iterator[tuple[str, tuple[str, ...]]]:
    """What waits for a cue or an offer, by the condition it waits for."""
    found: dict[str, tuple[str, ...]] = {}
    for section in plan.sections:
        for page in section.more:
            if page.cue:
                found[page.cue] = (*found.get(page.cue, ()), *page.questions)
        for name in section.instruments:
            instrument = asking.compiled.instruments[name]
            if instrument.offer_when:
                found[name] = instrument.items
    yield from found.items()
