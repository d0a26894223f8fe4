"""What a question page does: keep each answer as it is given, and go on; stop first when something urgent was said."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import Signal

from app.domain.answers import AnswerValue, SaidBy, State
from app.domain.base import EntryId, PersonId, QuestionId
from app.domain.practised import Beside
from app.i18n import tr
from app.services.states import Asked, PageState, Raised, VisitState
from ui.places import CHECK, READ_BACK, Place
from ui.visits.model import VisitModel
from ui.visits.state import Visiting
from ui.visits.words import asked_now, next_unasked

if TYPE_CHECKING:
    from ui.parts import Parts


class QuestionModel(VisitModel):
    """One page of questions. What was urgent when the page opened interrupts nobody a second time.

    `stopping` carries the words of a line that says something waits, or nothing; `beside` what hard questions ask of whoever
    asks them, by question.
    """

    stopping = Signal(str)
    beside = Signal(object)

    def __init__(self, parts: Parts, place: Place) -> None:
        super().__init__(parts, place)
        self._known: frozenset[EntryId] | None = None
        self._beside: dict[str, Beside] = {}

    def load(self) -> None:
        """Read what hard questions ask of her, then the visit."""
        practice = self._services.practice
        self.ask(lambda: practice.all_beside(self.who()), self._take_beside)
        super().load()

    def settled(self, visit: VisitState) -> None:
        """A page that this company may not see gives way to the list."""
        if self._known is None:
            self._known = _urgent(visit)
        if visit.page(self.place.page) is None:
            self.go("visit")

    def show(self, state: Visiting) -> None:
        """Say with each state whether something new waits to be looked at."""
        super().show(state)
        words = tr("What you heard or saw here needs something from you today.") if self._new() else ""
        self.stopping.emit(words)

    def answer(
        self,
        question: str,
        about: str,
        state: State,
        value: AnswerValue | None,
        said_by: SaidBy,
        noticed: str,
        reason: str,
    ) -> None:
        """Keep one answer, or why there is none."""
        one = self._asked(question, about)
        if one and one.question.answer.kind == "score" and isinstance(value, str):
            value = int(value)
        family, contact = self.place.family, self.place.contact
        asked, person = QuestionId(question), PersonId(about)
        visits = self._services.visits
        self.write(
            lambda who: visits.answer(who, family, contact, asked, person, state, value, said_by, noticed, reason)
        )
        if state == "answered":
            self._keep_for_supervision(asked)

    def still_true(self, question: str, about: str) -> None:
        """An earlier answer stands today."""
        family, contact = self.place.family, self.place.contact
        asked, person = QuestionId(question), PersonId(about)
        visits = self._services.visits
        self.write(lambda who: visits.still_true(who, family, contact, asked, person))

    def hand_over(self) -> None:
        """To the page that she answers by herself."""
        self._after_keeping(lambda: self.go("parent", self.place.page))

    def body_map(self, about: str) -> None:
        """To the body map of this person, once everything given is kept."""
        self._after_keeping(lambda: self.go("body-map", self.place.page, way=about))

    def leave_topic(self, reason: str) -> None:
        """Leave the whole topic for next time, in one act, and go on."""
        page = self.page()
        if page is None:
            return
        family, contact, topic = self.place.family, self.place.contact, page.topic.id
        visits = self._services.visits
        self.write(lambda who: visits.leave_topic(who, family, contact, topic, reason))
        self._after_keeping(self._onward)

    def lessons(self, asked: str) -> None:
        """What reviews found behind a question or a measure, over this page."""
        self.go("lessons", self.place.page, way=asked)

    def stop(self) -> None:
        """To what she said and what can be done."""
        self._after_keeping(self._interrupt)

    def go_on(self) -> None:
        """Continue: the next page with something unasked, once everything given is kept."""
        self._after_keeping(self._onward)

    def go_next(self) -> None:
        """Ctrl+G, once everything given is kept."""
        if not self.state.asking:
            self._after_keeping(self._to_next)

    def back(self) -> None:
        """The page before, or the list."""
        self._after_keeping(self._backward)

    def page(self) -> PageState | None:
        """The page shown, while this company may see it."""
        return self.state.visit.page(self.place.page) if self.state.visit else None

    def _keep_for_supervision(self, question: QuestionId) -> None:
        """A hard question asked while it is new to her waits for her own supervision. No family goes along."""
        new = self._beside.get(question)
        if new is None or not new.below or new.kept:
            return
        practice = self._services.practice
        self._beside[question] = msgspec.structs.replace(new, kept=True)
        self.ask(lambda: practice.keep_quietly(self.who(), question), self._take_beside)

    def _take_beside(self, found: tuple[Beside, ...]) -> None:
        self._beside = {one.question: one for one in found}
        self.beside.emit(self._beside)

    def _after_keeping(self, then: Callable[[], object]) -> None:
        """Run `then` behind every answer already on its way; stay here when one could not be kept."""

        def kept(_: None) -> None:
            if not self.state.problem and not self.state.asking:
                then()

        self.ask(lambda: None, kept)

    def _interrupt(self) -> bool:
        new = self._new()
        if new:
            self.go("interruption", self.place.page, finding=new[0].finding.entry)
        return bool(new)

    def _new(self) -> list[Raised]:
        visit = self.state.visit
        if visit is None or self._known is None:
            return []
        new = (one for one in visit.urgent if one.finding.entry not in self._known)
        return [one for one in new if not one.rule.at_the_end]

    def _onward(self) -> None:
        visit = self.state.visit
        if visit is None or self._interrupt() or self._to_reading():
            return
        page = next_unasked(visit, self.place.page)
        if page and (asked_now(page) or page.number > self.place.page):
            self.go("question", page.number)
        else:
            self.go("visit")

    def _to_reading(self) -> bool:
        """Back to where all are read, when one of them was opened from there to be put right."""
        if self.place.way == READ_BACK:
            self.go("read-back")
        elif self.place.way == CHECK:
            self.go("check")
        return self.place.way in (READ_BACK, CHECK)

    def _to_next(self) -> None:
        if not self._interrupt():
            super().go_next()

    def _backward(self) -> None:
        visit = self.state.visit
        if visit is None or self._interrupt() or self._to_reading():
            return
        before = [page.number for page in visit.pages if page.open and page.number < self.place.page]
        if before:
            self.go("question", before[-1])
        else:
            self.go("visit")

    def _asked(self, question: str, about: str) -> Asked | None:
        page = self.page()
        asked = page.asked if page else ()
        return next((one for one in asked if (one.question.id, one.about) == (question, about)), None)


def _urgent(visit: VisitState) -> frozenset[EntryId]:
    return frozenset(one.finding.entry for one in visit.urgent)
