"""Weigh answers given as JSON against a contact, and say what a pathway's words are: the contract other programs rely on."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from math import isfinite
from typing import Any

from app.domain.answers import Answer, AnswerKey, key
from app.domain.base import HOUSEHOLD, ContactKind, PersonId
from app.domain.pathway import Because, ContactPlan, Question
from app.domain.people import Person
from app.engine.compiled import Compiled
from app.engine.facts import FactKey, FactValue, person_facts
from app.engine.situation import COMPLETE, Situation
from app.engine.visit import Weighing, ask_next
from app.i18n import tr
from app.services.cast import BadInput, Cast, facts_given

KNOWN = ("$people", "$facts", "$day")
STATES = ("answered", "declined", "not-known", "not-safe", "not-asked", "not-applicable")
Json = dict[str, Any]


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
    for name in given:
        if name.startswith("$") and name not in KNOWN:
            raise BadInput(tr("'{name}' is not known. Known are {known}.").format(name=name, known=", ".join(KNOWN)))
    day = _day(given.get("$day"), "$day")
    people = _people(given.get("$people"), day)
    facts: dict[FactKey, FactValue] = {}
    for person in people.values():
        facts.update(person_facts(person, day))
    cast = Cast(people)
    answers = _answers(compiled, given, cast)
    facts.update(facts_given(given.get("$facts"), cast))
    complete = facts.get(COMPLETE) == "yes"
    here = Situation(answers=answers, people=cast.by_kind(), facts=facts, everyone_named=complete)
    named = answers.get(key(compiled.pathway.everyone_named))
    return here.with_household(named) if named is not None else here


def read_answers(compiled: Compiled, given: Mapping[str, Any], people: Mapping[str, Person]) -> dict[AnswerKey, Answer]:
    """The answers of a JSON object about these people, by what each is called there, and nobody else. Raises `BadInput`."""
    return _answers(compiled, given, Cast(people, closed=True))


def _answers(compiled: Compiled, given: Mapping[str, Any], cast: Cast) -> dict[AnswerKey, Answer]:
    answers: dict[AnswerKey, Answer] = {}
    for name, value in given.items():
        if name.startswith("$") or value is None:
            continue
        question_id, marked, who = name.partition("@")
        question = compiled.names.questions.get(question_id)
        if question is None:
            raise BadInput(tr("'{name}' is not a question of this pathway.").format(name=question_id))
        asked = key(question_id, cast.about(question, name, who if marked else None))
        if asked in answers:
            sentence = tr("'{name}' is answered twice for the same person: say once what was answered.")
            raise BadInput(sentence.format(name=name))
        answers[asked] = _answer(question, name, value)
    return answers


def _day(value: object, where: str) -> date | None:
    if value is None or isinstance(value, date):
        return value
    try:
        return date.fromisoformat(str(value))
    except ValueError as wrong:
        sentence = tr("{where}: '{value}' is not a date like 2026-11-21.")
        raise BadInput(sentence.format(where=where, value=value)) from wrong


def _people(given: object, day: date | None) -> dict[str, Person]:
    if given is None:
        return {}
    if not isinstance(given, list) or not all(isinstance(one, Mapping) for one in given):
        raise BadInput(tr("$people is a list of people, each with an id and a kind."))
    people = {str(one.get("id")): _person(one, day) for one in given}
    if len({person.id for person in people.values()}) < len(given):
        raise BadInput(tr("$people: two people have the same id, or two are mothers."))
    return people


def _person(one: Mapping[str, Any], day: date | None) -> Person:
    kind, name = one.get("kind"), one.get("id")
    if kind not in ("mother", "baby", "child", "adult") or not isinstance(name, str | int) or not str(name):
        raise BadInput(tr("$people: each needs an id and a kind (mother, baby, child or adult)."))
    if kind != "mother" and str(name) in ("mother", HOUSEHOLD):
        raise BadInput(tr("$people: '{name}' is the name of someone else.").format(name=name))
    born, due = _day(one.get("born"), "$people born"), _day(one.get("due"), "$people due")
    if born and day and born > day:
        raise BadInput(tr("$people: '{name}' is born after $day: give due until the birth.").format(name=name))
    person = PersonId("mother" if kind == "mother" else str(name))
    return Person(id=person, kind=kind, given_name="", family_name="", born=born, due=due)


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
        fits = isinstance(value, int | float) and isfinite(value) and _within(value, shape.least, shape.most)
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
