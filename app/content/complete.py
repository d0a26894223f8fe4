"""Whether everything a reader relies on is there: whys, sources in date, licences, bands without gaps, somebody and a time for
each rule, and for each row of the learning register what answers it. What z3 is not needed for."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise

from app.content.beyond import BEYOND
from app.domain.pathway import Band, Instrument, Pathway, Question, Rule, Score, Source, Topic
from app.engine.visit import URGENT
from app.engine.within import countable, due_at
from app.i18n import tr

LONGEST = {
    "emergency": timedelta(hours=4),
    "same-day": timedelta(days=1),
    "soon": timedelta(days=8),
    "planned": timedelta(days=29),
    "note": timedelta(days=32),
}
"""The longest each urgency may leave, to the end of the last day (a week, four weeks, a month): more belongs to a lesser one."""
_MONDAY = datetime(2026, 1, 5, 0, 1, tzinfo=UTC)


def gaps(pathway: Pathway, day: date) -> tuple[str, ...]:
    """What is missing or out of date on `day`, each a sentence naming where and how to mend it."""
    return tuple(
        sentence
        for found in (
            _household(pathway),
            (sentence for rule in pathway.rules for sentence in _rule(pathway, rule)),
            (sentence for instrument in pathway.instruments for sentence in _instrument(pathway, instrument)),
            _whys(pathway),
            _letters(pathway),
            _register(pathway),
            _out_of_date(pathway, day),
        )
        for sentence in found
    )


def _household(pathway: Pathway) -> Iterator[str]:
    """The engine takes *yes* here for *nobody is missing*, so it has to be a question that can be answered so."""
    question = next((one for one in pathway.questions if one.id == pathway.everyone_named), None)
    if question is None:
        return
    words = {choice.word for choice in question.answer.choices}
    if question.about != "household" or question.answer.kind != "choice" or not {"yes", "no"} <= words:
        says = tr(
            "pathway, everyone_named: '{name}' is to be a question about the household with the answers yes and no."
        )
        yield says.format(name=question.id)


def _rule(pathway: Pathway, rule: Rule) -> Iterator[str]:
    where = tr("rule {name}").format(name=rule.id)
    if not rule.do:
        yield tr("{where} says nothing to do: name at least one action in 'do'.").format(where=where)
    if not rule.says.strip():
        yield tr("{where} says nothing: write in 'says' what was found.").format(where=where)
    yield from _source(where, rule.source)
    yield from _time(where, rule)
    yield from _when_said(where, rule)
    calls = [action.call for action in pathway.actions if action.id in rule.do and action.call]
    if (rule.urgency == "emergency" or rule.by_voice) and not calls:
        says = tr("{where} is told by voice, but none of its actions has a number to call: give one of them 'call'.")
        yield says.format(where=where)


def _when_said(where: str, rule: Rule) -> Iterator[str]:
    """What cannot wait for the end of a talk is said at once, and only what is urgent comes before everything else."""
    if rule.at_the_end and (rule.urgency != "same-day" or rule.by_voice):
        says = tr("{where} waits for the end of the talk. Only a same-day rule that is not told by voice may.")
        yield says.format(where=where)
    if rule.ask_now and rule.urgency not in URGENT:
        says = tr("{where} asks something before anything else, and is not urgent. Leave out 'ask_now'.")
        yield says.format(where=where)


def _time(where: str, rule: Rule) -> Iterator[str]:
    if not countable(rule.within):
        return  # `check` has named it.
    ends = due_at(rule.within, _MONDAY)
    if rule.urgency in URGENT and "day" in rule.within and rule.within != "same day":
        ends = _MONDAY + timedelta(days=400)
    if ends - _MONDAY > LONGEST[rule.urgency]:
        says = tr("{where}: within '{within}' is longer than {urgency} allows. Shorten it, or lower the urgency.")
        yield says.format(where=where, within=rule.within, urgency=rule.urgency)
    elif ends <= _MONDAY:
        yield tr("{where}: within '{within}' leaves no time.").format(where=where, within=rule.within)


def _source(where: str, source: Source) -> Iterator[str]:
    if not source.title.strip():
        yield tr("{where} has no source: say in 'source.title' where it comes from.").format(where=where)
    elif source.checked is None or source.review_by is None:
        says = tr("{where}: its source has no date. Write in 'checked' when it was read, in 'review_by' when again.")
        yield says.format(where=where)


def _instrument(pathway: Pathway, instrument: Instrument) -> Iterator[str]:
    where = tr("instrument {name}").format(name=instrument.id)
    if not instrument.why.strip():
        yield tr("{where} has no why: say why it is asked.").format(where=where)
    if not instrument.licence.holder.strip() or not instrument.licence.terms.strip():
        says = tr("{where} has no licence: say in 'licence' whose it is and on what terms it is shown.")
        yield says.format(where=where)
    yield from _source(where, instrument.source)
    questions: dict[str, Question] = {question.id: question for question in pathway.questions}
    for score in instrument.scores:
        yield from _bands(f"{where}, score {score.id}", score, questions)


def _bands(where: str, score: Score, questions: dict[str, Question]) -> Iterator[str]:
    """Each total the items can come to lies in exactly one band, and no band above the threshold lies below another."""
    worth = [_points(questions[item]) for item in score.items if item in questions]
    if not worth or not all(worth):
        yield tr("{where}: every item needs choices with points.").format(where=where)
        return
    least, most = sum(map(min, worth)), sum(map(max, worth))
    for total in range(least, most + 1):
        holding = [band.id for band in score.bands if band.least <= total <= band.most]
        if not holding:
            yield tr("{where}: a total of {total} lies in no band.").format(where=where, total=total)
        elif len(holding) > 1:
            says = tr("{where}: a total of {total} lies in more than one band ({bands}).")
            yield says.format(where=where, total=total, bands=", ".join(holding))
    for band in score.bands:
        if band.least > band.most or band.least > most or band.most < least:
            says = tr("{where}: no total comes to the band {band}.")
            yield says.format(where=where, band=band.id)
        elif not least <= band.least <= band.most <= most:
            says = tr("{where}: the band {band} goes past the totals there are ({least} to {most}).")
            yield says.format(where=where, band=band.id, least=least, most=most)
    yield from _thresholds(where, sorted(score.bands, key=lambda band: band.least))


def _thresholds(where: str, bands: list[Band]) -> Iterator[str]:
    for low, high in pairwise(bands):
        if low.above and not high.above:
            says = tr("{where}: the band {low} is above the threshold, the higher band {high} is not.")
            yield says.format(where=where, low=low.id, high=high.id)


def _points(question: Question) -> list[int]:
    return [choice.score for choice in question.answer.choices if choice.score is not None]


def _whys(pathway: Pathway) -> Iterator[str]:
    says = tr("{where} has no why: say why it is asked.")
    for topic in pathway.topics:
        if not topic.why.strip():
            yield says.format(where=tr("topic {name}").format(name=topic.id))
    for question in pathway.questions:
        if not question.why.strip():
            yield says.format(where=tr("question {name}").format(name=question.id))
        yield from _source(tr("question {name}").format(name=question.id), question.source)


def _letters(pathway: Pathway) -> Iterator[str]:
    lines = {line.id for line in pathway.local.lines}
    for letter in pathway.letters:
        where = tr("letter {name}").format(name=letter.id)
        if letter.audience == "professional" and letter.to and letter.to not in lines:
            says = tr("{where} goes to '{to}', which is no line of the local directory.")
            yield says.format(where=where, to=letter.to)
        yield from _source(where, letter.source)


def _register(pathway: Pathway) -> Iterator[str]:
    """A row of the learning register is answered by something here, or says in `open` what it waits for."""
    known, cited = names(pathway), set(cited_by(pathway))
    for lesson in pathway.lessons:
        for name in lesson.reads:
            if name not in known:
                says = tr("learning row {row} is answered by '{name}', which does not exist.")
                yield says.format(row=lesson.id, name=name)
        waits = lesson.open.strip() or lesson.not_for_software.strip()
        if not lesson.reads and lesson.id not in cited and not waits:
            says = tr(
                "learning row {row}: nothing answers it. Name what does in 'reads', or say in 'open' what it waits for."
            )
            yield says.format(row=lesson.id)


def names(pathway: Pathway) -> set[str]:
    """Whatever can answer a row: of the pathway by its id, a paper also as `paper:<id>`, and what stands in `BEYOND`."""
    return {
        *BEYOND,
        *(one.id for one in pathway.topics),
        *(one.id for one in pathway.questions),
        *(one.id for one in pathway.instruments),
        *(one.id for one in pathway.rules),
        *(one.id for one in pathway.actions),
        *(one.id for one in pathway.contacts),
        *(one.id for one in pathway.letters),
        *(f"paper:{one.id}" for one in pathway.letters),
    }


def cited_by(pathway: Pathway) -> dict[str, tuple[str, ...]]:
    """Each row that something says it was learned from, with what says so."""
    found: dict[str, list[str]] = {}
    learned: tuple[Topic | Question | Instrument | Rule, ...]
    learned = (*pathway.topics, *pathway.questions, *pathway.instruments, *pathway.rules)
    for one in learned:
        for row in one.learn:
            found.setdefault(row, []).append(one.id)
    return {row: tuple(dict.fromkeys(those)) for row, those in found.items()}


def _out_of_date(pathway: Pathway, day: date) -> Iterator[str]:
    """Sources to be read again by now, each once with what rests on it."""
    late: dict[Source, list[str]] = {}
    for kind in (pathway.questions, pathway.instruments, pathway.rules, pathway.contacts, pathway.letters):
        for thing in kind:
            if thing.source.review_by is not None and thing.source.review_by < day:
                late.setdefault(thing.source, []).append(thing.id)
    for source, names in late.items():
        says = tr("The source '{title}' was to be read again by {day}: {names} rest on it.")
        yield says.format(title=source.title, day=source.review_by, names=", ".join(names))
