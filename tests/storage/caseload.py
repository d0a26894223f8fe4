"""A caseload to test with: made-up people, real vaults, the cheapest permitted key derivation."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from app.domain.base import ContactId, ContactKind, FamilyId, PersonId, StaffId
from app.domain.entries import AnyBody, Author, ContactStarted, Draft, FamilyOpened, Jotted, PersonAdded
from app.domain.people import Family, Person
from app.domain.record import FamilyRecord
from app.host.clock import SystemClock
from app.host.disk import LocalDisk
from app.host.ids import new_id
from app.ports import Clock, DueRow, FamilyRow, Projection, Staff
from app.security.device import DeviceKeyring
from app.security.identity import signed_by
from app.security.kdf import FLOOR
from app.security.people import People
from app.security.person import PersonFile
from app.storage.vaults import LocalVaults

STAFF = Staff(id=StaffId("staff-1"), name="Ruth Okafor", role="health-visitor", service="Ashby Vale")
AUTHOR = Author(person="staff-1", name="Ruth Okafor", role="health-visitor")
PASSPHRASE = "plum otter lantern quilt vexing harbour"
DEVICE = "laptop-1"
FAMILY = FamilyId("family-1")
VISIT = ContactId("visit-1")


class SetClock:
    """A clock that a test moves."""

    def __init__(self, now: datetime | None = None) -> None:
        self.time = now or datetime(2026, 11, 21, 9, 0, tzinfo=UTC)

    def now(self) -> datetime:
        return self.time

    def today(self) -> date:
        return self.time.date()

    def pass_by(self, **how_long: float) -> None:
        self.time += timedelta(**how_long)


def words() -> bytearray:
    """The passphrase, afresh: a vault wipes what it is given."""
    return bytearray(PASSPHRASE, "utf-8")


def vaults_at(root: Path, clock: Clock | None = None, device: DeviceKeyring | None = None) -> LocalVaults[PersonFile]:
    """The vaults of a root folder, as `app.main` puts them together, at the floor of the key derivation."""
    clock, disk = clock or SystemClock(), LocalDisk()
    keeper = People(root / "people", clock=clock, disk=disk, device=device, cost=FLOOR)
    return LocalVaults(root, clock=clock, disk=disk, keeper=keeper, signed_by=signed_by, new_id=new_id)


def project(record: FamilyRecord) -> Projection:
    """Indexes enough to tell two records apart: a row with the last contact, and an item for every jotted line."""
    mother = record.mother()
    row = FamilyRow(
        family=record.id,
        name=record.family.name,
        mother=mother.plain_name() if mother else "",
        people=str(len(record.people)),
        last_contact=max((contact.on for contact in record.contacts.values()), default=None),
        open_findings=len(record.open_findings()),
        open_contact=record.open_contact() is not None,
        practice=record.family.practice,
    )
    return Projection(row=row, due=tuple(_due(record, n) for n in range(_jots(record))))


def opening(name: str = "Example", family: FamilyId = FAMILY) -> list[Draft]:
    """A family, a mother, and a visit begun."""
    mother = Person(id=PersonId("mother"), kind="mother", given_name="Aisha", family_name=name)
    return drafts(
        FamilyOpened(family=Family(id=family, name=name, practice=True)),
        PersonAdded(person=mother),
        ContactStarted(
            contact=VISIT, plan=ContactKind("hv-6-8-weeks"), on=date(2026, 11, 21), present=("her",), pathway="p1"
        ),
    )


def jot(text: str) -> list[Draft]:
    """One line jotted in the visit."""
    return drafts(Jotted(contact=VISIT, text=text, private=False))


def drafts(*bodies: AnyBody) -> list[Draft]:
    return [Draft(body=body) for body in bodies]


def jotted(record: FamilyRecord) -> Sequence[str]:
    """What was jotted, in order."""
    return [line.jotted.text for line in record.contacts[VISIT].jots]


def _jots(record: FamilyRecord) -> int:
    return sum(len(contact.jots) for contact in record.contacts.values())


def _due(record: FamilyRecord, n: int) -> DueRow:
    return DueRow(
        family=record.id,
        family_name=record.family.name,
        item=f"jot-{n}",
        kind="jot",
        says="Write up",
        act="Write up",
        owner="Ruth Okafor",
        opens_on=None,
        due_on=datetime(2026, 11, 22, 9, 0, tzinfo=UTC) + timedelta(minutes=n) if n % 3 else None,
        urgency="note",
    )
