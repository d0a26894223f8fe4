"""Reads TOML files of a pathway folder and says which file, block and word is wrong. A pack is data: no file outside its folder
is opened, nothing is fetched, and what is too large or too deep is not read."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any, TypeVar

import msgspec
import tomli

from app.i18n import tr
from app.ports import ContentError

T = TypeVar("T")
Table = dict[str, Any]
LARGEST_BYTES = 1_000_000
MOST_FILES = 200
DEEPEST = 12
"""The shipped pathway's largest file has 100 kB, its fullest folder 30 files, its deepest value stands 6 deep."""


def read_toml(path: Path) -> Table:
    """The tables of a TOML file. Raises `ContentError` naming file, line and column."""
    try:
        if path.stat().st_size > LARGEST_BYTES:
            sentence = tr("{file} is larger than {most} bytes: share it out over several files.")
            raise ContentError(sentence.format(file=path.name, most=LARGEST_BYTES))
        tables = tomli.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError as gone:
        raise ContentError(tr("{file} is not there.").format(file=path)) from gone
    except OSError as wrong:
        raise ContentError(tr("{file} cannot be opened.").format(file=path)) from wrong
    except (ValueError, RecursionError) as wrong:
        raise ContentError(tr("{file} cannot be read: {why}").format(file=path.name, why=wrong)) from wrong
    if _deeper(tables, DEEPEST):
        sentence = tr("{file}: values stand more than {most} deep in one another: nothing here needs that.")
        raise ContentError(sentence.format(file=path.name, most=DEEPEST))
    return tables


def _deeper(value: object, most: int) -> bool:
    if not isinstance(value, dict | list):
        return False
    inside = value.values() if isinstance(value, dict) else value
    return most == 0 or any(_deeper(one, most - 1) for one in inside)


def toml_files(folder: Path) -> list[Path]:
    """The TOML files of a folder, by name. Raises `ContentError` for one that leads out of it, or for too many."""
    found = sorted(folder.glob("*.toml"))
    if len(found) > MOST_FILES:
        sentence = tr("{folder} holds more than {most} files: too many to be one pathway.")
        raise ContentError(sentence.format(folder=folder.name, most=MOST_FILES))
    for path in found:
        inside(path, folder)
    return found


def inside(path: Path, folder: Path) -> Path:
    """The path, once it is known to lead nowhere else. Raises `ContentError`."""
    if not path.resolve().is_relative_to(_real(folder)):
        sentence = tr("{file} leads out of its folder: put the file itself there.")
        raise ContentError(sentence.format(file=path.name))
    return path


@lru_cache(maxsize=16)
def _real(folder: Path) -> Path:
    return folder.resolve()


def as_value(table: object, shape: type[T], path: Path, block: str) -> T:
    """A table as a value of `shape`. Raises `ContentError` naming the file, the block and the field."""
    try:
        return msgspec.convert(table, shape)
    except msgspec.ValidationError as wrong:
        name = table.get("id", "?") if isinstance(table, Mapping) else "?"
        sentence = tr("{file}, {block} '{name}': {why}")
        why = _mended(str(wrong), shape)
        raise ContentError(sentence.format(file=path.name, block=block, name=name, why=why)) from wrong


def _mended(wrong: str, shape: type[Any]) -> str:
    """What is wrong, with the words that are known where one is not."""
    if "unknown field" not in wrong or " - at " in wrong:
        return wrong
    known = ", ".join(one.name for one in msgspec.structs.fields(shape))
    return tr("{wrong}; known are {known}").format(wrong=wrong, known=known)


def block(tables: Table, name: str, path: Path) -> Table:
    """The one `[name]` block of a file. Raises `ContentError` when it is not there or is no block."""
    found = tables.get(name)
    if not isinstance(found, dict):
        raise ContentError(tr("{file} has no [{name}] block.").format(file=path.name, name=name))
    return found


def blocks(tables: Table, name: str, path: Path) -> list[Table]:
    """The `[[name]]` blocks of a file; none when there are none. Raises `ContentError` for anything else of that name."""
    found = tables.get(name, [])
    listed = found if isinstance(found, list) else [found]
    if not all(isinstance(one, dict) for one in listed):
        raise ContentError(tr("{file}: '{name}' is to be [[{name}]] blocks.").format(file=path.name, name=name))
    return listed


def allow_only(tables: Table, names: set[str], path: Path) -> None:
    """Raise `ContentError` for a top-level word that means nothing here."""
    for name in tables:
        if name not in names:
            sentence = tr("{file}: '{name}' is not known here; known are {known}.")
            raise ContentError(sentence.format(file=path.name, name=name, known=", ".join(sorted(names))))
