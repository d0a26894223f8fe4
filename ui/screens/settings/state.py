"""What the settings show."""

from __future__ import annotations

from app.domain.base import Value


class LineShown(Value, frozen=True):
    """A line of the local directory: who answers, on which number, when, and whether anybody here has checked it."""

    id: str
    name: str
    phone: str
    about: str
    unverified: bool
    editable: bool


class SettingsShown(Value, frozen=True):
    """The lines, and whether what is on the page is kept."""

    lines: tuple[LineShown, ...] = ()
    saved: str = ""
    problem: str = ""
    ready: bool = False
