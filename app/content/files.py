"""Reads TOML files of a pathway folder and says which file, block and word is wrong."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any, TypeVar

import msgspec

from app.i18n import tr
from app.ports import ContentError

T = TypeVar("T")
Table = dict[str, Any]


def read_toml(path: Path) -> Table:
    """The tables of a TOML file. Raises `ContentError` naming file, line and column."""
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError as gone:
        raise ContentError(tr("{file} is not there.").format(file=path)) from gone
    except OSError as wrong:
        raise ContentError(tr("{file} cannot be opened.").format(file=path)) from wrong
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, RecursionError) as wrong:
        raise ContentError(tr("{file} cannot be read: {why}").format(file=path.name, why=wrong)) from wrong


def toml_files(folder: Path) -> list[Path]:
    """The TOML files of a folder, by name."""
    return sorted(folder.glob("*.toml"))


def as_value(table: Mapping[str, Any], shape: type[T], path: Path, block: str) -> T:
    """A table as a value of `shape`. Raises `ContentError` naming the file, the block and the field."""
    try:
        return msgspec.convert(table, shape)
    except msgspec.ValidationError as wrong:
        name = table.get("id", "?")
        sentence = tr("{file}, {block} '{name}': {why}")
        raise ContentError(sentence.format(file=path.name, block=block, name=name, why=wrong)) from wrong


def blocks(tables: Table, name: str) -> list[Table]:
    """The `[[name]]` blocks of a file; none when there are none."""
    found = tables.get(name, [])
    return found if isinstance(found, list) else [found]


def allow_only(tables: Table, names: set[str], path: Path) -> None:
    """Raise `ContentError` for a top-level word that means nothing here."""
    for name in tables:
        if name not in names:
            sentence = tr("{file}: '{name}' is not known here; known are {known}.")
            raise ContentError(sentence.format(file=path.name, name=name, known=", ".join(sorted(names))))
