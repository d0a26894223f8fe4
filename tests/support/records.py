"""Made-up families, written entry by entry and folded like real ones."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta

from app.domain import entries as e
from app.domain.answers import Answer, AnswerValue, SaidBy, State
from app.domain.base import ContactId, ContactKind, EntryId, FamilyId, PersonId, QuestionId, RuleId
from app.domain.body import Company
from app.domain.pathway import Because, Urgency
from app.domain.people import Family, Person, SafeContact
from app.domain.record import FamilyRecord, fold

FAMILY = FamilyId("0192f0c0-0000-7000-8000-0000004f2a91")
MOTHER, BABY, FATHER = PersonId("mother"), PersonId("baby"), PersonId("father")
CONTACT = ContactId("contact-1")
WORKER = e.Author(person="staff-1", name="Ruth Okafor", role="health-visitor")
VISIT = datetime(2026, 8, 6, 12, 40, tzinfo=UTC)

AISHA = Person(
    id=MOTHER,
    kind="mother",
    given_name="Aisha",
    family_name="Smith",
    title="Ms",
    born=date(1994, 8, 14),
    nhs_number="9990000018",
    lives_here="yes",
    met=True,
)
NOAH = Person(
    id=BABY, kind="baby", given_name="Noah", family_name="Smith", born=date(2026, 6, 25), lives_here="yes", met=True
)
DANIEL = Person(
    id=FATHER, kind="adult", given_name="Daniel", family_name="Reed", relationship="Noah’s father", lives_here="yes"
)
SMITHS = Family(
    id=FAMILY,
    name="Smith",
    practice=True,
    address="12 Orchard Rise, Anytown",
    postcode="ZZ99 3VZ",
    gp_practice="Orchard Rise Surgery",
    safe_contact=SafeContact(asked=True, phone="07700 900 866", messages=False, letters=None),
)


class RecordBuilder:
    """Appends entries one minute apart and folds them. Every verb returns the builder; `last` is the newest entry's id."""

    def __init__(self, family: Family = SMITHS, author: e.Author = WORKER, at: datetime = VISIT) -> None:
        self.family, self.author, self.at = family, author, at
        self.entries: list[e.Entry] = []
        self.write(e.FamilyOpened(family=family))

    @property
    def last(self) -> EntryId:
        """The newest entry."""
        return self.entries[-1].id

    def write(self, body: e.AnyBody, subjects: Sequence[str] = ()) -> RecordBuilder:
        """One entry, a minute after the last."""
        clock = len(self.entries) + 1
        at = self.at + timedelta(minutes=clock)
        self.entries.append(
            e.Entry(
                id=EntryId(f"entry-{clock:04d}"),
                family=self.family.id,
                author=self.author,
                device="laptop-1",
                clock=clock,
                written_at=at,
                happened_at=at,
                subjects=tuple(PersonId(person) for person in subjects),
                replaces=None,
                version=1,
                body=body,
                device_prev="",
                vault_prev="",
            )
        )
        return self

    def people(self, *people: Person) -> RecordBuilder:
        """These people belong to the family."""
        for person in people:
            self.write(e.PersonAdded(person=person), (person.id,))
        return self

    def contact(
        self, kind: str = "hv-6-8-weeks", present: tuple[Company, ...] = ("her",), id: str = CONTACT
    ) -> RecordBuilder:
        """A contact begins."""
        contact = ContactId(id)
        plan = ContactKind(kind)
        return self.write(
            e.ContactStarted(contact=contact, plan=plan, on=self.at.date(), present=present, pathway="test")
        )

    def answered(
        self,
        question: str,
        value: AnswerValue | None = None,
        about: str = MOTHER,
        said_by: SaidBy = "her",
        state: State = "answered",
        noticed: str = "",
        contact: str | None = CONTACT,
    ) -> RecordBuilder:
        """An answer, or a reason for none."""
        body = e.AnsweredBody(
            contact=ContactId(contact) if contact else None,
            question=QuestionId(question),
            about=PersonId(about),
            answer=Answer(state=state, value=value),
            said_by=said_by,
            present=("her",),
            noticed=noticed,
            reason="",
            pathway="test",
        )
        return self.write(body, (about,))

    def items(self, instrument: str, *points: int) -> RecordBuilder:
        """The items of a published measure in order, by the words `0`, `1`, ..."""
        for number, point in enumerate(points, 1):
            self.answered(f"{instrument}.item{number}", str(point))
        return self

    def finding(
        self, rule: str, says: str, urgency: Urgency = "same-day", because: Sequence[Because] = ()
    ) -> RecordBuilder:
        """A rule noticed something."""
        return self.write(
            e.FindingRaised(
                contact=CONTACT,
                rule=RuleId(rule),
                urgency=urgency,
                says=says,
                because=tuple(because),
                due=None,
                pathway="test",
            )
        )

    def call(
        self, line: str, answered_by: str = "", agreed: str = "", read_back: bool = False, findings: Sequence[str] = ()
    ) -> RecordBuilder:
        """A call that was made, answered or not."""
        about = tuple(EntryId(finding) for finding in findings)
        return self.write(
            e.VoiceCall(
                contact=CONTACT,
                line=line,
                number="",
                answered_by=answered_by,
                agreed=agreed,
                read_back=read_back,
                findings=about,
            )
        )

    def later(self, days: int) -> RecordBuilder:
        """What follows happens this many days later."""
        self.at += timedelta(days=days)
        return self

    def record(self) -> FamilyRecord:
        """The family as these entries leave it."""
        return fold(self.entries)
