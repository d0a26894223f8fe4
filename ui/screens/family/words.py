"""A family's record in the words of its page."""

from __future__ import annotations

from datetime import date, datetime

import msgspec

from app.domain.base import ContactId, LetterId
from app.domain.calendar import short_date, short_time, uk_time
from app.domain.contacts import Contact, Jot
from app.domain.entries import LetterHandled
from app.domain.findings import Finding
from app.domain.handled import IssuedLetter, MainRecordMark
from app.domain.people import Person, SafeContact
from app.domain.record import FamilyRecord
from app.i18n import tr
from app.services.states import FamilyState, PersonCard, Raised
from ui.screens.family.pursued import footprint_of, ifs_of, under_way
from ui.screens.family.state import Banner, ContactLine, FamilyShown, Home, JotLine, Paper, PersonLine, Step, Worry
from ui.screens.family.threads import glance, map_of, measure_shown, steps
from ui.visits.words import in_main_record_words, nhs_words, within_words

DECISIONS = {"refer": "Refer", "consult": "Talk it over", "act": "Act myself", "not-now": "Not now"}
NOT_KEPT = {
    "no-access": "No access",
    "not-brought": "Was not brought",
    "did-not-come": "Did not come",
    "declined": "Chose not to",
}
HANDLED = {"handed-over": "Handed over", "failed": "It could not be sent"}
HERS = {"handed-over": "She has it, or was told", "failed": "She could not be given it, or told"}
HANDLED_BY = {
    "handed-over": "Handed over, said by {who}",
    "failed": "It could not be sent, said by {who}",
    "received": "Received by {who}",
    "accepted": "Accepted by {who}",
    "declined": "Declined by {who}",
    "more-asked": "More was asked by {who}",
}
"""What became of a paper. Whoever received or answered it is always named."""


def family_shown(state: FamilyState) -> FamilyShown:
    """The whole page; while a visit stands open in company, only what anybody in the room may read."""
    whole = _whole(state)
    if state.known_on is not None or state.open_contact is None or state.open_contact.alone:
        return whole
    return msgspec.structs.replace(
        whole,
        in_company=True,
        worries=(),
        private=(),
        under_way=(),
        glance=(),
        measures=(),
        ifs=(),
        footprint=(),
        papers=(),
        letters=(),
        reach="",
        worker_safety="",
        safe_contact=SafeContact(),
        not_known=(),
        ask=(),
        alone_plan="",
        jots=(),
    )


def _leads_because(state: FamilyState) -> str:
    """Why the first visit leads although it may be late for it; nothing of any other."""
    if not (state.plans and state.plans[0].first):
        return ""
    words = tr("No visit of yours is written here yet, so {visit} comes first. If it was made elsewhere, pick another.")
    return words.format(visit=state.plans[0].title)


def _whole(state: FamilyState) -> FamilyShown:
    record, day, family = state.record, state.day, state.record.family
    worries = [_worry_of(record, raised, day) for raised in state.worries]
    contacts = _contact_lines(state)
    return FamilyShown(
        ready=True,
        name=family.name,
        banner=banner(record, day),
        day=day,
        address=", ".join(part for part in (family.address, family.postcode) if part) or tr("Address not recorded"),
        practice=family.gp_practice or tr("GP practice not recorded"),
        home=Home(address=family.address, postcode=family.postcode, practice=family.gp_practice),
        people=tuple(person_line(card) for card in state.people),
        worries=tuple(each for each in worries if not each.private),
        private=tuple(each for each in worries if each.private),
        under_way=under_way(state),
        glance=glance(state, tuple(worries)),
        map=map_of(record),
        measures=tuple(measure_shown(one) for one in state.measures),
        ifs=ifs_of(record),
        footprint=footprint_of(record),
        baby_seen=state.baby_seen,
        stopped=state.stopped,
        reach=reach_words(record),
        safe_contact=family.safe_contact,
        worker_safety=family.worker_safety,
        contacts=contacts,
        visit=next((line for line in contacts if line.leads == "visit"), None),
        plans=tuple((plan.id, plan.title) for plan in state.plans),
        leads_because=_leads_because(state),
        situations=tuple((plan.id, plan.title) for plan in state.situations),
        papers=tuple(paper(letter) for letter in reversed(list(record.letters.values()))),
        letters=tuple((LetterId(letter), title) for letter, title in state.letters),
        not_known=state.not_known,
        ask=state.ask,
        alone_plan=state.alone_plan,
        jots=tuple(jot_line(jot) for contact in record.contacts.values() for jot in contact.waiting),
        known_on=state.known_on,
    )


def _contact_lines(state: FamilyState) -> tuple[ContactLine, ...]:
    marks = state.record.main_record
    return tuple(contact_line(contact, title, marks.get(contact.entry)) for contact, title in state.contacts)


def _worry_of(record: FamilyRecord, raised: Raised, day: date) -> Worry:
    mark, thread = record.main_record.get(raised.finding.entry), steps(record, raised.finding)
    return worry(raised, day, mark, thread)


def jot_line(jot: Jot) -> JotLine:
    """That a line waits, with both its times where they differ. Its words are hers: they wait until the line is opened."""
    said, written = short_time(jot.happened_at), short_time(jot.written_at)
    about = "" if said == written else tr("Written {written}").format(written=written)
    return JotLine(id=jot.entry, says=tr("A line jotted {said}").format(said=said), about=about)


def banner(record: FamilyRecord, day: date) -> Banner:
    """The mother, or the first person where no mother is known."""
    person = record.mother() or next(iter(record.people.values()), None)
    if person is None:
        return Banner(name=record.family.name)
    return Banner(
        name=person.clinical_name(),
        preferred=person.preferred_name,
        born=person.born_words(day),
        gender=person.gender,
        nhs_number=nhs_words(person.nhs_number),
    )


def person_line(card: PersonCard) -> PersonLine:
    """A person in two lines."""
    person = card.person
    born = card.born if person.born or person.due or person.died else tr("birth date not recorded")
    parts = [card.relation, born] if person.died else [card.relation, born, lives_words(person)]
    if person.kind == "adult" and not person.died:
        parts.append(tr("met") if person.met else tr("not met yet"))
    if person.nhs_number and person.kind != "mother":
        parts.append(tr("NHS No. {number}").format(number=nhs_words(person.nhs_number)))
    return PersonLine(id=person.id, name=card.name, about=", ".join(parts), person=person)


def lives_words(person: Person) -> str:
    """Where somebody lives, as far as is known."""
    if person.unborn():
        return tr("not born yet")
    words = {"yes": tr("lives here"), "no": tr("lives elsewhere"), "not-known": tr("not known whether living here")}
    return words[person.lives_here]


def worry(raised: Raised, day: date, mark: MainRecordMark | None, thread: tuple[Step, ...] = ()) -> Worry:
    """An open worry with what next, who has it, and whether the main record knows."""
    finding = raised.finding
    return Worry(
        id=finding.entry,
        says=finding.says,
        how_soon=within_words(raised.rule, finding, day),
        tone=finding.urgency,
        owner=finding.owner,
        next=next_words(raised),
        do=tuple(action.says for action in raised.actions),
        because=raised.reasons,
        decided=tuple(decided_words(finding)),
        calls=finding.urgency in ("emergency", "same-day") or bool(raised.lines),
        contact=finding.contact or ContactId(""),
        private=raised.rule.private,
        main_record=in_main_record_words(mark),
        in_main_record=mark is not None,
        steps=thread,
    )


def next_words(raised: Raised) -> str:
    """The one next act."""
    finding = raised.finding
    if not raised.supported:
        return tr("No longer supported by the answers as they stand. Say why: mis-keyed, misheard or withdrawn.")
    if finding.calling:
        return tr("A call was begun. Write what it led to.")
    call = finding.spoken_to()
    if call:
        return tr("Spoken to {who}. Write the outcome, or end it with a reason.").format(who=call.answered_by)
    if finding.decisions:
        return tr("Do what was decided, then end it with what happened.")
    return raised.actions[0].says if raised.actions else tr("Decide what to do and who does it.")


def decided_words(finding: Finding) -> list[str]:
    """What was decided so far, each with its reason."""
    lines = []
    for made in finding.decisions:
        words = tr("{decision}: {reason}").format(decision=tr(DECISIONS[made.decision]), reason=made.reason)
        if made.review_on:
            words = tr("{words} Looked at again on {date}.").format(words=words, date=short_date(made.review_on))
        lines.append(words)
    return lines


def contact_line(contact: Contact, title: str, mark: MainRecordMark | None = None) -> ContactLine:
    """A contact, whether the main record knows of it, and where it leads."""
    on = short_date(contact.on)
    who = contact.by.name if contact.by else ""
    about = tr("{date}, {who}").format(date=on, who=who) if who else on
    if contact.late and contact.written_at:
        written = short_date(uk_time(contact.written_at).date())
        about = tr("{about}, written up {date}").format(about=about, date=written)
    if contact.started or contact.not_kept:
        about = tr("{about}. {record}").format(about=about, record=in_main_record_words(mark))
    if contact.open:
        return ContactLine(id=contact.id, title=title, about=about, status=tr("Open"), leads="visit")
    if contact.signed:
        status = tr("Changed after signing") if contact.amended else tr("Signed")
        return ContactLine(id=contact.id, title=title, about=about, status=status, leads="outcome")
    if contact.not_kept:
        status = tr(NOT_KEPT[contact.not_kept.how])
        return ContactLine(id=contact.id, title=title, about=about, status=status, leads="chronology")
    planned = tr("Planned. It did not happen?")
    return ContactLine(id=contact.id, title=title, about=about, status=planned, leads="not-kept")


def paper(letter: IssuedLetter) -> Paper:
    """A paper and what is known to have become of it: issued is not sent."""
    issued = letter.issued
    sentence = tr("{title}, to {recipient}, issued {date}")
    if issued.to_her == "voice":
        sentence = tr("{title}, for {recipient}, kept {date}: {how}")
    words = sentence.format(
        title=issued.title, recipient=issued.recipient, date=short_date(letter.at.date()), how=issued.route
    )
    steps = tuple(_step_words(handled, at, hers=bool(issued.to_her)) for handled, at in letter.handled)
    return Paper(id=letter.entry, issued=words, title=issued.title, steps=steps, to_her=issued.to_her)


def _step_words(handled: LetterHandled, at: datetime, *, hers: bool = False) -> str:
    said = HERS if hers and handled.how in HERS else HANDLED_BY if handled.by else HANDLED
    words = tr(said[handled.how]).format(who=handled.by)
    words = tr("{words}, {date}").format(words=words, date=short_date(at.date()))
    return tr("{words}. {note}").format(words=words, note=handled.note) if handled.note else words


def reach_words(record: FamilyRecord) -> str:
    """How she may be reached, or that nobody asked."""
    safe = record.family.safe_contact
    if not safe.asked:
        return tr("Not asked yet. Ask her, alone, before anybody rings, texts or writes.")
    messages = {
        True: tr("Messages are all right."),
        False: tr("Leave no messages."),
        None: tr("Messages: not asked yet."),
    }
    letters = {True: tr("Letters are all right."), False: tr("Send no letters."), None: tr("Letters: not asked yet.")}
    phone = f"{safe.phone}." if safe.phone else tr("No safe number is known.")
    return " ".join(part for part in (phone, messages[safe.messages], letters[safe.letters], safe.words) if part)
