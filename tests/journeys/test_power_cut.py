"""Pull the power in the middle of a visit: nothing that the screen called saved is lost."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from tests.journeys.answering import answer_for_ever
from tests.journeys.power import killed, killed_once, made, wrong_after


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return made(tmp_path / "root")


def test_nothing_called_saved_is_lost_in_40_power_cuts_while_a_visit_is_answered(root: Path) -> None:
    seed = 20261121
    answers, findings = killed(root, answer_for_ever, 40, seed, False)
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
