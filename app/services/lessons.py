"""What the reviews found, behind each question: for the worker's own eyes, never before a family."""

from __future__ import annotations

import re

from app.domain.base import FamilyId, Value
from app.domain.learning import KIND_NAMES, Lesson, review_of
from app.i18n import tr
from app.ports import WorldError
from app.services.desk import Desk

_LINE = re.compile(r",? ?l+\.\d+([-–]\d+)?")
"""Lines of the text the register was made from: of no use to a reader, who has the page and the paragraph."""


class LessonRow(Value, frozen=True):
    """One row: what kind of thing it is, what was found, in which review and where."""

    id: str
    title: str
    says: str
    source: str


class LessonsState(Value, frozen=True):
    """The rows behind one question or measure, named by `about`; or the whole register, where `about` is empty."""

    about: str
    rows: tuple[LessonRow, ...]


class Lessons:
    """Reads the register of lessons that this version of the pathway was made from."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def behind(self, asked: str, family: FamilyId) -> LessonsState:
        """The rows that a question or measure answers to; of none, all of them. Raises `WorldError` while a visit to this
        family is open and somebody else can read the screen."""
        self._not_in_company(family)
        pathway = self._desk.compiled.pathway
        if not asked:
            return LessonsState(about="", rows=tuple(map(_row, pathway.lessons)))
        question = next((one for one in pathway.questions if one.id == asked), None)
        measure = next((one for one in pathway.instruments if one.id == asked), None)
        learn = question.learn if question else measure.learn if measure else ()
        about = question.label if question else measure.name if measure else ""
        return LessonsState(about=about, rows=tuple(_row(one) for one in pathway.lessons if one.id in learn))

    def _not_in_company(self, family: FamilyId) -> None:
        here = self._desk.journal.record(family).open_contact() if family else None
        if here is not None and not here.alone:
            raise WorldError(tr("Wait until nobody else can read the screen."))


def _row(lesson: Lesson) -> LessonRow:
    place = _LINE.sub("", lesson.at).strip(" ,")
    source = ", ".join(part for part in (tr(review_of(lesson)), place) if part)
    return LessonRow(id=lesson.id, title=tr(KIND_NAMES[lesson.kind]), says=lesson.says, source=source)
