"""What was written of her, in words she can read: what she was asked and what she said. Nothing seen, counted, raised or told
by anybody else; nothing about another grown-up."""

from __future__ import annotations

from app.domain.answers import Answered
from app.domain.base import QuestionId, Value
from app.domain.contacts import Contact
from app.domain.pathway import Instrument, Question
from app.domain.record import FamilyRecord
from app.engine.compiled import Compiled
from app.engine.letter_words import value_words
from app.engine.standing import answered_at
from app.engine.stopped import bereft_now
from app.engine.without_baby import asked_so
from app.i18n import ntr, tr

HERS = ("her", "herself")
NOT_HERS_ALONE = ("household", "each adult")
"""What these are about is not hers alone to read."""


class Told(Value, frozen=True):
    """One thing she said: what was asked, whom it is about where that is not plain, and her answer."""

    question: QuestionId
    asked: str
    about: str
    said: str


class ReadingBack(Value, frozen=True):
    """What she may see. `apart` says that she also told something that is kept off papers and is only read aloud to her."""

    told: tuple[Told, ...]
    apart: bool

    def lines(self) -> tuple[str, ...]:
        """The words she saw, one line for each thing, as the record keeps them."""
        return tuple(" ".join(part for part in (one.about, one.asked, one.said) if part) for one in self.told)


def reading_back(compiled: Compiled, record: FamilyRecord, contact: Contact) -> ReadingBack:
    """What she said at this contact, in the order it was asked."""
    mine = [one for one in answered_at(record, contact.id) if _hers(compiled, one)]
    bereft = bereft_now(record)
    questions = {one.question: asked_so(compiled.names.questions[one.question], bereft) for one in mine}
    open_ones = [one for one in mine if questions[one.question].online]
    told: dict[str, Told] = {}
    for one in open_ones:
        question = questions[one.question]
        measure = compiled.instruments.get(question.instrument)
        if measure is None:
            told[f"{one.question}@{one.about}"] = _told(record, question, one)
        else:
            told[measure.id] = _picked(measure, sum(_of(questions[each.question], measure) for each in open_ones))
    return ReadingBack(told=tuple(told.values()), apart=len(open_ones) < len(mine))


def _hers(compiled: Compiled, one: Answered) -> bool:
    question = compiled.names.questions.get(one.question)
    return (
        question is not None
        and question.about not in NOT_HERS_ALONE
        and one.said_by in HERS
        and one.answer.state in ("answered", "declined")
        and one.answer.value != ""
    )


def _told(record: FamilyRecord, question: Question, one: Answered) -> Told:
    about = record.name_of(one.about) if question.about.startswith("each ") else ""
    return Told(question=one.question, asked=question.ask, about=about, said=_said(question, one))


def _said(question: Question, one: Answered) -> str:
    if one.answer.state == "declined":
        return tr("You would rather not say.")
    hers = {choice.word: choice.told for choice in question.answer.choices if choice.told}
    return hers.get(str(one.answer.value)) or value_words(question, one.answer.value)


def _picked(measure: Instrument, count: int) -> Told:
    """A measure is told as having been answered: no item, no sum."""
    words = ntr(
        "You picked an answer to {count} of these questions.",
        "You picked answers to {count} of these questions.",
        count,
    )
    return Told(question=measure.items[0], asked=measure.why, about="", said=words.format(count=count))


def _of(question: Question, measure: Instrument) -> bool:
    return question.instrument == measure.id
