"""A working list for one's own pocket: initials, kinds and days. It names no family and belongs to no record."""

from __future__ import annotations

from datetime import date

from app.domain.base import Value


class Sheet(Value, frozen=True):
    """A list on paper: a title, a line or two, a table whose first row is its headings, and lines to sign on."""

    title: str
    written_on: date
    by: str
    above: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    below: tuple[str, ...] = ()
    foot: str = ""
    watermark: str = ""
