"""A visit on the real screens: a throwaway house, the real store thread and window, and what a worker does with them."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from app.domain.body import Company
from app.domain.record import FamilyRecord
from app.services.states import VisitState
from tests.support.asks import AnsweringAsk
from tests.support.house import House
from ui.navigation import screen
from ui.parts import Parts
from ui.places import Name, Place
from ui.tasks import StoreThread
from ui.theme.looks import Looks
from ui.window import Window


class VisitStage:
    """One family, one visit, one window. Every verb waits until what it began is kept and shown."""

    def __init__(
        self, qtbot: QtBot, looks: Looks, house: House, store: StoreThread, present: tuple[Company, ...]
    ) -> None:
        self.bot, self.house, self.store = qtbot, house, store
        self.answers = AnsweringAsk()
        self.window = Window(looks)
        self.window.resize(1280, 720)
        self.window.show_bar(unlocked=True)
        qtbot.addWidget(self.window)
        self.parts = Parts(house.services, self.store, looks, self.answers, self.go)
        self.family = house.family()
        self.contact = house.services.visits.start(house.who, self.family, house.plan, present).contact.id
        self.places: list[Place] = []
        self.page: QWidget = QWidget()
        self.window.show()
        self.window.activateWindow()
        qtbot.waitUntil(self.window.isActiveWindow)

    def choose_file(self, path: Path) -> None:
        """The person will choose this file from now on."""
        self.parts = replace(self.parts, ask=AnsweringAsk(file=path))
        self.go(self.place)
        self.settle()

    @property
    def visit(self) -> VisitState:
        """The visit as kept."""
        return self.house.services.visits.show(self.house.who, self.family, self.contact)

    @property
    def record(self) -> FamilyRecord:
        """The family as kept, whoever is in the room."""
        return self.house.services.families.open(self.house.who, self.family).record

    def jots(self) -> list[str]:
        """What was jotted in this visit."""
        return [jot.jotted.text for jot in self.record.contacts[self.contact].jots]

    @property
    def place(self) -> Place:
        """Where we are."""
        return self.places[-1]

    def go(self, place: Place) -> None:
        """Build a screen and show it, as the desktop does. Places outside the visit are only written down."""
        self.places.append(place)
        if place.name in ("today", "family"):
            return
        before, self.page = self.page, screen(self.parts, place)
        self.window.show_page(self.page)
        self.window.drop_page(before)

    def open(self, name: Name, page: int = 0, **more: str) -> None:
        """Open a screen of this visit."""
        self.go(Place(name, family=self.family, contact=self.contact, page=page, **more))  # type: ignore[arg-type]
        self.settle()

    def number(self, question: str) -> int:
        """The page on which a question stands."""
        return next(page.number for page in self.visit.pages if any(one.question.id == question for one in page.asked))

    def say(self, question: str, value: str | int | list[str], about: str = "mother") -> None:
        """Answer without the screen."""
        self.house.answer(self.visit, question, value, about)

    def settle(self) -> None:
        """Wait until everything asked of the store has come home."""
        self.bot.waitUntil(lambda: self.store.waiting() == 0, timeout=20_000)
        QCoreApplication.processEvents()

    def find(self, name: str) -> QWidget:
        """A widget of the page in front, by its name."""
        found = self.page.findChild(QWidget, name)
        assert found is not None, name
        return found

    def press(self, name: str) -> None:
        """Press a button or a tile and wait until that is kept."""
        self.touch(name)
        self.settle()

    def touch(self, name: str) -> None:
        """Press without waiting."""
        button = self.find(name)
        assert isinstance(button, QAbstractButton), name
        button.click()

    def type(self, name: str, words: str) -> None:
        """Write in a field, without leaving it."""
        field = self.find(name)
        if isinstance(field, QLineEdit):
            field.setText(words)
            field.textEdited.emit(words)
        else:
            assert isinstance(field, QPlainTextEdit), name
            field.setPlainText(words)

    def key(self, keys: str) -> None:
        """Press keys, as the keyboard does."""
        QTest.keySequence(self.window, QKeySequence(keys))

    def words(self) -> str:
        """Every word a person can read in the window now."""
        shown = [label for label in self.window.findChildren(QWidget) if label.isVisible()]
        texts = [one.text() for one in shown if isinstance(one, QLabel | QAbstractButton | QLineEdit)]
        texts += [one.accessibleName() for one in shown]
        texts += [one.toPlainText() for one in shown if isinstance(one, QPlainTextEdit)]
        return "\n".join(texts)

    def unnamed(self) -> list[str]:
        """Widgets that take the focus and have no accessible name."""
        focusable = (one for one in self.page.findChildren(QWidget) if one.focusPolicy() != Qt.FocusPolicy.NoFocus)
        return [
            f"{type(one).__name__} {one.objectName()}"
            for one in focusable
            if not one.accessibleName() and one.isVisible()
        ]
