"""The parts of a letter template turned into blocks: one function for each kind, each block with where it came from."""

from __future__ import annotations

from collections.abc import Callable

import msgspec

from app.domain.answers import Answered
from app.domain.calendar import short_date, short_time
from app.domain.entries import VoiceCall
from app.domain.letter import Block
from app.domain.pathway import Because, LetterPart, Question
from app.engine import letter_words as words
from app.engine.letter_gaps import gaps
from app.engine.letter_known import not_known_bullets
from app.engine.letter_matter import Matter, Told, answers_of, calls_of, findings_of, place_of_question
from app.engine.letter_scores import score_rows
from app.engine.letter_shared import left_out_bullets, safeguarding_words, told_bullets
from app.i18n import tr

Row = tuple[str, ...]
AUTHOR, RECORD = "author", "record"


def block(matter: Matter, part: LetterPart, number: str) -> Block:
    """One part in words. `number` names it when the template does not. Raises `KeyError` for an unknown kind or gap."""
    fill = gaps(matter)
    label, says = part.label.format(**fill), part.says.format(**fill)
    return WRITERS[part.kind](matter, msgspec.structs.replace(part, id=part.id or number, label=label, says=says))


def _text(matter: Matter, part: LetterPart) -> Block:
    return Block(kind="paragraph", id=part.id, label=part.label, text=part.says, origin=(str(matter.plan.id),))


def _free(matter: Matter, part: LetterPart) -> Block:
    return _editable(matter, part, part.says, (str(matter.plan.id),))


def _editable(matter: Matter, part: LetterPart, proposal: str, origin: tuple[str, ...]) -> Block:
    if part.id in matter.free:
        return Block(kind="free", id=part.id, label=part.label, text=matter.free[part.id], origin=(AUTHOR,))
    return Block(kind="free", id=part.id, label=part.label, text=proposal, origin=origin)


def _safeguarding(matter: Matter, part: LetterPart) -> Block:
    proposal, origin = safeguarding_words(matter)
    return _editable(matter, part, proposal, origin)


def _nothing(part: LetterPart) -> Block:
    text = part.says or tr("Not asked yet.")
    return Block(kind="paragraph", id=part.id, label=part.label, text=text, origin=(RECORD,))


def _bullets(part: LetterPart, bullets: tuple[str, ...], origin: tuple[str, ...]) -> Block:
    if not bullets:
        return _nothing(part)
    return Block(kind="bullets", id=part.id, label=part.label, bullets=bullets, origin=origin or (RECORD,))


def _table(part: LetterPart, heads: Row, rows: tuple[Row, ...], origin: tuple[str, ...]) -> Block:
    if not rows:
        return _nothing(part)
    return Block(kind="table", id=part.id, label=part.label, rows=(heads, *rows), origin=origin or (RECORD,))


def _findings(matter: Matter, part: LetterPart) -> Block:
    told = [each for each in findings_of(matter) if not part.urgencies or each.urgency in part.urgencies]
    bullets = []
    for finding in told:
        basis = tuple(dict.fromkeys(_basis(matter, because) for because in finding.because))
        known = "; ".join(word for word in basis if word)
        noticed = tr("Noticed {time}.").format(time=short_time(finding.raised_at))
        said = tr("{finding} From: {basis}. {noticed}") if known else tr("{finding} {noticed}")
        bullets.append(said.format(finding=finding.says, basis=known.rstrip("."), noticed=noticed))
    return _bullets(part, tuple(bullets), tuple(str(finding.entry) for finding in told))


def _basis(matter: Matter, because: Because) -> str:
    """An answer behind a finding, when that answer may stand here and is not itself hidden."""
    question = matter.questions.get(because.question)
    if question is None or because.value is None or place_of_question(matter, question) != matter.here:
        return ""
    label = words.label_words(matter, question, because.about)
    return tr("{label}: {answer}").format(label=label, answer=words.value_words(question, because.value))


def _answers(matter: Matter, part: LetterPart) -> Block:
    told = tuple(
        (question, answered)
        for question, answered in answers_of(matter, part.topics)
        if answered.answer.state == "answered" and answered.said_by != "seen"
    )
    rows = tuple(
        (
            words.label_words(matter, question, answered.about),
            words.answer_words(question, answered),
            words.source_words(answered),
        )
        for question, answered in told
    )
    return _sourced(part, (tr("Asked about"), tr("Answer"), tr("Known from")), rows, _entries(told))


def _sourced(part: LetterPart, heads: Row, rows: tuple[Row, ...], origin: tuple[str, ...]) -> Block:
    """A table whose last column says where each row comes from; said once below it when it is the same for all."""
    sources = {row[-1] for row in rows}
    if len(sources) != 1:
        return _table(part, heads, rows, origin)
    table = _table(part, heads[:-1], tuple(row[:-1] for row in rows), origin)
    return msgspec.structs.replace(table, text=tr("{source}.").format(source=sources.pop()))


def _seen(matter: Matter, part: LetterPart) -> Block:
    told = tuple(
        (question, answered)
        for question, answered in answers_of(matter, part.topics, items=True)
        if answered.noticed.strip() or (answered.said_by == "seen" and answered.answer.state == "answered")
    )
    heads = (tr("While talking about"), tr("What was seen"), tr("Known from"))
    rows = tuple(
        (
            words.label_words(matter, question, answered.about),
            _sight(question, answered),
            tr("Seen by me, {date}").format(date=short_date(answered.day)),
        )
        for question, answered in told
    )
    return _sourced(part, heads, rows, _entries(told))


def _sight(question: Question, answered: Answered) -> str:
    seen = answered.said_by == "seen" and answered.answer.state == "answered"
    own = answered.answer.value if question.answer.kind == "text" else words.answer_words(question, answered)
    parts = (str(own).strip() if seen else "", answered.noticed.strip())
    return " ".join(part if part.endswith((".", "?", "!")) else f"{part}." for part in parts if part)


def _wishes(matter: Matter, part: LetterPart) -> Block:
    told = tuple(
        (question, answered)
        for question, answered in answers_of(matter, part.topics)
        if question.answer.kind == "text" and answered.answer.state == "answered"
    )
    said = tr("{words} ({source})")
    bullets = tuple(
        said.format(words=words.answer_words(question, answered), source=words.source_words(answered))
        for question, answered in told
    )
    return _bullets(part, bullets, _entries(told))


def _entries(told: Told) -> tuple[str, ...]:
    return tuple(str(answered.entry) for _, answered in told)


def _scores(matter: Matter, part: LetterPart) -> Block:
    rows, origin = score_rows(matter)
    heads = (tr("Measure"), tr("Date"), tr("Total"), tr("Published band"), tr("Asked by"))
    return _table(part, heads, rows, origin)


def _people(matter: Matter, part: LetterPart) -> Block:
    people = [person for person in matter.record.people.values() if person.id != matter.about.id]
    heads = (tr("Name"), tr("Who"), tr("Born"), tr("Lives here"))
    rows = tuple(
        (
            person.clinical_name(),
            words.relationship_words(person),
            person.born_words(matter.who.day),
            words.lives_here_words(person),
        )
        for person in people
    )
    listed = _table(part, heads, rows, (RECORD, *(str(person.id) for person in people)))
    return msgspec.structs.replace(listed, text=_everyone_words(matter)) if rows else listed


def _everyone_words(matter: Matter) -> str:
    known = [each for each in matter.record.answers.values() if each.question == matter.pathway.everyone_named]
    if any(each.answer.value == "yes" for each in known):
        return tr("She told us that everyone who lives here is named.")
    return tr("We do not know yet whether everyone who lives here is named.")


def _calls(matter: Matter, part: LetterPart) -> Block:
    made = calls_of(matter)
    heads = (tr("When"), tr("Called"), tr("Who answered"), tr("What was agreed"))
    rows = tuple(
        (
            short_time(each.at),
            words.line_words(matter, each.call.line),
            each.call.answered_by or tr("Nobody answered"),
            _agreed(each.call),
        )
        for each in made
    )
    return _table(part, heads, rows, tuple(str(each.entry) for each in made))


def _agreed(call: VoiceCall) -> str:
    agreed = call.agreed.strip() or tr("Nothing agreed yet.")
    if not call.answered_by:
        return agreed
    return " ".join((agreed, tr("Read back: yes.") if call.read_back else tr("Read back: not yet.")))


def _not_known(matter: Matter, part: LetterPart) -> Block:
    bullets, origin = not_known_bullets(matter, part.topics)
    return _bullets(part, bullets, origin)


def _left_out(matter: Matter, part: LetterPart) -> Block:
    bullets, origin = left_out_bullets(matter)
    return _bullets(part, bullets, origin)


def _copies(matter: Matter, part: LetterPart) -> Block:
    bullets, origin = told_bullets(matter)
    return _bullets(part, bullets, origin)


WRITERS: dict[str, Callable[[Matter, LetterPart], Block]] = {
    "text": _text,
    "free": _free,
    "findings": _findings,
    "answers": _answers,
    "seen": _seen,
    "scores": _scores,
    "people": _people,
    "calls": _calls,
    "wishes": _wishes,
    "not_known": _not_known,
    "safeguarding": _safeguarding,
    "left_out": _left_out,
    "copies": _copies,
}
