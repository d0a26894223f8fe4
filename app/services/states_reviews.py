"""What the supervision screens show. Frozen states made by services."""

from __future__ import annotations

from datetime import date, datetime

from app.domain.base import EntryId, FamilyId, Value
from app.domain.review import Decision


class Waiting(Value, frozen=True):
    """Something waits to be looked at. `first`: an urgent worry that was ended."""

    family: FamilyId
    family_name: str
    of: EntryId
    says: str
    worker: str
    due: datetime | None
    first: bool
    late: bool


class ReviewQueue(Value, frozen=True):
    """What waits for a supervisor, red flags first and then by time due; what came back and is not mended; what is unsigned."""

    day: date
    waiting: tuple[Waiting, ...]
    came_back: tuple[Waiting, ...]
    untalked: tuple[Waiting, ...]
    unsigned: tuple[Waiting, ...]


class Closed(Value, frozen=True):
    """A worry that was ended, by whom, and the reason they gave."""

    family: FamilyId
    family_name: str
    of: EntryId
    says: str
    by: str
    why: str
    evidence: str
    at: datetime | None
    looked_at: bool


class RuleCount(Value, frozen=True):
    """How often a rule noticed something here, and how often that was ended without what it asked for. Never by worker."""

    says: str
    raised: int
    ended: int
    without: int


class WorkCounts(Value, frozen=True):
    """What was ended with a reason, newest first, and counts for each rule."""

    closed: tuple[Closed, ...]
    rules: tuple[RuleCount, ...]


class ReviewLine(Value, frozen=True):
    """One thing of the work, as it stood at my last look and as it stands now."""

    what: str
    before: str
    now: str
    new: bool


class SignedState(Value, frozen=True):
    """A signature under a visit or letter: whose, when, for which version, and whether the entries still carry its digest."""

    by: str
    at: datetime
    digest: str
    entries: int
    earlier: bool
    sound: bool


class Footprint(Value, frozen=True):
    """What a supervisor left on a family: when, who, what was decided and why, when next, and what became of it."""

    at: datetime
    who: str
    decided: str
    reason: str
    next_on: date
    follow_up: str
    open: bool


class ReviewState(Value, frozen=True):
    """One thing to look at. `digest` is of exactly what is shown: a review is for that and nothing later. `own`: whoever looks
    wrote it herself."""

    family: FamilyId
    family_name: str
    of: EntryId
    kind: str
    says: str
    worker: str
    why: tuple[str, ...]
    lines: tuple[ReviewLine, ...]
    digest: str
    own: bool
    signed: SignedState | None
    footprint: tuple[Footprint, ...]


class Verdict(Value, frozen=True):
    """What a reviewer decides, as it stands on the page."""

    decision: Decision
    challenge: tuple[str, str, str]
    next_on: date | None
    comment: str = ""
    act: str = ""
    owner: str = ""
    by: date | None = None


class Looked(Value, frozen=True):
    """Somebody did something with this caseload: one line of the access log in words."""

    at: datetime
    who: str
    what: str


class Trail(Value, frozen=True):
    """What others can see of my work, what they saw, and what they decided about it."""

    name: str
    reviews: tuple[Footprint, ...]
    looked: tuple[Looked, ...]
    visits: int
    letters: int
    ended: int
