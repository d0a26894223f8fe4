"""Who a family is: the people, how each may be reached, and the words that name them."""

from __future__ import annotations

from datetime import date
from typing import Literal

from app.domain.base import EntryId, FamilyId, PersonId, StaffId, Value
from app.domain.calendar import age_words, gestation_on, short_date
from app.i18n import tr

PersonKind = Literal["mother", "baby", "child", "adult"]
LivesHere = Literal["yes", "no", "not-known"]
Role = Literal[
    "health-visitor", "midwife", "childrens-centre", "supervisor", "safeguarding-lead", "administrator", "auditor"
]

ROLE_NAMES: dict[str, str] = {
    "health-visitor": "Health visitor",
    "midwife": "Midwife",
    "childrens-centre": "Children's centre worker",
    "supervisor": "Supervisor",
    "safeguarding-lead": "Safeguarding lead",
    "administrator": "Administrator",
    "auditor": "Auditor",
}


class Author(Value, frozen=True):
    """Who wrote an entry, as the record will always show it."""

    person: str
    name: str
    role: Role


class Stopped(Value, frozen=True):
    """Nothing about this person is asked of her or proposed any more: why, since when, and who wrote it. `holds` are the open
    findings that are no longer proposed; none of them is ended."""

    why: Literal["died", "pregnancy", "elsewhere"]
    on: date | None
    by: str
    written: date
    holds: tuple[EntryId, ...] = ()


class Person(Value, frozen=True):
    """One person in or around a family. A baby not yet born has `due` and no `born`."""

    id: PersonId
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
    died: date | None = None
    stopped: Stopped | None = None

    def clinical_name(self) -> str:
        """`SMITH, Aisha (Ms)` as the Common User Interface asks; a baby without a name is named by its mother's."""
        given = self.given_name or (tr("Baby") if self.kind == "baby" else tr("Not known"))
        family = self.family_name.upper() or tr("Not known")
        return f"{family}, {given} ({self.title})" if self.title else f"{family}, {given}"

    def plain_name(self) -> str:
        """The name as said aloud: preferred, else given and family name."""
        given = self.preferred_name or self.given_name or (tr("Baby") if self.kind == "baby" else "")
        return f"{given} {self.family_name}".strip() or tr("Not known")

    def short_name(self) -> str:
        """The first name used in a sentence."""
        return self.preferred_name or self.given_name or (tr("the baby") if self.kind == "baby" else tr("Not known"))

    def unborn(self) -> bool:
        """A baby with a due date and no birth date."""
        return self.kind == "baby" and self.born is None and self.died is None

    def living(self, day: date) -> bool:
        """Not known to have died by `day`."""
        return self.died is None or self.died > day

    def here_to_ask(self, day: date) -> bool:
        """Living, and nobody wrote that nothing is asked about them any more."""
        return self.living(day) and self.stopped is None

    def born_words(self, day: date) -> str:
        """`14-Aug-1994 (32y)`, the due date and gestation of a baby not yet born, or when somebody died."""
        if self.died:
            born = short_date(self.born) if self.born else tr("birth date not recorded")
            return tr("{born}, died {date}").format(born=born, date=short_date(self.died))
        if self.born:
            return f"{short_date(self.born)} ({age_words(self.born, day)})"
        if self.due:
            weeks = gestation_on(self.due, day)
            return tr("due {date} ({weeks} weeks)").format(date=short_date(self.due), weeks=weeks)
        return tr("Not recorded")


class SafeContact(Value, frozen=True):
    """How this family may be reached without putting her in danger. Empty means it was not asked."""

    asked: bool = False
    phone: str = ""
    messages: bool | None = None
    letters: bool | None = None
    words: str = ""


class Family(Value, frozen=True):
    """A family's name and address; its people are entries of their own."""

    id: FamilyId
    name: str
    practice: bool
    address: str = ""
    postcode: str = ""
    gp_practice: str = ""
    safe_contact: SafeContact = SafeContact()
    worker_safety: str = ""


class Session(Value, frozen=True):
    """Who is working, as what, on which device and day: the first argument of every service method."""

    person: StaffId
    name: str
    role: Role
    device: str
    day: date
    registration: str = ""
    phone: str = ""
    service: str = ""


class Staff(Value, frozen=True):
    """A person who can open vaults on this computer."""

    id: StaffId
    name: str
    role: Role
    registration: str = ""
    phone: str = ""
    service: str = ""


class Opened(Value, frozen=True):
    """A person whose keys are open, and what is left to tell them."""

    staff: Staff
    recovery_code: str = ""
