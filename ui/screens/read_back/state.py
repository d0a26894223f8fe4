"""What the read-back page shows."""

from __future__ import annotations

from app.services.states import ReadingBack
from ui.visits.state import Visiting


class Reading(Visiting, frozen=True):
    """What she may read of this visit; nothing before it was read, or while anybody else is here."""

    reading: ReadingBack | None = None
