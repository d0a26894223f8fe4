"""What is written down before a paper goes home: who may see it, and what she said may be taken."""

from __future__ import annotations

from typing import Literal

from app.domain.base import ContactId, LetterId
from app.domain.body import Body

Take = Literal["no", "neutral", "full"]
"""What she takes home: nothing, a version that anyone may read, or all of it."""


class PaperAsked(Body, frozen=True, tag="paper_asked"):
    """She was asked who may see a paper and whether it can be taken home, and what she said."""

    contact: ContactId | None
    letter: LetterId
    take: Take
    who_sees: str
