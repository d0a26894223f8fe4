"""Whether a pathway's names fit together: what a letter, rule or contact points at exists, and every condition can be read."""

from __future__ import annotations

import re
from collections.abc import Iterator

from app.domain.pathway import URGENCIES, Pathway, Rule
from app.engine.compiled import Compiled
from app.engine.conditions import ConditionError
from app.engine.facts import FACTS
from app.engine.syntax import terms
from app.engine.thread import LIMITS
from app.engine.visit import URGENT
from app.engine.within import due_at
from app.i18n import tr
from app.ports import ContentError

MOST_POINTS = 100


def compiled(pathway: Pathway) -> Compiled:
    """The pathway ready to weigh. Raises `ContentError` for the first thing that does not fit."""
    problems = name_problems(pathway)
    if problems:
        raise ContentError(problems[0])
    ready = read_compiled(pathway)
    problems = safety_problems(ready)
    if problems:
        raise ContentError(problems[0])
    return ready


def read_compiled(pathway: Pathway) -> Compiled:
    """The pathway with every condition read. Raises `ContentError` for the first that cannot be."""
    try:
        return Compiled(pathway)
    except ConditionError as wrong:
        raise ContentError(str(wrong)) from wrong


def safety_problems(ready: Compiled) -> tuple[str, ...]:
    """What would be unsafe to show: a grave question that answers can hide, a time that cannot be counted, an unlicensed text."""
    sentence = tr("question {question} can be hidden by {other}, though the {urgency} rule {rule} rests on it.")
    limits = ready.pathway.local.limits
    problems = [
        tr("local.toml, limits: '{name}' is missing.").format(name=name) for name in LIMITS if name not in limits
    ]
    for name, within in limits.items():
        problems += _time_problem(tr("local.toml, limits {name}").format(name=name), within)
    for rule in ready.pathway.rules:
        with_names = _rests_on(ready, rule) if rule.urgency in URGENT else set()
        for name in sorted(with_names & set(ready.shown)):
            others = [term.name for term in terms(ready.shown[name]) if term.name not in FACTS]
            problems += [
                sentence.format(question=name, other=other, urgency=rule.urgency, rule=rule.id) for other in others
            ]
        problems += _time_problem(tr("rule {name}, within").format(name=rule.id), rule.within)
        problems += [
            tr("rule {rule} stands back for {other}, which is less urgent.").format(rule=rule.id, other=other)
            for other in rule.instead_of
            if URGENCIES.index(ready.rules[other].urgency) > URGENCIES.index(rule.urgency)
        ]
    for instrument in ready.pathway.instruments:
        if instrument.licence.worded and not instrument.licence.terms:
            problems.append(tr("instrument {name} shows its wording without a licence.").format(name=instrument.id))
    return tuple(problems)


def _rests_on(ready: Compiled, rule: Rule) -> set[str]:
    """The questions a rule names, itself or through a score."""
    named = [term.name for term in terms(ready.whens[rule.id])]
    scores = ready.names.scores
    return {item for name in named for item in (scores[name].items if name in scores else (name,))}


def _time_problem(where: str, within: str) -> list[str]:
    """Empty for a time that can be counted from; three digits are enough for any."""
    if countable(within):
        return []
    says = tr("{where}: '{within}' is not 'same day', 'N hours', 'N days' or 'N working days'.")
    return [says.format(where=where, within=within)]


def countable(within: str) -> bool:
    """Whether a time can be counted to: `same day`, or at most three digits of hours, days or working days."""
    return within == "same day" or re.fullmatch(r"\d{1,3} (hour|day|working day)s?", within, re.ASCII) is not None


def name_problems(pathway: Pathway) -> tuple[str, ...]:
    """Every pointer that points at nothing, as sentences."""
    questions: set[str] = {question.id for question in pathway.questions}
    topics: set[str] = {topic.id for topic in pathway.topics}
    actions: set[str] = {action.id for action in pathway.actions}
    letters: set[str] = {letter.id for letter in pathway.letters}
    rules: set[str] = {rule.id for rule in pathway.rules}
    lessons = {lesson.id for lesson in pathway.lessons}
    instruments = {instrument.id for instrument in pathway.instruments}
    lines = {line.id for line in pathway.local.lines}
    pointers: list[tuple[str, str, set[str], str]] = []
    for question in pathway.questions:
        pointers.append((f"question {question.id}", question.topic, topics, "topic"))
        pointers += [(f"question {question.id}", row, lessons, "lesson") for row in question.learn]
    for rule in pathway.rules:
        pointers += [(f"rule {rule.id}", name, actions, "action") for name in rule.do]
        pointers += [(f"rule {rule.id}", row, lessons, "lesson") for row in rule.learn]
        pointers += [(f"rule {rule.id}", rule.letter, letters, "letter")] if rule.letter else []
        pointers += [(f"rule {rule.id}", name, rules, "rule") for name in rule.instead_of]
    for action in pathway.actions:
        pointers += [(f"action {action.id}", action.call, lines, "line")] if action.call else []
        pointers += [(f"action {action.id}", action.letter, letters, "letter")] if action.letter else []
    for plan in pathway.contacts:
        for section in plan.sections:
            pointers.append((f"contact {plan.id}", section.topic, topics, "topic"))
            pointers += [(f"contact {plan.id}", name, instruments, "instrument") for name in section.instruments]
            for page in (*section.core, *section.more):
                pointers += [(f"contact {plan.id}", name, questions, "question") for name in page.questions]
    for letter in pathway.letters:
        for part in (part for section in letter.sections for part in section.parts):
            pointers += [(f"letter {letter.id}", topic, topics, "topic") for topic in part.topics]
    for instrument in pathway.instruments:
        pointers.append((f"instrument {instrument.id}", instrument.topic, topics, "topic"))
        zero = (instrument.zero_when.item, *instrument.zero_when.sets) if instrument.zero_when else ()
        counted = [item for score in instrument.scores for item in score.items]
        pointers += [(f"instrument {instrument.id}", name, questions, "question") for name in (*counted, *zero)]
    pointers += [(f"rule {rule.id}", rule.topic, topics, "topic") for rule in pathway.rules if rule.topic]
    pointers.append(("pathway", pathway.everyone_named, questions, "question"))
    sentence = tr("{where} names the {what} '{name}', which does not exist.")
    nowhere = [
        sentence.format(where=where, what=what, name=name) for where, name, known, what in pointers if name not in known
    ]
    return (*nowhere, *_uncountable(pathway))


def _uncountable(pathway: Pathway) -> Iterator[str]:
    """Items of a score that cannot be counted: the engine adds up points of answers about the mother."""
    says = tr(
        "instrument {name} counts {item}, which needs to be about the mother and have answers with 0 to {most} points."
    )
    for instrument in pathway.instruments:
        zero = (instrument.zero_when.item, *instrument.zero_when.sets) if instrument.zero_when else ()
        counted = {*(item for score in instrument.scores for item in score.items), *zero}
        for question in (one for one in pathway.questions if one.id in counted):
            points = [choice.score for choice in question.answer.choices]
            if question.about != "mother" or not points or not all(one in range(MOST_POINTS + 1) for one in points):
                yield says.format(name=instrument.id, item=question.id, most=MOST_POINTS)
