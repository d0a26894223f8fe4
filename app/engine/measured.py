"""Published measures over time: each day on which one was asked, by itself. Nothing is said of the days between."""

from __future__ import annotations

from datetime import date

from app.domain.answers import Answer, Answered, AnswerKey, key
from app.domain.base import PersonId, Value
from app.domain.pathway import Instrument, Score
from app.domain.record import FamilyRecord
from app.engine.compiled import Compiled
from app.engine.letter_scores import band_words, stands
from app.engine.scores import MOTHER, read


class Measured(Value, frozen=True):
    """A measure on one day: its total, or how many items are missing, and its published band in words."""

    day: date
    total: int | None
    missing: int
    band: str


class Measure(Value, frozen=True):
    """One published measure. `threshold` is drawn only where its licence lets its words be shown here; 0 when it is not."""

    name: str
    most: int
    threshold: int
    days: tuple[Measured, ...]


def measures(compiled: Compiled, record: FamilyRecord) -> tuple[Measure, ...]:
    """Every measure that was asked of her, the days in order. No measure is added to another."""
    found = []
    for instrument in compiled.pathway.instruments:
        by_day = _by_day(record, instrument)
        for score in instrument.scores:
            days = tuple(
                one
                for day, given in sorted(by_day.items())
                if stands(instrument, score, set(given))
                if (one := _measured(compiled, instrument, score, day, given)) is not None
            )
            if days:
                found.append(Measure(score.name, _most(score), _threshold(instrument, score), days))
    return tuple(found)


def _by_day(record: FamilyRecord, instrument: Instrument) -> dict[date, dict[str, Answered]]:
    mother = record.mother()
    hers = {MOTHER, str(mother.id) if mother else MOTHER}
    by_day: dict[date, dict[str, Answered]] = {}
    for one in record.history:
        if one.question in instrument.items and one.about in hers:
            by_day.setdefault(one.day, {})[one.question] = one
    return by_day


def _measured(
    compiled: Compiled, instrument: Instrument, score: Score, day: date, given: dict[str, Answered]
) -> Measured | None:
    answers: dict[AnswerKey, Answer] = {
        key(one.question, PersonId(MOTHER)): one.answer for item, one in given.items() if item in score.items
    }
    reading = read(score, instrument, compiled.names.questions, answers)
    if not reading.applies:
        return None
    band = band_words(reading.band) if reading.band else ""
    return Measured(day=day, total=reading.total, missing=len(reading.missing), band=band)


def _most(score: Score) -> int:
    return max((band.most for band in score.bands), default=0)


def _threshold(instrument: Instrument, score: Score) -> int:
    over = [band.least for band in score.bands if band.above]
    return min(over) if over and instrument.licence.worded else 0
