"""What a local partnership edits: its telephone lines and time limits."""

from __future__ import annotations

from datetime import date

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


class Local(Value, frozen=True):
    """What a local partnership edits: nation, lines, and time limits."""

    nation: str
    lines: tuple[Line, ...]
    limits: dict[str, str]
    checked: date
