"""What the page of working days and leave shows: frozen states made by services."""

from __future__ import annotations

from datetime import date
from typing import Literal

from app.domain.base import FamilyId, Value
from app.services.day_states import OpenThing

Why = Literal["leave", "sickness", "other"]
WHYS: dict[Why, str] = {"leave": "Leave", "sickness": "Sickness", "other": "Something else"}
WEEK = (0, 1, 2, 3, 4)
"""Monday to Friday: what is taken until somebody enters their own days."""


class Away(Value, frozen=True):
    """Days away, who covers, and the families with something open when it was written."""

    first: date
    last: date
    cover: str
    why: Why = "leave"
    families: tuple[FamilyId, ...] = ()


class Hours(Value, frozen=True):
    """The weekdays on which somebody works (Monday is 0), and every time away, in order of writing."""

    days: tuple[int, ...] = WEEK
    away: tuple[Away, ...] = ()


class Done(Value, frozen=True):
    """Something another person wrote while she was away: when, in which family, what, and who."""

    on: date
    family_name: str
    what: str
    by: str


class LeaveState(Value, frozen=True):
    """Working days and the last time away: what is for today whoever has it, what came up meanwhile, what others wrote, and what
    comes back. `next_day` is when she is next here."""

    day: date
    name: str
    hours: Hours
    next_day: date
    away: Away | None = None
    is_away: bool = False
    today: tuple[OpenThing, ...] = ()
    came_up: tuple[OpenThing, ...] = ()
    done: tuple[Done, ...] = ()
    comes_back: tuple[OpenThing, ...] = ()
