"""What the page of what came up does: add one, take one back, or go back to where she was."""

from __future__ import annotations

from ui.visits.model import VisitModel


class CameUpModel(VisitModel):
    """Picks for the visit the place names, after the page it names."""

    def back(self) -> None:
        """To the page she came from, or the list."""
        page = self.place.page
        self.go("question", page) if page else self.go("visit")
