"""Scores as intervals: while items are missing a score lies between its lowest and highest possible, and has no total."""

from __future__ import annotations

from collections.abc import Mapping

from app.domain.answers import Answer, AnswerKey, key
from app.domain.base import QuestionId, Value
from app.domain.pathway import Band, Instrument, Question, Score

MOTHER = "mother"


class Reading(Value, frozen=True):
    """A score as it stands. `applies` is false when no item of it applies: one item that does not apply is missing, and never
    takes away what the others add up to. `total` is none while items are missing."""

    score: str
    lowest: int
    highest: int
    missing: tuple[QuestionId, ...]
    answered: tuple[QuestionId, ...]
    applies: bool
    band: Band | None

    @property
    def total(self) -> int | None:
        """The sum, once every item has its answer."""
        return self.lowest if self.applies and not self.missing else None


def read(
    score: Score, instrument: Instrument, questions: Mapping[str, Question], answers: Mapping[AnswerKey, Answer]
) -> Reading:
    """The score over the answers given."""
    zeroed = _zeroed(instrument, questions, answers)
    given = {item: answers.get(key(item, MOTHER)) for item in score.items}
    applies = not all(answer is not None and answer.state == "not-applicable" for answer in given.values())
    lowest, highest = 0, 0
    missing: list[QuestionId] = []
    answered: list[QuestionId] = []
    for item, answer in given.items():
        points = points_of(questions[item], answer)
        points = 0 if points is None and item in zeroed else points
        least, most = _range(questions[item]) if points is None else (points, points)
        lowest, highest = lowest + least, highest + most
        (missing if points is None else answered).append(item)
    band = _band(score, lowest, highest, bool(missing)) if applies else None
    return Reading(score.id, lowest, highest, tuple(missing) if applies else (), tuple(answered), applies, band)


def points_of(question: Question, answer: Answer | None) -> int | None:
    """What an answer adds to a score; none when it is missing, declined or not known."""
    if answer is None or answer.state != "answered":
        return None
    if isinstance(answer.value, int):
        return answer.value
    return next((choice.score for choice in question.answer.choices if choice.word == answer.value), None)


def _range(question: Question) -> tuple[int, int]:
    points = [choice.score for choice in question.answer.choices if choice.score is not None]
    return min(points), max(points)


def _zeroed(
    instrument: Instrument, questions: Mapping[str, Question], answers: Mapping[AnswerKey, Answer]
) -> tuple[QuestionId, ...]:
    rule = instrument.zero_when
    if rule is None or points_of(questions[rule.item], answers.get(key(rule.item, MOTHER))) != 0:
        return ()
    return rule.sets


def _band(score: Score, lowest: int, highest: int, missing: bool) -> Band | None:
    if missing and not score.partial:
        return None
    low = next((band for band in score.bands if band.least <= lowest <= band.most), None)
    high = next((band for band in score.bands if band.least <= highest <= band.most), None)
    return low if low == high else None
