"""What holds for every screen at every text size and in both small windows: nothing cut, nothing on nothing, focus seen."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from tests.support.gallery import settle
from tests.support.geometry import beside, clipped, cut, faint, out_of_reach, overlaps, seen, small_targets, unringed
from tests.support.screens import SCREENS
from ui.theme.files import THEME_NAMES
from ui.theme.looks import Looks

every_screen = pytest.mark.parametrize("name", SCREENS)
ZOOMS = (80, 100, 150, 200)
ROOMS = ((1280, 648), (1366, 696))
"""What the bar leaves of a 1280x720 and of a 1366x768 window at 100 %."""
PLACED = (cut, overlaps, clipped, beside, out_of_reach)
PAINTED = (faint, unringed)


@pytest.fixture(autouse=True)
def one_look(qapp: QApplication) -> Iterator[None]:
    """Leave the program in the look that it has elsewhere."""
    yield
    Looks().apply(qapp)


@cache
def found(name: str) -> dict[str, list[str]]:
    """Everything that does not hold about one screen, by what was looked at. Built once, worn in every size and theme."""
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    looks = Looks()
    looks.apply(application)
    screen = SCREENS[name](looks)
    settle(screen, *ROOMS[0])
    screen.activateWindow()
    assert QTest.qWaitForWindowActive(screen)
    troubles = {"nameless": nameless(screen), "small": small_targets(screen)}
    troubles |= placed(screen, looks) | worn(screen, looks)
    screen.close()
    screen.deleteLater()
    return troubles


def placed(screen: QWidget, looks: Looks) -> dict[str, list[str]]:
    """What is wrong with where things stand, with the size and the room in which it is."""
    troubles: dict[str, list[str]] = {look.__name__: [] for look in PLACED}
    for zoom in ZOOMS:
        looks.wear(zoom=zoom)
        for room in ROOMS:
            settle(screen, *room)
            for look in PLACED:
                troubles[look.__name__] += [f"{zoom} % {room[0]}: {line}" for line in look(screen)]
    return troubles


def worn(screen: QWidget, looks: Looks) -> dict[str, list[str]]:
    """Words that are hard to read, and stops whose focus cannot be seen, in one of the themes."""
    troubles: dict[str, list[str]] = {look.__name__: [] for look in PAINTED}
    for theme in THEME_NAMES:
        looks.wear(theme, zoom=100)
        settle(screen, ROOMS[0][0], 1600)
        for look in PAINTED:
            troubles[look.__name__] += [f"{theme}: {line}" for line in look(screen)]
    return troubles


def nameless(screen: QWidget) -> list[str]:
    """What takes the keyboard and says nothing to a screen reader."""
    return [
        f"{widget.metaObject().className()} {widget.objectName()}"
        for widget in seen(screen)
        if widget.focusPolicy() != Qt.FocusPolicy.NoFocus
        if not QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)
    ]


@pytest.mark.usefixtures("qapp")
@every_screen
class TestEveryScreen:
    """Each claim about one screen after another, so that a screen is built once."""

    def test_whatever_takes_the_keyboard_has_a_name(self, name: str) -> None:
        assert found(name)["nameless"] == []

    def test_no_words_are_cut(self, name: str) -> None:
        assert found(name)["cut"] == []

    def test_nothing_lies_on_anything_else(self, name: str) -> None:
        assert found(name)["overlaps"] == []

    def test_nothing_reaches_out_of_where_it_stands(self, name: str) -> None:
        assert found(name)["clipped"] == []

    def test_nothing_stands_beside_the_page(self, name: str) -> None:
        assert found(name)["beside"] == []

    def test_every_button_at_the_foot_can_be_reached(self, name: str) -> None:
        assert found(name)["out_of_reach"] == []

    def test_every_target_is_at_least_44_pixels(self, name: str) -> None:
        assert found(name)["small"] == []

    def test_the_focus_can_be_seen_wherever_it_stops(self, name: str) -> None:
        assert found(name)["unringed"] == []

    def test_words_stand_out_in_every_theme(self, name: str) -> None:
        assert found(name)["faint"] == []
