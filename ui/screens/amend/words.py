"""A question of a signed visit as its own widget shows it, empty, to be answered anew."""

from __future__ import annotations

from datetime import date

from app.services.states import Asked
from app.services.states_history import Version
from ui.questions.state import ChoiceState, QuestionState
from ui.visits.words import answer_words, source_line, source_words


def question_state(asked: Asked) -> QuestionState:
    """Nothing is filled in: an amendment is a new answer. Who said it stays as it was until it is changed."""
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


def version_words(version: Version, day: date) -> tuple[tuple[str, str], tuple[str, str]]:
    """Answer and source of the earlier version and of the one that stands now."""
    before, question = version.before, version.question
    earlier = (answer_words(question, before), source_words(before, day) if before else "")
    return earlier, (answer_words(question, version.after), source_words(version.after, day))
