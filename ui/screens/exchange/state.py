"""What the pages of colleagues and bundles show."""

from __future__ import annotations

from typing import Literal

from app.domain.base import Value
from app.domain.rows import FamilyRow
from app.services.states_transfers import (
    ArrivalState,
    CardState,
    ColleagueState,
    DifferState,
    OnTheWay,
    Packed,
)

Part = Literal["present", "card", "bundle", "taken", "send", "settle"]


class ExchangeShown(Value, frozen=True):
    """Which page, and what stands on it. `tries` counts what went wrong, so that the same sentence is said again."""

    part: Part = "present"
    ready: bool = False
    own: CardState | None = None
    colleagues: tuple[ColleagueState, ...] = ()
    on_the_way: tuple[OnTheWay, ...] = ()
    differ: tuple[DifferState, ...] = ()
    families: tuple[FamilyRow, ...] = ()
    card: CardState | None = None
    bundle: ArrivalState | None = None
    receipt: Packed | None = None
    to: ColleagueState | None = None
    apart: DifferState | None = None
    done: str = ""
    problem: str = ""
    tries: int = 0
