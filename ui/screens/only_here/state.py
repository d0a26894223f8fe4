"""What the end of a day shows."""

from __future__ import annotations

from app.domain.base import Value
from app.services.day_states import DayEnd


class OnlyHereShown(Value, frozen=True):
    """What is not in the main record yet; `paper` is the list as a PDF once it was asked for."""

    end: DayEnd | None = None
    paper: bytes = b""
    saved: str = ""
    problem: str = ""
