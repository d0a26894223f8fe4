"""Made-up families and how they answer. The shares below are invented to exercise the rules; they are nobody's prevalence."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from app.domain.answers import Answer, AnswerValue, key
from app.domain.base import HOUSEHOLD, ContactKind, PersonId
from app.domain.pathway import Choice, Question
from app.engine.compiled import Compiled
from app.engine.situation import Situation
from app.engine.visit import Weighing
from app.services.families import NewFamily, NewPerson
from app.services.states import Asked

ORDINARY, ONE_TROUBLE = 0.85, 0.97
"""Up to the first share a family is ordinary; up to the second it has one troubled topic; beyond, three. Invented."""
GRAVE = 0.04
"""The share of families, of any kind, with one grave trouble that they tell of when they are asked. Invented."""
SLIP = 0.02
"""How often an ordinary answer is one step more worrying, of those that alone call for nobody today. Invented."""
TROUBLED = 0.6
"""How often an answer on a troubled topic is one or more steps more worrying, of the same. Invented."""
URGENT = ("emergency", "same-day")
PLAN = ContactKind("hv-6-8-weeks")
"""The visit that is made: a grave trouble is one that it can ask about."""


@dataclass(frozen=True)
class Household:
    """One family, the topics that trouble it, and the one question it answers gravely, if any."""

    family: NewFamily
    troubled: frozenset[str]
    grave: str = ""

    @property
    def ordinary(self) -> bool:
        """No troubled topic and no grave trouble."""
        return not self.troubled and not self.grave


class Answers:
    """How families answer: mildly, but for the one question of a family with a grave trouble. A choice is grave when it alone
    makes an emergency or same-day rule hold; which choices those are is asked of the pathway itself."""

    def __init__(self, ready: Compiled) -> None:
        self._ready = ready
        self._mild: dict[str, int] = {}
        self.topics = tuple(sorted({str(question.topic) for question in ready.pathway.questions}))
        pages = (page for section in ready.contacts[PLAN].sections for page in (*section.core, *section.more))
        here = {name for page in pages for name in page.questions}
        asked = [one for one in ready.pathway.questions if one.id in here and one.answer.kind in ("choice", "score")]
        self.grave = tuple(str(one.id) for one in asked if self.mild(one) < len(one.answer.choices))

    def mild(self, question: Question) -> int:
        """How many of its choices, from the first, call for nobody today on their own."""
        if question.id not in self._mild:
            choices = enumerate(question.answer.choices)
            first = next(
                (at for at, choice in choices if self._is_grave(question, choice)), len(question.answer.choices)
            )
            self._mild[question.id] = max(1, first)
        return self._mild[question.id]

    def _is_grave(self, question: Question, choice: Choice) -> bool:
        about = {"mother": "mother", "household": HOUSEHOLD}.get(question.about, "one")
        kind = question.about.removeprefix("each ")
        people = {kind: (PersonId("one"),)} if about == "one" else {}
        value = choice.score if question.answer.kind == "score" and choice.score is not None else choice.word
        answers = {key(question.id, PersonId(about)): Answer(state="answered", value=value)}
        weighing = Weighing(self._ready, Situation(answers=answers, people=people, facts={}))
        return any(rule.urgency in URGENT for rule, _ in weighing.raised())


def household(number: int, answers: Answers, random: Random, today: date) -> Household:
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
    grave = random.choice(answers.grave) if random.random() < GRAVE else ""
    return Household(
        NewFamily(people=people, address="1 Elm Row"), frozenset(random.sample(answers.topics, count)), grave
    )


def answer(asked: Asked, household: Household, random: Random, answers: Answers) -> AnswerValue:
    """What this family says to one question."""
    question = asked.question
    if question.answer.kind in ("choice", "score", "several"):
        return _chosen(question, household, random, answers)
    if question.answer.kind == "number":
        return question.answer.least or 0
    if question.answer.kind == "date":
        return "2026-08-06"
    return "We talked about it."


def _chosen(question: Question, household: Household, random: Random, answers: Answers) -> AnswerValue:
    chosen = question.answer.choices[_place(question, household, random, answers)]
    if question.answer.kind == "score" and chosen.score is not None:
        return chosen.score
    return [chosen.word] if question.answer.kind == "several" else chosen.word


def _place(question: Question, household: Household, random: Random, answers: Answers) -> int:
    """Which choice; where the order says nothing, any of the mild ones."""
    choices = question.answer.choices
    if question.id == "household.everyone_named":
        return [choice.word for choice in choices].index("yes")
    mild = answers.mild(question)
    if question.id == household.grave:
        return random.randrange(mild, len(choices))
    if question.answer.order == "none":
        return random.randrange(mild)
    worse = TROUBLED if question.topic in household.troubled else SLIP
    steps = 0
    while random.random() < worse and steps < mild - 1:
        steps += 1
    return steps
