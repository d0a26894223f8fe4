"""What Today shows."""

from __future__ import annotations

from app.domain.base import FamilyId, Value


class Due(Value, frozen=True):
    """One open item: what to do, about whom and why, who has it, and by when in words. `tone` is its urgency."""

    family: FamilyId
    act: str
    about: str
    when: str
    tone: str


class TodayShown(Value, frozen=True):
    """The day's page. `due` names no worry; `private` says what each worry is about, once the worker opens it; `later` counts
    what did not fit."""

    greeting: str = ""
    day: str = ""
    visits: tuple[Due, ...] = ()
    due: tuple[Due, ...] = ()
    private: tuple[Due, ...] = ()
    later: int = 0
    only_here: tuple[Due, ...] = ()
    families: int = 0
    problem: str = ""
    ready: bool = False
