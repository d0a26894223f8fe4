"""The made-up questionnaire as a pathway of ours, so that our engine weighs the same conditions."""

from __future__ import annotations

import msgspec

from app.domain.answers import Answer, AnswerKey, key
from app.domain.base import QuestionId
from app.domain.pathway import AnswerShape, Choice, Instrument, Pathway, Question, Score
from tests.bench.yardstick.form import Asked, Form, Test, Value
from tests.support.small_pathway import NO_YES, SOURCE, TOOL, TOPIC, rule, small_pathway

FIVE = tuple(Choice(word=str(points), says=str(points), score=points) for points in range(5))
SHAPES = {
    "bool": AnswerShape(kind="choice", choices=NO_YES, order="worsening"),
    "choice": AnswerShape(kind="score", choices=FIVE, order="worsening"),
    "int": AnswerShape(kind="number", least=0, most=100),
}


def pathway(form: Form) -> Pathway:
    """Questions with their skips, scales as instruments, alerts as rules."""
    whole = small_pathway(())
    types = {one.id: one.type for one in form.questions}
    return msgspec.structs.replace(
        whole,
        questions=(*whole.questions, *(_question(one, types) for one in form.questions)),
        instruments=tuple(_instrument(name, items) for name, items in form.scales),
        rules=tuple(rule(name, condition(test, types)) for name, test in form.alerts),
    )


def answered(question: str, value: Value) -> tuple[AnswerKey, Answer]:
    """An answer as our engine is given it."""
    given = ("yes" if value else "no") if isinstance(value, bool) else value
    return key(_id(question), "mother"), Answer(state="answered", value=given)


def condition(test: Test, types: dict[str, str]) -> str:
    """A test in our grammar."""
    kind, left, right = test
    if kind in ("and", "or"):
        return f"({condition(left, types)}) {kind} ({condition(right, types)})"
    if kind == "sge":
        return f"scale.{left} >= {right}"
    if types[left] == "bool":
        return f"{_id(left)} is {'yes' if right else 'no'}"
    return f"{_id(left)} {'>=' if kind == 'ge' else '='} {right}"


def _question(one: Asked, types: dict[str, str]) -> Question:
    return Question(
        id=_id(one.id),
        topic=TOPIC,
        ask=one.id,
        label=one.id,
        why="",
        about="mother",
        answer=SHAPES[one.type],
        source=SOURCE,
        when=condition(one.enable, types) if one.enable else "",
    )


def _instrument(name: str, items: list[str]) -> Instrument:
    ids = tuple(_id(item) for item in items)
    score = Score(id=f"scale.{name}", name=name, items=ids, bands=())
    return Instrument(
        id=f"scale.{name}",
        name=name,
        stem="",
        why="",
        licence=TOOL.licence,
        source=SOURCE,
        items=ids,
        scores=(score,),
        topic=TOPIC,
    )


def _id(name: str) -> QuestionId:
    return QuestionId(f"made.{name}")
