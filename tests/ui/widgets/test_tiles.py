"""Tiles: a question answered by keyboard alone, and nothing picked by walking past."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from ui.theme.looks import Looks
from ui.widgets.fields import TextField
from ui.widgets.layouts import Column
from ui.widgets.tile_group import TileGroup
from ui.widgets.tiles import ChoiceTile, TickTile

WORDS = ("never", "sometimes", "often")


class Asked:
    """A group between two fields, and what was picked from it."""

    def __init__(self, looks: Looks, qtbot: QtBot, kind: type[ChoiceTile] | type[TickTile]) -> None:
        tiles = [kind(looks, word, word=word, name=word, digit=place) for place, word in enumerate(WORDS, start=1)]
        self.group = TileGroup(looks, tiles, says="How often?", name="group")
        self.before, self.after = TextField(looks, "Before", name="before"), TextField(looks, "After", name="after")
        self.page = Column(looks)
        self.page.add(self.before, self.group, self.after)
        self.picked: list[object] = []
        self.group.picked.connect(self.picked.append)
        self.group.ticked.connect(self.picked.append)
        qtbot.addWidget(self.page)
        self.page.show()
        self.page.activateWindow()
        qtbot.waitUntil(self.page.isActiveWindow)
        self.group.focus_first()

    def press(self, *keys: Qt.Key) -> None:
        """Press keys where the focus is."""
        for key in keys:
            QTest.keyClick(self.page.focusWidget(), key)


@pytest.fixture
def choices(looks: Looks, qtbot: QtBot) -> Asked:
    return Asked(looks, qtbot, ChoiceTile)


@pytest.fixture
def ticks(looks: Looks, qtbot: QtBot) -> Asked:
    return Asked(looks, qtbot, TickTile)


def test_a_digit_picks(choices: Asked) -> None:
    choices.press(Qt.Key.Key_2)
    assert choices.picked == ["sometimes"]


def test_another_digit_picks_instead(choices: Asked) -> None:
    choices.press(Qt.Key.Key_2, Qt.Key.Key_3)
    assert [tile.isChecked() for tile in choices.group.tiles] == [False, False, True]


def test_a_digit_beyond_the_tiles_does_nothing(choices: Asked) -> None:
    choices.press(Qt.Key.Key_4, Qt.Key.Key_9, Qt.Key.Key_0)
    assert choices.picked == []


def test_a_digit_with_control_does_nothing(choices: Asked) -> None:
    QTest.keyClick(choices.page.focusWidget(), Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    assert choices.picked == []


def test_a_digit_outside_the_group_only_writes(choices: Asked) -> None:
    choices.after.line.setFocus()
    choices.press(Qt.Key.Key_2)
    assert (choices.picked, choices.after.text()) == ([], "2")


def test_arrows_move_and_pick_nothing(choices: Asked) -> None:
    choices.press(Qt.Key.Key_Down, Qt.Key.Key_Right)
    assert (choices.page.focusWidget().objectName(), choices.picked) == ("often", [])


def test_arrows_go_round(choices: Asked) -> None:
    choices.press(Qt.Key.Key_Up)
    assert choices.page.focusWidget().objectName() == "often"


def test_space_picks_where_the_focus_is(choices: Asked) -> None:
    choices.press(Qt.Key.Key_Down, Qt.Key.Key_Space)
    assert choices.picked == ["sometimes"]


def test_picking_again_leaves_it_picked(choices: Asked) -> None:
    choices.press(Qt.Key.Key_2, Qt.Key.Key_Space)
    assert choices.group.word() == "sometimes"


def test_one_tab_leaves_the_choices(choices: Asked) -> None:
    choices.press(Qt.Key.Key_Tab)
    assert choices.page.focusWidget().objectName() == "after"


def test_tab_comes_back_to_the_picked_tile(choices: Asked) -> None:
    choices.press(Qt.Key.Key_3, Qt.Key.Key_Tab)
    QTest.keyClick(choices.page.focusWidget(), Qt.Key.Key_Backtab)
    assert choices.page.focusWidget().objectName() == "often"


def test_what_code_marks_is_not_the_persons_answer(choices: Asked) -> None:
    choices.group.show_words(["often"])
    assert (choices.group.word(), choices.picked) == ("often", [])


def test_nothing_is_marked_before_she_answers(choices: Asked) -> None:
    assert choices.group.word() == ""


def test_ticks_stand_beside_each_other(ticks: Asked) -> None:
    ticks.press(Qt.Key.Key_1, Qt.Key.Key_3)
    assert ticks.picked == [["never"], ["never", "often"]]


def test_a_tick_can_be_taken_back(ticks: Asked) -> None:
    ticks.press(Qt.Key.Key_1, Qt.Key.Key_1)
    assert ticks.picked[-1] == []


def test_a_screen_reader_knows_group_and_tile(choices: Asked) -> None:
    group = QAccessible.queryAccessibleInterface(choices.group)
    tile = QAccessible.queryAccessibleInterface(choices.group.tiles[0])
    spoken = (group.text(QAccessible.Text.Name), tile.text(QAccessible.Text.Name), tile.role())
    assert spoken == ("How often?", "never", QAccessible.Role.RadioButton)
