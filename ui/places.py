"""Where a person can be in the program, and how a screen asks to go there. Screens never see each other."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Literal

from app.domain.base import ContactId, EntryId, FamilyId, LetterId, Value

Name = Literal[
    "setup",
    "unlock",
    "recover",
    "today",
    "families",
    "chronology",
    "entry",
    "amend",
    "later",
    "not-kept",
    "add-family",
    "family",
    "before-you-knock",
    "visit",
    "question",
    "urgent",
    "interruption",
    "check",
    "read-back",
    "about-laptop",
    "came-up",
    "loss",
    "body-map",
    "parent",
    "outcome",
    "letter",
    "settings",
    "keys",
    "keeping",
    "policy",
    "versions",
    "local-pack",
    "lift",
    "bring-back",
    "help",
    "bring-list",
    "search",
    "only-here",
    "cover",
    "back-from-leave",
    "referral",
    "disagreement",
    "who-knows",
    "patterns",
    "own-worry",
    "lessons",
    "reread",
    "plan",
    "meeting",
    "supervision",
    "my-practice",
    "exchange",
]


WAITING = "waiting"
READ_BACK, CHECK = "read-back", "check"
"""Where a question opened to be put right leads back to."""


class Place(Value, frozen=True):
    """A screen and what it shows. `neutral`: it asks who is here, or who can read along, before it shows anything.
    `way`: one of the ways out of a worry, `numbers` for the numbers alone, on a visit's list what waits before leaving, or from
    a question where to go back to."""

    name: Name
    family: FamilyId = FamilyId("")
    contact: ContactId = ContactId("")
    page: int = 0
    letter: LetterId = LetterId("")
    finding: EntryId = EntryId("")
    neutral: bool = False
    entry: EntryId = EntryId("")
    day: date | None = None
    way: str = ""


Go = Callable[[Place], None]
