"""What Help shows: pages of plain words."""

from __future__ import annotations

from typing import Literal

from app.domain.base import Value


class Block(Value, frozen=True):
    """A heading, a paragraph, a bullet, or the lines of a file as they are to be written, under the name of the file."""

    kind: Literal["heading", "paragraph", "bullet", "file"]
    words: str
    name: str = ""


class HelpPage(Value, frozen=True):
    """One page: its title and what stands below."""

    id: str
    title: str
    blocks: tuple[Block, ...]


class HelpShown(Value, frozen=True):
    """Every page, and the one that is open; none is the list."""

    pages: tuple[HelpPage, ...] = ()
    keys: tuple[tuple[str, str], ...] = ()
    open: str = ""
