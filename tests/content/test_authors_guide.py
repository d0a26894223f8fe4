"""The guide for authors is true: its files, put into a copy of the pathway, load, check clean, weigh and play as it says."""

from __future__ import annotations

import json
import shlex
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.commands.proving import problems
from app.content.load import PATHWAYS
from app.services.weighing import weigh
from app.terminal import run
from tests.content.test_incomplete_pathways import DAY
from tests.house.tree import ROOT

GUIDE = ROOT / "resources" / "help" / "authors.md"


def files() -> Iterator[tuple[str, str]]:
    """The named files of the guide, in order."""
    for block in GUIDE.read_text("utf-8").split("```")[1::2]:
        head, _, words = block.partition("\n")
        kind, _, name = head.partition(" ")
        yield name or kind, words


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the pathways with the files of the guide in it, as a clinician would make it."""
    root = tmp_path_factory.mktemp("author") / "copy"
    shutil.copytree(PATHWAYS, root)
    for name, words in files():
        path = root / "perinatal" / name
        if name.endswith(".toml"):
            before = path.read_text("utf-8") if path.exists() else ""
            path.write_text(f"{before}\n{words}", "utf-8")
    return root


def test_the_guide_shows_every_kind_of_file_an_author_writes() -> None:
    kinds = {name.partition("/")[0] for name, _ in files()}
    assert {"questions", "rules", "contacts", "cases", "actions.toml", "answers.json", "text"} <= kinds


def test_its_example_checks_clean(copy: Path) -> None:
    assert problems(copy / "perinatal", DAY)[1] == ()


def test_its_answers_raise_its_rule(copy: Path) -> None:
    ready, _ = problems(copy / "perinatal", DAY)
    assert ready is not None
    weighed = weigh(ready, "alarm-visit", json.loads(dict(files())["answers.json"]))
    assert [one["rule"] for one in weighed["findings"]] == ["no-smoke-alarm"]


def test_its_cases_hold_and_the_difference_names_its_rule(copy: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["replay", "--pathway", str(copy / "perinatal"), "no-alarm", "alarm-not-asked"]) == 0
    assert run(["diff", str(PATHWAYS / "perinatal"), str(copy / "perinatal")]) == 1
    assert "Added: No smoke alarm that works." in capsys.readouterr().out


def test_a_case_of_the_guide_that_expects_another_thing_does_not_hold(copy: Path, tmp_path: Path) -> None:
    case = tmp_path / "other.toml"
    words = (copy / "perinatal" / "cases" / "no-alarm.toml").read_text("utf-8")
    case.write_text(words.replace('raised = "no-smoke-alarm"', 'not_raised = "no-smoke-alarm"'), "utf-8")
    assert run(["replay", "--pathway", str(copy / "perinatal"), str(case)]) == 1


def test_every_command_it_names_is_a_command(capsys: pytest.CaptureFixture[str]) -> None:
    lines = [shlex.split(line)[3:] for name, words in files() if name == "text" for line in words.splitlines()]
    assert len(lines) >= 5
    for command in lines:
        with pytest.raises(SystemExit) as asked:
            run([command[0], "--help"])
        assert asked.value.code == 0
        told = capsys.readouterr().out
        assert all(word in told for word in command if word.startswith("--"))
