"""From each lesson to what answers it, and to what shows that it does."""

from __future__ import annotations

import ast
import json

import msgspec
import pytest

from app.content.cases import case_files, read_case
from app.content.load import load
from app.content.trace import trace
from app.domain.learning import LATER, Lesson, Status
from app.domain.pathway import Pathway
from app.terminal import run
from tests.house.tree import ROOT


def with_row(lesson: Lesson) -> Pathway:
    return msgspec.structs.replace(load(), lessons=(lesson,))


ROW = Lesson(id="ROW", source="", at="", kind="lesson", says="It was missed.", does="Ask.", means=("question",))


@pytest.mark.parametrize(
    ("changes", "status"),
    [
        ({}, "unanswered"),
        ({"reads": ("how.are_you",)}, "unanswered"),
        ({"reads": ("how.are_you",), "shown": ("child_m",)}, "answered"),
        ({"reads": ("how.are_you",), "shown": ("tests/content/test_trace.py::test_x",)}, "answered"),
        ({"reads": ("how.are_you",), "shown": ("no-such-case",)}, "unanswered"),
        ({"open": "the thread"}, "open"),
        ({"not_for_software": "a commissioner's decision"}, "not-for-software"),
    ],
)
def test_a_row_is_answered_only_where_something_answers_it_and_something_shows_it(
    changes: dict[str, object], status: Status
) -> None:
    pathway = with_row(msgspec.structs.replace(ROW, **changes))
    cases = tuple(read_case(path) for path in case_files())
    assert [one.status for one in trace(pathway, cases)] == [status]


def test_no_row_is_unanswered(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["trace", "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["counts"]["unanswered"] == 0
    assert sum(told["counts"].values()) == 166


def test_a_row_that_waits_names_the_feature_it_waits_for() -> None:
    waits = {lesson.id: lesson.open for lesson in load().lessons if lesson.open}
    assert {row: words for row, words in waits.items() if words.partition(": ")[0] not in LATER} == {}


def test_a_row_that_waits_says_what_is_answered_so_far(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["trace"]) == 0
    lines = capsys.readouterr().out.splitlines()
    row = next(lesson for lesson in load().lessons if lesson.open and lesson.reads)
    said = next(line for line in lines if line.startswith(f"{row.id}: "))
    assert f"open: {row.open}. So far: " in said
    assert row.reads[0] in said
    assert f"{len(load().rules)} rules" in lines[-2]


def test_every_test_that_a_row_names_is_there() -> None:
    named = {name for lesson in load().lessons for name in lesson.shown if name.startswith("tests/")}
    missing = []
    for name in sorted(named):
        file, _, test = name.partition("::")
        test = test.rpartition("::")[2]
        path = ROOT / file
        tree = ast.parse(path.read_text(encoding="utf-8")) if path.exists() else ast.Module([], [])
        if test not in {node.name for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)}:
            missing.append(name)
    assert not missing
