"""What the urgent page shows."""

from __future__ import annotations

from datetime import date

from app.domain.base import Value
from app.domain.record import FamilyRecord
from app.services.states import Raised
from ui.visits.state import Visiting


class Number(Value, frozen=True):
    """A line to ring: `why` it is rung, `script` as pairs of heading and words in the order they are spoken."""

    line: str
    name: str
    phone: str
    why: str = ""
    hours: str = ""
    out_of_hours: str = ""
    note: str = ""
    until_entered: str = ""
    unverified: bool = False
    script: tuple[tuple[str, str], ...] = ()
    letter: str = ""


class CallWritten(Value, frozen=True):
    """A call whose outcome is written. `answered_by` empty: nobody answered."""

    name: str
    answered_by: str
    agreed: str
    read_back: bool


class UrgentState(Visiting, frozen=True):
    """One worry and whom to ring about it. There is always at least one number with a telephone number in it."""

    raised: Raised | None = None
    record: FamilyRecord | None = None
    day: date | None = None
    numbers: tuple[Number, ...] = ()
    meanwhile: tuple[str, ...] = ()
    address: str = ""
    calling: str = ""
    calling_name: str = ""
    written: tuple[CallWritten, ...] = ()
    outside: bool = False
    way: str = ""
    """A way out of a worry instead of one worry: its first words."""

    def baby_here(self) -> bool:
        """Whether a baby is to be with somebody well until help comes; not once no baby of this family is here any more."""
        babies = self.record.of_kind("baby") if self.record else ()
        return not babies or any(one.here_to_ask(self.day or date.max) for one in babies)
