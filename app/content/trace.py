"""From each row of the learning register to what answers it here, and to the worked case or test that shows it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from app.content.complete import cited_by
from app.domain.case import Case
from app.domain.learning import Lesson, Traced
from app.domain.pathway import Pathway
from app.i18n import tr

TESTS = "tests/"
"""What the name of a test begins with: `tests/room/test_file.py::test_name`."""


def trace(pathway: Pathway, cases: Iterable[Case]) -> tuple[Traced, ...]:
    """Every row, in the order of the register. A row is answered only where a case or a test shows what it says is done."""
    known, cited = tuple(cases), cited_by(pathway)
    showing = _shown_by_cases(pathway, known)
    ids = {case.head.id for case in known}
    return tuple(
        _traced(lesson, cited.get(lesson.id, ()), showing.get(lesson.id, ()), ids) for lesson in pathway.lessons
    )


def _traced(lesson: Lesson, cited: tuple[str, ...], showing: tuple[str, ...], cases: set[str]) -> Traced:
    answered = tuple(dict.fromkeys((*lesson.reads, *cited)))
    shown = tuple(dict.fromkeys((*lesson.shown, *showing)))
    if lesson.not_for_software.strip():
        return Traced(lesson=lesson, status="not-for-software", answered_by=answered, shown_by=shown)
    unknown = next((name for name in lesson.shown if not name.startswith(TESTS) and name not in cases), "")
    if unknown:
        gap = tr("'{name}' is said to show it, and is neither a worked case nor a test.").format(name=unknown)
        return Traced(lesson=lesson, status="unanswered", answered_by=answered, shown_by=shown, gap=gap)
    if lesson.open.strip():
        return Traced(lesson=lesson, status="open", answered_by=answered, shown_by=shown)
    if answered and shown:
        return Traced(lesson=lesson, status="answered", answered_by=answered, shown_by=shown)
    gap = tr("No worked case and no test shows it.") if answered else tr("Nothing here answers it.")
    return Traced(lesson=lesson, status="unanswered", answered_by=answered, shown_by=shown, gap=gap)


def _shown_by_cases(pathway: Pathway, cases: tuple[Case, ...]) -> dict[str, tuple[str, ...]]:
    """The cases that name a row in what they expect, or expect a rule that was learned from it."""
    learned: dict[str, tuple[str, ...]] = {rule.id: rule.learn for rule in pathway.rules}
    found: dict[str, list[str]] = {}
    for case in cases:
        for row in _rows(case, learned):
            found.setdefault(row, []).append(case.head.id)
    return {row: tuple(dict.fromkeys(those)) for row, those in found.items()}


def _rows(case: Case, learned: dict[str, tuple[str, ...]]) -> Iterator[str]:
    for expect in case.expects:
        yield from expect.learn
        yield from learned.get(expect.raised, ())
