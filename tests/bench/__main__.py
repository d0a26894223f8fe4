"""python -m tests.bench: measure everything and write `.github/measured.md`. It reports; it does not judge by exit code."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from tests.bench import first_window, repaint, report, saving, weighing

ROOT = Path(__file__).resolve().parents[2]


def main() -> int:
    """Measure, print and write."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    figures = []
    for part in (first_window, weighing, saving, repaint):
        sys.stdout.write(f"measuring {part.__name__.rpartition('.')[2].replace('_', ' ')}\n")
        sys.stdout.flush()
        figures += part.figures()
    path = report.keep(figures, ROOT)
    sys.stdout.write(f"{report.written(figures)}\nwritten to {path.relative_to(ROOT)}\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
