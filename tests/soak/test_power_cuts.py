"""Long runs: as many power cuts as a laptop sees in a lifetime, at moments nobody chose."""

from __future__ import annotations

import sys
import time
from pathlib import Path

import pytest

from tests.journeys.answering import answer_for_ever
from tests.journeys.power import killed, made


@pytest.mark.soak
@pytest.mark.timeout(1800)
def test_nothing_called_saved_is_lost_in_200_power_cuts(tmp_path: Path) -> None:
    seed = time.time_ns() % 1_000_000
    answers = findings = 0
    for part in range(10):
        more, found = killed(made(tmp_path / str(part)), answer_for_ever, 20, seed + part, False)
        answers, findings = answers + more, findings + found
    sys.stdout.write(f"seed {seed}: {answers} answers and {findings} findings claimed in 200 power cuts, all there\n")
    assert answers > 2000
