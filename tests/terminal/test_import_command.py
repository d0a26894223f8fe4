from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.support.house import open_house
from tests.terminal.test_vault_commands import typed

GOOD = "Mother given name,Mother family name\nAisha,Ahmed\nBea,Brown\n"


@pytest.fixture
def data(tmp_path: Path) -> Path:
    open_house(tmp_path / "data").services.doors.lock()
    return tmp_path / "data"


def test_a_list_is_looked_at_taken_in_and_taken_out_again(data: Path, tmp_path: Path) -> None:
    file, where = tmp_path / "list.csv", ("--folder", str(data), "--json")
    file.write_text(GOOD)
    look = json.loads(typed("import", str(file), "--dry-run", *where).stdout)
    assert (look["families"], look["taken"]) == (2, False)
    assert json.loads(typed("import", str(file), *where).stdout)["taken"]
    assert json.loads(typed("import", "--undo", *where).stdout) == {"ok": True, "families": 2}


def test_a_fault_is_one_line_of_words_and_exit_one(data: Path, tmp_path: Path) -> None:
    file = tmp_path / "list.csv"
    file.write_text("Mother family name,Mother born\nAhmed,soon\n")
    ran = typed("import", str(file), "--folder", str(data))
    assert ran.returncode == 1
    assert ran.stdout.splitlines()[0].startswith("Line 2, mother born: 'soon' is not a date")
    assert "Nothing was written" in ran.stdout
