"""What writing up later does. Every entry made here keeps when it happened beside when it is written."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

import msgspec

from app.domain.answers import Answer, AnswerKey, key
from app.domain.base import ContactId, ContactKind, EntryId, QuestionId
from app.domain.calendar import short_time
from app.domain.contacts import Contact, Jot
from app.domain.outside import HOWS, How, Settled
from app.domain.pathway import URGENCIES, Urgency
from app.domain.people import Session
from app.domain.record import FamilyRecord
from app.i18n import tr
from app.services.later import SomethingTold
from app.services.states import Asked, FamilyState, WorldError
from ui.model import Model
from ui.places import Name, Place
from ui.screens.later.state import LaterShown, Troubles, WrittenCall, WrittenTold, WrittenVisit

if TYPE_CHECKING:
    from ui.parts import Parts


class LaterModel(Model[LaterShown]):
    """The forms of one family. A place that names an entry is about a jotted line."""

    def __init__(self, parts: Parts, place: Place) -> None:
        super().__init__(parts.store, LaterShown(mode="jot" if place.entry else "choose"))
        self._services, self._go, self.place = parts.services, parts.go, place
        self._contact = ContactId("")

    def start(self) -> None:
        """Read the family."""
        services, family = self._services, self.place.family

        def read() -> tuple[FamilyState, tuple[Asked, ...]]:
            who = services.doors.session()
            return services.families.open(who, family), services.later.questions(who, family)

        self.ask(read, lambda known: self._read(*known))

    def turn(self, mode: str) -> None:
        """To one of the forms."""
        self._with(mode=mode, problems=())

    def told(self, written: WrittenTold) -> None:
        """Keep what was told."""
        how: How | None = next((word for word in HOWS if word == written.how), None)
        urgency: Urgency | None = next((word for word in URGENCIES if word == written.urgency), None)
        problems = list(written.troubles)
        problems += [] if how else [("", tr("Select how you were told."))]
        problems += [] if urgency else [("", tr("Select how soon somebody looks at it."))]
        if problems or how is None or urgency is None or written.at is None:
            self._with(problems=tuple(problems))
            return
        told = SomethingTold(
            by=written.by,
            how=how,
            at=written.at,
            about=written.about,
            words=written.words,
            urgency=urgency,
            look_by=written.look_by,
        )
        answers = _answers(written, self.state.asked)
        self._keep(lambda who: self._services.later.told(who, self.place.family, told, answers))

    def call(self, written: WrittenCall) -> None:
        """Keep a call made earlier."""
        at = self._timed(written.at, written.troubles)
        if at is None:
            return
        call, whom, by = self._services.later.call, written.whom, written.answered_by
        self._keep(lambda who: call(who, self.place.family, whom, by, written.agreed, written.worries, at))

    def visit(self, written: WrittenVisit) -> None:
        """Begin to write up a visit made earlier, then to its questions."""
        at = self._timed(written.at, written.troubles)
        if at is None:
            return
        services, family, plan = self._services, self.place.family, ContactKind(written.plan)
        self._with(busy=True, problems=())
        self.ask(
            lambda: services.later.visit(services.doors.session(), family, plan, written.present, at),
            lambda contact: self._go(Place("visit", family=family, contact=contact)),
        )

    def answer_now(self) -> None:
        """Write a jotted line up where it belongs: in the visit while it is open, else as an amendment."""
        name: Name = "visit" if self.state.jot_open else "amend"
        self._go(Place(name, family=self.place.family, contact=self._contact))

    def settle(self, how: Settled, why: str) -> None:
        """The line is written up, or put aside with a reason."""
        settle, contact, jot = self._services.later.settle, self._contact, self.place.entry
        self._keep(lambda who: settle(who, self.place.family, contact, jot, how, why))

    def back(self) -> None:
        """To the choice, or to the family's page."""
        if self.state.mode in ("told", "call", "visit"):
            self.turn("choose")
        else:
            self._home()

    def trouble(self, error: WorldError) -> None:
        """Say it on the page."""
        self._with(problems=(("", str(error)),), busy=False)

    def _home(self) -> None:
        self._go(Place("family", family=self.place.family))

    def _timed(self, at: datetime | None, troubles: Troubles) -> datetime | None:
        if troubles or at is None:
            self._with(problems=troubles)
            return None
        return at

    def _keep(self, work: Callable[[Session], FamilyRecord]) -> None:
        self._with(busy=True, problems=())
        self.ask(lambda: work(self._services.doors.session()), lambda _record: self._home())

    def _read(self, state: FamilyState, asked: tuple[Asked, ...]) -> None:
        here = state.record.open_contact()
        covered = here is not None and not here.alone
        found = None if covered else _jot(state.record, self.place.entry)
        if self.place.entry and found is None:
            self._home()
            return
        contact, jot = found or (None, None)
        self._contact = contact.id if contact else ContactId("")
        self._with(
            ready=True,
            record=state.record,
            day=state.day,
            people=tuple((person.id, person.short_name()) for person in state.record.people.values()),
            worries=() if covered else tuple((one.entry, one.says) for one in state.record.open_findings()),
            plans=tuple((plan.id, plan.title) for plan in state.plans),
            visit_open=here is not None,
            in_company=covered,
            asked=() if covered else asked,
            jot=jot.jotted.text if jot else "",
            jot_times=_times(jot) if jot else "",
            jot_open=contact is not None and contact.open,
        )

    def _with(self, **changes: object) -> None:
        self.show(msgspec.structs.replace(self.state, **changes))


def _answers(written: WrittenTold, asked: tuple[Asked, ...]) -> dict[AnswerKey, Answer]:
    if written.answered is None:
        return {}
    question, about, state, value = written.answered
    kinds = {one.question.id: one.question.answer.kind for one in asked}
    if kinds.get(QuestionId(question)) == "score" and isinstance(value, str):
        value = int(value)
    return {key(question, about): Answer(state=state, value=value)}


def _jot(record: FamilyRecord, entry: EntryId) -> tuple[Contact, Jot] | None:
    waiting = ((contact, jot) for contact in record.contacts.values() for jot in contact.waiting)
    return next((found for found in waiting if found[1].entry == entry), None)


def _times(jot: Jot) -> str:
    words = tr("Said {said}, written {written}")
    return words.format(said=short_time(jot.happened_at), written=short_time(jot.written_at))
