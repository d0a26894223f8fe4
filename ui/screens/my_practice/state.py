"""What a worker's own pages show."""

from __future__ import annotations

from datetime import date
from typing import Literal

from app.domain.base import Value
from app.domain.practised import PracticeState

Mode = Literal[
    "home",
    "growing",
    "domain",
    "statement",
    "together",
    "training",
    "train",
    "reviews",
    "review",
    "supervision",
    "talk",
    "take-back",
]


class PracticeShown(Value, frozen=True):
    """The page in front, and what it is about: a domain, a statement, a review, or a line. `walk` are the statements that two
    people look at together, `place` the one now; `supervisor` stays written between them."""

    mode: Mode = "home"
    about: str = ""
    came: tuple[tuple[Mode, str], ...] = ()
    practice: PracticeState | None = None
    walk: tuple[str, ...] = ()
    place: int = 0
    supervisor: str = ""
    until: date | None = None
    problem: str = ""
    tries: int = 0
    saved: str = ""
    said: str = ""
