"""Whether an answer may be kept: it fits its question, and is about somebody of this family."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime

import msgspec

from app.domain import entries as e
from app.domain.answers import Answer, AnswerKey, AnswerValue, State
from app.domain.base import ContactId, QuestionId
from app.domain.pathway import Rule
from app.domain.people import Person
from app.domain.record import FamilyRecord
from app.engine.compiled import Compiled
from app.engine.raising import newly_raised
from app.engine.situation import Weighed
from app.engine.standing import lasting, situation
from app.engine.visit import Weighing, people_asked
from app.engine.within import due_at
from app.i18n import tr
from app.ports import WorldError
from app.services.weighing import answer_problem


def checked(compiled: Compiled, question: QuestionId, state: State, value: AnswerValue | None) -> Answer:
    """The answer as it is kept. Raises `WorldError` for a question or value this pathway does not know."""
    known = compiled.names.questions.get(question)
    if known is None:
        raise WorldError(tr("This pathway no longer holds that question."))
    if state != "answered":
        return Answer(state=state)
    problem = answer_problem(known, value)
    if problem:
        raise WorldError(tr("{label}: {problem}").format(label=known.label, problem=problem))
    return Answer(state="answered", value=value)


def about_somebody(compiled: Compiled, asked: AnswerKey, weighing: Weighing) -> None:
    """Raises `WorldError` for an answer about nobody in this family: it would be kept and never weighed."""
    question = compiled.names.questions[asked[0]]
    if asked[1] not in people_asked(question, weighing.here.people):
        sentence = tr("{label}: this is about nobody in this family. Add the person first.")
        raise WorldError(sentence.format(label=question.label))


def raising(compiled: Compiled, rule: Rule, verdict: Weighed, contact: ContactId | None, now: datetime) -> e.Draft:
    """The worry that a rule raises at this moment, with what it rests on."""
    body = e.FindingRaised(
        contact=contact,
        rule=rule.id,
        urgency=rule.urgency,
        says=rule.says,
        because=verdict.because,
        due=due_at(rule.within, now, compiled.pathway.local.bank_holidays),
        pathway=compiled.pathway.hash,
        topic=rule.topic or "",
    )
    return e.Draft(body=body, subjects=tuple(dict.fromkeys(one.about for one in verdict.because)))


def raised_by_person(
    compiled: Compiled, record: FamilyRecord, person: Person, day: date, now: datetime
) -> list[e.Draft]:
    """The worries that hold because this person is added or is known otherwise: those that did not hold before. Within an open
    visit they are of this visit, else of the record as it lasts."""
    here = record.open_contact()
    with_person = msgspec.structs.replace(record, people={**record.people, person.id: person})

    def weighed(known: FamilyRecord) -> Weighing:
        return Weighing(compiled, situation(compiled, known, here, day) if here else lasting(compiled, known, day))

    before, after = weighed(record), weighed(with_person)
    contact = here.id if here else None
    return [
        raising(compiled, rule, verdict, contact, now)
        for rule, verdict in newly_raised(record, after, before)
        if before.truth(rule.id) is not True
        or set(map(repr, verdict.because)) - set(map(repr, before.verdict(rule.id).because))
    ]


def told_drafts(
    compiled: Compiled,
    record: FamilyRecord,
    day: date,
    answers: Mapping[AnswerKey, Answer],
    source: str,
    now: datetime,
    happened: datetime | None = None,
) -> list[e.Draft]:
    """Answers told by somebody else outside a visit, and the worries that they raise. `happened` is when it was told."""
    before = weighing = Weighing(compiled, situation(compiled, record, None, day))
    drafts = []
    for asked, answer in answers.items():
        about_somebody(compiled, asked, before)
        weighing = weighing.after(asked, answer)
        body = e.AnsweredBody(
            contact=None,
            question=asked[0],
            about=asked[1],
            answer=answer,
            said_by="agency",
            present=(),
            noticed="",
            reason=source,
            pathway=compiled.pathway.hash,
        )
        drafts.append(e.Draft(body=body, subjects=(asked[1],), happened_at=happened))
    raised = newly_raised(record, weighing, before)
    return [*drafts, *(raising(compiled, rule, verdict, None, now) for rule, verdict in raised)]
