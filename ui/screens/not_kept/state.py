"""What the page of a contact that did not happen shows, and what is written on it."""

from __future__ import annotations

from datetime import date

from app.domain.base import Value
from ui.families.stepping import StepShown


class WrittenNotKept(Value, frozen=True):
    """The form as written. `whose`: another service, if it was theirs. `troubles` are what its fields found to
    mend."""

    plan: str = ""
    on: date | None = None
    how: str = ""
    why: str = ""
    next_step: str = ""
    again_on: date | None = None
    whose: str = ""
    troubles: tuple[tuple[str, str], ...] = ()


class NotKeptShown(StepShown, frozen=True):
    """`plans` are the contacts this worker makes; `plan` and `on` those of the planned one, if it was one."""

    plans: tuple[tuple[str, str], ...] = ()
    plan: str = ""
    on: date | None = None
    before: tuple[str, ...] = ()
