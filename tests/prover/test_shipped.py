"""The pathway that ships is proved, within the time somebody waits for it."""

from __future__ import annotations

import json
import time
from datetime import date

import pytest

from app.content.check import compiled
from app.content.complete import gaps
from app.content.load import load
from app.prover.proof import prove
from app.terminal import run

DAY = date(2026, 11, 25)


def test_everything_holds_of_the_pathway_that_ships_in_under_a_minute() -> None:
    began = time.process_time()
    proof = prove(compiled(load()))
    assert [one.says for one in proof.failures] == []
    assert time.process_time() - began < 60


def test_nothing_is_missing_from_the_pathway_that_ships() -> None:
    assert gaps(load(), DAY) == ()


def test_the_terminal_says_what_was_proved(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["prove", "--json", "--day", DAY.isoformat()]) == 0
    told = json.loads(capsys.readouterr().out)
    assert (told["ok"], told["failures"]) == (True, [])
    assert told["counts"]["questions"] == len(load().questions)


def test_sources_past_their_date_are_named_with_what_rests_on_them(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["check", "--json", "--day", "2027-11-22"]) == 1
    late = json.loads(capsys.readouterr().out)["problems"]
    assert any("was to be read again by 2027-11-21" in one and "self-harm-thoughts" in one for one in late)
    assert run(["check", "--json", "--day", "2027-11-21"]) == 0
