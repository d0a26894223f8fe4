"""Where a family's page leads without doing anything on the way."""

from __future__ import annotations

from app.domain.base import EntryId, FamilyId
from ui.model import Model
from ui.places import Go, Place
from ui.screens.family.state import FamilyShown


class FamilyWays(Model[FamilyShown]):
    """The ways out of the page of one family."""

    _family: FamilyId
    _go: Go

    def open_jot(self, jot: EntryId) -> None:
        """To a jotted line that waits."""
        self._go(Place("later", family=self._family, entry=jot))

    def chronology(self) -> None:
        """To everything in order."""
        self._go(Place("chronology", family=self._family))

    def reread(self) -> None:
        """To its signed visits, read again."""
        self._go(Place("reread", family=self._family))

    def write_later(self) -> None:
        """To what is written later than it happened."""
        self._go(Place("later", family=self._family))

    def not_kept(self) -> None:
        """To a contact that did not happen."""
        self._go(Place("not-kept", family=self._family))

    def now(self) -> None:
        """From an earlier day back to the page as it is."""
        self._go(Place("family", family=self._family))
