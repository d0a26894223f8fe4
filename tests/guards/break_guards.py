"""python -m tests.guards.break_guards: break each guard in a copy of the tree and see its test turn red. Exit 0 when all do."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from tests.guards.guards import MORE, TEN, Guard

ROOT = Path(__file__).resolve().parents[2]
PARTS = ("app", "ui", "pathways", "resources", "tests")
LEFT_OUT = shutil.ignore_patterns("__pycache__", "guards", "house", ".hypothesis")
PASSED, TESTS_FAILED = 0, 1
"""What pytest's exit codes say. Any other number is a run that went wrong, and proves nothing."""


def main() -> int:
    """Break every guard; print one line each and the sum."""
    with tempfile.TemporaryDirectory(prefix="guards-") as folder, ThreadPoolExecutor(2) as hands:
        whole = copy_tree(Path(folder) / "whole")
        green = hands.submit(pytest_says, whole, [guard.test for guard in (*TEN, *MORE)])
        red = dict(
            zip((*TEN, *MORE), hands.map(lambda guard: turns_red(guard, Path(folder)), (*TEN, *MORE)), strict=True)
        )
        ok = green.result() == PASSED
    for guard, turned in red.items():
        say(f"{'red    ' if turned else 'NOT RED'}  {guard.holds}")
    if not ok:
        say("These tests do not pass in the unbroken copy, so they prove nothing.")
    say(
        f"Guards broken one at a time, each turning a named test red: {share(TEN, red)}, and beyond these {share(MORE, red)}."
    )
    return 0 if ok and all(red.values()) else 1


def share(guards: Iterable[Guard], red: dict[Guard, bool]) -> str:
    """`10 of 10`, when it is so."""
    those = list(guards)
    return f"{sum(red[guard] for guard in those)} of {len(those)}"


def turns_red(guard: Guard, folder: Path) -> bool:
    """Break one guard in a copy of its own and run its test."""
    tree = copy_tree(Path(tempfile.mkdtemp(dir=folder)) / "tree")
    file = tree / guard.file
    text = file.read_text(encoding="utf-8")
    if text.count(guard.old) != 1:
        say(f"The line that holds this guard stands {text.count(guard.old)} times in {guard.file}: {guard.holds}")
        return False
    file.write_text(text.replace(guard.old, guard.new), encoding="utf-8")
    return pytest_says(tree, [guard.test], TESTS_FAILED) == TESTS_FAILED


def pytest_says(tree: Path, tests: list[str], expected: int = PASSED) -> int:
    """pytest's exit code for these tests in that tree; its words too when it is not the expected one."""
    told = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONDONTWRITEBYTECODE": "1"}
    command = [sys.executable, "-m", "pytest", "-x", "-p", "no:cacheprovider", *tests]
    ran = subprocess.run(command, cwd=tree, env=told, capture_output=True, text=True, check=False, timeout=120)
    if ran.returncode != expected:
        say(ran.stdout[-1500:] + ran.stderr[-500:])
    return ran.returncode


def copy_tree(to: Path) -> Path:
    """The tree without its caches; nothing is ever broken in place."""
    to.mkdir(parents=True)
    for part in PARTS:
        shutil.copytree(ROOT / part, to / part, ignore=LEFT_OUT)
    shutil.copy(ROOT / "pyproject.toml", to)
    return to


def say(words: str) -> None:
    """One line to whoever runs this."""
    sys.stdout.write(f"{words}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    raise SystemExit(main())
