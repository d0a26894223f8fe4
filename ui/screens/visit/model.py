"""What the task list does: open a page, go to what is urgent, check and sign, leave the visit open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.services.states import VisitState
from ui.places import Place
from ui.visits.model import VisitModel

if TYPE_CHECKING:
    from ui.parts import Parts


class VisitListModel(VisitModel):
    """The list of one visit. Asks who is here before anything else, once."""

    def __init__(self, parts: Parts, place: Place) -> None:
        super().__init__(parts, place, asks_first=True)

    def loaded(self, visit: VisitState) -> None:
        """Back from her hands: who is here is asked before anything is shown."""
        if self.place.neutral and visit.contact.open:
            self.show(self.changed_to(visit=visit, asking=True))
            if visit.contact.present:
                self.company_unknown()
            return
        super().loaded(visit)

    def open_page(self, number: int) -> None:
        """Go to a page of questions."""
        self.go("question", number)

    def urgent(self, finding: str) -> None:
        """Go to the number, the words to say and the address."""
        self.go("urgent", finding=finding)

    def check(self) -> None:
        """Check every answer, then sign."""
        self.go("check")

    def leave(self) -> None:
        """Back to the family; the visit stays open and everything is kept."""
        self._go(Place(name="family", family=self.place.family))
