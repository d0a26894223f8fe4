"""The names a condition may use, with their types: a wrong name or a type that cannot compare is named."""

from __future__ import annotations

from collections.abc import Mapping

from app.domain.base import Value
from app.domain.pathway import Instrument, Pathway, Question, Score
from app.engine.conditions import ConditionError
from app.engine.facts import FACTS
from app.engine.syntax import And, Answeredness, AtLeast, Compare, Condition, Each, Is, Not, Or, Term


class Vocabulary(Value, frozen=True):
    """Questions and scores by name; facts are the engine's own closed list."""

    questions: Mapping[str, Question]
    scores: Mapping[str, Score]
    instruments: Mapping[str, Instrument]


def vocabulary(pathway: Pathway) -> Vocabulary:
    """The names of a pathway."""
    scores = {score.id: (score, instrument) for instrument in pathway.instruments for score in instrument.scores}
    return Vocabulary(
        questions={question.id: question for question in pathway.questions},
        scores={name: score for name, (score, _) in scores.items()},
        instruments={name: instrument for name, (_, instrument) in scores.items()},
    )


def check(condition: Condition, names: Vocabulary, scope: str = "") -> None:
    """Raise `ConditionError` where a name is unknown or cannot be compared so. `scope` is the quantified kind of person."""
    match condition:
        case And() | Or() | AtLeast():
            for part in condition.parts:
                check(part, names, scope)
        case Not():
            check(condition.part, names, scope)
        case Each():
            if scope:
                raise ConditionError(f"'{condition.which} {condition.kind}' stands inside another 'any' or 'every'.")
            check(condition.part, names, condition.kind)
        case Answeredness():
            if condition.question not in names.questions:
                raise ConditionError(f"'{condition.question}' is not a question.")
            _in_scope(condition.question, names, scope)
        case Is():
            _check_is(condition, names, scope)
        case Compare():
            _check_compare(condition, names, scope)


def _in_scope(name: str, names: Vocabulary, scope: str) -> None:
    question, fact = names.questions.get(name), FACTS.get(name)
    about = question.about.removeprefix("each ") if question else fact.about if fact else "mother"
    if about in ("baby", "child", "adult") and about != scope:
        raise ConditionError(
            f"'{name}' is about each {about}: write 'any {about}: ({name} ...)' or 'every {about}: ...'."
        )


def _check_is(condition: Is, names: Vocabulary, scope: str) -> None:
    name = condition.term.name
    question, fact = names.questions.get(name), FACTS.get(name)
    if name in names.scores or condition.term.count:
        raise ConditionError(f"'{condition.term}' is a number: compare it with <, <=, =, >= or >.")
    if question is None and fact is None:
        raise ConditionError(f"'{name}' is not a question, score or fact.")
    words = [choice.word for choice in question.answer.choices] if question else list(fact.words if fact else ())
    if not words or (question and question.answer.kind not in ("choice", "several")):
        raise ConditionError(f"'{name}' has no words to be compared with 'is'.")
    for word in condition.words:
        if word not in words:
            raise ConditionError(f"'{word}' is not an answer of '{name}' ({', '.join(words)}).")
    _in_scope(name, names, scope)


def _check_compare(condition: Compare, names: Vocabulary, scope: str) -> None:
    name, question = condition.term.name, names.questions.get(condition.term.name)
    if condition.term.count:
        _check_count(condition.term)
        return
    fact = FACTS.get(name)
    if name in names.scores or (question and question.answer.kind in ("score", "number")):
        if condition.unit:
            raise ConditionError(f"'{name}' is a plain number: leave out '{condition.unit}'.")
    elif fact and fact.kind == "span":
        if not condition.unit:
            raise ConditionError(f"'{name}' is a length of time: say days, weeks, months or years.")
    elif question is None and fact is None:
        raise ConditionError(f"'{name}' is not a question, score or fact.")
    else:
        raise ConditionError(f"'{name}' is not a number: compare it with 'is'.")
    _in_scope(name, names, scope)


def _check_count(term: Term) -> None:
    fact = FACTS.get(term.name)
    if fact is None or fact.kind != "events":
        raise ConditionError(f"'{term.name}' is not something that can be counted.")
