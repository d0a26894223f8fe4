"""What the cover shows."""

from __future__ import annotations

from app.domain.base import Value


class LiftState(Value, frozen=True):
    """What went wrong, and how often."""

    problem: str = ""
    busy: bool = False
    tries: int = 0
