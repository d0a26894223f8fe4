"""What every page of a visit does: load it, say who is here, jot, go on. Reaches no widget."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import msgspec

from app.domain.base import ContactId, ContactKind, EntryId, LetterId, QuestionId
from app.domain.errors import WorldError
from app.domain.people import Session
from app.i18n import tr
from app.services.states import Company, VisitState
from ui.model import Model
from ui.places import WAITING, Name, Place
from ui.visits.state import Visiting
from ui.visits.words import clock_words, next_unasked

if TYPE_CHECKING:
    from ui.parts import Parts


class VisitModel(Model[Visiting]):
    """A page of one visit. `asks_first` opens with *Who is here* when nobody has been asked about yet."""

    def __init__(self, parts: Parts, place: Place, *, asks_first: bool = False, state: Visiting | None = None) -> None:
        super().__init__(parts.store, state or Visiting())
        self._services = parts.services
        self._go = parts.go
        self.place = place
        self._asks_first = asks_first
        self._on_the_way = 0
        self._to_what_waits = False

    def load(self) -> None:
        """Read the visit and show it."""
        family, contact = self.place.family, self.place.contact
        visits = self._services.visits
        self.ask(lambda: visits.show(self.who(), family, contact), self.loaded)

    def loaded(self, visit: VisitState) -> None:
        """The visit is here; ask who is in the room if nobody did."""
        never_asked = not visit.contact.present and len(visit.contact.company) <= 1
        self.show(self.changed_to(visit=visit, asking=self._asks_first and never_asked and visit.contact.open))
        if not self.state.asking:
            self.settled(visit)

    def settled(self, visit: VisitState) -> None:
        """Who is here is known and the visit is shown; a screen that makes no sense in this company goes elsewhere."""

    def who(self) -> Session:
        """Who is working. Only for work on the store thread."""
        return self._services.doors.session()

    def trouble(self, error: WorldError) -> None:
        """Keep the page and say what went wrong."""
        self.show(self.changed_to(saving=self._on_the_way > 0, problem=str(error)))

    def changed_to(self, **changes: object) -> Visiting:
        """The present state with some fields changed."""
        return msgspec.structs.replace(self.state, **changes)

    def write(self, work: Callable[[Session], VisitState], then: Callable[[VisitState], None] | None = None) -> None:
        """Save something; `saved` is said from the last commit's callback only. `then` runs after the state is shown."""
        self._on_the_way += 1
        self.show(self.changed_to(saving=True, problem=""))

        def done(visit: VisitState) -> None:
            self._on_the_way -= 1
            self.show(self.changed_to(visit=visit, saving=self._on_the_way > 0, saved=_saved(visit)))
            if then:
                then(visit)

        def broke(error: Exception) -> None:
            self._on_the_way -= 1
            self._broke(error)

        self._store.run(self, lambda: work(self.who()), done, broke)

    def look_at_waiting(self) -> None:
        """To the 1 thing before she leaves, as soon as nobody is here who may not see it."""
        self._to_what_waits = True

    def ask_company(self) -> None:
        """F2, or back from a hidden screen: nothing private until company is said again, even after a power cut."""
        if self.state.asking or self.state.visit is None:
            return
        was_said = bool(self.state.visit.contact.present)
        self.show(self.changed_to(asking=True, jotting=False))
        if was_said and self.state.visit.contact.open:
            self.company_unknown()

    def company_unknown(self) -> None:
        """Nobody is named until somebody says who is here."""
        self._company((), None)

    def company(self, present: tuple[Company, ...]) -> None:
        """This is who is in the room. Nobody named is not alone."""
        self._company(present, self._company_said)

    def _company(self, present: tuple[Company, ...], then: Callable[[VisitState], None] | None) -> None:
        family, contact = self.place.family, self.place.contact
        visits = self._services.visits
        self.write(lambda who: visits.company(who, family, contact, present), then)

    def _company_said(self, visit: VisitState) -> None:
        self.show(self.changed_to(visit=visit, asking=False))
        leads, self._to_what_waits = self._to_what_waits and visit.alone, False
        if leads:
            self.go("visit", way=WAITING)
        else:
            self.settled(visit)

    def jotting(self, shown: bool) -> None:
        """Ctrl+J: open or close the place to jot."""
        self.show(self.changed_to(jotting=shown and not self.state.asking, jotted=""))

    def jot(self, text: str) -> None:
        """Keep a line now, to be written up later. It is private: nobody who walks in is to read it."""
        if not text.strip() or not self.place.contact:
            return
        family, contact = self.place.family, self.place.contact
        visits = self._services.visits
        self.write(lambda who: visits.jot(who, family, contact, text, private=True), self._jotted)

    def _jotted(self, _visit: VisitState) -> None:
        self.show(
            self.changed_to(jotted=tr("Jotted {time}. Write it up before you sign.").format(time=self.state.saved))
        )

    def go_next(self) -> None:
        """Ctrl+G: the next unanswered question, from the first one again when there is none further on; else check."""
        visit = self.state.visit
        if visit is None or self.state.asking:
            return
        page = next_unasked(visit, self.place.page)
        self.go("question", page.number) if page else self.go("check")

    def write_up(self) -> None:
        """To the call whose outcome is not written yet, the gravest worry first."""
        raised = self.state.visit.raised if self.state.visit else ()
        calls = [one.finding for one in raised if one.finding.calling is not None]
        if calls:
            self.go("urgent", finding=calls[0].entry)

    def way(self, way: str) -> None:
        """One of the ways out of a worry, from wherever she is."""
        self.go("urgent", self.place.page, way=way)

    def something_else(self) -> None:
        """F4: what else may come up, while a visit is open and who is here is known."""
        visit = self.state.visit
        if visit is not None and visit.contact.open and not self.state.asking:
            self.go("came-up", self.place.page)

    def name_loss(self) -> None:
        """To whom the loss is about."""
        self.go("loss", self.place.page)

    def came_up(self, plan: str) -> None:
        """The prompts of a situation join this visit right after the page she is on; then on to the first of them."""
        family, contact, after = self.place.family, self.place.contact, self._stands_on()
        visits, kind = self._services.visits, ContactKind(plan)
        self.write(lambda who: visits.came_up(who, family, contact, kind, after), self._joined)

    def take_back(self, entry: str) -> None:
        """It was added by mistake; back to where she stood."""
        family, contact, of = self.place.family, self.place.contact, EntryId(entry)
        visits, stood = self._services.visits, self._stood_on(of)
        self.write(lambda who: visits.take_back(who, family, contact, of), lambda visit: self._return(visit, stood))

    def _stands_on(self) -> QuestionId:
        page = self.state.visit.page(self.place.page) if self.state.visit else None
        return page.asked[0].question.id if page else QuestionId("")

    def _joined(self, visit: VisitState) -> None:
        page = visit.came_up[-1].page if visit.came_up else 0
        self.go("question", page) if page else self.go("visit")

    def _stood_on(self, of: EntryId) -> QuestionId:
        """What she stood on before this came up, if its own page is in front; else what she stands on."""
        visit, here = self.state.visit, self._stands_on()
        page = visit.page(self.place.page) if visit else None
        if visit is None or page is None or not page.came_up:
            return here
        return next((one.after for one in visit.came_up if one.entry == of), here)

    def _return(self, visit: VisitState, stood: QuestionId) -> None:
        """The page with the question she stood on; the list, from the list or when there is none any more."""
        asked = {one.question.id: page.number for page in visit.pages for one in page.asked}
        page = asked.get(stood, 0)
        self.go("question", page) if page else self.go("visit")

    def go(self, name: Name, page: int = 0, finding: str = "", letter: str = "", way: str = "") -> None:
        """Another page of the same visit."""
        here = self.place
        place = Place(
            name=name,
            family=here.family,
            contact=here.contact,
            page=page,
            finding=EntryId(finding),
            letter=LetterId(letter),
            way=way,
        )
        self._go(place)

    def contact(self) -> ContactId | None:
        """The visit's id, or none when a page is opened outside a visit."""
        return self.place.contact or None


def _saved(visit: VisitState) -> str:
    return clock_words(visit.saved_at) if visit.saved_at else ""
