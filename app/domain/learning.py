"""The learning register: what the reviews found, in our own words, and what of it is answered here."""

from __future__ import annotations

from app.domain.base import Value


class Lesson(Value, frozen=True):
    """A row of the learning register. `reads` names what answers it here; `open` says what it waits for instead."""

    id: str
    source: str
    at: str
    kind: str
    says: str
    does: str
    means: tuple[str, ...]
    reads: tuple[str, ...] = ()
    open: str = ""
