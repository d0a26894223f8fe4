"""A child that answers a visit for ever: the question screen's own model over a store thread, services and a real vault.

Runs in a process of its own and says, from the model's *saved* only, what it calls kept. No widget exists there.
"""

from __future__ import annotations

import random
from datetime import date, timedelta
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject

from app.domain.answers import AnswerValue, State
from app.domain.base import ContactKind, StaffId, Value
from app.domain.pathway import Question
from app.main import build
from app.services.families import NewFamily, NewPerson
from app.services.house import Services
from app.services.states import Asked, VisitState
from tests.support.asks import AnsweringAsk
from tests.support.child import Pipe, fall_over_loudly
from ui import steady
from ui.parts import Parts
from ui.places import Place
from ui.screens.question.model import QuestionModel
from ui.tasks import StoreThread
from ui.theme.looks import Looks
from ui.visits.state import Visiting

HV = ContactKind("hv-6-8-weeks")
NOT_ANSWERED: tuple[State, ...] = ("declined", "not-known", "not-safe")
CORRECTED = 0.2
"""How often an answer is given a second time before the page is left."""


class Kept(Value, frozen=True):
    """What the screen called saved: the answer, in which visit, and the findings shown with it."""

    family: str
    contact: str
    question: str
    about: str
    state: str
    value: AnswerValue | None
    findings: tuple[str, ...]


class Signed(Value, frozen=True):
    """A visit that was called signed."""

    family: str
    contact: str


Claim = Kept | Signed


class Answering(QObject):
    """Goes from page to page, visit to visit, answering at random. `boast` claims each answer before it is kept."""

    def __init__(self, pipe: Pipe, services: Services, chance: random.Random, *, boast: bool) -> None:
        super().__init__()
        self._pipe, self._services, self._chance, self._boast = pipe, services, chance, boast
        self._store = StoreThread(self)
        self._parts = Parts(services=services, store=self._store, looks=Looks(), ask=AnsweringAsk(), go=self._go)
        self._model: QuestionModel | None = None
        self._before: QuestionModel | None = None
        self._to_ask: list[Asked] = []
        self._given: tuple[Asked, State, AnswerValue | None] | None = None
        self._loaded = False

    def begin(self) -> None:
        """A new family, its visit, its first page."""
        self._store.run(self, self._new_visit, self._opened, _raise)

    def _new_visit(self) -> VisitState:
        who = self._services.doors.session()
        family = self._services.families.add(who, a_family(date.today()))
        return self._services.visits.start(who, family, HV, ("her",))

    def _opened(self, visit: VisitState) -> None:
        self._go(Place("question", visit.record.id, visit.contact.id, visit.pages[0].number))

    def _go(self, place: Place) -> None:
        """Where the model wants to go: an interruption is left at once, back to its page; the list means sign."""
        if place.name not in ("question", "interruption"):
            self._store.run(self, lambda: self._sign(place), self._signed, _raise)
            return
        self._loaded, self._given = False, None
        self._before = self._model
        self._model = QuestionModel(self._parts, Place("question", place.family, place.contact, place.page))
        self._model.changed.connect(self._changed)
        self._model.load()

    def _changed(self, state: Visiting) -> None:
        assert self._model is not None
        assert not state.problem
        page = self._model.page()
        if state.saving or page is None:
            return
        if not self._loaded:
            self._loaded = True
            self._to_ask = list(page.asked)
        elif self._given and state.visit:
            if not self._boast:
                self._claim(state.visit)
            self._given = None
        self._next()

    def _next(self) -> None:
        assert self._model is not None
        if not self._to_ask:
            self._model.go_on()
            return
        asked = self._to_ask.pop()
        if self._chance.random() < CORRECTED:
            self._to_ask.append(asked)
        state, value = an_answer(asked.question, self._chance)
        self._given = asked, state, value
        if self._boast and self._model.state.visit:
            self._claim(self._model.state.visit)
        given = str(value) if asked.question.answer.kind == "score" and value is not None else value
        self._model.answer(asked.question.id, asked.about, state, given, "her", "", "")

    def _claim(self, visit: VisitState) -> None:
        assert self._given is not None
        asked, state, value = self._given
        findings = tuple(visit.record.findings)
        kept = Kept(visit.record.id, visit.contact.id, asked.question.id, asked.about, state, value, findings)
        self._pipe.send(kept)

    def _sign(self, place: Place) -> Place:
        self._services.visits.sign(self._services.doors.session(), place.family, place.contact)
        return place

    def _signed(self, place: Place) -> None:
        self._pipe.send(Signed(place.family, place.contact))
        self.begin()


def answer_for_ever(pipe: Pipe, root: Path, staff: StaffId, seed: int, boast: bool) -> None:
    """Unlock with the passphrase from the pipe, then answer until killed."""
    fall_over_loudly()
    steady.hold_singletons()
    application = QCoreApplication([])
    services = build(root, throwaway=True)
    services.doors.unlock(staff, pipe.recv_bytes().decode())
    answering = Answering(pipe, services, random.Random(seed), boast=boast)  # noqa: S311 - chance for a test
    answering.begin()
    application.exec()


def a_family(today: date) -> NewFamily:
    """A mother, a baby of seven weeks, and the father at home."""
    people = (
        NewPerson("mother", "Aisha", "Ahmed", title="Ms", born=today - timedelta(days=31 * 365), lives_here="yes"),
        NewPerson("baby", "Noor", "Ahmed", born=today - timedelta(days=47), lives_here="yes"),
        NewPerson("adult", "Daniel", "Ahmed", relationship="Father", lives_here="yes"),
    )
    return NewFamily(people=people, address="1 Elm Row")


def an_answer(question: Question, chance: random.Random) -> tuple[State, AnswerValue | None]:
    """Any answer the question may have; one in eight is a way of not answering."""
    if chance.random() < 0.125:
        return chance.choice(NOT_ANSWERED), None
    shape = question.answer
    match shape.kind:
        case "choice":
            return "answered", chance.choice(shape.choices).word
        case "several":
            return "answered", [one.word for one in shape.choices if chance.random() < 0.3]
        case "score":
            return "answered", chance.choice(shape.choices).score
        case "number":
            least = shape.least or 0
            return "answered", chance.randint(least, shape.most or least + 20)
        case "date":
            return "answered", (date.today() - timedelta(days=chance.randrange(40))).isoformat()
    return "answered", "what she said " * chance.randrange(1, 200)


def _raise(error: Exception) -> None:
    raise error
