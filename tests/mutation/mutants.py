"""Small changes of a pathway, each as a slip of a pen would make it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

import msgspec

from app.domain.pathway import URGENCIES, Choice, Instrument, Pathway, Question, Rule
from app.engine.conditions import parse
from app.engine.syntax import And, AtLeast, Compare, Condition, Each, Is, Not, Or

WITHINS = ("4 hours", "same day", "2 working days", "5 working days", "14 days", "28 days")


class Mutant(NamedTuple):
    """The pathway with one thing changed: what kind of change, where, and the kind and name of the thing it is in."""

    kind: str
    says: str
    pathway: Pathway
    of: str
    name: str


def mutants(pathway: Pathway) -> Iterator[Mutant]:
    """Every one of them, in the order of the pathway."""
    for rule in pathway.rules:
        for kind, says, changed in _rules(pathway, rule):
            yield Mutant(kind, f"rule {rule.id}: {says}", _with(pathway, "rules", changed), "rule", rule.id)
    for question in pathway.questions:
        for kind, says, asked in _questions(question):
            made = _with(pathway, "questions", asked)
            yield Mutant(kind, f"question {question.id}: {says}", made, "question", question.id)
    for instrument in pathway.instruments:
        for kind, says, tool in _instruments(instrument):
            made = _with(pathway, "instruments", tool)
            yield Mutant(kind, f"instrument {instrument.id}: {says}", made, "instrument", instrument.id)


def _with(pathway: Pathway, what: str, changed: Rule | Question | Instrument) -> Pathway:
    things = tuple(changed if one.id == changed.id else one for one in getattr(pathway, what))
    return msgspec.structs.replace(pathway, **{what: things})


def _rules(pathway: Pathway, rule: Rule) -> Iterator[tuple[str, str, Rule]]:
    replace = msgspec.structs.replace
    for kind, when in conditions(rule.when, pathway):
        yield kind, f"when = {when}", replace(rule, when=when)
    at = URGENCIES.index(rule.urgency)
    for other in URGENCIES[max(0, at - 1) : at + 2]:
        if other != rule.urgency:
            yield "urgency swapped", f"urgency = {other}", replace(rule, urgency=other)
    for within in WITHINS:
        if within != rule.within:
            yield "within changed", f"within = {within}", replace(rule, within=within)
    for action in rule.do:
        yield "action dropped", f"do without {action}", replace(rule, do=tuple(one for one in rule.do if one != action))
    if rule.letter:
        yield "letter dropped", "no letter", replace(rule, letter=None)
    if rule.by_voice:
        yield "by_voice dropped", "not by voice", replace(rule, by_voice=False)
    for other_rule in rule.instead_of:
        yield "instead_of dropped", f"stands back not for {other_rule}", replace(rule, instead_of=())


def _questions(question: Question) -> Iterator[tuple[str, str, Question]]:
    shape = question.answer
    if shape.kind not in ("choice", "score"):
        return
    for choice in shape.choices:
        left = tuple(one for one in shape.choices if one is not choice)
        yield "choice dropped", f"no answer {choice.word}", _shaped(question, choices=left)
    if shape.order == "worsening":
        yield "order reversed", "answers from worst to best", _shaped(question, choices=shape.choices[::-1])
    for at, choice in enumerate(shape.choices):
        if choice.score is not None:
            worth = (
                *shape.choices[:at],
                msgspec.structs.replace(choice, score=choice.score + 1),
                *shape.choices[at + 1 :],
            )
            yield "points changed", f"{choice.word} is worth {choice.score + 1}", _shaped(question, choices=worth)
    if question.when:
        yield (
            "when negated",
            "shown when it was hidden",
            msgspec.structs.replace(question, when=f"not ({question.when})"),
        )
        yield "when dropped", "shown always", msgspec.structs.replace(question, when="")


def _shaped(question: Question, choices: tuple[Choice, ...]) -> Question:
    return msgspec.structs.replace(question, answer=msgspec.structs.replace(question.answer, choices=choices))


def _instruments(tool: Instrument) -> Iterator[tuple[str, str, Instrument]]:
    for number, score in enumerate(tool.scores):
        for item in score.items:
            left = msgspec.structs.replace(score, items=tuple(one for one in score.items if one != item))
            yield "item dropped", f"score {score.id} without {item}", _scored(tool, number, left)
        for at, band in enumerate(score.bands):
            for least, most in ((band.least + 1, band.most), (band.least, band.most - 1)):
                moved = msgspec.structs.replace(band, least=least, most=most)
                bands = (*score.bands[:at], moved, *score.bands[at + 1 :])
                left = msgspec.structs.replace(score, bands=bands)
                yield "band moved", f"band {band.id} from {least} to {most}", _scored(tool, number, left)
    if tool.zero_when:
        yield "zero_when dropped", "no items set to 0", msgspec.structs.replace(tool, zero_when=None)


def _scored(tool: Instrument, at: int, score: object) -> Instrument:
    return msgspec.structs.replace(tool, scores=(*tool.scores[:at], score, *tool.scores[at + 1 :]))


def conditions(when: str, pathway: Pathway) -> Iterator[tuple[str, str]]:
    """Every small change of a condition, by kind."""
    words: dict[str, tuple[str, ...]] = {
        one.id: tuple(choice.word for choice in one.answer.choices) for one in pathway.questions
    }
    for kind, changed in _changed(parse(when), words):
        yield kind, str(changed)


def _changed(one: Condition, words: dict[str, tuple[str, ...]]) -> Iterator[tuple[str, Condition]]:
    match one:
        case Compare():
            yield from _compared(one)
        case Is():
            yield from _said(one, words.get(one.term.name, ("yes", "no")))
        case Not():
            yield "not dropped", one.part
            yield from ((kind, Not(part=part)) for kind, part in _changed(one.part, words))
        case Each():
            yield (
                "any and every swapped",
                Each(which="every" if one.which == "any" else "any", kind=one.kind, part=one.part),
            )
            yield from (
                (kind, Each(which=one.which, kind=one.kind, part=part)) for kind, part in _changed(one.part, words)
            )
        case And() | Or() | AtLeast():
            yield from _joined(one, words)


def _joined(one: And | Or | AtLeast, words: dict[str, tuple[str, ...]]) -> Iterator[tuple[str, Condition]]:
    parts = one.parts
    kind = "disjunct dropped" if isinstance(one, Or) else "part dropped"
    for at in range(len(parts)):
        left = (*parts[:at], *parts[at + 1 :])
        yield kind, left[0] if len(left) == 1 else msgspec.structs.replace(one, parts=left)
        for inner, part in _changed(parts[at], words):
            yield inner, msgspec.structs.replace(one, parts=(*parts[:at], part, *parts[at + 1 :]))
    if isinstance(one, AtLeast):
        for number in {max(1, one.number - 1), one.number + 1} - {one.number}:
            yield "at least changed", msgspec.structs.replace(one, number=number)
    else:
        swapped = And(parts=parts) if isinstance(one, Or) else Or(parts=parts)
        yield "and and or swapped", swapped


def _compared(one: Compare) -> Iterator[tuple[str, Condition]]:
    flipped = {">=": ">", ">": ">=", "<": "<=", "<=": "<", "=": ">"}[one.op]
    turned = {">=": "<", ">": "<=", "<": ">=", "<=": ">", "=": "<"}[one.op]
    for op in (flipped, turned):
        yield "comparison flipped", msgspec.structs.replace(one, op=op)
    for number in (one.number - 1, one.number + 1):
        if number >= 0:
            yield "number changed", msgspec.structs.replace(one, number=number)


def _said(one: Is, words: Iterable[str]) -> Iterator[tuple[str, Condition]]:
    if one.listed:
        for word in one.words:
            left = tuple(other for other in one.words if other != word)
            if left:
                yield "choice dropped from a list", msgspec.structs.replace(one, words=left)
        return
    for word in words:
        if word not in one.words:
            yield "word changed", msgspec.structs.replace(one, words=(word,))
