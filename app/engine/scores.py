"""Scores as intervals: while items are missing a score lies between its lowest and highest possible, and has no total."""

from __future__ import annotations

from collections.abc import Mapping

from app.domain.answers import Answer, AnswerKey, key
from app.domain.base import QuestionId, Value
from app.domain.pathway import Band, Instrument, Question, Score

MOTHER = "mother"


class Reading(Value, frozen=True):
    """A score as it stands. `applies` is false when an item does not apply; `total` is none while items are missing."""

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
    could_be = _could_be_zeroed(instrument, questions, answers)
    lowest, highest, applies = 0, 0, True
    missing: list[QuestionId] = []
    answered: list[QuestionId] = []
    for item in score.items:
        points, answer = points_of(questions[item], answers.get(key(item, MOTHER))), answers.get(key(item, MOTHER))
        if points is None and item in zeroed:
            points = 0
        if points is not None:
            lowest, highest = lowest + (0 if item in could_be else points), highest + points
            answered.append(item)
        elif answer is not None and answer.state == "not-applicable":
            applies = False
        else:
            least, most = _range(questions[item])
            lowest, highest = lowest + least, highest + most
            missing.append(item)
    band = _band(score, lowest, highest, bool(missing)) if applies else None
    return Reading(score.id, lowest, highest, tuple(missing), tuple(answered), applies, band)


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


def _could_be_zeroed(
    instrument: Instrument, questions: Mapping[str, Question], answers: Mapping[AnswerKey, Answer]
) -> tuple[QuestionId, ...]:
    """While the first item is open it may yet come out as 0 and take these with it, whatever they say now."""
    rule = instrument.zero_when
    if rule is None or points_of(questions[rule.item], answers.get(key(rule.item, MOTHER))) is not None:
        return ()
    return rule.sets


def _band(score: Score, lowest: int, highest: int, missing: bool) -> Band | None:
    if missing and not score.partial:
        return None
    low = next((band for band in score.bands if band.least <= lowest <= band.most), None)
    high = next((band for band in score.bands if band.least <= highest <= band.most), None)
    return low if low == high else None
