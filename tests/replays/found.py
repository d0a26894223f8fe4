"""The rows of the register that a timer, an alert, a record or an owner answers, beside what came up in the replays."""

from __future__ import annotations

import json
import subprocess
import sys
from functools import cache
from typing import Any

import msgspec

from app.content.cases import case_files, read_case
from app.content.load import load
from app.domain.case import Case
from app.domain.learning import Lesson
from tests.house.tree import ROOT

Json = dict[str, Any]
SEEDS = ("child_m", "baby_m", "baby_a", "derbyshire")
HAPPENED = ("narrative", "finding")
"""Rows that tell of something that happened; the others say what to learn from it."""
BY = ("timer", "alert rule", "completeness rule", "information-sharing record", "supervision record")
NOT_CHANCES = {"CHILDM-S4": "It tells how the review was written, not of a chance that was missed."}


class Found(msgspec.Struct, frozen=True):
    """One row: what the review found, and the first thing that came up for it. `line` none: it stands as not known."""

    lesson: Lesson
    case: str
    line: Json | None
    on: str = ""
    """The day by which the story expects it there."""
    asked: tuple[str, str] = ("", "")
    """The day on which, and the question or rule that, stands as not known and is asked at the next visit."""


@cache
def replayed() -> tuple[Json, ...]:
    """The four stories as the terminal tells them."""
    told = subprocess.run(
        [sys.executable, "-m", "app", "replay", *SEEDS, "--json"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    return tuple(json.loads(told.stdout))


def chances() -> tuple[Lesson, ...]:
    """Each missed chance that is answered by a timer, an alert, a record or an owner."""
    return tuple(
        one
        for one in load().lessons
        if one.kind in HAPPENED
        and any(means.startswith(BY) for means in one.means)
        and not one.not_for_software
        and one.id not in NOT_CHANCES
    )


def answers() -> tuple[tuple[Lesson, Found | None], ...]:
    """Each of them with what came up; none where nothing did."""
    cases = {path.stem: read_case(path) for path in case_files() if path.stem in SEEDS}
    return tuple((lesson, _first(lesson, cases)) for lesson in chances())


def _first(lesson: Lesson, cases: dict[str, Case]) -> Found | None:
    lines = [(one["case"], line) for one in replayed() for line in one["thread"] if lesson.id in line["learn"]]
    own = [found for found in lines if _own(lesson, found[0])]
    if own or lines:
        case, line = min(own or lines, key=lambda found: _place(lesson, cases[found[0]], found[1]))
        return Found(lesson=lesson, case=case, line=line, on=_expected(lesson, cases[case], line))
    asked = [
        (case.head.id, expect.on.isoformat(), expect.cannot_tell or expect.kept or expect.ask_next)
        for case in cases.values()
        for expect in case.expects
        if lesson.id in expect.learn and (expect.cannot_tell or expect.kept or expect.ask_next)
    ]
    return Found(lesson=lesson, case=asked[0][0], line=None, asked=asked[0][1:]) if asked else None


def _own(lesson: Lesson, case: str) -> bool:
    """Whether the row is about that story."""
    prefix = {"child_m": ("CHILDM", "NEWSM"), "baby_m": ("BABYM",), "baby_a": ("BABYA",), "derbyshire": ("DERBY",)}
    return lesson.id.startswith(prefix[case])


def _place(lesson: Lesson, case: Case, line: Json) -> tuple[bool, bool, str]:
    """What the story itself expects for this row first, and of that what somebody was asked to do; then by day."""
    return (not _expected(lesson, case, line), not line["to"], line["came_up"])


def _expected(lesson: Lesson, case: Case, line: Json) -> str:
    there = (one for one in case.expects if lesson.id in one.learn and line["name"] in (one.due, one.raised))
    return next((one.on.isoformat() for one in there if not line["to"] or one.whom in ("", line["to"])), "")
