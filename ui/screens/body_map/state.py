"""What the body map shows: whose it is, and the marks written down."""

from __future__ import annotations

from app.services.states_marks import MarkLine
from ui.visits.state import Visiting


class Mapping(Visiting, frozen=True):
    """`marks`, the newest first. `count` grows with each mark kept, so that the form is emptied once."""

    name: str = ""
    marks: tuple[MarkLine, ...] = ()
    count: int = 0
