"""`diff OLD NEW`, and `weigh` on any pack."""

from __future__ import annotations

import io
import json
import sys
from pathlib import Path

import pytest

from app.content.load import PATHWAYS
from app.terminal import run
from tests.support.small_pack import write


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    """A small pack outside this tree."""
    return write(tmp_path / "elsewhere")


def test_diff_tells_what_an_author_changed(pack: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    newer = write(tmp_path / "newer")
    questions = next(newer.glob("questions/*.toml"))
    questions.write_text(questions.read_text("utf-8").replace("A mark?", "A mark anywhere?"), "utf-8")
    assert run(["diff", str(pack), str(newer)]) == 1
    assert "Changed: A mark" in (out := capsys.readouterr().out)
    assert "was “A mark?”; now “A mark anywhere?”" in out


def test_diff_of_a_pack_with_itself_says_so(pack: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["diff", str(pack), str(pack)]) == 0
    assert "is different" in capsys.readouterr().out


def test_diff_for_a_machine_is_json(pack: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["diff", str(pack), str(PATHWAYS / "perinatal"), "--json"]) == 1
    told = json.loads(capsys.readouterr().out)
    assert {"group", "name", "how", "lines"} == set(told["differences"][0])


def test_weigh_takes_a_pack_by_its_path(
    pack: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    contact = next(pack.glob("contacts/*.toml")).stem
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b'{"how.much": 4}')))
    assert run(["weigh", "--pathway", str(pack), "--contact", contact, "--answers", "-", "--json"]) == 0
    assert "how.much" in json.loads(capsys.readouterr().out)["visible"]


def test_weigh_on_a_folder_that_is_not_there_names_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"{}")))
    gone = tmp_path / "gone"
    assert run(["weigh", "--pathway", str(gone), "--contact", "x", "--answers", "-"]) == 2
    assert str(gone) in capsys.readouterr().err
