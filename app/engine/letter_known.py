"""What a letter's reader should know is not known: unanswered questions of its subjects, unfinished measures, missing facts."""

from __future__ import annotations

from app.domain.answers import STATE_NAMES, Answer, Answered, AnswerKey
from app.domain.base import HOUSEHOLD, PersonId
from app.domain.pathway import Question
from app.engine.compiled import Compiled
from app.engine.facts import record_facts
from app.engine.letter_matter import Matter, place_of_question, questions_of
from app.engine.letter_scores import unfinished
from app.engine.letter_words import label_words
from app.engine.scores import MOTHER
from app.engine.situation import Situation
from app.engine.visit import Weighing, people_asked
from app.i18n import tr

Asked = tuple[Question, PersonId, Answered | None]
ORDER = ("not-asked", "not-safe", "declined", "not-known")


def not_known_bullets(matter: Matter, topics: tuple[str, ...]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Questions of these topics without an answer, gathered by what got in the way; and the entries behind them."""
    unanswered = [each for each in _asked(matter, topics) if each[2] is None or each[2].answer.state in ORDER]
    bullets = []
    for state in ORDER:
        labels = [
            label_words(matter, question, about)
            for question, about, given in unanswered
            if (given.answer.state if given else "not-asked") == state
        ]
        if labels:
            words = tr("{state}: {labels}.")
            bullets.append(words.format(state=tr(STATE_NAMES[state]), labels="; ".join(dict.fromkeys(labels))))
    if not matter.annex:
        bullets.extend(tr("{measure}.").format(measure=each) for each in unfinished(matter))
    return tuple(bullets), tuple(str(given.entry) for _, _, given in unanswered if given)


def _asked(matter: Matter, topics: tuple[str, ...]) -> list[Asked]:
    """Every question of these topics that may stand here and is not hidden by the answers given."""
    visible = _weighing(matter).visible
    found: list[Asked] = []
    for question in questions_of(matter, topics):
        if question.instrument:
            continue
        for person in people_asked(question, _people(matter)):
            given = _given(matter, question, person)
            shown = given is not None or (visible.get((question.id, person), True) and not question.answer.optional)
            if shown and place_of_question(matter, question, given) == matter.here:
                found.append((question, person, given))
    return found


def _given(matter: Matter, question: Question, person: PersonId) -> Answered | None:
    about = {person, matter.mother.id} if person == MOTHER else {person}
    found = [each for each in matter.record.answers.values() if each.question == question.id and each.about in about]
    return found[-1] if found else None


def _weighing(matter: Matter) -> Weighing:
    record = matter.record
    answers = {_as_weighed(matter, each): each for each in record.answers.values()}
    given: dict[AnswerKey, Answer] = {name: each.answer for name, each in answers.items()}
    named = any(
        each.answer.value == "yes" for name, each in answers.items() if name[0] == matter.pathway.everyone_named
    )
    facts = record_facts(record, matter.who.day)
    return Weighing(
        Compiled(matter.pathway),
        Situation(answers=given, people=_people(matter), facts=facts, everyone_named=named),
    )


def _as_weighed(matter: Matter, answered: Answered) -> AnswerKey:
    mother = answered.about == matter.mother.id and matter.mother.kind == "mother"
    return (answered.question, PersonId(MOTHER) if mother else answered.about)


def _people(matter: Matter) -> dict[str, tuple[PersonId, ...]]:
    kinds = ("baby", "child", "adult")
    people = {kind: tuple(person.id for person in matter.record.of_kind(kind)) for kind in kinds}
    return {**people, "household": (HOUSEHOLD,)}
