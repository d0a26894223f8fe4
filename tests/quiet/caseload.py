"""Made-up families and how they answer. The shares below are invented to exercise the rules; they are nobody's prevalence."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from app.domain.answers import AnswerValue
from app.domain.pathway import Question
from app.services.families import NewFamily, NewPerson
from app.services.states import Asked

ORDINARY, ONE_TROUBLE = 0.85, 0.97
"""Up to the first share a family is ordinary; up to the second it has one troubled topic; beyond, three."""
SLIP = 0.02
"""How often an ordinary answer is one step more worrying."""
TROUBLED = 0.6
"""How often an answer on a troubled topic is one or more steps more worrying."""


@dataclass(frozen=True)
class Household:
    """One family and the topics that trouble it."""

    family: NewFamily
    troubled: frozenset[str]


def household(number: int, topics: tuple[str, ...], random: Random, today: date) -> Household:
    """The family of that number, its baby six to eight weeks old when it is visited."""
    name = f"Family{number:03d}"
    born = today - timedelta(days=random.randint(28, 50))
    people = (
        NewPerson("mother", "Ada", name, born=today - timedelta(days=365 * random.randint(19, 41)), lives_here="yes"),
        NewPerson("baby", "Bo", name, born=born, lives_here="yes"),
        NewPerson("adult", "Cal", name, relationship="Father", lives_here="yes"),
    )
    share = random.random()
    count = 0 if share < ORDINARY else 1 if share < ONE_TROUBLE else 3
    return Household(NewFamily(people=people, address="1 Elm Row"), frozenset(random.sample(topics, count)))


def answer(asked: Asked, household: Household, random: Random) -> AnswerValue:
    """What this family says to one question."""
    question = asked.question
    if question.answer.kind in ("choice", "score", "several"):
        return _chosen(question, household, random)
    if question.answer.kind == "number":
        return question.answer.least or 0
    if question.answer.kind == "date":
        return "2026-08-06"
    return "We talked about it."


def _chosen(question: Question, household: Household, random: Random) -> AnswerValue:
    choices = question.answer.choices
    place = _steps(question, household, random)
    chosen = choices[min(place, len(choices) - 1)]
    if question.answer.kind == "score" and chosen.score is not None:
        return chosen.score
    return [chosen.word] if question.answer.kind == "several" else chosen.word


def _steps(question: Question, household: Household, random: Random) -> int:
    """How many steps from the first choice; where the order says nothing, any of them."""
    if question.id == "household.everyone_named":
        return [choice.word for choice in question.answer.choices].index("yes")
    if question.answer.order == "none":
        return random.randrange(len(question.answer.choices))
    worse = TROUBLED if question.topic in household.troubled else SLIP
    steps = 0
    while random.random() < worse and steps < len(question.answer.choices):
        steps += 1
    return steps
