"""`reread`: signed visits read again in the terminal."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from app.terminal import run
from tests.support.house import PASSPHRASE, contact_of, open_house


def reread(root: Path, *more: str) -> int:
    """The command on this folder, its passphrase handed over."""
    reading, writing = os.pipe()
    os.write(writing, PASSPHRASE.encode())
    os.close(writing)
    return run(["reread", "--folder", str(root), "--passphrase-fd", str(reading), *more])


@pytest.fixture
def signed(tmp_path: Path) -> tuple[Path, str]:
    """A caseload with one signed visit, locked."""
    house = open_house(tmp_path)
    family = house.family()
    state = house.answer(house.visit(family), "phq9.item4", 2)
    house.services.visits.sign(house.who, family, contact_of(state))
    house.services.doors.lock()
    return tmp_path, contact_of(state)


def test_a_visit_signed_under_the_version_in_use_would_raise_nothing(
    signed: tuple[Path, str], capsys: pytest.CaptureFixture[str]
) -> None:
    root, contact = signed
    assert reread(root, "--json") == 0
    told = json.loads(capsys.readouterr().out)
    assert [(one["visit"], one["same_version"], one["would_raise"]) for one in told] == [(contact, True, [])]


def test_what_a_visit_does_not_bear_is_not_raised(signed: tuple[Path, str], capsys: pytest.CaptureFixture[str]) -> None:
    root, contact = signed
    assert reread(root, "--visit", contact, "--raise", "self-harm-thoughts") == 2
    assert "does not raise" in capsys.readouterr().err


def test_raising_without_a_visit_asks_which(signed: tuple[Path, str], capsys: pytest.CaptureFixture[str]) -> None:
    assert reread(signed[0], "--raise", "self-harm-thoughts") == 2
    assert "--visit" in capsys.readouterr().err
