"""What is private in the chronology: covered, shown, covered again, and asked about before one line of it opens."""

from __future__ import annotations

from PySide6.QtWidgets import QAbstractButton, QListView
from pytestqt.qtbot import QtBot

from tests.services.test_company import told_alone
from tests.support.house import House
from tests.support.screen import words
from tests.ui.screens.conftest import Stage
from tests.ui.screens.test_history_models import chronology
from ui.navigation import screen
from ui.places import Place
from ui.theme.looks import Looks


def test_a_covered_line_asks_who_can_read_along_before_it_opens(
    stage: Stage, house: House, looks: Looks, qtbot: QtBot
) -> None:
    family = house.family()
    told_alone(house, family)
    model = chronology(stage, house, looks, family)
    line = next(place for place, row in enumerate(model.state.rows) if row.covered)
    model.open(line)
    page = screen(stage.parts(house.services, looks), stage.went[-1])
    qtbot.addWidget(page)
    stage.settle()
    page.show()
    covered = words(page)
    button = page.findChild(QAbstractButton, "cover.continue")
    assert isinstance(button, QAbstractButton)
    button.click()
    assert "Who can see the screen?" in covered
    assert "When it was written" not in covered
    assert "When it was written" in words(page)


def test_what_was_uncovered_can_be_covered_again(stage: Stage, house: House, looks: Looks, qtbot: QtBot) -> None:
    family = house.family()
    told_alone(house, family)
    page = screen(stage.parts(house.services, looks), Place("chronology", family=family))
    qtbot.addWidget(page)
    stage.settle()
    page.show()
    for name in ("chronology.reveal", "chronology.cover-again"):
        button = page.findChild(QAbstractButton, name)
        assert isinstance(button, QAbstractButton)
        assert button.isVisible(), name
        button.click()
    shown = page.findChild(QListView, "chronology.lines")
    assert isinstance(shown, QListView)
    lines = [str(shown.model().index(row, 0).data()) for row in range(shown.model().rowCount())]
    assert [line for line in lines if "He hit me" in line] == []
    assert "Private: covered" in lines
