"""The tree as the house tests read it: which files there are, and what each one says."""

from __future__ import annotations

import ast
import subprocess
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
BINARY = {".ttf", ".png", ".pdf", ".ico", ".mo"}


@lru_cache(maxsize=1)
def files() -> tuple[Path, ...]:
    """Every file that is or would be committed."""
    command = ["git", "ls-files", "--cached", "--others", "--exclude-standard"]
    told = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout
    return tuple(path for path in (ROOT / line for line in sorted(set(told.splitlines()))) if path.is_file())


def texts() -> Iterator[tuple[str, str]]:
    """The name and words of every file that is text and not a lock."""
    for path in files():
        if path.suffix not in BINARY and path.suffix != ".lock":
            yield name(path), path.read_text(encoding="utf-8")


@lru_cache(maxsize=4)
def code(*tops: str) -> tuple[tuple[str, ast.Module], ...]:
    """The name and syntax tree of every Python file below these folders (`app` and `ui` when none is named)."""
    wanted = tops or ("app", "ui")
    found = (path for path in files() if path.suffix == ".py" and path.relative_to(ROOT).parts[0] in wanted)
    return tuple((name(path), ast.parse(path.read_text(encoding="utf-8"))) for path in found)


def name(path: Path) -> str:
    """The path below the root, with forward slashes."""
    return path.relative_to(ROOT).as_posix()


def calls(tree: ast.AST) -> Iterator[tuple[str, ast.Call]]:
    """Every call, by the last word of what is called."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            called = node.func
            if isinstance(called, ast.Attribute):
                yield called.attr, node
            elif isinstance(called, ast.Name):
                yield called.id, node


def said(tree: ast.AST) -> Iterator[tuple[int, str]]:
    """Line and words of every sentence a person can read: the literals handed to `tr` and `ntr`."""
    for called, node in calls(tree):
        if called in ("tr", "ntr"):
            for given in node.args:
                if isinstance(given, ast.Constant) and isinstance(given.value, str):
                    yield given.lineno, given.value
