"""A worker's own pages: said, shown, looked at together and kept; never a number, never a rank."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import get_args

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QPlainTextEdit, QWidget

from app.domain.practised import PracticeState
from tests.support.asks import AnsweringAsk
from tests.support.house import DAY, House
from tests.support.practice import ASKS, HARM, RUTH, filled, training
from tests.support.screen import words
from tests.support.screens_practice import PRACTICE
from tests.ui.screens.conftest import Stage
from ui.navigation import screen
from ui.places import Place
from ui.screens.my_practice.state import Mode
from ui.screens.my_practice.view import PAGES, PracticeView
from ui.theme.looks import Looks


class Pages:
    """Her pages on the real store thread."""

    def __init__(self, stage: Stage, house: House, looks: Looks, file: Path | None = None) -> None:
        self.stage, self.house = stage, house
        parts = replace(stage.parts(house.services, looks), ask=AnsweringAsk(file=file))
        view = screen(parts, Place("my-practice"))
        assert isinstance(view, PracticeView)
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

    def write(self, name: str, text: str) -> None:
        field = self.find(name)
        if isinstance(field, QLineEdit):
            field.setText(text)
        else:
            assert isinstance(field, QPlainTextEdit)
            field.setPlainText(text)

    @property
    def words(self) -> str:
        return words(self.view)

    @property
    def kept(self) -> PracticeState:
        return self.house.services.practice.show(self.house.who)


@pytest.fixture
def pages(stage: Stage, house: House, looks: Looks, tmp_path: Path) -> Pages:
    return Pages(stage, house, looks, tmp_path / "kept.bin")


def test_a_statement_is_said_and_shown_and_the_page_leads_back_to_its_part(pages: Pages) -> None:
    pages.press("my-practice.domain.D1", f"my-practice.statement.{ASKS}", "my-practice.level.2", "my-practice.add")
    pages.press("my-practice.kind.observed-practice")
    pages.write("my-practice.shown", "Ruth sat in")
    pages.press("continue")
    found = pages.kept.standing(ASKS)
    assert found is not None
    assert (found.own, [one.words for _, one in found.evidence]) == (2, ["Ruth sat in"])
    assert "I do it with support" in pages.words
    assert "Saved on this laptop" in pages.words


def test_nothing_is_kept_before_it_is_said_how_it_stands(pages: Pages) -> None:
    pages.press("my-practice.domain.D1", f"my-practice.statement.{ASKS}", "continue")
    assert "Choose how it stands for you." in pages.words
    assert pages.kept.lines == 0


def test_half_a_thing_that_shows_it_is_asked_for_and_nothing_is_lost(pages: Pages) -> None:
    pages.press("my-practice.domain.D1", f"my-practice.statement.{ASKS}", "my-practice.level.2", "my-practice.add")
    pages.write("my-practice.shown", "Ruth sat in")
    pages.press("continue")
    assert "Choose what kind of thing shows it" in pages.words
    field = pages.find("my-practice.shown")
    assert isinstance(field, QPlainTextEdit)
    assert field.toPlainText() == "Ruth sat in"


def test_two_people_go_through_it_and_may_leave_one_for_another_day(pages: Pages) -> None:
    pages.press("my-practice.together")
    first = pages.view.holder.page
    pages.write("my-practice.supervisor", RUTH)
    pages.press("my-practice.own.3", "my-practice.theirs.2")
    pages.write("my-practice.next", "Sit in on the next call")
    pages.press("continue")
    assert pages.view.holder.page is not first
    assert RUTH in [field.text() for field in pages.view.findChildren(QLineEdit)]
    pages.press("my-practice.skip")
    both = [one for one in pages.kept.standings if one.together]
    assert [(one.together.own, one.together.theirs, one.together.supervisor) for one in both if one.together] == [
        (3, 2, RUTH)
    ]
    assert "Together, 3 of 16" in pages.words


def test_a_difference_is_said_kindly_with_both_names(pages: Pages) -> None:
    filled(pages.house)
    pages.view.back.emit()
    again = Pages(pages.stage, pages.house, pages.view.looks)
    again.press("my-practice.domain.D4", "my-practice.statement.D4.K2")
    assert "You and Ruth Okafor saw it differently on 06-Aug-2026, which is worth a talk." in again.words
    assert "You said: alone. Ruth Okafor said: with support." in again.words


def test_the_second_name_is_asked_for(pages: Pages) -> None:
    pages.press("my-practice.together", "my-practice.own.3", "my-practice.theirs.2", "continue")
    assert "Write the name of the person who looks at it with you." in pages.words
    assert pages.kept.lines == 0


def test_a_day_of_training_is_written_with_hours_and_other_agencies(pages: Pages) -> None:
    pages.press("my-practice.training", "continue", "my-practice.what.safeguarding-children", "my-practice.others")
    for name, value in (("day", "6"), ("month", "8"), ("year", "2026")):
        pages.write(f"my-practice.trained.{name}", value)
    pages.write("my-practice.hours", "6,5")
    pages.press("continue")
    (_, done), *_ = pages.kept.log
    assert (done.title, done.hours, done.with_others) == ("Safeguarding children", 6.5, True)
    assert "In date until 06-Aug-2029" in pages.words


def test_a_gap_says_the_training_and_that_none_was_with_others(pages: Pages) -> None:
    practice, who = pages.house.services.practice, pages.house.who
    practice.rate(who, ASKS, 1)
    practice.train(who, training(with_others=False))
    again = Pages(pages.stage, pages.house, pages.view.looks)
    again.press("my-practice.growing")
    assert "Training that belongs to it: Mental health around a birth" in again.words
    assert "None of the training written here was with other agencies." in again.words


def test_a_review_is_read_with_a_reflection(pages: Pages) -> None:
    pages.press("my-practice.reviews", "my-practice.review.baby-a")
    assert "It lay with nobody for four and a half months." in pages.words
    pages.write("my-practice.reflection", "Day three: I ring.")
    pages.press("continue")
    assert "Read on 06-Aug-2026" in pages.words


def test_what_waited_is_talked_through_with_a_name(pages: Pages) -> None:
    practice, who = pages.house.services.practice, pages.house.who
    practice.rate(who, ASKS, 1)
    practice.keep_for_supervision(who, HARM)
    again = Pages(pages.stage, pages.house, pages.view.looks)
    again.press("my-practice.supervision", f"my-practice.waiting.{again.kept.waiting[0].entry}")
    again.write("my-practice.with", RUTH)
    again.press("continue")
    assert again.kept.waiting == ()
    assert "Nothing waits." in again.words


def test_a_statement_beyond_the_first_year_is_taken_in(pages: Pages) -> None:
    pages.press("my-practice.domain.D5", "my-practice.more", "my-practice.choose.D5.K1")
    found = pages.kept.standing("D5.K1")
    assert found is not None
    assert found.shown


def test_a_line_written_by_mistake_is_taken_back_with_a_reason(pages: Pages) -> None:
    entry = pages.house.services.practice.train(pages.house.who, training(title="Not this one")).log[0][0]
    again = Pages(pages.stage, pages.house, pages.view.looks)
    again.press("my-practice.training", f"my-practice.day.{entry}")
    again.write("my-practice.why", "Typed twice")
    again.press("continue")
    assert again.kept.log == ()


@pytest.mark.parametrize(("button", "begins"), [("passport", b"%PDF"), ("copy", b"{")])
def test_she_keeps_her_passport_and_a_plain_copy(pages: Pages, tmp_path: Path, button: str, begins: bytes) -> None:
    pages.house.services.practice.rate(pages.house.who, ASKS, 2)
    pages.press(f"my-practice.{button}")
    kept = (tmp_path / "kept.bin").read_bytes()
    assert kept.startswith(begins)
    assert "Kept as kept.bin." in pages.words
    if button == "copy":
        assert json.loads(kept)["name"] == "Sam Okafor"


def test_every_page_has_a_picture() -> None:
    assert set(PAGES) == set(get_args(Mode)) == {name.removeprefix("my-practice-") for name in PRACTICE} & set(PAGES)


def test_no_page_shows_a_percentage_a_total_or_a_rank(looks: Looks) -> None:
    for name, make in PRACTICE.items():
        made = make(looks)
        made.show()
        shown = words(made)
        assert not re.search(
            r"\d\s?%|out of \d|\b(score|rank|better than|worse than|average)\b", shown, re.IGNORECASE
        ), name
        made.close()
        made.deleteLater()


def test_the_pages_say_what_is_due_only_when_it_is(pages: Pages) -> None:
    assert "Nothing is due." in pages.words
    pages.house.services.practice.rate(pages.house.who, ASKS, 3)
    pages.house.clock.go_to(DAY + timedelta(days=366))
    assert "Look again" in Pages(pages.stage, pages.house, pages.view.looks).words
