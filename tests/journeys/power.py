"""Pull the plug on a child that answers, open the vault again, and compare what it claimed with what is there."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from app.content.check import compiled
from app.content.load import load
from app.content.practice import load_practice
from app.documents.passport import ReportLabPassports
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
from app.services.practice import Practice
from app.services.pursuits import Pursuits
from app.services.rereading import Rereading
from app.services.reviews import Reviews
from app.services.search import Search
from app.services.settling import Settling
from app.services.states import Staff
from app.services.supervision import Supervisions
from app.services.today import Today
from app.services.transfers import Transfers
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
        supervision=Supervisions(vaults, desk, doors.session),
        plans=Plans(desk, new_id),
        meeting_sheets=MeetingSheets(desk, ReportLabTypesetter()),
        only_here=OnlyHere(desk, Visits(desk, new_id), ReportLabSheets()),
        cover=Cover(desk, ReportLabSheets()),
        leave=Leave(desk, Cover(desk, ReportLabSheets())),
        versions=Versions(desk),
        local_pack=LocalPack(desk),
        rereading=Rereading(desk),
        lessons=Lessons(desk),
        colleagues=Colleagues(desk, cards.words_of, cards.read, cards.write),
        transfers=Transfers(desk, new_id),
        settling=Settling(desk),
        practice=Practice(vaults, desk, load_practice(), ReportLabPassports()),
        reviews=Reviews(desk, lock, new_id),
    )
    return Desktop(desk, services)


def made(root: Path) -> Path:
    """A folder with one person and an empty caseload."""
    services = desktop(root).services
    services.doors.set_up(STAFF, PASSPHRASE, services.doors.setup_choices().lines, use_keyring=False)
    services.doors.lock()
    return root


def with_a_visit(root: Path) -> Path:
    """The folder with a family more, whose visit has begun."""
    services = desktop(root).services
    services.doors.unlock(STAFF.id, PASSPHRASE)
    who = services.doors.session()
    family = services.families.add(who, a_family(who.day))
    services.visits.start(who, family, HV, ("her",))
    services.doors.lock()
    return root


def killed_once(root: Path, work: Callable[..., None], wait: float, *arguments: object) -> list[Claim]:
    """Start a child, kill it `wait` seconds after the first thing it claims, and return all that it claimed."""
    with child(work, PASSPHRASE, root, STAFF.id, *arguments) as running:
        running.first()
        running.listen(wait)
        return running.kill()


def killed(root: Path, work: Callable[..., None], times: int, seed: int, *more: object) -> tuple[int, int]:
    """Kill so often, each 0 to 400 ms after the first claim; how many answers were claimed, and findings with them."""
    chance = random.Random(seed)  # noqa: S311 - chance for a test
    answers = findings = 0
    for turn in range(times):
        claims = killed_once(root, work, chance.uniform(0, 0.4), seed + turn, *more)
        problems = wrong_after(root, claims)
        assert not problems, f"seed {seed}, kill {turn}: {problems}"
        kept = [claim for claim in claims if isinstance(claim, Kept)]
        answers += len(kept)
        findings += len({finding for claim in kept for finding in claim.findings})
    return answers, findings


def wrong_after(root: Path, claims: Sequence[Claim]) -> list[str]:
    """Everything claimed that is not there, everything there that is half, everything the vault finds wrong in itself."""
    here = desktop(root)
    here.services.doors.unlock(STAFF.id, PASSPHRASE)
    try:
        families = {row.family for row in here.services.families.rows(here.services.doors.session())}
        wrong = [one for family in families for one in _wrong_in(here, family, claims)]
        wrong += [f"family {claim.family} is gone" for claim in claims if claim.family not in families]
        return wrong + list(here.desk.journal.verify().problems)
    finally:
        here.services.doors.lock()


def _wrong_in(here: Desktop, family: FamilyId, claims: Sequence[Claim]) -> list[str]:
    """Answers claimed must be the family's answers in the same order, with at most one more than was claimed."""
    record = here.desk.journal.record(family)
    told = [claim for claim in claims if isinstance(claim, Kept) and claim.family == family]
    wrong = list(_half(here, record))
    if not told:
        return wrong
    mine = [_shape(claim) for claim in told]
    there = [(one.question, one.about, one.answer.state, one.answer.value) for one in record.history]
    if there[: len(mine)] != mine:
        wrong.append(f"answer lost: {len(mine)} claimed, {len(there)} there")
    if len(there) > len(mine) + 1:
        wrong.append(f"{len(there)} answers there, {len(mine)} claimed")
    wrong += [f"finding lost: {one}" for claim in told for one in claim.findings if one not in record.findings]
    signed = [claim for claim in claims if not isinstance(claim, Kept) and claim.family == family]
    wrong += ["a signed visit is open" for _ in signed if record.open_contact() is not None]
    return wrong


def _half(here: Desktop, record: FamilyRecord) -> Iterable[str]:
    """A rule that holds without its finding was torn from its answer."""
    day = here.services.doors.session().day
    for contact in record.contacts.values():
        weighing = Weighing(here.desk.compiled, situation(here.desk.compiled, record, contact, day))
        for rule, _ in newly_raised(record, weighing):
            yield f"{rule.id} holds and has no finding"


def _shape(claim: Kept) -> tuple[object, ...]:
    return (claim.question, claim.about, claim.state, claim.value)
