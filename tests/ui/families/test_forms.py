"""The forms about people: nothing is chosen for anybody, and what is missing is asked for where it is missing."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

from tests.support.days import cover_state
from tests.support.screen import words
from tests.support.screens import DAY
from ui.families.forms import BabyForm, PersonForm
from ui.screens.add_family.model import problems_of
from ui.screens.add_family.state import AddFamilyState
from ui.screens.add_family.view import AddFamilyView
from ui.screens.cover.view import CoverView
from ui.theme.looks import Looks


@pytest.fixture
def adding(looks: Looks, qtbot: QtBot) -> AddFamilyView:
    view = AddFamilyView(looks)
    qtbot.addWidget(view)
    view.show_state(AddFamilyState(today=DAY))
    view.given_name.set_text("Aisha")
    view.show()
    return view


def press(around: QWidget, name: str) -> None:
    button = around.findChild(QAbstractButton, name)
    assert button is not None, name
    button.click()


def test_whether_a_baby_is_born_is_asked_and_not_guessed(adding: AddFamilyView) -> None:
    problems = problems_of(adding.written())
    assert problems == (("baby.0.day", "Say whether this baby is born or not born yet."),)


def test_the_date_asked_for_is_the_one_that_fits(adding: AddFamilyView) -> None:
    before = "Due date" in words(adding) or "Date of birth" in words(adding)
    press(adding, "baby1.state.unborn")
    assert (before, "Due date" in words(adding), "Date of birth" in words(adding)) == (False, True, False)


def test_the_problem_stands_at_the_question_and_goes_once_it_is_answered(adding: AddFamilyView) -> None:
    adding.show_state(AddFamilyState(today=DAY, problems=problems_of(adding.written())))
    form = adding.findChild(BabyForm)
    assert form is not None
    there = form.state.trouble.isVisible()
    press(adding, "baby1.state.born")
    assert (there, form.state.trouble.isVisible()) == (True, False)


@pytest.mark.parametrize(("days", "taken"), [(280, True), (281, False), (3653, False)])
def test_a_due_date_beyond_any_pregnancy_of_today_is_asked_for_again(
    adding: AddFamilyView, days: int, taken: bool
) -> None:
    press(adding, "baby1.state.unborn")
    form = adding.findChild(BabyForm)
    assert form is not None
    due = DAY + timedelta(days=days)
    for box, words_in_it in ((form.due.day, due.day), (form.due.month, due.month), (form.due.year, due.year)):
        box.setText(str(words_in_it))
    assert (not form.due.problem()) is taken


def test_whoever_is_written_down_is_an_adult_or_a_child_and_which_is_not_guessed(adding: AddFamilyView) -> None:
    press(adding, "baby1.state.born")
    press(adding, "add.others")
    form = adding.findChild(PersonForm)
    assert form is not None
    form.relationship.set_text("sister aged 4")
    assert "Say whether this person is an adult or a child." in dict(problems_of(adding.written())).values()


def test_how_somebody_was_told_is_not_chosen_for_her(looks: Looks, qtbot: QtBot) -> None:
    view = CoverView(looks)
    qtbot.addWidget(view)
    view.show_state(cover_state("mine"))
    view.show()
    with qtbot.assertNotEmitted(view.asked):
        press(view, "cover.ask")
    assert "Say how you told them." in words(view)
