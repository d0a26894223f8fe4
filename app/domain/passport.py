"""A worker's passport on paper: what she knows, can do and does, hers to carry. It names no family."""

from __future__ import annotations

from datetime import date
from typing import Literal

from app.domain.base import Value


class PassportPart(Value, frozen=True):
    """A heading, a line about it, and a table whose first row is its headings; no table when `rows` is empty."""

    kind: Literal["statements", "training", "reviews"]
    heading: str
    about: str = ""
    rows: tuple[tuple[str, ...], ...] = ()


class Passport(Value, frozen=True):
    """The whole of it."""

    name: str
    role: str
    written_on: date
    above: tuple[str, ...]
    parts: tuple[PassportPart, ...]
    foot: str
    watermark: str = ""
