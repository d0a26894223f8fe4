"""Pull the power in the middle of a visit: nothing that the screen called saved is lost."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from tests.journeys.answering import answer_for_ever
from tests.journeys.clicking import click_for_ever
from tests.journeys.power import killed, killed_once, made, with_a_visit, wrong_after


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return made(tmp_path / "root")


def test_nothing_called_saved_is_lost_in_40_power_cuts_while_a_visit_is_answered(tmp_path: Path) -> None:
    seed = 20261121
    answers = findings = 0
    for half in (0, 1):
        more, found = killed(made(tmp_path / str(half)), answer_for_ever, 20, seed + half, False)
        answers, findings = answers + more, findings + found
    sys.stdout.write(f"seed {seed}: {answers} answers and {findings} findings claimed in 40 power cuts, all there\n")
    assert answers > 400
    assert findings > 40


def test_the_same_test_sees_a_screen_that_says_saved_too_early(root: Path) -> None:
    lost = 0
    for turn in range(20):
        claims = killed_once(root, answer_for_ever, 0, turn, True)
        lost += any("answer lost" in problem for problem in wrong_after(root, claims))
        if lost:
            break
    assert lost


def test_nothing_the_window_called_saved_is_lost_in_5_power_cuts(tmp_path: Path) -> None:
    answers = 0
    for turn in range(5):
        root = with_a_visit(made(tmp_path / str(turn)))
        claims = killed_once(root, click_for_ever, turn / 3, turn)
        assert not wrong_after(root, claims)
        answers += len(claims)
    assert answers > 10
