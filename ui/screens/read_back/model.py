"""What the read-back page does: keep that it is right with her own words, or lead to an answer that is not."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from app.domain.with_her import Heard
from app.services.states import ReadingBack, VisitState
from ui.places import READ_BACK, Place
from ui.screens.read_back.state import Reading
from ui.visits.model import VisitModel

if TYPE_CHECKING:
    from ui.parts import Parts


class ReadBackModel(VisitModel):
    """One reading, with her."""

    def __init__(self, parts: Parts, place: Place) -> None:
        super().__init__(parts, place, state=Reading())

    @property
    def reading(self) -> Reading:
        """The state, as this screen has it."""
        return cast("Reading", self.state)

    def settled(self, visit: VisitState) -> None:
        """Only alone: in company there is nothing here."""
        if not visit.alone:
            self.show(self.changed_to(reading=None))
            self.to_list()
            return
        family, contact = self.place.family, self.place.contact
        visits = self._services.visits
        self.ask(lambda: visits.read_back(self.who(), family, contact), self._read)

    def right(self, her_words: str) -> None:
        """She says that it is right, and may have added words of her own."""
        self._keep("added" if her_words.strip() else "agreed", her_words)

    def not_now(self) -> None:
        """She would rather not. That is written too, and nothing is held against it."""
        self._keep("not-now", "")

    def change(self, question: str) -> None:
        """To the answer that is not right."""
        pages = self.state.visit.pages if self.state.visit else ()
        asks = (page.number for page in pages if any(one.question.id == question for one in page.asked))
        if number := next(asks, 0):
            self.go("question", number, way=READ_BACK)

    def to_list(self) -> None:
        """Back to the list of the visit."""
        self.go("visit")

    def _keep(self, heard: Heard, words: str) -> None:
        family, contact = self.place.family, self.place.contact
        visits, reading = self._services.visits, self.reading.reading
        lines = reading.lines() if reading and heard != "not-now" else ()
        self.write(lambda who: visits.heard(who, family, contact, heard, words, lines), self._kept)

    def _kept(self, _visit: VisitState) -> None:
        self.to_list()

    def _read(self, reading: ReadingBack) -> None:
        self.show(self.changed_to(reading=reading))
