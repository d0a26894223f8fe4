"""Handing over what is open: asked is not accepted, and until it is accepted nothing has changed hands."""

from __future__ import annotations

from datetime import datetime

from app.domain.base import EntryId, Value
from app.domain.body import Body


class CoverAsked(Body, frozen=True, tag="cover_asked"):
    """A named person was asked, and how, to have these worries, letters and planned visits from now on."""

    of: tuple[EntryId, ...]
    cover: str
    how: str


class Handover(Value, frozen=True):
    """Who was asked to have something, how, and when. Its owner keeps it until they accept by name."""

    cover: str
    how: str
    at: datetime
