"""One laptop with a person of every role, each with a caseload of three families: one theirs, one handed over, one taken out."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import get_args

from app.domain.base import FamilyId, StaffId
from app.domain.entries import Draft, FamilyOpened, FamilyWithdrawn
from app.domain.people import ROLE_NAMES, Family, Role, Session
from app.main import build
from app.services.desk import Desk, author
from app.services.house import Services
from app.services.states import Staff
from tests.support.house import DAY, PASSPHRASE, SetClock

ROLES: tuple[Role, ...] = get_args(Role)
HANDED_ON = "Handed on"


@dataclass
class Town:
    """Services over the laptop, and who is on it."""

    services: Services
    staff: dict[Role, StaffId]

    @property
    def desk(self) -> Desk:
        """The desk under the services."""
        return self.services.visits._desk

    def unlock(self, role: Role) -> Session:
        """That person unlocks her own caseload."""
        self.services.doors.lock()
        self.services.doors.unlock(self.staff[role], PASSPHRASE)
        return self.services.doors.session()

    def session(self, role: Role) -> Session:
        """What that person's session would be, whoever unlocked."""
        return Session(person=self.staff[role], name=ROLE_NAMES[role], role=role, device=self.desk.device, day=DAY)

    def refusals(self) -> int:
        """Lines of the access log of the open caseload about what was not allowed."""
        return sum(line.what == "not-allowed" for line in self.desk.journal.accesses())


def town(root: Path) -> Town:
    """The laptop, made for real: seven set-ups, seven vaults."""
    services = build(root, SetClock(), throwaway=True)
    desk, staff = services.visits._desk, dict[Role, StaffId]()
    desk.handed_on = lambda record: record.family.name == HANDED_ON
    for role in ROLES:
        person = Staff(id=StaffId(""), name=ROLE_NAMES[role], role=role, service="Elm Row")
        lines = services.doors.setup_choices().lines
        staff[role] = services.doors.set_up(person, PASSPHRASE, lines, use_keyring=False).staff.id
        for family, name in (("own", "Ahmed"), ("transferred", HANDED_ON), ("closed", "Gone")):
            _open(desk, services.doors.session(), FamilyId(family), name)
        services.doors.lock()
    return Town(services, staff)


def _open(desk: Desk, who: Session, family: FamilyId, name: str) -> None:
    drafts = [Draft(body=FamilyOpened(family=Family(id=family, name=name, practice=True)))]
    drafts += [Draft(body=FamilyWithdrawn(why="By mistake."))] if family == "closed" else []
    desk.journal.append(family, drafts, author(who), who.device)
