"""What the outcome page shows."""

from __future__ import annotations

from app.domain.base import Value
from app.services.states import Outcome


class OutcomeState(Value, frozen=True):
    """A signed visit and what it led to; `problem` is a sentence about what went wrong."""

    outcome: Outcome | None = None
    problem: str = ""
    saved: str = ""
