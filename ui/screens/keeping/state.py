"""What the page about checking and copies shows."""

from __future__ import annotations

from typing import Literal

from app.domain.base import Value

Work = Literal["", "check", "copy"]


class KeepingShown(Value, frozen=True):
    """The last copy in words; the work under way and how far it is; what each came to, and whether that is trouble."""

    ready: bool = False
    last: str = ""
    where: str = ""
    old: bool = False
    work: Work = ""
    far: str = ""
    checked: str = ""
    found: tuple[str, ...] = ()
    copied: str = ""
    problem: str = ""
