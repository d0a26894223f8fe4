"""A question as its widget shows it, and what an instrument says around its items."""

from __future__ import annotations

import re
from datetime import date

from app.domain.answers import Answered, State
from app.domain.pathway import Instrument, Question
from app.i18n import tr
from app.services.states import Asked, PageState, ScoreLine, VisitState
from ui.questions.state import NOT_ANSWERED, ChoiceState, QuestionState
from ui.visits.words import answer_words, left_words, source_line
from ui.visits.words import earlier_words as said_earlier

_NAMES_A_REVIEW = re.compile(r"Baby [AM]\b|Child M\b|SILR|review", re.IGNORECASE)
"""Titles that tell of a child who came to harm. They stand with the lessons, not where a mother reads why she is asked."""
SHORT = 26
"""Characters up to which two answers stand side by side."""


def question_state(
    asked: Asked, day: date, columns: int, measure: Instrument | None = None, *, alone: bool = True
) -> QuestionState:
    """One question about one person, with this visit's answer. `columns` is how many short answers fit side by side.

    In company no reason is offered that says something was not asked, and nothing stands there that is said to the worker
    alone. An item of a `measure` is brief, and leaves out why it is asked where the whole measure says the same.
    """
    question, answered = asked.question, asked.answered
    shape = question.answer
    state = QuestionState(
        id=question_key(asked),
        ask=question.ask,
        kind=shape.kind,
        about=asked.about_name if question.about.startswith("each ") else "",
        hint=question.hint if alone else "",
        why="" if measure and question.why == measure.why else question.why,
        brief=measure is not None,
        lessons=len(question.learn) if alone and measure is None else 0,
        notice=question.notice if alone else "",
        source="" if _NAMES_A_REVIEW.search(question.source.title) else source_line(question.source),
        choices=tuple(ChoiceState(word=one.word, says=one.says, hint=one.hint) for one in shape.choices),
        columns=_columns(question, columns),
        unit=shape.unit,
        least=shape.least,
        most=shape.most,
        optional=shape.optional,
        earlier=earlier_words(asked, day),
        said_by=question.said_by,
        may_be=NOT_ANSWERED if alone else IN_COMPANY,
    )
    return state if answered is None else _with_answer(state, answered)


def _with_answer(state: QuestionState, answered: Answered) -> QuestionState:
    return QuestionState(
        **{name: getattr(state, name) for name in state.__struct_fields__ if name not in _ANSWER},
        state=answered.answer.state,
        value=answered.answer.value,
        said_by=answered.said_by,
        noticed=answered.noticed,
        reason=answered.reason,
    )


IN_COMPANY: tuple[State, ...] = ("declined", "not-known", "not-applicable")
_ANSWER = ("state", "value", "said_by", "noticed", "reason")


def question_key(asked: Asked) -> str:
    """What names one question about one person in code."""
    return f"{asked.question.id}@{asked.about}"


def earlier_words(asked: Asked, day: date) -> str:
    """An earlier answer with its age, and how the question was left last time; nothing once it was asked today."""
    if asked.answered is not None:
        return ""
    lines = []
    if asked.earlier is not None:
        words = tr("{source}: {answer}")
        said = answer_words(asked.question, asked.earlier)
        lines.append(words.format(source=said_earlier(asked.earlier, day), answer=said))
    if asked.carried is not None:
        lines.append(left_words(asked.carried, day))
    return "\n".join(lines)


def scores_of(page: PageState, visit: VisitState) -> tuple[ScoreLine, ...]:
    """Scores over this page's items, once every item is answered and only when she is alone."""
    if page.instrument is None or not page.done or not visit.alone:
        return ()
    here = {one.question.id for one in page.asked}
    names = {score.name for score in page.instrument.scores if here & set(score.items)}
    return tuple(line for line in visit.scores if line.name in names and line.total is not None)


def score_words(line: ScoreLine) -> str:
    """`Nine questions about mood (PHQ-9): 4 of 27`."""
    return tr("{name}: {total} of {most}").format(name=line.name, total=line.total, most=line.most)


def licence_words(instrument: Instrument) -> str:
    """Whose the questions are and on what terms they are shown."""
    licence = instrument.licence
    return " ".join(part for part in (licence.acknowledgement or licence.holder, licence.terms) if part)


def may_hand_over(page: PageState) -> bool:
    """A published questionnaire that stands here in its own words is hers to answer by herself."""
    return page.instrument is not None and page.instrument.licence.worded


def _columns(question: Question, columns: int) -> int:
    choices = question.answer.choices
    plain = all(len(choice.says) <= SHORT and not choice.hint for choice in choices)
    if not plain:
        return 1
    if question.answer.kind == "score":
        return columns
    return 2 if len(choices) == 2 and columns > 1 else 1
