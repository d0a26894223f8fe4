"""The learning register: what the reviews found, in our own words, and what of it is answered here."""

from __future__ import annotations

from typing import Literal

from app.domain.base import Value

Status = Literal["answered", "open", "not-for-software", "unanswered"]

LATER = ("who knows what", "plans and meetings", "patterns", "hand-over", "supervision", "competence")
"""The features for which a row of the shipped register may still wait: `open` begins with one of them and a colon."""


KIND_NAMES = {
    "narrative": "What happened",
    "finding": "What the review found",
    "lesson": "A lesson of the review",
    "recommendation": "What the review recommended",
    "implication": "What it means for practice",
    "good-practice": "What was done well",
}
"""Each kind of row in words."""
REVIEWS = {
    "CHILDM": "Child M, serious case review in six steps (Northamptonshire and Milton Keynes)",
    "NEWSM": "A newspaper’s report of the review on Child M",
    "BABYM": "Baby M, executive summary of the serious case review (Blackburn with Darwen, published 2010)",
    "BABYA": "Baby A, lessons of the serious case review",
    "DERBY": "SILR15b, serious incident learning review (Derbyshire, October 2018)",
}
"""The review that a row is from, by the first part of its id. Child M and Baby M are two children."""


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


def review_of(lesson: Lesson) -> str:
    """The title of the review a row is from; of one nobody has named here, the file it was read in."""
    return REVIEWS.get(lesson.id.partition("-")[0], lesson.source)


class Traced(Value, frozen=True):
    """A row and what stands behind it. `gap` says what is missing of an answer; empty when nothing is."""

    lesson: Lesson
    status: Status
    answered_by: tuple[str, ...]
    shown_by: tuple[str, ...]
    gap: str = ""
