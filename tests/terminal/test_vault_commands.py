"""`verify`, `backup` and `restore` as a person types them: a process of its own, the passphrase through a pipe."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.house.tree import ROOT
from tests.support.house import PASSPHRASE, open_house


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("data")
    house = open_house(root)
    house.family()
    house.services.doors.lock()
    return root


def typed(
    *words: str, passphrase: str | None = PASSPHRASE, home: Path | None = None
) -> subprocess.CompletedProcess[str]:
    """Run a command with the passphrase in a pipe, or with nobody to ask."""
    reading, writing = os.pipe()
    given = [] if passphrase is None else ["--passphrase-fd", str(reading)]
    os.write(writing, f"{passphrase}\n".encode())
    os.close(writing)
    told = {**os.environ, **({"HOME": str(home), "XDG_DATA_HOME": str(home)} if home else {})}
    try:
        return subprocess.run(
            [sys.executable, "-m", "app", *words, *given],
            cwd=ROOT,
            env=told,
            capture_output=True,
            text=True,
            pass_fds=[reading],
            stdin=subprocess.DEVNULL,
            start_new_session=True,
        )
    finally:
        os.close(reading)


def test_a_caseload_as_written_verifies_with_exit_nought(data: Path) -> None:
    ran = typed("verify", "--json", "--folder", str(data))
    assert ran.returncode == 0, ran.stderr
    told = json.loads(ran.stdout)
    assert (told["ok"], told["problems"]) == (True, [])
    assert told["entries"] > 3


def test_another_passphrase_is_one_sentence_and_exit_two(data: Path) -> None:
    ran = typed("verify", "--folder", str(data), passphrase="another six words than before")
    assert (ran.returncode, ran.stdout) == (2, "")
    assert "does not open" in ran.stderr
    assert "Traceback" not in ran.stderr


def test_with_nobody_to_ask_the_terminal_says_how_to_hand_the_passphrase_over(data: Path) -> None:
    ran = typed("verify", "--folder", str(data), passphrase=None)
    assert ran.returncode == 2
    assert "--passphrase-fd" in ran.stderr


def test_a_backup_comes_back_and_verifies(data: Path, tmp_path: Path) -> None:
    (tmp_path / "usb").mkdir()
    made = typed("backup", str(tmp_path / "usb"), "--folder", str(data), "--json")
    assert made.returncode == 0, made.stderr
    assert "Copying" in made.stderr
    back = typed("restore", json.loads(made.stdout)["path"], str(tmp_path / "new"), home=tmp_path / "home")
    assert back.returncode == 0, back.stderr
    checked = typed("verify", "--folder", str(tmp_path / "new"), "--json")
    assert json.loads(checked.stdout)["ok"], checked.stdout + checked.stderr


def test_a_caseload_that_is_not_as_written_is_exit_one(data: Path, tmp_path: Path) -> None:
    house = open_house(tmp_path / "spoilt")
    house.family()
    house.services.doors.lock()
    anchor = next((tmp_path / "spoilt" / "anchors").iterdir())
    anchor.write_bytes(anchor.read_bytes().replace(b'"gen":1', b'"gen":2'))
    ran = typed("verify", "--folder", str(tmp_path / "spoilt"), "--json")
    assert ran.returncode == 1
    assert json.loads(ran.stdout)["problems"]


def test_a_file_that_is_no_backup_is_said_before_anything_is_asked(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("notes")
    ran = typed("restore", str(tmp_path / "notes.txt"), str(tmp_path / "new"), passphrase=None, home=tmp_path / "home")
    assert ran.returncode == 2
    assert "not a whole backup" in ran.stderr
    assert not (tmp_path / "new").exists()
