"""Golden files: what a paper said when somebody last read it whole and agreed."""

from __future__ import annotations

import os
from pathlib import Path

GOLDEN = Path(__file__).resolve().parent.parent / "golden"


def golden(name: str, now: str) -> str:
    """The agreed text of `tests/golden/name`. `GOLDEN=write` in the environment first writes `now` there, for the diff."""
    path = GOLDEN / name
    if os.environ.get("GOLDEN") == "write":
        path.write_text(now, encoding="utf-8")
    return path.read_text(encoding="utf-8")
