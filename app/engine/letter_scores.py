"""Published measures as a paper shows them: each date by itself, missing items said, no measure added to another."""

from __future__ import annotations

import re
from datetime import date

from app.domain.answers import Answer, Answered, AnswerKey, key
from app.domain.base import PersonId
from app.domain.calendar import short_date
from app.domain.pathway import Band, Instrument, Score
from app.engine.letter_matter import Matter
from app.engine.scores import MOTHER, Reading, read
from app.i18n import ntr, tr

LAST = 3
"""How many dates of one measure a paper shows."""
MARK = "*"
BELOW = re.compile(r"[:;,.]?\s*below the published threshold.*", re.IGNORECASE)
Row = tuple[str, ...]


def score_rows(matter: Matter) -> tuple[tuple[Row, ...], tuple[str, ...]]:
    """The rows measure | date | total | published band | who asked, newest first, and the entries behind them."""
    rows: list[Row] = []
    origin: list[str] = []
    for instrument in matter.pathway.instruments:
        for score in instrument.scores:
            for day, given in _days(matter, instrument, score)[:LAST]:
                rows.append(_row(matter, instrument, score, day, given))
                origin.extend(str(answered.entry) for answered in given)
    return tuple(rows), tuple(dict.fromkeys(origin))


def unfinished(matter: Matter) -> tuple[str, ...]:
    """Measures begun on their latest date and not finished, so without a total."""
    found = []
    for instrument in matter.pathway.instruments:
        for score in instrument.scores:
            for _, given in _days(matter, instrument, score)[:1]:
                reading = _reading(matter, instrument, score, given)
                if reading.applies and reading.missing:
                    found.append(tr("{name}: {missing}").format(name=score.name, missing=_missing_words(reading)))
    return tuple(found)


def _days(matter: Matter, instrument: Instrument, score: Score) -> list[tuple[date, tuple[Answered, ...]]]:
    mother = {MOTHER, str(matter.mother.id)}
    by_day: dict[date, dict[str, Answered]] = {}
    for answered in matter.record.history:
        if answered.question in instrument.items and answered.about in mother:
            by_day.setdefault(answered.day, {})[answered.question] = answered
    return [
        (day, tuple(given for item, given in by_day[day].items() if item in score.items))
        for day in sorted(by_day, reverse=True)
        if stands(instrument, score, set(by_day[day]))
    ]


def stands(instrument: Instrument, score: Score, begun: set[str]) -> bool:
    """Of two scores over the same items (PHQ-2 within PHQ-9) only the one that was asked is shown."""
    own: set[str] = set(score.items)
    others = [set[str](other.items) for other in instrument.scores if other.id != score.id]
    if not begun & own or any(own < other and begun - own for other in others):
        return False
    return not any(other < own and begun <= other for other in others)


def _row(matter: Matter, instrument: Instrument, score: Score, day: date, given: tuple[Answered, ...]) -> Row:
    reading = _reading(matter, instrument, score, given)
    return (score.name, short_date(day), _total_words(reading), _band_words(reading), _asker(matter, given))


def _reading(matter: Matter, instrument: Instrument, score: Score, given: tuple[Answered, ...]) -> Reading:
    answers: dict[AnswerKey, Answer] = {key(item.question, PersonId(MOTHER)): item.answer for item in given}
    return read(score, instrument, matter.questions, answers)


def _total_words(reading: Reading) -> str:
    if not reading.applies:
        return tr("Does not apply")
    return str(reading.total) if reading.total is not None else tr("No total")


def _missing_words(reading: Reading) -> str:
    count = len(reading.missing)
    return ntr("{count} question has no answer yet", "{count} questions have no answer yet", count).format(count=count)


def _band_words(reading: Reading) -> str:
    if not reading.applies:
        return tr("Does not apply")
    words = _marked(reading.band) if reading.band else tr("No band")
    if not reading.missing:
        return words
    return tr("{band}. {missing}: missing is not lower.").format(band=words, missing=_missing_words(reading))


def footnote() -> str:
    """What the mark beside a band below the threshold says, once for the whole table."""
    return tr("{mark} Below the published threshold is not reassurance.").format(mark=MARK)


def _marked(band: Band) -> str:
    """A published band in a table: below the threshold it carries the mark of the footnote."""
    if band.above:
        return band.says
    name = BELOW.sub("", band.says)
    words = tr("{band}: below threshold {mark}") if name else tr("Below threshold {mark}")
    return words.format(band=name, mark=MARK)


def band_words(band: Band) -> str:
    """A published band in words; below the threshold never without saying that it is not reassurance."""
    caution = tr("below the published threshold; this is not reassurance")
    if band.above or caution in band.says.lower():
        return band.says
    return tr("{band}: {caution}").format(band=band.says, caution=caution)


def _asker(matter: Matter, given: tuple[Answered, ...]) -> str:
    contacts = [matter.record.contacts.get(answered.contact) for answered in given if answered.contact]
    names = dict.fromkeys(contact.by.name for contact in contacts if contact and contact.by)
    return ", ".join(names) or tr("Not recorded")
