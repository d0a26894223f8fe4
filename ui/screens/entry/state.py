"""What the page of one entry shows."""

from __future__ import annotations

from app.services.states_history import EntryDetail
from ui.families.stepping import StepShown


class EntryShown(StepShown, frozen=True):
    """An entry, then the steps that take it out: why, a check of what leaves with it, and that it is gone."""

    detail: EntryDetail | None = None
    why: str = ""
