"""What the settings show."""

from __future__ import annotations

from typing import Literal

from app.domain.base import Value

Part = Literal["menu", "look"]


class Group(Value, frozen=True):
    """A line of the list: a group of settings, and in words how it stands. `id` is a part of this screen or a place."""

    id: str
    name: str
    stands: str


class SettingsShown(Value, frozen=True):
    """The part in front, the groups, and what went wrong."""

    part: Part = "menu"
    groups: tuple[Group, ...] = ()
    problem: str = ""
    ready: bool = False
