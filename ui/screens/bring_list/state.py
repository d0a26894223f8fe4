"""What bringing a list shows."""

from __future__ import annotations

from typing import Literal

from app.domain.base import Value

Step = Literal["choose", "looked", "mend", "taken", "taken-out"]


class BringListShown(Value, frozen=True):
    """How far a list has come. `says` is what it holds in a sentence; `problems` are sentences by line and column; `left_out`
    are columns that stay behind; `can_undo` counts the families that the last list brought and nobody wrote in since."""

    step: Step = "choose"
    says: str = ""
    problems: tuple[str, ...] = ()
    left_out: tuple[str, ...] = ()
    can_undo: int = 0
    busy: str = ""
    problem: str = ""
    saved: str = ""
    example: bool = False
