"""What is written when somebody's work is looked at by a supervisor: asked for, made, signed off, mended, done."""

from __future__ import annotations

from datetime import date
from typing import Literal

from app.domain.base import EntryId, Value
from app.domain.body import Body
from app.domain.people import Role

WhyReviewed = Literal["red-flag", "declined", "lowered", "disagreement", "new-worker", "asked", "sample", "again"]
"""Why something is looked at. Not everything is: only these."""

WHY_NAMES: dict[str, str] = {
    "red-flag": "An urgent worry was ended",
    "declined": "Another service declined",
    "lowered": "Another service took it as less urgent",
    "disagreement": "Services disagree",
    "new-worker": "By a student or somebody new",
    "asked": "Asked for",
    "sample": "Drawn in a sample",
    "again": "To be looked at again",
}

Decision = Literal["agree", "return", "direct"]

DECISION_NAMES: dict[str, str] = {
    "agree": "Agreed",
    "return": "Returned with a comment",
    "direct": "An act directed",
}

CHALLENGE: tuple[str, str, str] = (
    "What else could explain this?",
    "What have we not seen?",
    "What would change your mind?",
)
"""What every review answers, each in words."""


class Reviewer(Value, frozen=True):
    """Who looked. `together`: beside the worker on this laptop, whose keys sign the entry; she showed with her own passphrase
    that it was she."""

    person: str
    name: str
    role: Role
    together: bool = False


class ReviewAsked(Body, frozen=True, tag="review_asked"):
    """A visit, letter, worry, referral or disagreement (the entry `of`) is to be looked at, and why. `seed`: it was drawn."""

    of: EntryId
    why: WhyReviewed
    words: str
    seed: str = ""


class ReviewMade(Body, frozen=True, tag="review_made"):
    """Somebody looked, answered what every review answers, and decided. `act`, `owner` and `by` of an act that is directed."""

    of: EntryId
    reviewer: Reviewer
    decision: Decision
    challenge: tuple[str, str, str]
    next_on: date
    comment: str = ""
    act: str = ""
    owner: str = ""
    by: date | None = None


class SignedOff(Body, frozen=True, tag="signed_off"):
    """A reviewer signs for a visit or letter: `digest` is the SHA-256 of exactly the entries named."""

    of: EntryId
    reviewer: Reviewer
    entries: tuple[EntryId, ...]
    digest: str


class ReviewMended(Body, frozen=True, tag="review_mended"):
    """The worker says what was put right in what came back."""

    review: EntryId
    words: str


class DirectedDone(Body, frozen=True, tag="directed_done"):
    """The act that was directed is done, and what came of it."""

    review: EntryId
    what_came: str


class SupervisionAct(Value, frozen=True):
    """A decision of a supervision: what, who does it, and by when."""

    says: str
    owner: str
    by: date


class SupervisionHeld(Body, frozen=True, tag="supervision_held"):
    """A family was talked over in supervision: only what was decided of it, never the worker's own reflection."""

    reviewer: Reviewer
    decided: tuple[SupervisionAct, ...]
    why: str
    role_fits: bool
    role_words: str
    safeguarding: str
    expert: str
    baby_day: str
    next_on: date


class SupervisionActDone(Body, frozen=True, tag="supervision_act_done"):
    """A decision of a supervision was carried out, and what came of it."""

    supervision: EntryId
    place: int
    what_came: str


ReviewBody = ReviewAsked | ReviewMade | SignedOff | ReviewMended | DirectedDone | SupervisionHeld | SupervisionActDone
