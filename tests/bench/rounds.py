"""Two things timed in turns, and the median of the per-round ratios: the machine's own drift falls out."""

from __future__ import annotations

from collections.abc import Callable
from statistics import median
from typing import NamedTuple

Seconds = Callable[[], float]


class Figure(NamedTuple):
    """What was measured against what: medians in seconds, the median ratio, its spread, and the aim (none when only noted)."""

    what: str
    against: str
    ours: float
    limit: float
    ratio: float
    least: float
    most: float
    aim: float | None
    note: str = ""

    @property
    def holds(self) -> bool:
        """Whether the aim is met; what has no aim holds."""
        return self.aim is None or self.ratio <= self.aim


class Taken(NamedTuple):
    """What a person waits for, by itself: median, least and most in seconds, and the most it may take (none when only noted)."""

    what: str
    median: float
    least: float
    most: float
    aim: float | None

    @property
    def holds(self) -> bool:
        """Whether the aim is met; what has no aim holds."""
        return self.aim is None or self.median <= self.aim


def in_turns(
    what: str, against: str, ours: Seconds, limit: Seconds, rounds: int, aim: float | None = None, note: str = ""
) -> Figure:
    """Time `limit` and `ours` one after the other, `rounds` times. Each returns its own seconds."""
    pairs = []
    for _ in range(rounds):
        bare = limit()
        pairs.append((ours(), bare))
    ratios = sorted(our / bare for our, bare in pairs)
    return Figure(
        what=what,
        against=against,
        ours=median(our for our, _ in pairs),
        limit=median(bare for _, bare in pairs),
        ratio=median(ratios),
        least=ratios[0],
        most=ratios[-1],
        aim=aim,
        note=note,
    )
