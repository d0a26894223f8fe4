"""Whether a pathway's names fit together: what a letter, rule or contact points at exists, and every condition can be read."""

from __future__ import annotations

from collections.abc import Iterator

from app.content.watch import watch_problems
from app.domain.pathway import URGENCIES, ContactPlan, Instrument, Pathway, Rule
from app.engine.compiled import Compiled
from app.engine.conditions import ConditionError
from app.engine.facts import FACTS
from app.engine.letter_gaps import unknown_gaps
from app.engine.syntax import terms
from app.engine.thread import LIMITS
from app.engine.visit import URGENT
from app.engine.windows import window
from app.engine.within import countable
from app.i18n import tr
from app.ports import ContentError

MOST_POINTS = 100
NATION = "England"
"""The nation whose times were read from their sources. Those of another are refused, never guessed."""


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
    if ready.pathway.local.nation != NATION:
        says = tr(
            "local.toml, nation: '{name}' is not loaded. Numbers and times are those of {nation}; no clock of another runs."
        )
        problems.append(says.format(name=ready.pathway.local.nation, nation=NATION))
    for name, within in limits.items():
        problems += _time_problem(tr("local.toml, limits {name}").format(name=name), within)
    for stage in ready.pathway.local.ladder:
        problems += _time_problem(tr("local.toml, stage {number}").format(number=stage.stage), stage.within)
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
    for letter in ready.pathway.letters:
        says = tr("letter {name} has a gap '{gap}' that nothing fills.")
        problems += [says.format(name=letter.id, gap=gap) for gap in unknown_gaps(letter)]
    problems += [problem for plan in ready.pathway.contacts for problem in _window_problem(plan)]
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


Pointer = tuple[str, str, str]
"""Where it stands, what kind of thing it names, and the name."""


def _window_problem(plan: ContactPlan) -> list[str]:
    if plan.kind == "situation":
        return []
    sentence = tr("contact {name}, opens and closes: {why}")
    try:
        opens, closes = window(plan)
    except ValueError as wrong:
        return [sentence.format(name=plan.id, why=wrong)]
    return [] if opens <= closes else [sentence.format(name=plan.id, why=tr("it closes before it opens."))]


def name_problems(pathway: Pathway) -> tuple[str, ...]:
    """Every pointer that points at nothing, as sentences."""
    known: dict[str, set[str]] = {
        "question": {one.id for one in pathway.questions},
        "topic": {one.id for one in pathway.topics},
        "action": {one.id for one in pathway.actions},
        "letter": {one.id for one in pathway.letters},
        "rule": {one.id for one in pathway.rules},
        "lesson": {one.id for one in pathway.lessons},
        "instrument": {one.id for one in pathway.instruments},
        "line": {one.id for one in pathway.local.lines},
    }
    pointers = (
        *_from_rules(pathway),
        *_from_questions(pathway),
        *_from_contacts(pathway),
        *_from_letters(pathway),
        *_from_lines(pathway),
    )
    sentence = tr("{where} names the {what} '{name}', which does not exist.")
    nowhere = [
        sentence.format(where=where, what=what, name=name) for where, what, name in pointers if name not in known[what]
    ]
    return (*nowhere, *_uncountable(pathway), *watch_problems(pathway))


def _from_rules(pathway: Pathway) -> Iterator[Pointer]:
    for rule in pathway.rules:
        where = f"rule {rule.id}"
        yield from ((where, "action", name) for name in rule.do)
        yield from ((where, "lesson", row) for row in rule.learn)
        yield from ((where, "rule", name) for name in rule.instead_of)
        yield from ((where, "question", name) for name in rule.ask_now)
        yield from ((where, "letter", name) for name in (rule.letter,) if name)
        yield from ((where, "topic", name) for name in (rule.topic,) if name)
    for action in pathway.actions:
        yield from ((f"action {action.id}", "line", name) for name in (action.call,) if name)
        yield from ((f"action {action.id}", "letter", name) for name in (action.letter,) if name)


def _from_questions(pathway: Pathway) -> Iterator[Pointer]:
    yield "pathway", "question", pathway.everyone_named
    for question in pathway.questions:
        yield f"question {question.id}", "topic", question.topic
        yield from ((f"question {question.id}", "lesson", row) for row in question.learn)
    for instrument in pathway.instruments:
        yield f"instrument {instrument.id}", "topic", instrument.topic
        yield from ((f"instrument {instrument.id}", "question", name) for name in _counted(instrument))


def _counted(instrument: Instrument) -> tuple[str, ...]:
    zero = (instrument.zero_when.item, *instrument.zero_when.sets) if instrument.zero_when else ()
    return (*(item for score in instrument.scores for item in score.items), *zero)


def _from_contacts(pathway: Pathway) -> Iterator[Pointer]:
    for plan in pathway.contacts:
        for section in plan.sections:
            yield f"contact {plan.id}", "topic", section.topic
            yield from ((f"contact {plan.id}", "instrument", name) for name in section.instruments)
            for page in (*section.core, *section.more):
                yield from ((f"contact {plan.id}", "question", name) for name in page.questions)


def _from_letters(pathway: Pathway) -> Iterator[Pointer]:
    for letter in pathway.letters:
        for section in letter.sections:
            for part in section.parts:
                yield from ((f"letter {letter.id}", "topic", topic) for topic in part.topics)


def _from_lines(pathway: Pathway) -> Iterator[Pointer]:
    """A line that declines sends on to another, or says in words what to do."""
    for line in pathway.local.lines:
        if line.declined_next and " " not in line.declined_next:
            yield f"line {line.id}, declined_next", "line", line.declined_next


def _uncountable(pathway: Pathway) -> Iterator[str]:
    """Items of a score that cannot be counted: the engine adds up points of answers about the mother."""
    says = tr(
        "instrument {name} counts {item}, which needs to be about the mother and have answers with 0 to {most} points."
    )
    for instrument in pathway.instruments:
        counted = _counted(instrument)
        for question in (one for one in pathway.questions if one.id in counted):
            points = [choice.score for choice in question.answer.choices]
            if question.about != "mother" or not points or not all(one in range(MOST_POINTS + 1) for one in points):
                yield says.format(name=instrument.id, item=question.id, most=MOST_POINTS)
