"""What the page about versions shows."""

from __future__ import annotations

from typing import Literal

from app.domain.base import Value

Part = Literal["read", "approve"]


class Changed(Value, frozen=True):
    """One thing that was added, changed or taken out: which, how in a word, and what in it."""

    name: str
    how: str
    lines: tuple[str, ...]


class ChangedGroup(Value, frozen=True):
    """A kind of thing, and everything of it that differs."""

    name: str
    count: str
    changed: tuple[Changed, ...]


class VersionsShown(Value, frozen=True):
    """How things stand in a sentence, what differs by group, what was approved before, and what is to be mended."""

    part: Part = "read"
    ready: bool = False
    waits: bool = False
    stands: str = ""
    groups: tuple[ChangedGroup, ...] = ()
    approvals: tuple[tuple[str, str], ...] = ()
    name: str = ""
    role: str = ""
    problem: str = ""
    field: str = ""
    done: str = ""
    reread: bool = False
    tries: int = 0
