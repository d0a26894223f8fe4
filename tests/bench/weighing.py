"""One changed answer: our engine against hand-written closures, and against weighing everything afresh."""

from __future__ import annotations

import time
from collections.abc import Iterator
from itertools import cycle

from app.content.check import compiled
from app.content.load import load
from app.domain.answers import Answer, AnswerKey, key
from app.domain.base import HOUSEHOLD, PersonId
from app.domain.pathway import Question
from app.engine.compiled import Compiled
from app.engine.situation import Situation
from app.engine.visit import Weighing
from tests.bench.rounds import Figure, in_turns
from tests.bench.yardstick.closures import Closures
from tests.bench.yardstick.form import Form, form
from tests.bench.yardstick.translated import answered, pathway

BLOCK = 50
"""Changes a round: enough for the clock to see."""
PEOPLE = {"baby": (PersonId("baby"),), "adult": (PersonId("adult"),)}


def figures() -> list[Figure]:
    """The made-up form at two sizes, then the pathway that ships."""
    return [*(against_closures(n) for n in (200, 1000)), afresh()]


def against_closures(n: int) -> Figure:
    """Seconds a change on the made-up form of n questions."""
    made = form(n)
    closures, weighing = Closures(made), started(made)
    theirs, ours = cycle(made.changes), cycle(made.changes)
    for question, value in made.changes:
        # What a question touches is found at its first answer; the closures find it when they are made.
        weighing = weighing.after(*answered(question, value))
        closures.change(question, value)

    def limit() -> float:
        block = [next(theirs) for _ in range(BLOCK)]
        begun = time.perf_counter()
        for question, value in block:
            closures.change(question, value)
        return (time.perf_counter() - begun) / BLOCK

    def engine() -> float:
        nonlocal weighing
        block = [answered(*next(ours)) for _ in range(BLOCK)]
        begun = time.perf_counter()
        for asked, answer in block:
            weighing = weighing.after(asked, answer)
        return (time.perf_counter() - begun) / BLOCK

    note = "three values, reasons found when asked for, an old weighing kept whole; a hidden answer still counts"
    return in_turns(f"one answer re-weighed, {n:,} questions", "hand-written closures", engine, limit, 20, 4.0, note)


def started(made: Form) -> Weighing:
    """Our weighing of the form's first answers."""
    answers = dict(answered(question, value) for question, value in made.initial.items())
    return Weighing(Compiled(pathway(made)), Situation(answers=answers, people={}, facts={}, everyone_named=True))


def afresh() -> Figure:
    """One answer re-weighed in the shipped pathway, against weighing all of it. Smaller is better; 1 would be no gain."""
    ready = compiled(load())
    weighing = Weighing(ready, Situation(answers={}, people=PEOPLE, facts={}))
    for asked, answer in one_of_each(ready):
        weighing = weighing.after(asked, answer)
    turns, fresh_turns = cycle(list(one_of_each(ready))), cycle(list(one_of_each(ready)))

    def touched() -> float:
        asked, answer = next(turns)
        begun = time.perf_counter()
        weighing.after(asked, answer)
        return time.perf_counter() - begun

    def whole() -> float:
        asked, answer = next(fresh_turns)
        begun = time.perf_counter()
        Weighing(ready, weighing.here.with_answer(asked, answer))
        return time.perf_counter() - begun

    return in_turns(
        "one answer re-weighed in the shipped pathway", "weighing all of it afresh", touched, whole, 200, 0.5
    )


def one_of_each(ready: Compiled) -> Iterator[tuple[AnswerKey, Answer]]:
    """For each question with choices, its last answer."""
    for question in ready.pathway.questions:
        if question.answer.choices and question.answer.kind in ("choice", "score"):
            choice = question.answer.choices[-1]
            value = choice.score if question.answer.kind == "score" else choice.word
            yield key(question.id, _about(question)), Answer(state="answered", value=value)


def _about(question: Question) -> PersonId:
    if question.about == "household":
        return HOUSEHOLD
    return PersonId(question.about.removeprefix("each "))
