"""What the settings show."""

from __future__ import annotations

from typing import Literal

from app.domain.base import Value

Part = Literal["menu", "look", "numbers"]


class LineShown(Value, frozen=True):
    """A line of the local directory: who answers, on which number, when, and whether anybody here has checked it."""

    id: str
    name: str
    phone: str
    about: str
    unverified: bool
    editable: bool


class Group(Value, frozen=True):
    """A line of the list: a group of settings, and in words how it stands. `id` is a part of this screen or a place."""

    id: str
    name: str
    stands: str


class SettingsShown(Value, frozen=True):
    """The part in front, the groups, the lines, and whether what is on the page is kept."""

    part: Part = "menu"
    groups: tuple[Group, ...] = ()
    lines: tuple[LineShown, ...] = ()
    saved: str = ""
    problem: str = ""
    ready: bool = False
