"""Pull the plug on a child that answers, open the vault again, and compare what it claimed with what is there."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from app.content.check import compiled
from app.content.load import load
from app.documents.sheet import ReportLabSheets
from app.documents.typesetter import ReportLabTypesetter
from app.domain.base import FamilyId, StaffId
from app.domain.record import FamilyRecord
from app.engine.compiled import Compiled
from app.engine.raising import newly_raised
from app.engine.standing import situation
from app.engine.visit import Weighing
from app.host.clock import SystemClock
from app.host.disk import LocalDisk
from app.host.folders import Folders
from app.host.ids import new_id
from app.security import policy as policy_files
from app.security.identity import signed_by
from app.security.kdf import FLOOR
from app.security.people import People
from app.security.pin import PinKeeper
from app.services.care import Care
from app.services.chronology import Chronology
from app.services.coming import Coming
from app.services.corrections import Corrections
from app.services.cover import Cover
from app.services.desk import Desk
from app.services.doors import Doors
from app.services.families import Families
from app.services.gate import Gate
from app.services.house import Services
from app.services.later import Later
from app.services.leave import Leave
from app.services.lessons import Lessons
from app.services.letters import Letters
from app.services.local_pack import LocalPack
from app.services.meeting_sheets import MeetingSheets
from app.services.only_here import OnlyHere
from app.services.permissions import Permissions
from app.services.pins import Pins
from app.services.plans import Plans
from app.services.policies import Policies
from app.services.pursuits import Pursuits
from app.services.rereading import Rereading
from app.services.search import Search
from app.services.states import Staff
from app.services.today import Today
from app.services.versions import Versions
from app.services.visits import Visits
from app.storage.vaults import LocalVaults
from tests.journeys.answering import HV, Claim, Kept, a_family
from tests.support.child import child

PASSPHRASE = "copper lantern meadow thistle orbit walnut"
STAFF = Staff(id=StaffId("sam"), name="Sam Okafor", role="health-visitor", service="Elm Row health visiting")


@dataclass(frozen=True)
class Desktop:
    """Services put together as `app.main` does, with the cheapest permitted keys, and the desk under them."""

    desk: Desk
    services: Services


@cache
def pathway() -> Compiled:
    """The pathway as shipped, read once."""
    return compiled(load())


def desktop(root: Path) -> Desktop:
    """The program without a screen on a folder."""
    clock, disk, folders = SystemClock(), LocalDisk(), Folders(root)
    desk = Desk(pathway(), clock, "laptop")
    people = People(folders.people, clock=clock, disk=disk, cost=FLOOR)
    vaults = LocalVaults(folders.root, clock=clock, disk=disk, keeper=people, signed_by=signed_by, new_id=new_id)
    doors = Doors(vaults, desk, new_id)
    services = Services(
        doors=doors,
        permissions=Permissions(Gate(desk, doors.session)),
        today=Today(desk),
        families=Families(desk, new_id),
        visits=Visits(desk, new_id),
        letters=Letters(desk, ReportLabTypesetter()),
        care=Care(vaults, desk),
        search=Search(desk),
        coming=Coming(desk, Families(desk, new_id)),
        corrections=Corrections(desk),
        pins=Pins(PinKeeper(folders.people, disk=disk, tries=people.tries_of), desk, doors),
        policies=Policies(desk, policy_files.read, policy_files.words_of),
        later=Later(desk, new_id),
        chronology=Chronology(desk),
        pursuits=Pursuits(desk, new_id),
        plans=Plans(desk, new_id),
        meeting_sheets=MeetingSheets(desk, ReportLabTypesetter()),
        only_here=OnlyHere(desk, Visits(desk, new_id), ReportLabSheets()),
        cover=Cover(desk, ReportLabSheets()),
        leave=Leave(desk, Cover(desk, ReportLabSheets())),
        versions=Versions(desk),
        local_pack=LocalPack(desk),
        rereading=Rereading(desk),
        lessons=Lessons(desk),
