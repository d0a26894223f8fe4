"""Every service, made once and handed to whoever asks: screens and the terminal alike."""

from __future__ import annotations

from dataclasses import dataclass, fields

from app.services.care import Care
from app.services.chronology import Chronology
from app.services.colleagues import Colleagues
from app.services.coming import Coming
from app.services.corrections import Corrections
from app.services.cover import Cover
from app.services.doors import Doors
from app.services.families import Families
from app.services.gate import Gate
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
from app.services.supervision import Supervisions
from app.services.today import Today
from app.services.transfers import Transfers
from app.services.versions import Versions
from app.services.visits import Visits


@dataclass(frozen=True)
class Services:
    """What a person can do, by room."""

    doors: Doors
    permissions: Permissions
    today: Today
    families: Families
    visits: Visits
    letters: Letters
    care: Care
    search: Search
    coming: Coming
    corrections: Corrections
    pins: Pins
    policies: Policies
    later: Later
    chronology: Chronology
    pursuits: Pursuits
    supervision: Supervisions
    plans: Plans
    meeting_sheets: MeetingSheets
    only_here: OnlyHere
    cover: Cover
    leave: Leave
    versions: Versions
    local_pack: LocalPack
    rereading: Rereading
    lessons: Lessons
    colleagues: Colleagues
    transfers: Transfers
    settling: Settling
    practice: Practice
    reviews: Reviews


def guarded(services: Services, gate: Gate) -> Services:
    """The same services, each with the gate around it. Raises `KeyError` for a method that has no row in `operations.py`."""
    for room in fields(services):
        gate.guard(room.name, getattr(services, room.name))
    return services
