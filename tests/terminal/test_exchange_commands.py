"""`card`, `colleague`, `send`, `receive`, `review` and `verify REVIEW`, typed on two laptops that pass files to one another."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import pytest

from app.terminal import run
from tests.support.house import PASSPHRASE, open_house

Capture = pytest.CaptureFixture[str]
Told = dict[str, Any]


def typed(capture: Capture, folder: Path | None, *words: str, passphrase: str = PASSPHRASE, code: int = 0) -> Told:
    """Run a command on a data folder, the passphrase through a pipe; what it said, for a machine."""
    reading, writing = os.pipe()
    os.write(writing, f"{passphrase}\n".encode())
    os.close(writing)
    where = ["--folder", str(folder)] if folder else []
    assert run([*words, "--json", *where, "--passphrase-fd", str(reading)]) == code
    told = capture.readouterr()
    found: Told = json.loads(told.out) if code < 2 else {"said": told.err}
    return found


@pytest.fixture
def laptops(tmp_path: Path) -> tuple[Path, Path, Path]:
    """Sam's laptop with a family, Ruth's, and a stick."""
    a, b, stick = tmp_path / "a", tmp_path / "b", tmp_path / "stick"
    sam, ruth = open_house(a), open_house(b, name="Ruth Bello")
    sam.family()
    for house in (sam, ruth):
        house.services.doors.lock()
    stick.mkdir()
    return a, b, stick


def test_a_family_is_handed_over_by_files(laptops: tuple[Path, Path, Path], capsys: Capture) -> None:
    a, b, stick = laptops
    cards = {folder: typed(capsys, folder, "card", str(stick)) for folder in (a, b)}
    for folder, other in ((a, b), (b, a)):
        card = cards[other]
        typed(capsys, folder, "colleague", card["path"], "--words", card["words"], "--how", "On the phone")
    given = ("--to", "Ruth Bello", "--family", "Ahmed", "--why", "She moves", "--hand-over")
    sent = typed(capsys, a, "send", str(stick), *given)
    looked = typed(capsys, b, "receive", sent["path"])
    assert (looked["taken_in"], looked["families"][0]["new"] > 3) == (False, True)
    assert "--into" in typed(capsys, b, "receive", sent["path"], "--take", code=2)["said"]
    taken = typed(capsys, b, "receive", sent["path"], "--take", "--into", str(stick))
    assert taken["families"] == looked["families"]
    assert "already taken in" in typed(capsys, b, "receive", sent["path"], code=2)["said"]
    typed(capsys, a, "receive", taken["receipt"], "--take")
    assert "There is no Ahmed here." in typed(capsys, a, "send", str(stick), *given, code=2)["said"]
    made = typed(capsys, b, "review", str(stick), "--family", "Ahmed", "--why", "A case review asks")
    found = typed(capsys, None, "verify", made["path"], passphrase=made["words"])
    assert (found["ok"], found["maker"]) == (True, "Ruth Bello")
    assert found["counts"]["entries"] == made["entries"]
