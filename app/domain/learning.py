"""The learning register: what the reviews found, in our own words, and what of it is answered here."""

from __future__ import annotations

from typing import Literal

from app.domain.base import Value

Status = Literal["answered", "open", "not-for-software", "unanswered"]

LATER = ("who knows what", "plans and meetings", "patterns", "hand-over", "supervision", "competence")
"""The features for which a row of the shipped register may still wait: `open` begins with one of them and a colon."""


class Lesson(Value, frozen=True):
    """A row of the learning register. `reads` names what answers it here, `shown` the worked cases and tests that show what
    `does` says; `open` names the feature of which something still waits, and what, also where part of it is answered already;
    `not_for_software` says why nothing here can answer it."""

    id: str
    source: str
    at: str
    kind: str
    says: str
    does: str
    means: tuple[str, ...]
    reads: tuple[str, ...] = ()
    shown: tuple[str, ...] = ()
    open: str = ""
    not_for_software: str = ""


class Traced(Value, frozen=True):
    """A row and what stands behind it. `gap` says what is missing of an answer; empty when nothing is."""

    lesson: Lesson
    status: Status
    answered_by: tuple[str, ...]
    shown_by: tuple[str, ...]
    gap: str = ""
