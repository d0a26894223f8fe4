"""Weigh answers given as JSON against a contact, and say what a pathway's words are: the contract other programs rely on."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from app.domain.answers import Answer, AnswerKey, key
from app.domain.base import HOUSEHOLD, ContactKind, PersonId
from app.domain.pathway import Because, ContactPlan, Question
from app.domain.people import Person
from app.engine.compiled import Compiled
from app.engine.facts import FACTS, FactKey, FactValue, person_facts
from app.engine.situation import Situation
from app.engine.visit import Weighing, ask_next
from app.i18n import tr
from app.ports import WorldError

STATES = ("answered", "declined", "not-known", "not-safe", "not-asked", "not-applicable")
Json = dict[str, Any]


class BadInput(WorldError):
    """What was given cannot be weighed: says which key and how to mend it."""


def weigh(compiled: Compiled, contact: str, given: Mapping[str, Any]) -> Json:
    """Visible questions, scores, findings, what can't be told and what to ask next, as plain JSON. Raises `BadInput`."""
    plan = compiled.contacts.get(ContactKind(contact))
    if plan is None:
        known = ", ".join(sorted(compiled.contacts))
        raise BadInput(tr("There is no contact '{name}'. There are: {known}.").format(name=contact, known=known))
    weighing = Weighing(compiled, situation(compiled, given))
    return {
        "visible": _visible(plan, weighing),
        "scores": {name: _score(weighing, name) for name in compiled.names.scores},
        "findings": [
            {"rule": rule.id, "urgency": rule.urgency, "because": [_reason(one) for one in verdict.because]}
            for rule, verdict in weighing.raised()
        ],
        "cannot_tell": [
            {"rule": rule.id, "urgency": rule.urgency, "missing": [_named(one) for one in verdict.missing]}
            for rule, verdict in weighing.cannot_tell()
        ],
        "ask_next": [
            {"question": one.question, "about": one.about, "for_rules": list(one.for_rules)}
            for one in ask_next(plan, weighing)
        ],
    }


def situation(compiled: Compiled, given: Mapping[str, Any]) -> Situation:
    """The situation that a JSON object of answers describes. Raises `BadInput`."""
    day = _day(given.get("$day"), "$day")
    people = [_person(one) for one in given.get("$people", [])]
    kinds: dict[str, list[PersonId]] = {}
    facts: dict[FactKey, FactValue] = {}
    for person in people:
        kinds.setdefault(person.kind, []).append(person.id)
        facts.update(person_facts(person, day))
    answers = _answers(compiled, given, kinds)
    facts.update(_facts(given.get("$facts", {})))
    named = answers.get(key(compiled.pathway.everyone_named))
    complete = facts.get(("household.complete", HOUSEHOLD)) == "yes" or (named is not None and named.value == "yes")
    return Situation(
        answers=answers,
        people={kind: tuple(ids) for kind, ids in kinds.items()},
        facts={**facts, **({("household.complete", HOUSEHOLD): "yes"} if complete else {})},
        everyone_named=complete,
    )


def read_answers(compiled: Compiled, given: Mapping[str, Any], people: tuple[Person, ...]) -> dict[AnswerKey, Answer]:
    """The answers of a JSON object about these people. Raises `BadInput`."""
    kinds: dict[str, list[PersonId]] = {}
    for person in people:
        kinds.setdefault(person.kind, []).append(person.id)
    return _answers(compiled, given, kinds)


def _answers(compiled: Compiled, given: Mapping[str, Any], kinds: dict[str, list[PersonId]]) -> dict[AnswerKey, Answer]:
    answers: dict[AnswerKey, Answer] = {}
    for name, value in given.items():
        if not name.startswith("$"):
            asked = _asked(compiled, name, kinds)
            answers[asked] = _answer(compiled.names.questions[asked[0]], name, value)
    return answers


def _day(value: object, where: str) -> date | None:
    if value is None or isinstance(value, date):
        return value
    try:
        return date.fromisoformat(str(value))
    except ValueError as wrong:
        sentence = tr("{where}: '{value}' is not a date like 2026-11-21.")
        raise BadInput(sentence.format(where=where, value=value)) from wrong


def _person(one: Mapping[str, Any]) -> Person:
    kind = one.get("kind")
    if kind not in ("mother", "baby", "child", "adult") or not one.get("id"):
        raise BadInput(tr("$people: each needs an id and a kind (mother, baby, child or adult)."))
    person = PersonId("mother" if kind == "mother" else str(one["id"]))
    born, due = _day(one.get("born"), "$people born"), _day(one.get("due"), "$people due")
    return Person(id=person, kind=kind, given_name="", family_name="", born=born, due=due)


def _asked(compiled: Compiled, name: str, kinds: dict[str, list[PersonId]]) -> AnswerKey:
    question_id, _, who = name.partition("@")
    question = compiled.names.questions.get(question_id)
    if question is None:
        raise BadInput(tr("'{name}' is not a question of this pathway.").format(name=question_id))
    if question.about == "mother":
        return key(question_id, "mother")
    if question.about == "household":
        return key(question_id)
    kind = question.about.removeprefix("each ")
    known = kinds.setdefault(kind, [])
    if not who and len(known) > 1:
        sentence = tr("'{name}' is asked about each {kind}: write '{name}@' and whom, for example '{name}@{example}'.")
        raise BadInput(sentence.format(name=question_id, kind=kind, example=known[0]))
    person = PersonId(who) if who else known[0] if known else PersonId(f"{kind}1")
    if person not in known:
        known.append(person)
    return key(question_id, person)


def _answer(question: Question, name: str, value: object) -> Answer:
    if isinstance(value, Mapping):
        state = value.get("state")
        if state not in STATES:
            sentence = tr("'{name}': state '{state}' is not one of {known}.")
            raise BadInput(sentence.format(name=name, state=state, known=", ".join(STATES)))
        if state != "answered":
            return Answer(state=state)
        value = value.get("value")
    if isinstance(value, bool):
        value = "yes" if value else "no"
    problem = answer_problem(question, value)
    if problem:
        raise BadInput(f"'{name}': {problem}")
    return Answer(state="answered", value=value if isinstance(value, str | int | float | list) else None)


def answer_problem(question: Question, value: object) -> str:
    """Empty when `value` answers `question`, else a sentence saying what would."""
    shape = question.answer
    words = [choice.word for choice in shape.choices]
    if shape.kind == "choice":
        return (
            "" if value in words else tr("'{value}' is not one of {known}.").format(value=value, known=", ".join(words))
        )
    if shape.kind == "several":
        fits = isinstance(value, list) and all(word in words for word in value)
        return "" if fits else tr("a list of {known} is needed.").format(known=", ".join(words))
    if isinstance(value, bool):
        return tr("'{value}' is neither words nor a number.").format(value=value)
    if shape.kind == "score":
        points = [choice.score for choice in shape.choices]
        fits = isinstance(value, int) and value in points
        return "" if fits else tr("a score from {least} to {most} is needed.").format(least=points[0], most=points[-1])
    if shape.kind == "number":
        fits = isinstance(value, int | float) and _within(value, shape.least, shape.most)
        return (
            "" if fits else tr("a number from {least} to {most} is needed.").format(least=shape.least, most=shape.most)
        )
    if shape.kind == "date":
        return "" if isinstance(value, str) and _is_date(value) else tr("a date like 2026-11-21 is needed.")
    return "" if isinstance(value, str) else tr("words are needed.")


def _within(value: float, least: int | None, most: int | None) -> bool:
    return (least is None or value >= least) and (most is None or value <= most)


def _is_date(value: str) -> bool:
    try:
        date.fromisoformat(value)
    except ValueError:
        return False
    return True


def _facts(given: Mapping[str, Any]) -> dict[FactKey, FactValue]:
    facts: dict[FactKey, FactValue] = {}
    for name, value in given.items():
        fact_name, _, who = name.partition("@")
        fact = FACTS.get(fact_name)
        if fact is None:
            sentence = tr("$facts: '{name}' is not a fact. Facts are {known}.")
            raise BadInput(sentence.format(name=fact_name, known=", ".join(FACTS)))
        about = PersonId(who or ("mother" if fact.about == "mother" else "household"))
        if fact.kind == "events":
            facts[fact_name, about] = tuple(value) if isinstance(value, list) else (0,) * int(value)
        else:
            facts[fact_name, about] = ("yes" if value else "no") if isinstance(value, bool) else value
    return facts


def _visible(plan: ContactPlan, weighing: Weighing) -> list[str]:
    asked = {name for section in plan.sections for page in (*section.core, *section.more) for name in page.questions}
    asked |= {
        item
        for section in plan.sections
        for name in section.instruments
        for item in weighing.compiled.instruments[name].items
    }
    return [_named(one) for one, shown in weighing.visible.items() if shown and one[0] in asked]


def _named(asked: AnswerKey) -> str:
    return asked[0] if asked[1] in ("mother", HOUSEHOLD) else f"{asked[0]}@{asked[1]}"


def _score(weighing: Weighing, name: str) -> Json:
    reading = weighing.compiled.scales.reading(name, weighing.here)
    band = reading.band.id if reading.band else None
    return {"total": reading.total, "band": band, "missing": list(reading.missing)}


def _reason(one: Because) -> Json:
    reason: Json = {"question": one.question, "about": one.about}
    return {**reason, "state": one.state} if one.state else {**reason, "value": one.value}
