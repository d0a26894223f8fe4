"""A question as its own widget shows it, empty, where it is answered outside a visit: an amendment, or something told."""

from __future__ import annotations

from app.services.states import Asked
from ui.questions.state import ChoiceState, QuestionState
from ui.visits.words import source_line


def question_state(asked: Asked) -> QuestionState:
    """Nothing is filled in: it is a new answer. Who said it stays as it was until it is changed."""
    question, shape = asked.question, asked.question.answer
    return QuestionState(
        id=f"{question.id}@{asked.about}",
        ask=question.ask,
        kind=shape.kind,
        about=asked.about_name if question.about.startswith("each ") else "",
        hint=question.hint,
        why=question.why,
        notice=question.notice,
        source=source_line(question.source),
        choices=tuple(ChoiceState(word=one.word, says=one.says, hint=one.hint) for one in shape.choices),
        unit=shape.unit,
        least=shape.least,
        most=shape.most,
        optional=shape.optional,
        said_by=asked.answered.said_by if asked.answered else question.said_by,
    )
