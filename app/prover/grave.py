"""What must never be out of sight: grave questions that answers hide, and rules that stand back until none is left."""

from __future__ import annotations

from collections.abc import Iterator

import z3

from app.domain.pathway import Rule
from app.engine.syntax import terms
from app.engine.visit import URGENT
from app.i18n import tr
from app.prover.asking import Asking
from app.prover.found import Failure
from app.prover.three import Three, all_of, one_of
from app.prover.words import Words

Swap = tuple[z3.ExprRef, z3.ExprRef]


def hidden(asking: Asking, words: Words) -> Iterator[Failure]:
    """Emergency and same-day questions that are shown or not by other answers, the facts and people being the same."""
    for name, rule in _grave_questions(asking).items():
        for key, shown in asking.shown.items():
            if key[0] == name:
                yield from _hides(asking, words, key, shown, rule)
                break


def _grave_questions(asking: Asking) -> dict[str, Rule]:
    """Each question an emergency or same-day rule names, itself or through a score, with the first such rule."""
    found: dict[str, Rule] = {}
    names = asking.space.names
    for rule in (rule for rule in asking.compiled.pathway.rules if rule.urgency in URGENT):
        for term in terms(asking.compiled.whens[rule.id]):
            score = names.scores.get(term.name)
            for name in score.items if score else (term.name,):
                found.setdefault(name, rule)
    return found


def _hides(asking: Asking, words: Words, key: tuple[str, str], shown: Three, rule: Rule) -> Iterator[Failure]:
    elsewhere = [(one, z3.Const(f"other|{name}", one.sort())) for name, one in _answers(asking, shown.false)]
    if not elsewhere:
        return
    other = z3.substitute(shown.false, *elsewhere)
    limits = [z3.substitute(limit, *elsewhere) for limit in asking.space.limits if _touches(asking, limit, elsewhere)]
    found = asking.example(shown.false, asking.there[key], z3.Not(other), *limits)
    if found is None:
        return
    says = tr("{contacts}, if {example}, the question {question} is never shown, though {rule} rests on it.")
    sentence = says.format(
        contacts=words.contacts(key[0]) or tr("At every contact"),
        example=words.example(found),
        question=words.question(*key),
        rule=words.rule(rule),
    )
    yield Failure("hidden", sentence, (key[0], rule.id))


def _answers(asking: Asking, formula: z3.BoolRef) -> list[tuple[str, z3.ExprRef]]:
    """The answers in a formula but the one that everyone is named, which is a fact about people."""
    question, _ = asking.space.household()
    facts = (f"answer|{question.id}|", "fact|", "days|", "count|", "there|")
    return [(name, one) for name, one in asking.named(formula).items() if not name.startswith(facts)]


def _touches(asking: Asking, limit: z3.BoolRef, pairs: list[Swap]) -> bool:
    named = asking.named(limit)
    return any(str(old) in named for old, _ in pairs)


def stands_back(asking: Asking, words: Words) -> Iterator[Failure]:
    """Rules that stand back for each other until none of them is raised."""
    for rule in asking.compiled.pathway.rules:
        if not rule.instead_of:
            continue
        circle = _closure(asking, rule)
        nobody = all_of(z3.Not(raised(asking, other)) for other in circle)
        found = asking.example(asking.rules[rule.id].true, nobody)
        if found is not None:
            says = tr(
                "If {example}, {rule} is true, yet it stands back for others that stand back too: nothing is raised."
            )
            names = tuple(other.id for other in circle)
            yield Failure("stands-back", says.format(example=words.example(found), rule=words.rule(rule)), names)


def _closure(asking: Asking, rule: Rule) -> list[Rule]:
    found, waiting = {rule.id: rule}, list(rule.instead_of)
    while waiting:
        name = waiting.pop()
        if name not in found:
            found[name] = asking.compiled.rules[name]
            waiting += found[name].instead_of
    return list(found.values())


def raised(asking: Asking, rule: Rule) -> z3.BoolRef:
    """A rule holds and stands back for none."""
    others = one_of(asking.rules[name].true for name in rule.instead_of)
    return z3.And(asking.rules[rule.id].true, z3.Not(others))
