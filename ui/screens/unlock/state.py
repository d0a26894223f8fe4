"""What the unlock page shows."""

from __future__ import annotations

from app.domain.base import StaffId, Value


class UnlockState(Value, frozen=True):
    """Who can unlock here, who is chosen, what went wrong, how long to wait, and what to be told before going on.

    `why` says what locked it, where that needs saying.
    """

    people: tuple[tuple[StaffId, str], ...] = ()
    chosen: StaffId = StaffId("")
    problem: str = ""
    wait: int = 0
    busy: bool = False
    notices: tuple[str, ...] = ()
    tries: int = 0
    why: str = ""
