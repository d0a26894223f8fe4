"""What is different between two versions of a pathway, in words a clinician reads before she lets one take the other's place."""

from __future__ import annotations

from typing import Literal

from app.domain.base import Value

How = Literal["added", "changed", "taken-out"]


class Difference(Value, frozen=True):
    """One thing that was added, changed or taken out: what kind of thing, which one, and, of a change, what in it, line by line."""

    group: str
    name: str
    how: How
    lines: tuple[str, ...] = ()


HOW_NAMES: dict[How, str] = {"added": "Added", "changed": "Changed", "taken-out": "Taken out"}
