"""What a row of the learning register says answers it, outside the pathway, is there."""

from __future__ import annotations

import ast

import pytest

from app.content.beyond import BEYOND, COMMANDS, SCREENS, SERVICES
from app.content.load import load
from app.terminal import run
from tests.house.tree import ROOT, code


def test_every_screen_named_is_a_screen() -> None:
    assert [name for name in SCREENS if not (ROOT / "ui" / "screens" / name / "view.py").is_file()] == []


def test_every_service_named_is_something_a_person_can_do() -> None:
    there = {
        f"{owner.name}.{act.name}"
        for path, tree in code("app")
        if path.startswith("app/services/")
        for owner in ast.walk(tree)
        if isinstance(owner, ast.ClassDef)
        for act in owner.body
        if isinstance(act, ast.FunctionDef)
    }
    assert set(SERVICES) - there == set()


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_named_is_a_command(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as left:
        run([name, "--help"])
    assert left.value.code == 0
    assert name in capsys.readouterr().out


def test_nothing_is_named_that_no_row_rests_on() -> None:
    assert BEYOND - {name for lesson in load().lessons for name in lesson.reads} == set()
