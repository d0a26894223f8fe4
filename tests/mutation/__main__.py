"""python -m tests.mutation [COUNT] [SEED]: so many mutants of the shipped pathway, who noticed each, and which nobody did."""

from __future__ import annotations

import hashlib
import sys
import time
from collections import Counter
from datetime import date
from pathlib import Path

from tests.mutation.judges import Judges
from tests.mutation.mutants import Mutant, mutants

ROOT = Path(__file__).resolve().parents[2]
PAGE = ROOT / ".github" / "measured.md"
HEAD = "## Mutants of the shipped pathway"
"""A part of the page of what was measured."""
AIM = 0.95


def chosen(count: int, seed: int) -> list[Mutant]:
    """So many mutants, picked by seed: the same for the same pathway."""
    ranked = sorted(mutants(Judges().pathway), key=lambda one: hashlib.sha256(f"{seed}:{one.says}".encode()).digest())
    return ranked[:count]


def main(count: int = 500, seed: int = 1) -> int:
    """Judge them, write the page, and say how many were noticed. Exit 0 at the aim or above."""
    began, judges = time.monotonic(), Judges()
    noticed: Counter[str] = Counter()
    left: list[Mutant] = []
    for mutant in chosen(count, seed):
        by = judges.noticed(mutant)
        if not by and judges.equivalent(mutant):
            by = "equivalent"
        noticed[by] += 1
        left += [] if by else [mutant]
    page = written(noticed, left, seed, time.monotonic() - began)
    PAGE.write_text(put(PAGE.read_text(encoding="utf-8"), page), encoding="utf-8")
    sys.stdout.write(page)
    return 0 if share(noticed) >= AIM else 1


def put(told: str, page: str) -> str:
    """What was measured with this in the place of the last figures; what stands before and after stays."""
    before, found, after = told.partition(HEAD)
    rest = after.partition("\n## ")[2] if found else ""
    return before.rstrip() + "\n\n" + page + (f"\n## {rest}" if rest else "")


def share(noticed: Counter[str]) -> float:
    """How many of those that change something were noticed."""
    real = noticed.total() - noticed["equivalent"]
    return (real - noticed[""]) / real if real else 0.0


def written(noticed: Counter[str], left: list[Mutant], seed: int, seconds: float) -> str:
    """The page as text."""
    by = ", ".join(
        f"{count} by {'the ' if who != 'check' else ''}{who}"
        for who, count in noticed.most_common()
        if who not in ("", "equivalent")
    )
    lines = [
        HEAD,
        "",
        f"`make mutate`, {date.today().isoformat()}: {noticed.total()} mutants (seed {seed}), {seconds:.0f} s. Noticed first {by}.",
        f"{noticed['equivalent']} change nothing on any answers (z3) and are not counted; {noticed['']} were noticed by nobody:",
        f"**{share(noticed):.1%}** noticed, aim {AIM:.0%}.",
        "",
        *(f"* {one.kind}: {one.says}" for one in left),
    ]
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    raise SystemExit(main(*map(int, sys.argv[1:3])))
