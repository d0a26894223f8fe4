"""Makes every part once and introduces it to its friends. Knows no screen."""

from __future__ import annotations

from pathlib import Path

from app.content.check import compiled
from app.content.load import load
from app.content.practice import load_practice
from app.documents.passport import ReportLabPassports
from app.documents.sheet import ReportLabSheets
from app.documents.typesetter import ReportLabTypesetter
from app.domain.pathway import Pathway
from app.host.clock import SystemClock
from app.host.disk import LocalDisk
from app.host.folders import Folders
from app.host.ids import device_id, new_id
from app.host.logs import start_logging
from app.host.process import keep_to_ourselves
from app.ports import Clock, Vaults
from app.security import cards
from app.security import policy as policy_files
from app.security.identity import signed_by
from app.security.kdf import FLOOR
from app.security.locked import lock
from app.security.people import People
from app.security.pin import PinKeeper
from app.services.care import Care
from app.services.chronology import Chronology
from app.services.colleagues import Colleagues
from app.services.coming import Coming
from app.services.corrections import Corrections
from app.services.cover import Cover
from app.services.desk import Desk
from app.services.doors import Doors
from app.services.families import Families
from app.services.gate import Gate
from app.services.house import Services, guarded
from app.services.later import Later
from app.services.leave import Leave
from app.services.lessons import Lessons
from app.services.letters import Letters
from app.services.local_pack import LocalPack
from app.services.meeting_sheets import MeetingSheets
from app.services.only_here import OnlyHere
from app.services.permissions import Permissions
from app.services.pins import PinBook, Pins
from app.services.plans import Plans
from app.services.policies import Policies, installed_policy
from app.services.practice import Practice
from app.services.pursuits import Pursuits
from app.services.rereading import Rereading
from app.services.reviews import Reviews
from app.services.search import Search
from app.services.settling import Settling
from app.services.supervision import Supervisions
from app.services.today import Today
from app.services.transfers import Transfers
from app.services.versions import Versions
from app.services.visits import Visits
from app.storage.vaults import LocalVaults


def build(
    root: Path | None = None,
    clock: Clock | None = None,
    *,
    throwaway: bool = False,
    pathway: Pathway | None = None,
    plays: bool = False,
) -> Services:
    """The whole program without a screen, on the folder `root` (the person's own data folder when none).

    `pathway` stands in place of the one that ships, for an author who plays cases. `throwaway` derives keys at the least cost
    allowed: for replays and tests, whose vaults do not outlive them. `plays` lets one person play every worker of a case.
    """
    time, disk, folders = clock or SystemClock(), LocalDisk(), Folders(root)
    ready = compiled(pathway or load())
    desk = Desk(ready, time, device_id(folders.root / "device"), installed_policy(policy_files.read))
    people = People(folders.people, clock=time, disk=disk, cost=FLOOR if throwaway else None)
    vaults = LocalVaults(folders.root, clock=time, disk=disk, keeper=people, signed_by=signed_by, new_id=new_id)
    doors = Doors(vaults, desk, new_id)
    gate = Gate(desk, doors.session, plays=plays)
    pin_book = PinKeeper(folders.people, disk=disk, tries=people.tries_of)
    practice = Practice(vaults, desk, load_practice(), ReportLabPassports())
    return guarded(_services(desk, vaults, doors, gate, pin_book, practice), gate)


def _services(desk: Desk, vaults: Vaults, doors: Doors, gate: Gate, pin_book: PinBook, practice: Practice) -> Services:
    cover = Cover(desk, ReportLabSheets())
    return Services(
        doors=doors,
        permissions=Permissions(gate),
        today=Today(desk),
        families=Families(desk, new_id),
        visits=Visits(desk, new_id),
        letters=Letters(desk, ReportLabTypesetter()),
        care=Care(vaults, desk),
        search=Search(desk),
        coming=Coming(desk, Families(desk, new_id)),
        corrections=Corrections(desk),
        pins=Pins(pin_book, desk, doors),
        policies=Policies(desk, policy_files.read, policy_files.words_of),
        later=Later(desk, new_id),
        chronology=Chronology(desk),
        pursuits=Pursuits(desk, new_id),
        supervision=Supervisions(vaults, desk, doors.session),
        plans=Plans(desk, new_id),
        meeting_sheets=MeetingSheets(desk, ReportLabTypesetter()),
        only_here=OnlyHere(desk, Visits(desk, new_id), ReportLabSheets()),
        cover=cover,
        leave=Leave(desk, cover),
        versions=Versions(desk),
        local_pack=LocalPack(desk),
        rereading=Rereading(desk),
        lessons=Lessons(desk),
        colleagues=Colleagues(desk, cards.words_of, cards.read, cards.write),
        transfers=Transfers(desk, new_id),
        settling=Settling(desk),
        practice=practice,
        reviews=Reviews(desk, lock, new_id),
    )


def guard(root: Path | None = None) -> None:
    """Before anything is read: files for this user only, no memory dumps, logs redacted and beside the vaults."""
    keep_to_ourselves()
    start_logging(Folders(root).root / "logs")
