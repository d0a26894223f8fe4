"""What holds for every screen before a visit: named for a screen reader, nothing cut, nothing beside the page, big targets."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget
from pytestqt.qtbot import QtBot

from tests.support.gallery import settle
from tests.support.screens import SCREENS
from ui.theme.looks import Looks
from ui.widgets.fields import Frame

Shown = Callable[[str, int], QWidget]
every_screen = pytest.mark.parametrize("name", SCREENS)


@pytest.fixture
def shown(looks: Looks, qtbot: QtBot) -> Iterator[Shown]:
    """Shows a screen in the room a 1280x720 window leaves it."""
    made: list[QWidget] = []

    def show(name: str, zoom: int = 100) -> QWidget:
        looks.wear(zoom=zoom)
        screen = SCREENS[name](looks)
        made.append(screen)
        settle(screen, 1280, 640)
        qtbot.waitExposed(screen)
        return screen

    yield show
    for screen in made:
        screen.close()
        screen.deleteLater()
    looks.wear(zoom=100)


def visible(screen: QWidget) -> list[QWidget]:
    """Every widget that the person can see or scroll to."""
    return [widget for widget in screen.findChildren(QWidget) if widget.isVisibleTo(screen)]


@every_screen
def test_whatever_takes_the_keyboard_has_a_name(shown: Shown, name: str) -> None:
    nameless = [
        (widget.metaObject().className(), widget.objectName())
        for widget in visible(shown(name, 100))
        if widget.focusPolicy() != Qt.FocusPolicy.NoFocus and not widget.objectName().startswith("qt_")
        if not QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)
    ]
    assert nameless == []


@every_screen
def test_no_words_are_cut_at_twice_the_size(shown: Shown, name: str) -> None:
    cut = [
        (widget.accessibleName() or widget.objectName(), widget.size(), widget.heightForWidth(widget.width()))
        for widget in visible(shown(name, 200))
        if isinstance(widget, QLabel | QAbstractButton) and widget.hasHeightForWidth()
        if widget.height() < widget.heightForWidth(widget.width())
    ]
    assert cut == []


@every_screen
def test_nothing_stands_beside_the_page_at_twice_the_size(shown: Shown, name: str) -> None:
    screen = shown(name, 200)
    out = [
        widget.objectName()
        for widget in visible(screen)
        if widget.mapTo(screen, widget.rect().topRight()).x() > screen.width()
        or widget.mapTo(screen, widget.rect().topLeft()).x() < 0
    ]
    assert out == []


@every_screen
def test_every_target_is_at_least_44_pixels(shown: Shown, name: str) -> None:
    small = [
        (widget.objectName(), widget.size())
        for widget in visible(shown(name, 100))
        if isinstance(widget, QAbstractButton | Frame) and widget.isEnabled()
        if widget.height() < 44 or widget.width() < 44
    ]
    assert small == []
