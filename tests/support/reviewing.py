"""A health visitor and her supervisor on one laptop, and what each does in few words."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

import msgspec

from app.domain.base import ContactId, EntryId, FamilyId, StaffId
from app.domain.people import Role, Session
from app.services.states import Staff
from app.services.states_reviews import ReviewState, Verdict
from tests.support.house import DAY, PASSPHRASE, House, open_house

THOUGHT = ("Tiredness, and a cold.", "The father.", "A second weight.")
NEXT = DAY + timedelta(days=14)
AGREES = Verdict(decision="agree", challenge=THOUGHT, next_on=NEXT)
RETURNS = Verdict(decision="return", challenge=THOUGHT, next_on=NEXT, comment="Say who was in the room.")
DIRECTS = Verdict(
    decision="direct", challenge=THOUGHT, next_on=NEXT, act="Weigh him", owner="Sam Okafor", by=DAY + timedelta(days=3)
)


@dataclass
class Two:
    """The house of a health visitor, and who may sit beside her."""

    house: House
    supervisor: StaffId

    def together(self) -> Session:
        """The supervisor sits down beside her, with her own passphrase."""
        return self.house.services.supervision.sit_together(self.house.who, self.supervisor, PASSPHRASE)

    def signed_visit(self, family: FamilyId | None = None) -> tuple[FamilyId, ContactId, EntryId]:
        """A signed visit: its family, contact and the entry it is known by."""
        family = family or self.house.family()
        state = self.house.answer(self.house.visit(family), "how.are_you", "Tired")
        contact = state.contact.id
        outcome = self.house.services.visits.sign(self.house.who, family, contact)
        return family, contact, outcome.contact.entry

    def red_flag_ended(self) -> tuple[FamilyId, EntryId]:
        """An urgent worry that its worker ended with a reason."""
        family = self.house.family()
        self.house.answer(self.house.visit(family), "safety.self_harm", "yes")
        record = self.house.services.families.open(self.house.who, family).record
        finding = record.open_findings()[0].entry
        self.house.services.visits.call_outcome(
            self.house.who, family, None, "crisis", "111", "Dr Bello", "Seen today", True, [finding]
        )
        self.house.services.visits.end_finding(self.house.who, family, finding, "acted-on", "Seen by the crisis team.")
        return family, finding

    def show(self, family: FamilyId, of: EntryId) -> ReviewState:
        """What the supervisor reads."""
        return self.house.services.supervision.show(self.together(), family, of)

    def review(self, family: FamilyId, of: EntryId, verdict: Verdict = AGREES) -> ReviewState:
        """The supervisor reads it and decides."""
        who = self.together()
        seen = self.house.services.supervision.show(who, family, of)
        return self.house.services.supervision.make(who, family, of, verdict, seen.digest)


def two(root: Path, role: Role = "supervisor") -> Two:
    """Both enrolled, and the health visitor's caseload open."""
    house = open_house(root)
    services = house.services
    services.doors.lock()
    person = Staff(id=StaffId(""), name="Priya Nair", role=role, service="Elm Row")
    supervisor = services.doors.set_up(
        person, PASSPHRASE, services.doors.setup_choices().lines, use_keyring=False
    ).staff.id
    house.reopen()
    return Two(house, supervisor)


def challenge(place: int) -> Verdict:
    """One that leaves one of the three questions unanswered."""
    answers = tuple("" if one == place else words for one, words in enumerate(THOUGHT))
    return msgspec.structs.replace(AGREES, challenge=answers)


def after(days: int) -> date:
    """A day after the first."""
    return DAY + timedelta(days=days)
