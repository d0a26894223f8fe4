"""A real house for tests: the whole program without a screen, on a throwaway folder with a passphrase-only slot."""

from __future__ import annotations

import atexit
import shutil
import tempfile
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache
from pathlib import Path

from app.domain.answers import AnswerValue
from app.domain.base import ContactId, ContactKind, FamilyId, PersonId, QuestionId, StaffId
from app.domain.body import Company
from app.domain.people import Role, SafeContact, Session
from app.main import build
from app.services.families import NewFamily, NewPerson
from app.services.house import Services
from app.services.states import Staff, VisitState

PASSPHRASE = "copper lantern meadow thistle orbit walnut"
HV = ContactKind("hv-6-8-weeks")
PLANS: dict[Role, ContactKind] = {
    "health-visitor": HV,
    "midwife": ContactKind("midwife-booking"),
    "childrens-centre": ContactKind("cc-first-conversation"),
}
DAY = date(2026, 8, 6)


class SetClock:
    """A clock that stands at a set day and moves a second at each look."""

    def __init__(self, day: date = DAY) -> None:
        self.go_to(day)

    def go_to(self, day: date, hour: int = 10) -> None:
        """Stand at an hour of a day."""
        self._now = datetime(day.year, day.month, day.day, hour, tzinfo=UTC)

    def now(self) -> datetime:
        """The set moment, a second later at each look."""
        self._now += timedelta(seconds=1)
        return self._now

    def today(self) -> date:
        """The set day."""
        return self._now.date()


@dataclass
class House:
    """Services on a throwaway folder, somebody unlocked, and short words for what a worker does."""

    services: Services
    clock: SetClock
    root: Path
    staff: StaffId
    plan: ContactKind = HV

    @property
    def who(self) -> Session:
        """Who is working."""
        return self.services.doors.session()

    def reopen(self) -> None:
        """Lock the caseload and unlock it again."""
        self.services.doors.lock()
        self.services.doors.unlock(self.staff, PASSPHRASE)

    def family(self, *babies: date, name: str = "Ahmed") -> FamilyId:
        """A family: Aisha, and a baby for each birth date (one of six weeks when none is given)."""
        born = babies or (date(2026, 6, 20),)
        people = [NewPerson("mother", "Aisha", name, title="Ms", born=date(1994, 8, 14), lives_here="yes")]
        people += [
            NewPerson("baby", f"Noor{number}", name, born=day, lives_here="yes") for number, day in enumerate(born, 1)
        ]
        people += [NewPerson("adult", "Daniel", name, relationship="Father", lives_here="yes")]
        safe = SafeContact(asked=True, phone="07700 900 866", messages=False, letters=False)
        return self.services.families.add(
            self.who, NewFamily(people=tuple(people), address="1 Elm Row", safe_contact=safe)
        )

    def visit(self, family: FamilyId, *present: Company) -> VisitState:
        """Begin the contact of this profession (the 6 to 8 week visit) in this company (she alone when none is named)."""
        return self.services.visits.start(self.who, family, self.plan, present or ("her",))

    def answer(self, state: VisitState, question: str, value: AnswerValue, about: str = "mother") -> VisitState:
        """Answer one question of an open visit."""
        contact, family = state.contact.id, state.record.id
        return self.services.visits.answer(
            self.who, family, contact, QuestionId(question), PersonId(about), "answered", value
        )

    def rules(self, family: FamilyId) -> set[str]:
        """The rules of the family's open findings."""
        record = self.services.families.open(self.who, family).record
        return {finding.rule for finding in record.open_findings()}


def open_house(root: Path, role: Role = "health-visitor", name: str = "Sam Okafor", *, plays: bool = False) -> House:
    """A house on `root`, set up and unlocked by somebody of this profession. Setting up derives two keys, so it is done once
    for each person and copied. `plays`: the same person plays every profession, as worked cases do."""
    template, staff = _set_up(role, name)
    shutil.copytree(template, root, dirs_exist_ok=True)
    clock = SetClock()
    services = build(root, clock, throwaway=True, plays=plays)
    services.doors.unlock(staff, PASSPHRASE)
    return House(services, clock, root, staff, PLANS.get(role, HV))


def brought_back(house: House, here: Path) -> House:
    """The laptop is lost: a copy that was kept is brought back in another folder and unlocked there, at the same hour."""
    (here / "stick").mkdir()
    made = house.services.care.backup(house.who, here / "stick", _silent)
    house.services.doors.lock()
    services = build(here / "root", house.clock, throwaway=True)
    services.care.restore(made.path, None, PASSPHRASE, _silent)
    services.doors.unlock(house.staff, PASSPHRASE)
    return House(services, house.clock, here / "root", house.staff, house.plan)


def _silent(_far: str) -> None:
    """Hear nothing of how far it is."""


@lru_cache(maxsize=8)
def _set_up(role: Role, name: str) -> tuple[Path, StaffId]:
    root = Path(tempfile.mkdtemp(prefix="house-"))
    atexit.register(shutil.rmtree, root)
    services = build(root, SetClock(), throwaway=True)
    staff = Staff(
        id=StaffId(""),
        name=name,
        role=role,
        registration="12A3456B",
        phone="020 7450 4000",
        service="Elm Row health visiting",
    )
    unlocked = services.doors.set_up(staff, PASSPHRASE, services.doors.setup_choices().lines, use_keyring=False)
    services.doors.lock()
    return root, unlocked.staff.id


def contact_of(state: VisitState) -> ContactId:
    """The id of a visit's contact."""
    return state.contact.id
