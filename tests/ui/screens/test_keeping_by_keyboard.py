"""The screens that keep a caseload, by keyboard alone."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.support.keeping_screens import GROUPS, KEEPING
from tests.ui.screens.test_screens_by_keyboard import Hands
from ui.screens.bring_back.state import BringBackShown
from ui.screens.bring_back.view import BringBackView
from ui.screens.keeping.state import KeepingShown
from ui.screens.keeping.view import KeepingView
from ui.screens.keys.state import KeysShown
from ui.screens.keys.view import KeysView
from ui.screens.lift.view import LiftView
from ui.screens.local_pack.view import LocalPackView
from ui.screens.policy.state import PolicyShown
from ui.screens.policy.view import PolicyView
from ui.screens.settings.view import SettingsView
from ui.screens.versions.view import VersionsView
from ui.theme.looks import Looks


@pytest.fixture
def hands(qtbot: QtBot) -> Hands:
    """A pair of hands."""
    return Hands(qtbot)


def tab_to(name: str, most: int = 20) -> None:
    """Press Tab until the focus is there."""
    for _ in range(most):
        focus = QApplication.focusWidget()
        assert focus is not None
        if focus.objectName() == name:
            return
        QTest.keyClick(focus, Qt.Key.Key_Tab)
    raise AssertionError(f"Tab does not reach {name}")


def test_a_pin_is_typing_and_enter(hands: Hands, looks: Looks, qtbot: QtBot) -> None:
    view = LiftView(looks)
    hands.at(view)
    hands.write("739164")
    with qtbot.waitSignal(view.pin_given) as said:
        hands.press(Qt.Key.Key_Return)
    assert said.args == ["739164"]


def test_the_pin_is_hidden_while_it_is_typed(looks: Looks, qtbot: QtBot) -> None:
    view = LiftView(looks)
    qtbot.addWidget(view)
    view.field.line.setText("739164")
    assert "7" not in view.field.line.displayText()


def test_tab_reaches_every_group_of_the_settings_in_order(hands: Hands, looks: Looks, qtbot: QtBot) -> None:
    view = KEEPING["settings-menu"](looks)
    assert isinstance(view, SettingsView)
    hands.at(view)
    qtbot.waitUntil(lambda: view.holder.page is not None)
    view.arrive()
    opened: list[str] = []
    view.open.connect(opened.append)
    for group in GROUPS:
        tab_to(f"settings.{group.id}")
        hands.press(Qt.Key.Key_Space)
    assert opened == [group.id for group in GROUPS]


def test_a_new_pin_is_kept_with_enter(hands: Hands, looks: Looks, qtbot: QtBot) -> None:
    view = KeysView(looks)
    view.show_state(KeysShown(part="pin", ready=True))
    hands.at(view)
    view.arrive()
    tab_to("keys.pin.new")
    hands.write("739164")
    tab_to("keys.old")
    hands.write("six words of mine")
    with qtbot.waitSignal(view.pin_given) as said:
        hands.press(Qt.Key.Key_Return)
    assert said.args == ["six words of mine", "739164"]


def test_a_copy_and_a_check_are_a_tab_and_a_space_away(hands: Hands, looks: Looks, qtbot: QtBot) -> None:
    view = KeepingView(looks)
    view.show_state(KeepingShown(ready=True, last="No copy was ever kept."))
    hands.at(view)
    for name, signal in (("keeping.copy", view.copy), ("keeping.check", view.check)):
        tab_to(name)
        with qtbot.waitSignal(signal):
            hands.press(Qt.Key.Key_Space)


def test_long_work_can_be_stopped_from_the_keyboard(hands: Hands, looks: Looks, qtbot: QtBot) -> None:
    view = KeepingView(looks)
    view.show_state(KeepingShown(ready=True, work="check", far="Beginning"))
    hands.at(view)
    qtbot.waitUntil(view.check_busy.stop.isVisible)
    view.arrive()
    tab_to("busy.stop")
    with qtbot.waitSignal(view.stop):
        hands.press(Qt.Key.Key_Space)


def test_words_from_paper_and_enter_install(hands: Hands, looks: Looks, qtbot: QtBot) -> None:
    view = PolicyView(looks)
    view.show_state(PolicyShown(ready=True, part="offer", offered=(("Organisation", "A"),), ask_for_words=True))
    hands.at(view)
    view.arrive()
    tab_to("policy.words")
    hands.write("one two")
    with qtbot.waitSignal(view.install) as said:
        hands.press(Qt.Key.Key_Return)
    assert said.args == ["one two"]


def test_enter_chooses_the_copy_to_bring_back(hands: Hands, looks: Looks, qtbot: QtBot) -> None:
    view = BringBackView(looks)
    view.show_state(BringBackShown())
    hands.at(view)
    view.arrive()
    with qtbot.waitSignal(view.choose):
        hands.press(Qt.Key.Key_Return)


def test_the_code_from_paper_goes_on_with_enter(hands: Hands, looks: Looks, qtbot: QtBot) -> None:
    view = BringBackView(looks)
    view.show_state(BringBackShown(step="way", whose="Amal", when="today", code=True))
    hands.at(view)
    view.arrive()
    tab_to("bring-back.code.typed")
    hands.write("4F2K")
    with qtbot.waitSignal(view.given) as said:
        hands.press(Qt.Key.Key_Return)
    assert said.args == ["4F2K"]


def test_what_is_different_is_read_and_put_off_by_keyboard(hands: Hands, looks: Looks, qtbot: QtBot) -> None:
    view = KEEPING["versions"](looks)
    assert isinstance(view, VersionsView)
    hands.at(view)
    view.arrive()
    tab_to("versions.later")
    with qtbot.waitSignal(view.back):
        hands.press(Qt.Key.Key_Space)


def test_a_version_is_approved_by_typing_and_enter(hands: Hands, looks: Looks, qtbot: QtBot) -> None:
    view = KEEPING["versions-approve"](looks)
    assert isinstance(view, VersionsView)
    hands.at(view)
    view.arrive()
    tab_to("versions.reason")
    hands.write("Read through in May.")
    tab_to("continue")
    with qtbot.waitSignal(view.approve) as said:
        hands.press(Qt.Key.Key_Return)
    assert said.args == ["Sam Okafor", "Health visitor", "Read through in May."]


def test_a_time_of_the_local_pack_is_changed_by_keyboard(hands: Hands, looks: Looks, qtbot: QtBot) -> None:
    view = KEEPING["local-pack"](looks)
    assert isinstance(view, LocalPackView)
    hands.at(view)
    view.arrive()
    tab_to("local.limit.baby_not_seen")
    with qtbot.waitSignal(view.open) as said:
        hands.press(Qt.Key.Key_Space)
    assert said.args == ["limit.baby_not_seen"]


def test_a_changed_time_is_saved_by_typing_and_enter(hands: Hands, looks: Looks, qtbot: QtBot) -> None:
    view = KEEPING["local-pack-time"](looks)
    assert isinstance(view, LocalPackView)
    hands.at(view)
    view.arrive()
    tab_to("local.within")
    hands.press(Qt.Key.Key_End)
    hands.write(" and more")
    tab_to("local.checked")
    hands.press(Qt.Key.Key_Space)
    tab_to("continue", most=30)
    with qtbot.waitSignal(view.keep) as said:
        hands.press(Qt.Key.Key_Return)
    assert said.args == [{"within": "2 working days and more"}, "", True, date(2027, 2, 4)]
