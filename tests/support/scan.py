"""Looks for words in files: in every file below a folder, in file names, in UTF-8 and UTF-16, in any case."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path

ENCODINGS = ("utf-8", "utf-16-le", "utf-16-be")


def readable(folder: Path, words: Collection[str]) -> set[str]:
    """Which of `words` stand readable in any file below `folder`, or in a name."""
    paths = list(folder.rglob("*"))
    held = [path.read_bytes().lower() for path in paths if path.is_file() and not path.is_symlink()]
    held.append("\n".join(str(path.relative_to(folder)) for path in paths).lower().encode())
    return {word for word in words if any(_in(word, data) for data in held)}


def papers(folder: Path) -> list[Path]:
    """Files that are or hold a PDF, whose words are compressed and so cannot be looked for."""
    return [path for path in folder.rglob("*") if path.is_file() and b"%PDF-" in path.read_bytes()]


def _in(word: str, data: bytes) -> bool:
    return any(word.lower().encode(encoding) in data for encoding in ENCODINGS)
