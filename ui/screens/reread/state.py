"""What the page of signed visits read again shows."""

from __future__ import annotations

from app.domain.base import Value
from app.domain.pathway import Urgency


class VisitLine(Value, frozen=True):
    """One signed visit: whose and when, and how much is different."""

    id: str
    title: str
    about: str
    stands: str


class Raise(Value, frozen=True):
    """One thing that is raised: what it says, how soon, and what it rests on. `rule` is for code, never shown."""

    rule: str
    says: str
    urgency: Urgency
    reasons: tuple[str, ...]


class RereadShown(Value, frozen=True):
    """The visits; or, of the `open` one, what would be raised `now` and was not, and what was raised `then` and would not be."""

    ready: bool = False
    stands: str = ""
    visits: tuple[VisitLine, ...] = ()
    open: str = ""
    title: str = ""
    gone: str = ""
    now: tuple[Raise, ...] = ()
    then: tuple[Raise, ...] = ()
    done: str = ""
    problem: str = ""
