"""What search shows."""

from __future__ import annotations

from app.domain.base import Value


class Hit(Value, frozen=True):
    """A line of what was found. While covered, `what` and `where` of a private line say nothing of it."""

    what: str
    where: str
    day: str
    private: bool = False


class SearchShown(Value, frozen=True):
    """What was found for `looked_for`. `covered` counts the private lines not shown yet; `more` those beyond the page."""

    looked_for: str = ""
    hits: tuple[Hit, ...] = ()
    covered: int = 0
    revealed: bool = False
    more: int = 0
    problem: str = ""
    searched: bool = False
