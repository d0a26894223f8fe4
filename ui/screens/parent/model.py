"""What she does with a questionnaire: pick, leave out, go back, stop. What it means is shown to nobody here."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import msgspec

from app.domain.answers import AnswerValue, State
from app.domain.errors import WorldError
from app.domain.people import Session
from app.i18n import tr
from app.services.states import PageState, VisitState
from ui.model import Model
from ui.places import Place
from ui.screens.parent.state import ForHer
from ui.visits.words import clock_words

if TYPE_CHECKING:
    from ui.parts import Parts


class ParentModel(Model[ForHer]):
    """One page of a published questionnaire, one question after another. Opens only while she is alone; what was written for
    her before is not on it."""

    def __init__(self, parts: Parts, place: Place) -> None:
        super().__init__(parts.store, ForHer())
        self._services, self._go, self.place = parts.services, parts.go, place
        self._page: PageState | None = None

    def load(self) -> None:
        """Read the page."""
        family, contact = self.place.family, self.place.contact
        self.ask(lambda: self._services.visits.show(self._who(), family, contact), self._read)

    def begin(self) -> None:
        """The first question."""
        self._show_question(0)

    def pick(self, word: str) -> None:
        """She picked an answer."""
        page = self._page
        if page is None:
            return
        score = page.asked[self.state.place].question.answer.kind == "score"
        self._answer("answered", int(word) if score else word)

    def leave_out(self) -> None:
        """She would rather not answer this one: kept as that, then the next."""
        self._answer("declined", None)
        self.ask(lambda: None, lambda _: self._next())

    def onward(self) -> None:
        """The next question, once this one is answered or left out."""
        if self.state.value is None and not self.state.left_out:
            self._with(problem=tr("Pick an answer, or leave this one out."))
            return
        self.ask(lambda: None, lambda _: self._next())

    def backward(self) -> None:
        """The question before, or the beginning."""
        if self.state.place:
            self._show_question(self.state.place - 1)
        else:
            self._with(at="start")

    def stop(self) -> None:
        """She would like to stop; what she has answered is kept."""
        self._with(at="end")

    def cover(self) -> None:
        """Somebody came: nothing of this comes back before it is said again who is here."""
        self._with(at="end")
        self._nobody_named(lambda: None)

    def give_back(self) -> None:
        """The worker takes the laptop back. Whoever owns the way out asks for the passphrase first."""
        self._nobody_named(self._leave)

    def trouble(self, error: WorldError) -> None:
        """Say it, and keep the page."""
        self._with(problem=str(error))

    def _leave(self) -> None:
        self._go(Place("visit", family=self.place.family, contact=self.place.contact, neutral=True))

    def _nobody_named(self, then: Callable[[], None]) -> None:
        family, contact = self.place.family, self.place.contact
        self.ask(lambda: self._services.visits.company(self._who(), family, contact, ()), lambda _: then())

    def _who(self) -> Session:
        return self._services.doors.session()

    def _read(self, visit: VisitState) -> None:
        page = visit.page(self.place.page)
        self._page = page if visit.alone and page and page.instrument else None
        if self._page is None or self._page.instrument is None:
            self._with(at="end", ready=True)
            return
        measure = self._page.instrument
        self._with(ready=True, why=measure.why, stem=measure.stem, count=len(self._page.asked))

    def _next(self) -> None:
        if self.state.problem:
            return
        if self.state.place + 1 < self.state.count:
            self._show_question(self.state.place + 1)
        else:
            self._with(at="end")

    def _show_question(self, place: int) -> None:
        if self._page is None:
            return
        one = self._page.asked[place]
        shape = one.question.answer
        given = one.answered if one.answered and one.answered.said_by == "herself" else None
        self._with(
            at="ask",
            place=place,
            asked=one.question.ask,
            choices=tuple((choice.word, choice.says) for choice in shape.choices),
            value=given.answer.value if given else None,
            left_out=given is not None and given.answer.state != "answered",
            problem="",
        )

    def _answer(self, state: State, value: AnswerValue | None) -> None:
        if self._page is None:
            return
        one = self._page.asked[self.state.place]
        family, contact, asked = self.place.family, self.place.contact, one.question.id
        visits = self._services.visits
        self._with(value=value, left_out=state == "declined", problem="")
        self.ask(
            lambda: visits.answer(self._who(), family, contact, asked, one.about, state, value, "herself"), self._kept
        )

    def _kept(self, visit: VisitState) -> None:
        page = visit.page(self.place.page)
        self._page = page or self._page
        self._with(saved=clock_words(visit.saved_at) if visit.saved_at else "")

    def _with(self, **changes: object) -> None:
        self.show(msgspec.structs.replace(self.state, **changes))
