"""Families of this caseload: list them, add one in twenty seconds, know who belongs to it, get ready at the door."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime

import msgspec

from app.domain import entries as e
from app.domain.base import FamilyId, PersonId, Value
from app.domain.calendar import end_of_day, short_date, uk_moment
from app.domain.people import Family, LivesHere, Person, PersonKind, SafeContact, Session
from app.domain.record import FamilyRecord
from app.engine.letter_words import lives_here_words, relationship_words, safe_contact_words
from app.engine.letters import offered
from app.engine.measured import measures
from app.engine.windows import situations_for
from app.i18n import tr
from app.ports import FamilyRow, WorldError
from app.services.desk import Desk, author
from app.services.found import raised_states
from app.services.given import raised_by_person
from app.services.household import not_known
from app.services.known import as_known
from app.services.next_up import next_up
from app.services.persons import check, one_line, tidy
from app.services.preparing import alone_words, said_before, visit_words, visits_now, worth_asking
from app.services.seen import patterns_seen
from app.services.states import BeforeYouKnock, FamilyState, PersonCard
from app.services.stopped import stopped, stopped_before, stopped_words
from app.services.visit_state import baby_last_seen, contact_title


class NewPerson(Value, frozen=True):
    """A person to be added, before an id is given."""

    kind: PersonKind
    given_name: str
    family_name: str
    title: str = ""
    preferred_name: str = ""
    born: date | None = None
    due: date | None = None
    nhs_number: str = ""
    gender: str = ""
    relationship: str = ""
    lives_here: LivesHere = "not-known"
    met: bool | None = None


class NewFamily(Value, frozen=True):
    """A family to be added: its people, the first mother naming it, and how to reach it."""

    people: tuple[NewPerson, ...]
    address: str = ""
    postcode: str = ""
    gp_practice: str = ""
    safe_contact: SafeContact = SafeContact()
    worker_safety: str = ""


class Families:
    """The caseload's families."""

    def __init__(self, desk: Desk, new_id: Callable[[], str]) -> None:
        self._desk = desk
        self._new_id = new_id

    def rows(self, who: Session) -> tuple[FamilyRow, ...]:
        """Every family, by name. The reading is noted in the access log."""
        self._desk.journal.note_access(author(who), "list", "families")
        return self._desk.journal.families()

    def add(self, who: Session, new: NewFamily) -> FamilyId:
        """Add a family with its people in one transaction. Raises `WorldError` naming what is missing or wrong."""
        family, drafts = self.drafts(who, new)
        self._desk.write(who, family, drafts)
        return family

    def drafts(self, who: Session, new: NewFamily) -> tuple[FamilyId, list[e.Draft]]:
        """What adding a family writes, under which id. Raises `WorldError` naming what is missing or wrong."""
        mother = next((person for person in new.people if person.kind == "mother"), None)
        called = one_line(mother.family_name) or one_line(mother.given_name) if mother else ""
        if not called:
            raise WorldError(tr("Enter the mother's name."))
        family = Family(
            id=FamilyId(self._new_id()),
            name=called,
            practice=self._desk.practising(who.day),
            address=new.address,
            postcode=new.postcode.upper().strip(),
            gp_practice=new.gp_practice,
            safe_contact=new.safe_contact,
            worker_safety=new.worker_safety,
        )
        people: list[Person] = []
        for each in new.people:
            people.append(_person(each, people, who.day))
        drafts = [e.Draft(body=e.FamilyOpened(family=family))]
        drafts += [e.Draft(body=e.PersonAdded(person=person), subjects=(person.id,)) for person in people]
        return family.id, drafts

    def open(self, who: Session, family: FamilyId) -> FamilyState:
        """A family's page. The reading is noted in the access log."""
        self._desk.journal.note_access(author(who), "open", family)
        return self._state(who, self._desk.journal.record(family))

    def known_on(self, who: Session, family: FamilyId, day: date) -> FamilyState:
        """The page as it stood at the end of a day, to read only. Raises `WorldError` for a day before the first entry or to come.
        The reading is noted in the access log."""
        if day > who.day:
            raise WorldError(tr("This day has not come yet."))
        journal = self._desk.journal
        journal.note_access(author(who), "known-on", family)
        here = journal.record(family).open_contact()
        if here is not None and not here.alone:
            raise WorldError(tr("Wait until nobody else can read the screen."))
        state = self._state(msgspec.structs.replace(who, day=day), as_known(journal, family, day)[0])
        return msgspec.structs.replace(state, known_on=day, in_company=False)

    def add_person(self, who: Session, family: FamilyId, new: NewPerson) -> FamilyState:
        """Someone else belongs to this family."""
        known = list(self._desk.journal.record(family).people.values())
        person = _person(new, known, who.day)
        return self._weighed(who, family, person, e.PersonAdded(person=person))

    def change_person(self, who: Session, family: FamilyId, person: Person, on: date | None = None) -> FamilyState:
        """What is known of a person changed, `on` an earlier day if it did so then; the old entry stays readable."""
        known = self._desk.journal.record(family).people
        before = known.get(person.id)
        if before is None or before.kind != person.kind:
            raise WorldError(tr("This is somebody else than the record holds. Add a new person instead."))
        changed = tidy(person)
        if changed.kind == "mother" and not (changed.given_name or changed.family_name):
            raise WorldError(tr("Enter the mother's name."))
        changed = stopped(self._desk.compiled, self._desk.journal.record(family), before, changed, who, on)
        check(changed, known.values(), who.day)
        if on is not None and on > who.day:
            raise WorldError(tr("This day has not come yet."))
        happened = uk_moment(on, 12, 0) if on is not None and on < who.day else None
        return self._weighed(who, family, changed, e.PersonChanged(person=changed), happened)

    def not_died(self, who: Session, family: FamilyId, person: PersonId, why: str) -> FamilyState:
        """A death was written by mistake: all about this person is as before it, and both versions stay readable. Raises
        `WorldError` when nothing says why, or nobody wrote that they died."""
        journal = self._desk.journal
        known = journal.record(family).people.get(person)
        if known is None or known.died is None:
            raise WorldError(tr("Nobody has written that this person died."))
        if not why.strip():
            raise WorldError(tr("Write how it came about."))
        stop = stopped_before(known, (entry.body for entry in journal.entries(family)))
        alive = msgspec.structs.replace(known, died=None, stopped=stop)
        return self._weighed(who, family, alive, e.PersonChanged(person=alive, why=why.strip()))

    def change_family(self, who: Session, family: FamilyId, changed: Family) -> FamilyState:
        """Address, safe contact or worker safety changed."""
        known = self._desk.journal.record(family).family
        kept = msgspec.structs.replace(
            changed, id=family, name=one_line(changed.name) or known.name, practice=known.practice
        )
        return self._written(who, family, e.FamilyChanged(family=kept), ())

    def _weighed(
        self, who: Session, family: FamilyId, person: Person, body: e.AnyBody, happened: datetime | None = None
    ) -> FamilyState:
        """Write it with the worries that hold because of it, in one transaction."""
        desk = self._desk
        raised = raised_by_person(desk.compiled, desk.journal.record(family), person, who.day, desk.clock.now())
        draft = e.Draft(body=body, subjects=(person.id,), happened_at=happened)
        return self._state(who, desk.write(who, family, [draft, *raised]))

    def _written(
        self,
        who: Session,
        family: FamilyId,
        body: e.AnyBody,
        subjects: tuple[PersonId, ...],
        happened: datetime | None = None,
    ) -> FamilyState:
        record = self._desk.write(who, family, [e.Draft(body=body, subjects=subjects, happened_at=happened)])
        return self._state(who, record)

    def _state(self, who: Session, record: FamilyRecord) -> FamilyState:
        compiled = self._desk.compiled
        open_now = record.open_contact()
        contacts = compiled.pathway.contacts
        return FamilyState(
            record=record,
            day=who.day,
            people=tuple(person_card(person, who.day) for person in record.people.values()),
            worries=raised_states(compiled, record, self._desk.lines()),
            open_contact=open_now,
            contacts=tuple(
                (contact, contact_title(compiled, record, contact))
                for contact in reversed(list(record.contacts.values()))
            ),
            plans=visits_now(compiled, who, record),
            situations=situations_for(contacts, who.role),
            letters=offered(compiled.pathway, who.role, record),
            baby_seen=baby_last_seen(record, compiled.pathway.watch, who.day),
            stopped=stopped_words(record),
            in_company=open_now is not None and open_now.on == who.day and not open_now.alone,
            not_known=not_known(record, compiled.pathway.everyone_named, who.day),
            ask=worth_asking(compiled, record, who, 3),
            alone_plan=alone_words(record),
            role=who.role,
            measures=measures(compiled, record),
            next=next_up(record, compiled.pathway.local, self._desk.clock.now()),
            patterns=patterns_seen(compiled, record, min(self._desk.clock.now(), end_of_day(who.day))),
        )

    def before_you_knock(self, who: Session, family: FamilyId) -> BeforeYouKnock:
        """What to have in mind at the door."""
        journal, compiled = self._desk.journal, self._desk.compiled
        record = journal.record(family)
        worries = record.open_findings()
        here = [person for person in record.people.values() if person.lives_here != "no"]
        here.sort(key=lambda person: person.died is not None)
        return BeforeYouKnock(
            family=family,
            name=record.family.name,
            address=", ".join(part for part in (record.family.address, record.family.postcode) if part),
            who_lives_here=tuple(_at_home(person, who.day) for person in here),
            worker_safety=record.family.worker_safety or tr("Nothing is recorded about your own safety here."),
            safe_contact=safe_contact_words(record.family.safe_contact),
            baby_seen=baby_last_seen(record, compiled.pathway.watch, who.day),
            ask=worth_asking(compiled, record, who, 3),
            do_not_say=_do_not_say(record),
            open_worries=tuple(finding.says for finding in worries),
            visit=visit_words(compiled, record, who),
            alone_plan=alone_words(record),
            said_before=said_before(compiled, record, who),
        )


def person_card(person: Person, day: date) -> PersonCard:
    """A person's line on a page."""
    return PersonCard(
        person=person,
        name=person.clinical_name(),
        relation=relationship_words(person),
        born=person.born_words(day),
        lives_here=lives_here_words(person),
    )


def _at_home(person: Person, day: date) -> str:
    if person.died is not None:
        return tr("{name} died on {day}.").format(name=person.plain_name(), day=short_date(person.died))
    unsure = "" if person.lives_here == "yes" else tr(" (living here: not known)")
    met = tr(", never met") if person.kind == "adult" and person.met is not True else ""
    born = person.born_words(day) if person.born or person.due else tr("birth date not recorded")
    return f"{person.plain_name()}, {relationship_words(person)}, {born}{met}{unsure}"


def _do_not_say(record: FamilyRecord) -> tuple[str, ...]:
    company = record.of_kind("adult")
    names = ", ".join(person.short_name() for person in company) or tr("anyone else")
    words = [tr("Before {names}: nothing about being hurt, afraid, or what she told you alone.").format(names=names)]
    if any(finding.open for finding in record.findings.values()):
        words.append(tr("Nothing of the open worries until she is alone."))
    return tuple(words)


def _person(new: NewPerson, known: list[Person], day: date) -> Person:
    same = sum(person.kind == new.kind for person in known)
    if new.kind == "mother" and same:
        raise WorldError(tr("This family already has its mother. Add this person as another adult."))
    name = "mother" if new.kind == "mother" else f"{new.kind}{same + 1}"
    person = tidy(Person(id=PersonId(name), **msgspec.structs.asdict(new)))
    check(person, known, day)
    return person
