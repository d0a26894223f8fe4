"""What recovering shows."""

from __future__ import annotations

from typing import Literal

from app.domain.base import StaffId, Value

Step = Literal["code", "passphrase", "new-code"]


class RecoverState(Value, frozen=True):
    """Who, the code as typed, the new passphrase's choice, and once the new code."""

    step: Step = "code"
    people: tuple[tuple[StaffId, str], ...] = ()
    chosen: StaffId = StaffId("")
    keyring_problem: str = ""
    suggested: str = ""
    own: bool = False
    new_code: tuple[str, ...] = ()
    problem: str = ""
    field: Literal["code", "passphrase", ""] = ""
    busy: bool = False
