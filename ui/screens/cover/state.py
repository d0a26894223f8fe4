"""What leave and cover shows."""

from __future__ import annotations

from app.domain.base import Value
from app.services.day_states import CoverState


class CoverShown(Value, frozen=True):
    """Who has what. `problem` is what to mend, at `where` (`ask`, or the name of a cover who was asked)."""

    cover: CoverState | None = None
    paper: bytes = b""
    problem: str = ""
    where: str = ""
