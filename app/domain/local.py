"""What a local partnership edits: its telephone lines and time limits."""

from __future__ import annotations

from datetime import date, datetime

from app.domain.base import Value


class Line(Value, frozen=True):
    """A telephone line or address in the local directory. `unverified` numbers are labelled so wherever they show;
    `until_entered` is what to do while a line has no number."""

    id: str
    name: str
    phone: str
    hours: str = ""
    out_of_hours: str = ""
    address: str = ""
    note: str = ""
    until_entered: str = ""
    unverified: bool = False
    source: str = ""
    editable: bool = True


class LadderStage(Value, frozen=True):
    """A stage of the escalation ladder: who is spoken to, and for how long that stage may take before the next opens."""

    stage: int
    who: str
    says: str
    within: str
    letter: str = ""


class Stage(Value, frozen=True):
    """A stage of the ladder for one late thing, and the moment it opens."""

    stage: int
    who: str
    says: str
    opens_at: datetime


class Local(Value, frozen=True):
    """What a local partnership edits: nation, lines, time limits, and the ladder a late or refused answer climbs."""

    nation: str
    lines: tuple[Line, ...]
    limits: dict[str, str]
    checked: date
    ladder: tuple[LadderStage, ...] = ()
    bank_holidays: tuple[date, ...] = ()
    """Days that are no working days in this nation, in order. After the last of them working days can't be counted surely."""
