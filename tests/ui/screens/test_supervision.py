"""Supervision through its pages: she sits down, reads what waits, thinks against it, decides, and the worker mends."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QPlainTextEdit, QWidget

from app.domain.base import EntryId, FamilyId
from tests.support.house import PASSPHRASE
from tests.support.reviewing import RETURNS, THOUGHT, Two, two
from tests.support.screen import words
from tests.ui.screens.conftest import Stage
from ui.families.steps import StepView
from ui.navigation import screen
from ui.places import Place
from ui.screens.family.pursued import footprint_of
from ui.theme.looks import Looks


class Pages:
    """The pages on the real store thread."""

    def __init__(self, stage: Stage, pair: Two, looks: Looks, place: Place | None = None) -> None:
        self.stage, self.pair = stage, pair
        view = screen(stage.parts(pair.house.services, looks), place or Place("supervision"))
        assert isinstance(view, StepView)
        self.view = view
        stage.qtbot.addWidget(view)
        view.resize(1280, 648)
        view.show()
        self.settle()

    def settle(self) -> None:
        self.stage.settle()
        QCoreApplication.sendPostedEvents()

    def find(self, name: str) -> QWidget:
        assert self.view.holder.page is not None
        found = self.view.holder.page.findChild(QWidget, name)
        assert found is not None, name
        return found

    def press(self, *names: str) -> None:
        for name in names:
            button = self.find(name)
            assert isinstance(button, QAbstractButton), name
            button.click()
            self.settle()

    def on(self) -> None:
        """The main button."""
        assert self.view.holder.page is not None
        self.view.holder.page.onward_button.click()
        self.settle()

    def type(self, name: str, text: str) -> None:
        field = self.find(name)
        if isinstance(field, QLineEdit):
            field.setText(text)
        else:
            assert isinstance(field, QPlainTextEdit), name
            field.setPlainText(text)

    def day(self, name: str, day: str) -> None:
        """Write a day in its three boxes."""
        for part, text in zip(("day", "month", "year"), day.split(), strict=True):
            self.type(f"{name}.{part}", text)

    def words(self) -> str:
        return words(self.view)

    def sit(self) -> None:
        self.type("supervision.passphrase", PASSPHRASE)
        self.on()

    def think(self) -> None:
        for place, text in enumerate(THOUGHT):
            self.type(f"supervision.think.{place}", text)
        self.on()


@pytest.fixture
def pair(tmp_path: Path) -> Two:
    return two(tmp_path)


def asked(pair: Two) -> tuple[FamilyId, EntryId]:
    """A signed visit that its worker wants looked at."""
    family, _, of = pair.signed_visit()
    pair.house.services.supervision.ask(pair.house.who, family, of, "He never spoke. Did I miss something?")
    return family, of


def test_a_supervisor_sits_down_with_her_own_passphrase_and_sees_what_waits(
    stage: Stage, pair: Two, looks: Looks
) -> None:
    asked(pair)
    pages = Pages(stage, pair, looks)
    pages.type("supervision.passphrase", "not her passphrase at all")
    pages.on()
    assert "Sit down together" in pages.words()
    pages.sit()
    assert "To look at: 1" in pages.words()
    assert "Priya Nair is here beside you" in pages.words()


def test_one_visit_is_read_thought_through_agreed_and_signed(stage: Stage, pair: Two, looks: Looks) -> None:
    family, of = asked(pair)
    pages = Pages(stage, pair, looks)
    pages.sit()
    pages.press("supervision.waiting.0")
    assert "He never spoke" in pages.words()
    pages.on()
    pages.on()
    assert "Answer in your own words" in pages.words()
    pages.think()
    pages.press("supervision.decision.agree")
    pages.day("supervision.next", "20 8 2026")
    pages.on()
    assert "Agree and sign" in pages.words()
    pages.on()
    assert "Kept, and signed" in pages.words()
    record = pair.house.services.families.open(pair.house.who, family).record
    assert record.reviewed.sign_off(of) is not None


def test_a_decision_without_a_next_day_stays_on_its_page_and_says_so(stage: Stage, pair: Two, looks: Looks) -> None:
    asked(pair)
    pages = Pages(stage, pair, looks)
    pages.sit()
    pages.press("supervision.waiting.0")
    pages.on()
    pages.think()
    pages.press("supervision.decision.return")
    pages.on()
    assert "Write what is to be put right" in pages.words()
    assert "Enter the day of the next look" in pages.words()


def test_what_came_back_is_put_right_on_the_workers_own_page(stage: Stage, pair: Two, looks: Looks) -> None:
    family, of = asked(pair)
    pair.review(family, of, RETURNS)
    pair.house.services.supervision.get_up(pair.house.who)
    record = pair.house.services.families.open(pair.house.who, family).record
    review = next(iter(record.reviewed.made))
    pages = Pages(stage, pair, looks, Place("supervision", family=family, entry=review))
    assert "Say who was in the room." in pages.words()
    pages.type("supervision.mended", "She was alone. Written so.")
    pages.on()
    record = pair.house.services.families.open(pair.house.who, family).record
    assert not record.reviewed.made[review].open
    assert stage.went[-1].name == "family"


def test_when_she_leaves_her_pages_go_with_her(stage: Stage, pair: Two, looks: Looks) -> None:
    pages = Pages(stage, pair, looks)
    pages.sit()
    pages.press("supervision.leave")
    assert "Sit down together" in pages.words()
    assert pair.house.services.supervision.beside(pair.house.who) is None


def test_a_worker_sees_what_others_can_see_of_her_work(stage: Stage, pair: Two, looks: Looks) -> None:
    family, of = asked(pair)
    pair.review(family, of, RETURNS)
    pair.house.services.supervision.get_up(pair.house.who)
    pages = Pages(stage, pair, looks)
    pages.press("supervision.trail")
    assert "Say who was in the room." in pages.words()
    assert "Who looked" in pages.words()


def test_the_footprint_stands_on_the_familys_page_behind_a_press(pair: Two) -> None:
    family, of = asked(pair)
    pair.review(family, of, RETURNS)
    state = pair.house.services.families.open(pair.house.who, family)
    when, says, note = footprint_of(state.record)[0]
    assert when == "06-Aug-2026, Priya Nair"
    assert "Say who was in the room." in says
    assert note == "Not done yet. Next look: 20-Aug-2026"
