"""What a page of a visit shows, besides the visit itself."""

from __future__ import annotations

from app.domain.base import Value
from app.services.states import VisitState


class Visiting(Value, frozen=True):
    """An open visit on the screen. While `asking` who is here, nothing she told is shown, whatever the visit holds.

    `saved` is the time of the last commit (10:42), empty before the first; `problem` a sentence about what went wrong;
    `jotted` says that a line was kept.
    """

    visit: VisitState | None = None
    asking: bool = False
    jotting: bool = False
    saving: bool = False
    saved: str = ""
    problem: str = ""
    jotted: str = ""
