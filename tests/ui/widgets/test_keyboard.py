"""Keys and presses alike everywhere: Tab goes as the eye does, and what is pressed once happens once."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from ui.theme.looks import Looks
from ui.widgets.buttons import Button
from ui.widgets.fields import LongText, TextField
from ui.widgets.layouts import Card, Column
from ui.widgets.lists import TaskRow
from ui.widgets.pages import Page
from ui.widgets.tile_group import TileGroup
from ui.widgets.tiles import TickTile
from ui.window import Window


class Form:
    """A page in the window. What stands at its top was made last."""

    def __init__(self, looks: Looks, qtbot: QtBot) -> None:
        self.looks, self.qtbot = looks, qtbot
        self.window = Window(looks)
        qtbot.addWidget(self.window)
        self.window.resize(1000, 600)
        self.page = Page(looks, "Add a family", name="page", onward="Add")
        self.card = Column(looks)
        self.below = TextField(looks, "Postcode", name="postcode")
        self.page.add(self.card, self.below)
        self.name = TextField(looks, "Name", name="name", hint="As she writes it")
        inside = Card(looks)
        inside.add(self.name)
        self.card.add(inside)
        self.window.show_page(self.page)
        self.window.show()
        self.window.activateWindow()
        qtbot.waitUntil(self.window.isActiveWindow)

    def focus(self) -> QWidget:
        found = QApplication.focusWidget()
        assert found is not None
        return found

    def way(self, key: Qt.Key, presses: int) -> list[str]:
        """Where a key leads, press by press."""
        names = []
        for _ in range(presses):
            QTest.keyClick(self.focus(), key)
            names.append(self.focus().objectName())
        return names


@pytest.fixture
def form(looks: Looks, qtbot: QtBot) -> Form:
    return Form(looks, qtbot)


def held(widget: QWidget, key: Qt.Key) -> None:
    """A key that is kept down: the computer says it again."""
    event = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, "", True)
    QApplication.sendEvent(widget, event)


def test_tab_goes_as_the_eye_does_whatever_was_made_first(form: Form) -> None:
    form.page.arrive()
    assert form.way(Qt.Key.Key_Tab, 3) == ["name", "postcode", "continue"]


def test_tab_from_the_last_field_goes_to_the_pages_own_button(form: Form) -> None:
    form.below.line.setFocus()
    assert form.way(Qt.Key.Key_Tab, 2) == ["continue", "help"]


def test_shift_tab_leads_back_the_same_way(form: Form) -> None:
    form.page.onward_button.setFocus()
    names = []
    for _ in range(3):
        QTest.keyClick(form.focus(), Qt.Key.Key_Backtab)
        names.append(form.focus().objectName())
    assert names == ["postcode", "name", "back"]


def test_enter_held_down_goes_on_once(form: Form) -> None:
    gone: list[bool] = []
    form.page.onward.connect(lambda: gone.append(True))
    QTest.keyClick(form.name.line, Qt.Key.Key_Return)
    held(form.name.line, Qt.Key.Key_Return)
    assert len(gone) == 1


@pytest.mark.parametrize("made", [lambda looks: Button(looks, "Copy", name="act"), lambda looks: row(looks)])
def test_enter_held_down_on_a_button_presses_once(form: Form, made: object) -> None:
    button = made(form.looks)  # type: ignore[operator]
    form.page.add(button)
    pressed: list[bool] = []
    button.clicked.connect(lambda: pressed.append(True))
    QTest.keyClick(button, Qt.Key.Key_Return)
    held(button, Qt.Key.Key_Return)
    assert len(pressed) == 1


def row(looks: Looks) -> TaskRow:
    return TaskRow(looks, "Copy", status="", name="act")


@pytest.mark.parametrize("made", [lambda looks: Button(looks, "Copy", name="act"), lambda looks: row(looks)])
def test_a_double_click_presses_once(form: Form, made: object) -> None:
    button = made(form.looks)  # type: ignore[operator]
    form.page.add(button)
    pressed: list[bool] = []
    button.clicked.connect(lambda: pressed.append(True))
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    QTest.mouseDClick(button, Qt.MouseButton.LeftButton)
    assert len(pressed) == 1


def test_a_double_click_ticks_and_does_not_take_the_tick_back(form: Form) -> None:
    tile = TickTile(form.looks, "Her partner", name="tick")
    form.page.add(TileGroup(form.looks, [tile], says="Who?", name="who"))
    QTest.mouseClick(tile, Qt.MouseButton.LeftButton)
    QTest.mouseDClick(tile, Qt.MouseButton.LeftButton)
    assert tile.isChecked()


def test_a_digit_held_down_ticks_once(form: Form) -> None:
    tile = TickTile(form.looks, "Her partner", name="tick", digit=1)
    form.page.add(TileGroup(form.looks, [tile], says="Who?", name="who"))
    tile.setFocus()
    QTest.keyClick(tile, Qt.Key.Key_1)
    held(tile, Qt.Key.Key_1)
    assert tile.isChecked()


@pytest.mark.parametrize("part", ["label", "hint"])
def test_a_press_on_the_words_above_a_field_puts_the_cursor_into_it(form: Form, part: str) -> None:
    form.below.line.setFocus()
    QTest.mouseClick(getattr(form.name, part), Qt.MouseButton.LeftButton)
    assert form.name.line.hasFocus()


def test_a_field_half_behind_the_foot_comes_into_view_when_it_is_clicked(form: Form, qtbot: QtBot) -> None:
    note = LongText(form.looks, "What she said", name="note", lines=6)
    form.page.body.box.insertSpacing(0, 60)
    form.page.add(note)
    qtbot.waitUntil(lambda: note.isVisible() and 0 < note.visibleRegion().boundingRect().height() < note.height())
    QTest.mouseClick(note.edit.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(4, 4))
    qtbot.waitUntil(lambda: note.frame.visibleRegion().boundingRect() == note.frame.rect())
