"""What the families list shows."""

from __future__ import annotations

from app.domain.base import FamilyId, Value


class Row(Value, frozen=True):
    """A family in the list: the mother's name, who else, and what stands open, in words."""

    family: FamilyId
    name: str
    people: str
    status: str


class FamiliesShown(Value, frozen=True):
    """The rows that fit the words looked for, by name; `more` counts those not shown, `all` every family."""

    rows: tuple[Row, ...] = ()
    looked_for: str = ""
    more: int = 0
    all: int = 0
    problem: str = ""
    ready: bool = False
