"""What the page about lessons shows."""

from __future__ import annotations

from app.domain.base import Value


class Told(Value, frozen=True):
    """One row of the register: what kind of thing, what was found, and where it stands."""

    id: str
    title: str
    says: str
    source: str


class LessonsShown(Value, frozen=True):
    """The rows that hold the words looked for. `about` names the question they stand behind; empty, it is all of them."""

    ready: bool = False
    about: str = ""
    rows: tuple[Told, ...] = ()
    more: int = 0
    problem: str = ""
