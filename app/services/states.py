"""What screens show: frozen states made by services. A screen never weighs, counts or decides from them. The values and errors
of `app.ports` that a person meets are named here too, so that a screen needs to know nothing lower."""

from __future__ import annotations

from datetime import date, datetime
from typing import Literal

from app.domain.answers import Answered
from app.domain.base import ContactId, EntryId, FamilyId, PersonId, Value
from app.domain.body import Company
from app.domain.contacts import Contact
from app.domain.findings import Finding
from app.domain.letter import Letter
from app.domain.local import Line
from app.domain.papers import Take
from app.domain.pathway import Action, Band, ContactPlan, Instrument, Question, Rule, Topic, Urgency
from app.domain.people import Person
from app.domain.record import FamilyRecord
from app.engine.measured import Measure as Measure
from app.engine.read_back import ReadingBack, Told
from app.ports import (
    DueRow,
    FamilyRow,
    KeyringUnavailable,
    Staff,
    StorageFull,
    VaultDamaged,
    VaultInUse,
    VaultTooNew,
    WaitBeforeTrying,
    WorldError,
    WrongPassphrase,
)
from app.services.before import BeforeYouKnock, CameBack, WayOut
from app.services.states_came_up import CameUpHere, LossHere, MayComeUp
from app.services.states_patterns import NextUp, Seen

TopicStatus = Literal["not-started", "in-progress", "all-asked", "known", "left", "on-request"]


class Asked(Value, frozen=True):
    """One question about one person. `answered` is this contact's answer; `earlier` one from before, with its age; `carried`
    how it was left the last time it came up, so that it comes back; `now`: its place among what decides safety."""

    question: Question
    about: PersonId
    about_name: str
    answered: Answered | None
    earlier: Answered | None
    carried: Answered | None = None
    now: int = 0

    @property
    def known(self) -> bool:
        """Answered before, in a way that is not asked again: shown with its age, to be said still true or changed."""
        return self.answered is None and self.earlier is not None and self.carried is None


class PageState(Value, frozen=True):
    """A question or tight group. `number` is its place in the visit; `open` false waits for the worker to want more."""

    number: int
    topic: Topic
    heading: str
    asked: tuple[Asked, ...]
    open: bool
    core: bool
    instrument: Instrument | None = None
    offered: bool = False
    came_up: bool = False

    @property
    def done(self) -> bool:
        """Every question on it has an answer or a reason, now or from before."""
        return all(one.answered or one.known for one in self.asked)


class TopicState(Value, frozen=True):
    """A topic's line in the task list."""

    topic: Topic
    status: TopicStatus
    answered: int
    asked: int
    first_page: int
    left_because: str = ""


class ScoreLine(Value, frozen=True):
    """A score as shown: total and published band, or what is missing. Never a verdict."""

    name: str
    total: int | None
    most: int
    band: Band | None
    missing: int
    words: str


class Raised(Value, frozen=True):
    """A finding with what to do about it. `supported` is false once a correction made its rule untrue."""

    finding: Finding
    rule: Rule
    actions: tuple[Action, ...]
    lines: tuple[Line, ...]
    reasons: tuple[str, ...]
    supported: bool
    in_main_record: bool


class Untold(Value, frozen=True):
    """A rule that can't be told yet and what would tell, in words."""

    rule: Rule
    urgency: Urgency
    missing: tuple[str, ...]


class ToAsk(Value, frozen=True):
    """A question worth asking, where its page is, and why now."""

    question: Question
    about_name: str
    page: int
    why: str


class VisitState(Value, frozen=True):
    """An open visit. When she is not alone, nothing private is in it: only `waiting` counts it."""

    record: FamilyRecord
    contact: Contact
    plan: ContactPlan
    day: date
    alone: bool
    pages: tuple[PageState, ...]
    topics: tuple[TopicState, ...]
    before_you_leave: tuple[ToAsk, ...]
    waiting: int
    raised: tuple[Raised, ...]
    urgent: tuple[Raised, ...]
    untold: tuple[Untold, ...]
    scores: tuple[ScoreLine, ...]
    saved_at: datetime | None
    came_back: tuple[CameBack, ...] = ()
    ways_out: tuple[WayOut, ...] = ()
    may_come_up: tuple[MayComeUp, ...] = ()
    came_up: tuple[CameUpHere, ...] = ()
    loss: LossHere | None = None

    def page(self, number: int) -> PageState | None:
        """The page of that number, if it is there in this company."""
        return next((page for page in self.pages if page.number == number), None)


class NoteForPerson(Value, frozen=True):
    """What goes into one person's main record, as plain text."""

    person: PersonId
    name: str
    text: str


class Outcome(Value, frozen=True):
    """After signing: what was raised, can't be told yet and happens next, and the note. `in_company`: she was not alone at the
    end, so a screen covers it until nobody else can see. `plan_alone`: something could not be asked safely."""

    record: FamilyRecord
    contact: Contact
    raised: tuple[Raised, ...]
    untold: tuple[Untold, ...]
    scores: tuple[ScoreLine, ...]
    next_steps: tuple[tuple[str, str, str], ...]
    notes: tuple[NoteForPerson, ...]
    in_main_record: bool
    letters: tuple[tuple[str, str], ...]
    in_company: bool = False
    plan_alone: bool = False


class PersonCard(Value, frozen=True):
    """One person for a list: name, relation, birth or due date, lives here, met."""

    person: Person
    name: str
    relation: str
    born: str
    lives_here: str


class FamilyState(Value, frozen=True):
    """A family's page, or how it stood at the end of `known_on`. `in_company`: a screen covers what is private. `plans`: visits."""

    record: FamilyRecord
    day: date
    people: tuple[PersonCard, ...]
    worries: tuple[Raised, ...]
    open_contact: Contact | None
    contacts: tuple[tuple[Contact, str], ...]
    plans: tuple[ContactPlan, ...]
    letters: tuple[tuple[str, str], ...]
    baby_seen: str
    in_company: bool = False
    not_known: tuple[str, ...] = ()
    ask: tuple[str, ...] = ()
    alone_plan: str = ""
    known_on: date | None = None
    patterns: tuple[Seen, ...] = ()
    situations: tuple[ContactPlan, ...] = ()
    stopped: tuple[str, ...] = ()
    role: str = ""
    measures: tuple[Measure, ...] = ()
    next: NextUp | None = None


class Found(Value, frozen=True):
    """A line of what was found: whose, the words, where they stand and of what day. `private` is for her or the worker alone.
    `leads` names what opens it: the visit `contact`, or the family's page with the worry or paper `entry`."""

    family: FamilyId
    family_name: str
    what: str
    where: str
    day: date
    private: bool
    leads: Literal["family", "visit", "outcome"] = "family"
    contact: ContactId = ContactId("")
    entry: EntryId = EntryId("")


class LetterDraft(Value, frozen=True):
    """A letter being written. `call_first` is set when a person must be spoken to before any paper; `take` and `who_sees`
    are what she said of one that goes home."""

    family: FamilyId
    letter: Letter
    recipient: str
    missing_characters: tuple[str, ...]
    call_first: str
    pdf_name: str
    take: Take | None = None
    who_sees: str = ""


class SetupChoices(Value, frozen=True):
    """What set-up needs to know about this computer."""

    keyring_problem: str
    suggested: str
    lines: tuple[Line, ...]


class Unlocked(Value, frozen=True):
    """The vault is open. `recovery_code` is there once, after set-up or recovery; `waits`: a version waits for approval."""

    staff: Staff
    recovery_code: str = ""
    notices: tuple[str, ...] = ()
    waits: bool = False


__all__ = [
    "Asked",
    "BeforeYouKnock",
    "CameBack",
    "CameUpHere",
    "Company",
    "DueRow",
    "EntryId",
    "FamilyRow",
    "FamilyState",
    "KeyringUnavailable",
    "LetterDraft",
    "NoteForPerson",
    "Outcome",
    "PageState",
    "PersonCard",
    "Raised",
    "ReadingBack",
    "ScoreLine",
    "SetupChoices",
    "Staff",
    "StorageFull",
    "ToAsk",
    "Told",
    "TopicState",
    "TopicStatus",
    "Unlocked",
    "Untold",
    "VaultDamaged",
    "VaultInUse",
    "VaultTooNew",
    "VisitState",
    "WaitBeforeTrying",
    "WayOut",
    "WorldError",
    "WrongPassphrase",
]
