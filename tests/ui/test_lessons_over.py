"""What reviews found stands over the page it was asked from; Escape gives the page back, with the keyboard where it was."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.support.asks import AnsweringAsk
from tests.support.house import House, contact_of, open_house
from ui.desktop import Desktop
from ui.places import Place
from ui.tasks import StoreThread
from ui.theme.looks import Looks
from ui.window import Window


@pytest.fixture
def house(tmp_path: Path) -> House:
    """Somebody set up and unlocked."""
    return open_house(tmp_path)


@pytest.fixture
def desktop(looks: Looks, qtbot: QtBot, house: House) -> Iterator[Desktop]:
    """The desktop on the first page of a visit, alone with her."""
    window, store = Window(looks), StoreThread()
    qtbot.addWidget(window)
    made = Desktop(house.services, store, looks, window, AnsweringAsk())
    window.show()
    window.activateWindow()
    family = house.family()
    state = house.visit(family)
    page = next(page.number for page in state.pages if page.asked[0].question.id == "how.are_you")
    made.go(Place("question", family=family, contact=contact_of(state), page=page))
    settle(made, qtbot)
    yield made
    assert store.stop(10)


def settle(desktop: Desktop, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: desktop.parts.store.waiting() == 0, timeout=20_000)


def front(desktop: Desktop) -> QWidget:
    page = desktop.window.pages.currentWidget()
    assert page is not None
    return page


def press(desktop: Desktop, qtbot: QtBot, name: str) -> None:
    button = front(desktop).findChild(QAbstractButton, name)
    assert button is not None
    button.setFocus(Qt.FocusReason.OtherFocusReason)
    button.click()
    settle(desktop, qtbot)


def test_escape_gives_back_the_page_and_the_field(desktop: Desktop, qtbot: QtBot) -> None:
    page = front(desktop)
    press(desktop, qtbot, "how.are_you@mother.why.open")
    press(desktop, qtbot, "how.are_you@mother.lessons")
    over = front(desktop)
    QTest.keyClick(over, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: front(desktop) is page)
    focus = QApplication.focusWidget()
    assert over.objectName() == "lessons"
    assert focus is not None
    assert focus.objectName() == "how.are_you@mother.lessons"


def test_help_leads_to_the_whole_register(desktop: Desktop, qtbot: QtBot) -> None:
    page = front(desktop)
    desktop.help()
    settle(desktop, qtbot)
    press(desktop, qtbot, "help.lessons")
    over = front(desktop)
    QTest.keyClick(over, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: front(desktop) is page)
    assert over.objectName() == "lessons"
