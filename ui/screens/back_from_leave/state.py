"""What the page of working days and leave shows."""

from __future__ import annotations

from app.domain.base import Value
from app.services.states_leave import LeaveState


class LeaveShown(Value, frozen=True):
    """Where it stands. `problem` is what to mend, at `where` (`days` or `going`)."""

    leave: LeaveState | None = None
    problem: str = ""
    where: str = ""
