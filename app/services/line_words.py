"""What one entry says, in a few words and then in full. Nobody who told us something in confidence is named here."""

from __future__ import annotations

from app.domain import entries as e
from app.domain.answers import SAID_BY_NAMES, STATE_NAMES
from app.domain.base import HOUSEHOLD, ContactId, EntryId, TopicId
from app.domain.body import COMPANY_NAMES, Company
from app.domain.calendar import short_date
from app.domain.came_up import LossNamed, SituationAdded, SituationTakenBack
from app.domain.marks import MarkSeen, MarkTakenOut, mark_words
from app.domain.outside import HOW_NAMES, JotSettled, Told
from app.domain.papers import PaperAsked
from app.domain.people import Person
from app.domain.pursuit import ConcernRaised
from app.domain.record import FamilyRecord
from app.domain.with_her import HEARD_NAMES, HOW_ALONE_NAMES, AlonePlanned, ReadBack
from app.engine.compiled import Compiled
from app.engine.letter_words import value_words
from app.engine.note_pursued import things
from app.i18n import tr
from app.services.exchange_words import exchange_words
from app.services.pursuit_words import pursuit_words
from app.services.review_words import review_words
from app.services.states_history import LineKind
from app.services.visit_state import plan_of

NOT_KEPT = {
    "no-access": "No access",
    "not-brought": "Was not brought",
    "did-not-come": "Did not come",
    "declined": "Chose not to",
}
DECIDED = {"refer": "Refer", "consult": "Talk it over", "act": "Act myself", "not-now": "Not now"}
ENDED = {
    "mis-keyed": "mis-keyed",
    "misheard": "misheard",
    "withdrawn": "she took it back",
    "acted-on": "what was to be done is done",
    "explained-by-evidence": "something found out since explains it",
}
TAKES = {"no": "no paper", "neutral": "a plain one that anyone may read", "full": "her whole plan"}
HANDLED = {
    "handed-over": "Handed over",
    "failed": "It could not be sent",
    "received": "Received",
    "accepted": "Accepted",
    "declined": "Declined",
    "more-asked": "More was asked",
}
Said = tuple[LineKind, str, str]
"""What kind of line, what it says in a few words, and what else."""


def said(compiled: Compiled, record: FamilyRecord, body: e.AnyBody) -> Said | None:
    """An entry in words; nothing for what is not shown: what it is about left the record, or it only took something out."""
    for words in (_person, _contact, _worry, _paper):
        found = words(compiled, record, body)
        if found is not None:
            return found
    onward = pursuit_words(record, body) or exchange_words(body)
    if onward is not None:
        return "onward", *onward
    looked = review_words(record, body)
    return ("review", *looked) if looked else None


def company_words(present: tuple[Company, ...]) -> str:
    """Who was there."""
    return ", ".join(tr(COMPANY_NAMES[one]) for one in present) or tr("not said")


def _person(_compiled: Compiled, record: FamilyRecord, body: e.AnyBody) -> Said | None:
    match body:
        case e.FamilyOpened():
            return "people", tr("The {name} family came into this caseload").format(name=body.family.name), ""
        case e.FamilyChanged():
            return "people", tr("Address, safe contact or safety at the door changed"), ""
        case e.FamilyWithdrawn():
            return "people", tr("Taken out of this caseload again"), body.why
        case e.PersonAdded():
            return "people", tr("{name} was added").format(name=body.person.plain_name()), _known(record, body.person)
        case e.PersonChanged() if body.why:
            words = tr("{name} has not died: it was written by mistake")
            return "people", words.format(name=body.person.plain_name()), tr("Why: {why}").format(why=body.why)
        case e.PersonChanged():
            words = tr("{name} died") if body.person.died else tr("What is known of {name} changed")
            stop = tr("Nothing is asked or proposed about them any more") if body.person.stopped else ""
            more = "\n".join(part for part in (_known(record, body.person), stop) if part)
            return "people", words.format(name=body.person.plain_name()), more
    return None


def _known(record: FamilyRecord, person: Person) -> str:
    lives = {"yes": tr("lives here"), "no": tr("lives elsewhere"), "not-known": tr("not known whether living here")}
    born = person.born_words(record.last_entry_at.date()) if person.born or person.due or person.died else ""
    return ", ".join(part for part in (person.relationship, born, lives[person.lives_here]) if part)


def _contact(compiled: Compiled, record: FamilyRecord, body: e.AnyBody) -> Said | None:
    contact = record.contacts.get(getattr(body, "contact", None) or ContactId(""))
    title = plan_of(compiled, contact.plan).title if contact else tr("Contact")
    match body:
        case e.ContactPlanned():
            return "visit", tr("{title}, planned for {date}").format(title=title, date=short_date(body.on)), ""
        case e.ContactStarted():
            words = tr("Who was there: {who}").format(who=company_words(body.present))
            return "visit", tr("{title}, begun").format(title=title), words
        case e.CompanyChanged():
            return "visit", tr("Who was there changed: {who}").format(who=company_words(body.present)), ""
        case e.ContactSigned():
            return "visit", tr("{title}, signed").format(title=title), ""
        case e.ContactNotKept():
            title = tr("A contact of {service}").format(service=body.whose) if body.whose else title
            parts = [tr("What got in the way: {why}").format(why=body.why or tr("not known"))]
            parts += [tr("Next: {step}").format(step=body.next_step)] if body.next_step else []
            return (
                "visit",
                tr("{title}: {how}").format(title=title, how=tr(NOT_KEPT[body.how]).lower()),
                "\n".join(parts),
            )
        case e.TopicLeft():
            topic = compiled.topics.get(TopicId(body.topic))
            words = tr("A topic was left for next time: {topic}").format(topic=topic.title if topic else "")
            return "visit", words.rstrip(": "), body.reason
        case e.Jotted():
            return "jot", body.text, ""
        case JotSettled():
            words = (
                tr("A jotted line was written up") if body.how == "written-up" else tr("A jotted line was put aside")
            )
            return "jot", words, body.why
        case ReadBack():
            return "visit", tr("Read back to her: {heard}").format(heard=tr(HEARD_NAMES[body.heard])), body.her_words
        case AlonePlanned():
            return "visit", tr("To see her alone: {how}").format(how=tr(HOW_ALONE_NAMES[body.how])), body.words
        case e.AnsweredBody():
            return _answer(compiled, record, body)
    return _came_up(compiled, record, body)


def _came_up(compiled: Compiled, record: FamilyRecord, body: e.AnyBody) -> Said | None:
    match body:
        case SituationAdded():
            title = plan_of(compiled, body.plan).title
            return "visit", tr("Came up during the visit: {title}").format(title=title), ""
        case MarkSeen():
            name = record.name_of(body.about)
            return "answer", tr("Mark written down ({name})").format(name=name), mark_words(body.mark)
        case MarkTakenOut():
            return "answer", tr("A mark was taken out again"), body.why
        case LossNamed():
            words = tr("Whom the loss is about: {name}")
            return "visit", words.format(name=record.name_of(body.about) or tr("somebody the record does not hold")), ""
        case SituationTakenBack():
            return "visit", tr("Taken back again: its questions were added by mistake"), ""
    return None


def _answer(compiled: Compiled, record: FamilyRecord, body: e.AnsweredBody) -> Said:
    question = compiled.names.questions.get(body.question)
    label = question.label if question else tr("A question this pathway no longer holds")
    if body.about not in ("mother", HOUSEHOLD):
        label = tr("{label} ({name})").format(label=label, name=record.name_of(body.about))
    answered = body.answer.state == "answered"
    value = value_words(question, body.answer.value) if question and answered else str(body.answer.value or "")
    words = value if answered else tr(STATE_NAMES[body.answer.state])
    source = tr(SAID_BY_NAMES[body.said_by])
    more = [source[:1].upper() + source[1:]]
    more += [tr("Seen: {what}").format(what=body.noticed)] if body.noticed else []
    more += [tr("Why: {why}").format(why=body.reason)] if body.reason else []
    return "answer", tr("{label}: {answer}").format(label=label, answer=words), "\n".join(more)


def _worry(_compiled: Compiled, record: FamilyRecord, body: e.AnyBody) -> Said | None:
    match body:
        case e.FindingRaised():
            return "worry", tr("Worry: {says}").format(says=body.says), ""
        case ConcernRaised():
            return "worry", tr("Worry: {says}").format(says=body.says), body.why
        case Told():
            return "told", body.words, tr(HOW_NAMES[body.how])
        case e.VoiceCall():
            words = tr("Spoken to {who}") if body.answered_by else tr("Rang, and nobody answered")
            return "call", words.format(who=body.answered_by), body.agreed
        case e.CallStarted():
            return "call", tr("A call was begun"), ""
    finding = record.findings.get(getattr(body, "finding", None) or EntryId(""))
    if finding is None:
        return None
    match body:
        case e.FindingEnded():
            why = tr("Why: {why}").format(why=tr(ENDED[body.why]))
            return "worry", tr("Ended: {says}").format(says=finding.says), f"{why}\n{body.evidence}".strip()
        case e.OwnerChanged():
            return (
                "worry",
                tr("{owner} has this now: {says}").format(owner=body.owner, says=finding.says),
                body.accepted_how,
            )
        case e.DecisionMade():
            words = tr("{decision}: {says}").format(decision=tr(DECIDED[body.decision]), says=finding.says)
            return "worry", words, body.reason
    return None


def _paper(_compiled: Compiled, record: FamilyRecord, body: e.AnyBody) -> Said | None:
    match body:
        case e.LetterIssued():
            return "letter", tr("{title}, to {who}").format(title=body.title, who=body.recipient), body.route
        case PaperAsked():
            who = tr("Who may see it: {who}").format(who=body.who_sees) if body.who_sees else ""
            return "letter", tr("Asked whether a paper goes home: {take}").format(take=tr(TAKES[body.take])), who
        case e.LetterHandled():
            letter = record.letters.get(body.letter)
            if letter is None:
                return None
            words = tr("{title}: {how}").format(title=letter.issued.title, how=tr(HANDLED[body.how]).lower())
            return "letter", words, "\n".join(part for part in (body.by, body.note) if part)
        case e.InMainRecord():
            known = {contact.entry for contact in record.contacts.values()} | set(record.findings) | set(things(record))
            return ("visit", tr("Copied to the main record"), body.by) if body.of in known else None
    return None
