"""The note for the main record, plain text split by person: what was said, what was seen, what is not known yet."""

from __future__ import annotations

from app.domain.answers import SAID_BY_NAMES, STATE_NAMES, Answered
from app.domain.base import HOUSEHOLD, PersonId
from app.domain.calendar import short_date, short_time
from app.domain.contacts import Contact
from app.domain.entries import COMPANY_NAMES
from app.domain.people import ROLE_NAMES, Session
from app.domain.record import FamilyRecord
from app.engine.compiled import Compiled
from app.engine.letter_words import answer_words
from app.i18n import tr


def notes(
    compiled: Compiled, record: FamilyRecord, contact: Contact, who: Session
) -> tuple[tuple[PersonId, str, str], ...]:
    """Person, name and text, the mother first with the household, then each baby, child and adult asked about."""
    mine = [one for one in record.answers.values() if one.contact == contact.id]
    found = []
    for person in record.people.values():
        about = (person.id, HOUSEHOLD) if person.kind == "mother" else (person.id,)
        lines = [
            _line(compiled, one) for one in mine if one.about in about and one.question in compiled.names.questions
        ]
        if person.kind == "mother" or lines:
            head = _head(compiled, contact, who, person.clinical_name(), person.born_words(who.day))
            body = [*lines, *(_worries(record, contact) if person.kind == "mother" else [])]
            found.append((person.id, person.plain_name(), "\n".join([*head, *body])))
    return tuple(found)


def _head(compiled: Compiled, contact: Contact, who: Session, name: str, born: str) -> list[str]:
    plan = compiled.contacts.get(contact.plan)
    present = ", ".join(tr(COMPANY_NAMES[one]) for one in contact.present) or tr("Not recorded")
    title = plan.title if plan else tr("Contact")
    return [
        tr("{title}, {date}. {name}, born {born}.").format(
            title=title, date=short_date(contact.on), name=name, born=born
        ),
        tr("By {name}, {role}. Present at the end: {present}.").format(
            name=who.name, role=tr(ROLE_NAMES[who.role]).lower(), present=present
        ),
    ]


def _line(compiled: Compiled, one: Answered) -> str:
    question = compiled.names.questions[one.question]
    if one.answer.state != "answered":
        reason = f" ({one.reason})" if one.reason else ""
        return f"- {question.label}: {tr(STATE_NAMES[one.answer.state])}{reason}."
    words = f"- {question.label}: {answer_words(question, one)} ({tr(SAID_BY_NAMES[one.said_by])})."
    return words + (" " + tr("Seen: {what}").format(what=one.noticed) if one.noticed else "")


def _worries(record: FamilyRecord, contact: Contact) -> list[str]:
    mine = [finding for finding in record.findings.values() if finding.contact == contact.id]
    lines = [
        tr("- The worry: {says} {who} has it.").format(says=finding.says, who=finding.owner)
        for finding in mine
        if finding.open
    ]
    for finding in mine:
        lines += [
            tr("- Spoken to {who}: {agreed}").format(who=call.answered_by, agreed=call.agreed)
            for call in finding.calls
            if call.answered_by
        ]
    jots = [
        tr("- Jotted {time}: {text}").format(time=short_time(jot.happened_at), text=jot.jotted.text)
        for jot in contact.jots
    ]
    return [*lines, *jots]
