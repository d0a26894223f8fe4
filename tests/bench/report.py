"""Writes `.github/measured.md`: what was measured, on what, and what does not hold."""

from __future__ import annotations

import os
import platform
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from tests.bench.rounds import Figure, Taken

HEAD = """# Measured

`make bench`, {day}: Python {python}, {system}, {cores} cores, {memory:.0f} GiB. Ours and its limit in turns, in the same run;
the ratio is the median of the rounds, with the least and the most. **Only ratios carry over**: the times are this machine's.

| what | against | ours | limit | ratio | from .. to | aim | holds |
| --- | --- | --- | --- | --- | --- | --- | --- |
"""


WAITS = """
## What a person waits for

Times of this machine at that hour, with {load:.0f} programs waiting for its {cores} cores;
the median of the rounds, with the least and the most.

| what | takes | from .. to | at most | holds |
| --- | --- | --- | --- | --- |
"""


def written(figures: Sequence[Figure], taken: Sequence[Taken]) -> str:
    """The page as text."""
    head = HEAD.format(
        day=date.today().isoformat(),
        python=platform.python_version(),
        system=f"{platform.system()} {platform.machine()}",
        cores=os.cpu_count(),
        memory=os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30,
    )
    broken = [figure for figure in figures if not figure.holds]
    slow = [one for one in taken if not one.holds]
    words = ["", "## What does not hold", ""] if broken or slow else []
    words += [f"* {one.what}: {_time(one.median)}, aim {_time(one.aim or 0)}." for one in slow]
    words += [f"* {figure.what}: {figure.ratio:.2f} times {figure.against}, aim {figure.aim:g}." for figure in broken]
    notes = [f"* {figure.what}: {figure.note}." for figure in figures if figure.note]
    words += ["", "## Notes", "", *notes] if notes else []
    return (
        head
        + "".join(map(_row, figures))
        + WAITS.format(load=os.getloadavg()[0], cores=os.cpu_count())
        + "".join(map(_wait, taken))
        + "\n".join(words)
        + "\n"
    )


SOAK = "## Soak"
"""Where the figures of `make soak` begin: written by hand after a long run, and kept by every measuring after it."""


def keep(figures: Sequence[Figure], taken: Sequence[Taken], root: Path) -> Path:
    """Write the page; where it is."""
    path = root / ".github" / "measured.md"
    before = path.read_text(encoding="utf-8") if path.exists() else ""
    soaked = before[before.index(SOAK) :] if SOAK in before else ""
    path.write_text("\n".join(part for part in (written(figures, taken), soaked) if part), encoding="utf-8")
    return path


def _row(figure: Figure) -> str:
    aim = "" if figure.aim is None else f"{figure.aim:g}"
    holds = "" if figure.aim is None else "yes" if figure.holds else "**no**"
    spread = f"{figure.least:.2f} .. {figure.most:.2f}"
    cells = (
        figure.what,
        figure.against,
        _time(figure.ours),
        _time(figure.limit),
        f"{figure.ratio:.2f}",
        spread,
        aim,
        holds,
    )
    return f"| {' | '.join(cells)} |\n"


def _wait(taken: Taken) -> str:
    most = "" if taken.aim is None else _time(taken.aim)
    holds = "" if taken.aim is None else "yes" if taken.holds else "**no**"
    cells = (taken.what, _time(taken.median), f"{_time(taken.least)} .. {_time(taken.most)}", most, holds)
    return f"| {' | '.join(cells)} |\n"


def _time(seconds: float) -> str:
    if seconds >= 0.1:
        return f"{seconds * 1e3:.0f} ms"
    return f"{seconds * 1e3:.2f} ms" if seconds >= 1e-3 else f"{seconds * 1e6:.1f} µs"
