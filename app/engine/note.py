"""The note for the main record, plain text split by person: what was said, what was seen, what is not known yet."""

from __future__ import annotations

from datetime import date

from app.domain.answers import SAID_BY_NAMES, STATE_NAMES, Answered, in_quotes
from app.domain.base import HOUSEHOLD, ContactId, PersonId
from app.domain.body import COMPANY_NAMES
from app.domain.calendar import short_date, short_time
from app.domain.contacts import Contact
from app.domain.findings import Finding
from app.domain.handled import CallMade
from app.domain.marks import mark_words
from app.domain.people import ROLE_NAMES, Session
from app.domain.record import FamilyRecord
from app.domain.with_her import HEARD_NAMES, HOW_ALONE_NAMES
from app.engine.compiled import Compiled
from app.engine.letter_words import answer_words
from app.engine.standing import answered_at
from app.i18n import tr


def notes(
    compiled: Compiled, record: FamilyRecord, contact: Contact, who: Session
) -> tuple[tuple[PersonId, str, str], ...]:
    """Person, name and text, the mother first with the household, then each baby, child and adult asked about."""
    mine = answered_at(record, contact.id)
    found = []
    for person in record.people.values():
        about = (person.id, HOUSEHOLD) if person.kind == "mother" else (person.id,)
        lines = [_line(compiled, one) for one in mine if one.about in about]
        seen = (one.seen.mark for one in contact.marks if one.seen.about == person.id)
        lines += [tr("- Seen: {mark}").format(mark=mark_words(mark)) for mark in seen]
        if person.kind == "mother" or lines:
            head = _head(compiled, contact, who, person.clinical_name(), person.born_words(contact.on))
            hers = [*_came_up(compiled, contact), *_hers(contact), *_worries(record, contact)]
            body = [*lines, *(hers if person.kind == "mother" else [])]
            found.append((person.id, person.plain_name(), "\n".join([*head, *body])))
    return tuple(found)


NOT_KEPT = {
    "no-access": "Nobody answered the door.",
    "not-brought": "Was not brought.",
    "did-not-come": "Did not come.",
    "declined": "Chose not to have this contact.",
}


def note_not_kept(compiled: Compiled, record: FamilyRecord, contact: Contact) -> tuple[tuple[PersonId, str, str], ...]:
    """The note on a contact that did not happen: how, and what is known of why."""
    mother = record.mother()
    if mother is None or contact.not_kept is None:
        return ()
    plan, by = compiled.contacts.get(contact.plan), contact.by.name if contact.by else tr("Not recorded")
    whose = contact.not_kept.whose
    theirs = tr("A contact of {service}").format(service=whose) if whose else ""
    head = tr("{title}, planned for {date}. {name}, born {born}.").format(
        title=theirs or (plan.title if plan else tr("Contact")),
        date=short_date(contact.on),
        name=mother.clinical_name(),
        born=mother.born_words(contact.on),
    )
    why = contact.not_kept.why.strip() or tr("Not known yet.")
    lines = [
        tr(NOT_KEPT[contact.not_kept.how]),
        tr("What got in the way: {why}").format(why=why),
        *([tr("Next: {step}").format(step=contact.not_kept.next_step)] if contact.not_kept.next_step else []),
        tr("By {name}.").format(name=by),
    ]
    return ((mother.id, mother.plain_name(), "\n".join((head, *lines))),)


def note_told(
    compiled: Compiled, record: FamilyRecord, finding: Finding, day: date
) -> tuple[tuple[PersonId, str, str], ...]:
    """The note on a worry told outside a contact: what was told, by whom, and who has it."""
    mother = record.mother() or next(iter(record.people.values()), None)
    if mother is None:
        return ()
    asked = {(one.question, one.about) for one in finding.because}
    told = [one for one in record.history if one.contact is None and one.key() in asked]
    head = tr("Told outside a visit, {date}. {name}, born {born}.").format(
        date=short_date(finding.raised_at.date()), name=mother.clinical_name(), born=mother.born_words(day)
    )
    calls = [_call(made) for made in record.calls if finding.entry in made.call.findings]
    lines = [*(_line(compiled, one) for one in told), *_worry(finding), *calls]
    return ((mother.id, mother.plain_name(), "\n".join((head, *lines))),)


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
        *(
            [tr("Written up {time}.").format(time=short_time(contact.written_at))]
            if contact.late and contact.written_at
            else []
        ),
    ]


def _came_up(compiled: Compiled, contact: Contact) -> list[str]:
    """What came up besides, by name: on her own note only, for some of it nobody else is to read."""
    plans = (compiled.contacts.get(one.added.plan) for one in contact.came_up)
    return [tr("- Came up during the visit: {title}.").format(title=plan.title) for plan in plans if plan]


def _hers(contact: Contact) -> list[str]:
    """That it was read back to her, her own words, and how she will be seen alone."""
    lines, read, plan = [], contact.read_back, contact.alone_plan
    if read is not None and contact.read_back_at:
        words = tr("- Read back to her {time}. {heard}.")
        lines.append(words.format(time=short_time(contact.read_back_at), heard=tr(HEARD_NAMES[read.heard])))
        if read.her_words:
            lines.append(tr("- In her own words: {words}").format(words=in_quotes(read.her_words)))
    if plan is not None:
        how = tr(HOW_ALONE_NAMES[plan.how])
        lines.append(tr("- To see her on her own: {how}. {words}").format(how=how, words=plan.words).rstrip())
    return lines


def findings_at(record: FamilyRecord, contact: ContactId) -> tuple[Finding, ...]:
    """The findings of this contact: raised here, or still open and resting on something answered here again."""
    asked = {(one.question, one.about) for one in answered_at(record, contact)}
    return tuple(
        finding
        for finding in record.findings.values()
        if finding.contact == contact
        or (finding.open and any((one.question, one.about) in asked for one in finding.because))
    )


def _line(compiled: Compiled, one: Answered) -> str:
    question = compiled.names.questions.get(one.question)
    label = question.label if question else tr("A question this pathway no longer holds")
    if one.answer.state != "answered":
        reason = f" ({one.reason})" if one.reason else ""
        words = f"- {label}: {tr(STATE_NAMES[one.answer.state])}{reason}."
    else:
        answer = answer_words(question, one) if question else str(one.answer.value)
        words = f"- {label}: {answer} ({tr(SAID_BY_NAMES[one.said_by])})."
    return words + (" " + tr("Seen: {what}").format(what=one.noticed) if one.noticed else "")


def _worries(record: FamilyRecord, contact: Contact) -> list[str]:
    mine = findings_at(record, contact.id)
    lines = [line for finding in mine for line in _worry(finding)]
    told = {finding.entry for finding in mine}
    lines += [_call(made) for made in record.calls if made.call.contact == contact.id or told & set(made.call.findings)]
    lines += [
        tr("- Jotted {time}: {text}").format(time=short_time(jot.happened_at), text=jot.jotted.text)
        for jot in contact.jots
    ]
    return lines


def _worry(finding: Finding) -> list[str]:
    ended = finding.ended
    if ended is None:
        seen = [tr("- What was seen or heard: {words}").format(words=words) for words in finding.own_words]
        return [tr("- The worry: {says} {who} has it.").format(says=finding.says, who=finding.owner), *seen]
    if ended.why == "mis-keyed":
        return []
    by = finding.ended_by.name if finding.ended_by else finding.owner
    words = tr("- The worry: {says} Ended by {who}: {evidence}")
    return [words.format(says=finding.says, who=by, evidence=ended.evidence)]


def _call(made: CallMade) -> str:
    if not made.call.answered_by:
        return tr("- Rang {number}, {time}: nobody has answered yet.").format(
            number=made.call.number, time=short_time(made.at)
        )
    return tr("- Spoken to {who}: {agreed}").format(who=made.call.answered_by, agreed=made.call.agreed)
