from __future__ import annotations

import ast

from tests.house.tree import calls, code, files, name

LINES, FUNCTION = 300, 40
BLOCKING = {"processEvents", "setHtml", "sleep", "msleep", "usleep", "waitForFinished", "exec_"}
LOOPS = ("ui/start.py", "ui/example.py")
"""Run the event loop of the desktop and of the example: the only `exec` of the house."""


def test_no_file_is_longer_than_300_lines() -> None:
    long = {
        name(path): count
        for path in files()
        if path.suffix == ".py" and (count := len(path.read_text(encoding="utf-8").splitlines())) > LINES
    }
    assert not long


def test_no_function_is_longer_than_40_lines() -> None:
    long = [
        f"{file}:{node.lineno} {node.name}"
        for file, tree in code("app", "ui", "tests")
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and _length(node) > FUNCTION
    ]
    assert not long


def _length(node: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    return (node.end_lineno or node.lineno) - node.lineno + 1


def test_nothing_blocks_the_screen() -> None:
    places = [
        f"{file}:{node.lineno} {called}"
        for file, tree in code()
        if file.startswith("ui/")
        for called, node in calls(tree)
        if called in BLOCKING or (called == "exec" and file not in LOOPS)
    ]
    assert not places


def test_no_test_waits_by_the_clock() -> None:
    places = [
        f"{file}:{node.lineno} {called}"
        for file, tree in code("tests")
        for called, node in calls(tree)
        if called == "sleep" or (called == "wait" and _of(node) == "qtbot")
    ]
    assert not places


def _of(node: ast.Call) -> str:
    held = node.func.value if isinstance(node.func, ast.Attribute) else None
    return held.id if isinstance(held, ast.Name) else ""


def test_nothing_is_marked_to_be_done_another_day() -> None:
    marks = tuple("".join(parts) for parts in (("TO", "DO"), ("FIX", "ME"), ("HA", "CK")))
    places = [
        f"{name(path)}: {mark}"
        for path in files()
        if path.suffix == ".py"
        for mark in marks
        if mark in path.read_text(encoding="utf-8")
    ]
    assert not places


def test_a_page_finds_its_window_by_walking_up_to_it() -> None:
    """Qt's `window()` is the frame around ours: who asks that for `hidden` would never hear that the screen was hidden."""
    asked = {
        f"{file}:{node.lineno}"
        for file, tree in code("ui")
        for node in ast.walk(tree)
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr == "window"
        and file not in ("ui/window.py", "ui/desktop.py")
    }
    assert not asked
