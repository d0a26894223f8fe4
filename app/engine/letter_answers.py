"""What was said and what was seen, as a paper tells it: in the words of the answer; a plain no among the others asked.

Asked and answered with no stays apart from not asked: each of these questions is named, with who said it and when.
"""

from __future__ import annotations

import msgspec

from app.domain.answers import Answered, in_quotes
from app.domain.calendar import short_date
from app.domain.letter import Block
from app.domain.pathway import LetterPart, Question
from app.engine import letter_words as words
from app.engine.letter_blocks import Row, listed, sourced
from app.engine.letter_matter import Matter, Told, answers_of
from app.i18n import tr

SAID_NO = {
    "her": "Asked, and she said no to: {labels}.",
    "him": "Asked, and he said no to: {labels}.",
    "seen": "Looked for and not seen: {labels}.",
    "record": "A record that was read says no to: {labels}.",
    "agency": "Another agency was asked, and said no to: {labels}.",
}


def answers(matter: Matter, part: LetterPart) -> Block:
    """What was said of these topics."""
    told = tuple(
        (question, answered)
        for question, answered in answers_of(matter, part.topics)
        if answered.answer.state == "answered" and answered.said_by != "seen"
    )
    rows = tuple((*_asked(matter, question, given), words.source_words(given)) for question, given in told)
    return _told(matter, part, (tr("Asked about"), tr("Answer"), tr("Known from")), told, rows)


def seen(matter: Matter, part: LetterPart) -> Block:
    """What was seen while these topics were talked about."""
    told = tuple(
        (question, answered)
        for question, answered in answers_of(matter, part.topics, items=True)
        if answered.noticed.strip() or (answered.said_by == "seen" and answered.answer.state == "answered")
    )
    heads = (tr("While talking about"), tr("What was seen"), tr("Known from"))
    rows = tuple(
        (words.label_words(matter, question, given.about), _sight(question, given), _sighted(given))
        for question, given in told
    )
    return _told(matter, part, heads, told, rows)


def wishes(matter: Matter, part: LetterPart) -> Block:
    """What she told us and wants, each in her own words: what somebody else said for her is not hers."""
    told = tuple(
        (question, answered)
        for question, answered in answers_of(matter, part.topics)
        if question.answer.kind == "text" and answered.answer.state == "answered" and answered.said_by == "her"
    )
    said = tr("{words} ({source})")
    bullets = tuple(
        said.format(words=words.answer_words(question, answered), source=words.source_words(answered))
        for question, answered in told
    )
    return listed(part, bullets + _read_back(matter), _entries(told))


def _read_back(matter: Matter) -> tuple[str, ...]:
    """Her own words when what was written was read back to her. They may be about anything: only for a team asked to act, or
    on the page of its own."""
    if not (matter.annex or matter.plan.asked_alone):
        return ()
    said = tr("{words} (her own words when it was read back, {date})")
    told = [each for each in matter.record.contacts.values() if each.read_back and each.read_back.her_words.strip()]
    return tuple(
        said.format(words=in_quotes(each.read_back.her_words), date=short_date(each.on))
        for each in told
        if each.read_back
    )


def _told(matter: Matter, part: LetterPart, heads: Row, told: Told, rows: tuple[Row, ...]) -> Block:
    """The answers with words of their own as rows, then in one sentence what was answered with a plain no."""
    kept = tuple(row for (question, given), row in zip(told, rows, strict=True) if not _plain_no(question, given))
    noes = tuple((pair, row[-1]) for pair, row in zip(told, rows, strict=True) if _plain_no(*pair))
    alike = bool(kept) and len({row[-1] for row in rows}) == 1
    sentences = _no_sentences(matter, noes, alike=alike)
    if not kept:
        return listed(part, sentences, _entries(told))
    made = sourced(part, heads, kept, _entries(told)) if alike or not noes else None
    made = made or Block(kind="table", id=part.id, label=part.label, rows=(heads, *kept), origin=_entries(told))
    return msgspec.structs.replace(made, bullets=sentences)


def _plain_no(question: Question, given: Answered) -> bool:
    """The least worrying choice of a worsening question, when its words are no more than *No*."""
    shape = question.answer
    least = shape.choices[0] if shape.order == "worsening" and shape.choices else None
    plain = least is not None and given.answer.value == least.word and least.says.strip(" .").casefold() == "no"
    return plain and not (given.said_by == "seen" and given.noticed.strip())


def _no_sentences(
    matter: Matter, noes: tuple[tuple[tuple[Question, Answered], str], ...], *, alike: bool
) -> tuple[str, ...]:
    """One sentence for each source; the source is said in it unless all of the part has the same."""
    gathered: dict[tuple[str, str], list[str]] = {}
    for (question, given), source in noes:
        label = words.label_words(matter, question, given.about)
        gathered.setdefault((given.said_by, source), []).append(_within(label))
    told = tr("{sentence} ({source})")
    sentences = []
    for (said_by, source), labels in gathered.items():
        sentence = tr(SAID_NO[said_by]).format(labels="; ".join(labels))
        sentences.append(sentence if alike else told.format(sentence=sentence, source=source))
    return tuple(sentences)


def _within(label: str) -> str:
    """A label inside a sentence: its first letter small, unless its first word is all capitals."""
    first = label.split(" ", 1)[0]
    return label if len(first) > 1 and first.isupper() else label[:1].lower() + label[1:]


def _asked(matter: Matter, question: Question, given: Answered) -> Row:
    return words.label_words(matter, question, given.about), words.answer_words(question, given)


def _sighted(given: Answered) -> str:
    return tr("Seen by me, {date}").format(date=short_date(given.day))


def _sight(question: Question, answered: Answered) -> str:
    seen = answered.said_by == "seen" and answered.answer.state == "answered"
    own = answered.answer.value if question.answer.kind == "text" else words.answer_words(question, answered)
    parts = (str(own).strip() if seen else "", answered.noticed.strip())
    return " ".join(part if part.endswith((".", "?", "!")) else f"{part}." for part in parts if part)


def _entries(told: Told) -> tuple[str, ...]:
    return tuple(str(answered.entry) for _, answered in told)
