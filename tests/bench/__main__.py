"""python -m tests.bench: measure everything and write `.github/measured.md`. It reports; it does not judge by exit code.

`--grow` measures 10,000 families too, which takes long to build."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from tests.bench import first_window, growth, repaint, report, saving, weighing

ROOT = Path(__file__).resolve().parents[2]


def main() -> int:
    """Measure, print and write."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    figures = []
    for part in (first_window, weighing, saving, repaint):
        sys.stdout.write(f"measuring {part.__name__.rpartition('.')[2].replace('_', ' ')}\n")
        sys.stdout.flush()
        figures += part.figures()
    sys.stdout.write("measuring growth\n")
    sizes = (100, 1000, 10_000) if "--grow" in sys.argv else (100, 1000)
    taken = [*growth.loading(), *growth.one_family(), *growth.figures(sizes), *growth.supervising()]
    path = report.keep(figures, taken, ROOT)
    sys.stdout.write(f"{report.written(figures, taken)}\nwritten to {path.relative_to(ROOT)}\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
