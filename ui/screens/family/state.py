"""What a family's page shows."""

from __future__ import annotations

from datetime import date, datetime
from typing import Literal

from app.domain.base import ContactId, EntryId, LetterId, PersonId, Value
from app.domain.people import Person, SafeContact

Mode = Literal[
    "overview",
    "start",
    "reach",
    "safety",
    "home",
    "person",
    "baby",
    "who",
    "change",
    "moved",
    "born",
    "died",
    "not-died",
    "worry",
    "paper",
]


class Banner(Value, frozen=True):
    """Who the page is about, as the patient banner says it."""

    name: str = ""
    preferred: str = ""
    born: str = ""
    gender: str = ""
    nhs_number: str = ""


class Home(Value, frozen=True):
    """Where she lives and her GP practice, as entered."""

    address: str = ""
    postcode: str = ""
    practice: str = ""


class PersonLine(Value, frozen=True):
    """One person: the name, who they are, and what is known of where they live and whether anybody met them."""

    id: PersonId
    name: str
    about: str
    person: Person


class Step(Value, frozen=True):
    """One step of a worry's thread: `done`, `doing` for the missing one that comes next, or still to come."""

    bead: Literal["done", "doing", ""]
    title: str
    about: str = ""


class Glance(Value, frozen=True):
    """A question about the family with its answer in a few words; `tone` marks what cannot wait."""

    asks: str
    says: str
    about: str = ""
    tone: str = ""


class MapLine(Value, frozen=True):
    """One person as the map draws them."""

    name: str
    about: str
    shape: str
    where: str
    child: bool = False
    mother: bool = False
    joined: bool = False
    died: bool = False


class MeasureShown(Value, frozen=True):
    """A measure over time: name, most, published threshold where it may be drawn, and its days as day, total, words."""

    name: str
    most: int
    threshold: int
    days: tuple[tuple[date, int | None, str], ...]


class Worry(Value, frozen=True):
    """An open worry: how soon in words, what, why, what next, and who has it now."""

    id: EntryId
    says: str
    how_soon: str
    tone: str
    owner: str
    next: str
    do: tuple[str, ...] = ()
    because: tuple[str, ...] = ()
    decided: tuple[str, ...] = ()
    calls: bool = False
    contact: ContactId = ContactId("")
    private: bool = False
    main_record: str = ""
    in_main_record: bool = False
    steps: tuple[Step, ...] = ()


class Paper(Value, frozen=True):
    """A paper issued: to whom and when, and each thing known to have become of it, the oldest first. `to_her` when it is a
    paper for her, or no paper because she is told by voice."""

    id: EntryId
    issued: str
    title: str
    steps: tuple[str, ...] = ()
    to_her: Literal["", "paper", "voice"] = ""


class UnderWay(Value, frozen=True):
    """A referral, a plan, a meeting, a disagreement, a pattern: what it is, where it stands, who has it, and the place it opens."""

    id: EntryId
    leads: Literal["referral", "disagreement", "patterns", "plan", "meeting"]
    says: str
    status: str
    about: str
    open: bool
    at: datetime


class JotLine(Value, frozen=True):
    """A jotted line that waits to be written up, with when it was said."""

    id: EntryId
    says: str
    about: str


class ContactLine(Value, frozen=True):
    """A contact: what it was, when, and where it stands. `leads` names the place it opens, or none."""

    id: ContactId
    title: str
    about: str
    status: str
    leads: Literal["visit", "outcome", "not-kept", "chronology", ""]


class FamilyShown(Value, frozen=True):
    """The family's page, or one of its forms. `chosen`, `person` and `paper` say what a form is about.

    `in_company`: a visit stands open and she is not alone, so nothing of the worries, papers or how to reach her is here.
    """

    mode: Mode = "overview"
    ready: bool = False
    name: str = ""
    banner: Banner = Banner()
    day: date | None = None
    address: str = ""
    practice: str = ""
    home: Home = Home()
    people: tuple[PersonLine, ...] = ()
    worries: tuple[Worry, ...] = ()
    private: tuple[Worry, ...] = ()
    under_way: tuple[UnderWay, ...] = ()
    glance: tuple[Glance, ...] = ()
    map: tuple[MapLine, ...] = ()
    measures: tuple[MeasureShown, ...] = ()
    ifs: tuple[tuple[str, str], ...] = ()
    footprint: tuple[tuple[str, str, str], ...] = ()
    baby_seen: str = ""
    stopped: tuple[str, ...] = ()
    reach: str = ""
    safe_contact: SafeContact = SafeContact()
    worker_safety: str = ""
    contacts: tuple[ContactLine, ...] = ()
    visit: ContactLine | None = None
    plans: tuple[tuple[str, str], ...] = ()
    leads_because: str = ""
    situations: tuple[tuple[str, str], ...] = ()
    papers: tuple[Paper, ...] = ()
    letters: tuple[tuple[LetterId, str], ...] = ()
    not_known: tuple[str, ...] = ()
    ask: tuple[str, ...] = ()
    alone_plan: str = ""
    jots: tuple[JotLine, ...] = ()
    known_on: date | None = None
    in_company: bool = False
    chosen: Worry | None = None
    paper: Paper | None = None
    person: Person | None = None
    problems: tuple[tuple[str, str], ...] = ()
    busy: bool = False
