"""The screens before a visit by keyboard alone."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from tests.support.screens import KNOCK, ONE, ROWS
from tests.support.states import today_state
from ui.screens.before_you_knock.view import KnockView
from ui.screens.families.state import FamiliesShown
from ui.screens.families.view import FamiliesView
from ui.screens.setup.state import SetupState
from ui.screens.setup.view import SetupView
from ui.screens.today.view import TodayView
from ui.screens.unlock.state import UnlockState
from ui.screens.unlock.view import UnlockView
from ui.theme.looks import Looks


class Hands:
    """Types into whatever has the focus."""

    def __init__(self, qtbot: QtBot) -> None:
        self._qtbot = qtbot

    def at(self, screen: QWidget) -> None:
        """Sit down at a screen."""
        self._qtbot.addWidget(screen)
        screen.resize(1280, 640)
        screen.show()
        screen.activateWindow()
        self._qtbot.waitUntil(screen.isActiveWindow)
        getattr(screen, "arrive", lambda: None)()

    def press(self, *keys: Qt.Key) -> None:
        """Press keys, one after another."""
        for key in keys:
            focus = QApplication.focusWidget()
            assert focus is not None
            QTest.keyClick(focus, key)

    def write(self, words: str) -> None:
        """Write words."""
        focus = QApplication.focusWidget()
        assert focus is not None
        QTest.keyClicks(focus, words)


@pytest.fixture
def hands(qtbot: QtBot) -> Hands:
    """A pair of hands."""
    return Hands(qtbot)


def test_unlocking_is_typing_and_enter(hands: Hands, looks: Looks, qtbot: QtBot) -> None:
    view = UnlockView(looks)
    view.show_state(UnlockState(people=ONE, chosen=ONE[0][0]))
    hands.at(view)
    hands.write("six words of mine")
    with qtbot.waitSignal(view.unlock) as said:
        hands.press(Qt.Key.Key_Return)
    assert said.args == ["six words of mine"]


def test_enter_begins_the_set_up(hands: Hands, looks: Looks, qtbot: QtBot) -> None:
    view = SetupView(looks)
    view.show_state(SetupState())
    hands.at(view)
    with qtbot.waitSignal(view.does.begin):
        QTest.keyClick(view.holder.page or view, Qt.Key.Key_Return)


def test_about_you_is_ready_to_type(hands: Hands, looks: Looks, qtbot: QtBot) -> None:
    view = SetupView(looks)
    view.show_state(SetupState(step="you"))
    hands.at(view)
    qtbot.waitUntil(lambda: getattr(QApplication.focusWidget(), "objectName", str)() == "you.name")
    hands.write("Amal")
    field = view.findChild(QLineEdit, "you.name")
    assert isinstance(field, QLineEdit)
    assert field.text() == "Amal"


def test_enter_opens_the_one_family_left(hands: Hands, looks: Looks, qtbot: QtBot) -> None:
    view = FamiliesView(looks)
    view.show_state(FamiliesShown(rows=ROWS[:1], all=3, looked_for="ais", ready=True))
    hands.at(view)
    with qtbot.assertNotEmitted(view.onward), qtbot.waitSignal(view.open) as said:
        hands.press(Qt.Key.Key_Return)
    assert said.args == ["f1"]


def test_a_second_enter_after_unlocking_does_nothing(hands: Hands, looks: Looks, qtbot: QtBot) -> None:
    view = TodayView(looks)
    view.show_state(today_state())
    hands.at(view)
    with qtbot.assertNotEmitted(view.leave_for):
        QTest.keyClick(view, Qt.Key.Key_Return)


def test_tab_reaches_every_act_of_the_day_in_order(hands: Hands, looks: Looks) -> None:
    view = TodayView(looks)
    view.show_state(today_state())
    hands.at(view)
    reached: list[str] = []
    for _ in range(20):
        QTest.keyClick(QApplication.focusWidget() or view, Qt.Key.Key_Tab)
        focus = QApplication.focusWidget()
        if focus is not None and focus.objectName() not in reached:
            reached.append(focus.objectName())
    acts = [name for name in reached if name.startswith(("today.visit", "today.due", "today.only", "today.cover"))]
    assert acts == ["today.visit.0", "today.due.0", "today.due.0.1", "today.due.1", "today.only-here", "today.cover"]


def test_any_key_brings_a_dimmed_door_back(hands: Hands, looks: Looks, qtbot: QtBot) -> None:
    view = KnockView(looks)
    view.show_state(KNOCK)
    hands.at(view)
    view.show_state(type(KNOCK)(name="Smith", dimmed=True, ready=True))
    with qtbot.waitSignal(view.light):
        hands.press(Qt.Key.Key_A)


def test_shift_leaves_a_dimmed_door_dark(hands: Hands, looks: Looks, qtbot: QtBot) -> None:
    view = KnockView(looks)
    view.show_state(KNOCK)
    hands.at(view)
    view.show_state(type(KNOCK)(name="Smith", dimmed=True, ready=True))
    with qtbot.assertNotEmitted(view.light):
        hands.press(Qt.Key.Key_Shift)
