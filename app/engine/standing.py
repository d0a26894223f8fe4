"""What a record amounts to when it is weighed: which answers count at a contact, and what a finding still rests on."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

import msgspec

from app.domain.answers import Answer, Answered, AnswerKey
from app.domain.base import HOUSEHOLD, ContactId, PersonId
from app.domain.contacts import Contact
from app.domain.findings import Finding
from app.domain.people import Person
from app.domain.record import FamilyRecord
from app.engine.carried import COMES_BACK
from app.engine.compiled import Compiled
from app.engine.facts import record_facts
from app.engine.situation import Situation
from app.engine.stopped import asked_about, bereft, only_brought


def situation(compiled: Compiled, record: FamilyRecord, contact: Contact | None, day: date) -> Situation:
    """What this contact is weighed against: every answer of the record, but `fresh` ones only from this contact. What a
    signed contact answered is not replaced by a later one, and an answer given is not taken away by a silence elsewhere.
    Without a contact every answer counts, the latest of each."""
    if contact is None:
        answers = {asked: one.answer for asked, one in record.answers.items() if asked[0] in compiled.names.questions}
    else:
        answers = _answers(compiled, record, contact.id, sealed=not contact.open)
    asked = asked_about(compiled, record, contact, day)
    here = _situation(compiled, record, answers, contact, day, asked)
    only = only_brought(compiled, contact, asked)
    return msgspec.structs.replace(here, bereft=bereft(record, day), only=only)


def lasting(compiled: Compiled, record: FamilyRecord, day: date) -> Situation:
    """What a change outside a visit is weighed against: the answers that last. One asked anew each time counted at its visit."""
    answers = _answers(compiled, record, None, sealed=True)
    return _situation(compiled, record, answers, None, day, asked_about(compiled, record, None, day))


def supports(compiled: Compiled, record: FamilyRecord, finding: Finding) -> bool:
    """Whether the answers given where a finding was raised still bear it. A later *no* does not undo an earlier *yes*, and a
    rule this pathway no longer holds cannot be weighed, so its finding stands."""
    condition = compiled.whens.get(finding.rule)
    if condition is None:
        return True
    contact = record.contacts.get(finding.contact) if finding.contact else None
    day = contact.on if contact else finding.raised_at.date()
    answers = _answers(compiled, record, finding.contact, sealed=True)
    people = [one for one in record.people.values() if one.died is None or one.died >= day]
    return compiled.scales.weigh(condition, _situation(compiled, record, answers, contact, day, people)).value is True


def answered_at(record: FamilyRecord, contact: ContactId) -> tuple[Answered, ...]:
    """The last answer to each question at this contact, whatever was answered elsewhere since."""
    return tuple({one.key(): one for one in record.history if one.contact == contact}.values())


def _answers(
    compiled: Compiled, record: FamilyRecord, own: ContactId | None, *, sealed: bool
) -> dict[AnswerKey, Answer]:
    questions = compiled.names.questions
    kept = {one.key() for one in record.history if one.contact == own} if sealed else set()
    answers: dict[AnswerKey, Answer] = {}
    for one in record.history:
        question = questions.get(one.question)
        elsewhere = one.contact != own
        if question is None or (elsewhere and (question.fresh or one.key() in kept or one.answer.state in COMES_BACK)):
            continue
        answers[one.key()] = one.answer
    return answers


def _situation(
    compiled: Compiled,
    record: FamilyRecord,
    answers: dict[AnswerKey, Answer],
    contact: Contact | None,
    day: date,
    asked: Iterable[Person],
) -> Situation:
    facts = record_facts(record, day)
    if contact is not None:
        facts["visit.alone", HOUSEHOLD] = "yes" if contact.alone else "no"
    people: dict[str, list[PersonId]] = {}
    for person in asked:
        people.setdefault(person.kind, []).append(person.id)
    here = Situation(answers={}, people={kind: tuple(ids) for kind, ids in people.items()}, facts=facts)
    named = answers.get((compiled.pathway.everyone_named, HOUSEHOLD))
    return here.with_household(named).with_answers(answers)
