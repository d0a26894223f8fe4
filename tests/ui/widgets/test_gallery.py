"""What holds for every widget of the kit, wherever it stands."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QImage
from PySide6.QtWidgets import QAbstractButton, QAbstractScrollArea, QLabel, QWidget
from pytestqt.qtbot import QtBot

from tests.support.gallery import PAGES, settle
from ui.theme.looks import Looks
from ui.widgets.fields import Frame
from ui.widgets.pages import Page

Make = Callable[[Looks], Page]
every_page = pytest.mark.parametrize("make", PAGES, ids=lambda make: make.__name__)
every_size = pytest.mark.parametrize("zoom", [80, 100, 200])


@pytest.fixture
def shown(looks: Looks, qtbot: QtBot) -> Iterator[Callable[[Make, int], Page]]:
    """Shows a gallery page at 1280x720."""
    pages: list[Page] = []

    def show(make: Make, zoom: int = 100) -> Page:
        looks.wear(zoom=zoom)
        page = make(looks)
        pages.append(page)
        settle(page, 1280, 720)
        page.activateWindow()
        qtbot.waitUntil(page.isActiveWindow)
        return page

    yield show
    for page in pages:
        page.close()
        page.deleteLater()


def visible(page: QWidget) -> list[QWidget]:
    """Every widget that the person can see or scroll to."""
    return [widget for widget in page.findChildren(QWidget) if widget.isVisibleTo(page)]


def focusable(page: QWidget) -> list[QWidget]:
    """Every widget that takes the keyboard, shown or not yet."""
    return [widget for widget in page.findChildren(QWidget) if widget.focusPolicy() != Qt.FocusPolicy.NoFocus]


def spoken(widget: QWidget) -> str:
    """What a screen reader calls it."""
    interface = QAccessible.queryAccessibleInterface(widget)
    return interface.text(QAccessible.Text.Name)


@every_page
def test_whatever_takes_the_keyboard_has_a_name(shown: Callable[[Make, int], Page], make: Make) -> None:
    nameless = [
        widget.metaObject().className()
        for widget in focusable(shown(make, 100))
        if not spoken(widget) and not widget.objectName().startswith("qt_")
    ]
    assert nameless == []


@every_page
@every_size
def test_no_words_are_cut(shown: Callable[[Make, int], Page], make: Make, zoom: int) -> None:
    cut = [
        (widget.accessibleName() or widget.objectName(), widget.size())
        for widget in visible(shown(make, zoom))
        if isinstance(widget, QLabel | QAbstractButton) and widget.hasHeightForWidth()
        if widget.height() < widget.heightForWidth(widget.width())
    ]
    assert cut == []


@every_page
@every_size
def test_nothing_leaves_the_page_at_the_side(shown: Callable[[Make, int], Page], make: Make, zoom: int) -> None:
    page = shown(make, zoom)
    out = [
        widget.objectName()
        for widget in visible(page)
        if widget.mapTo(page, widget.rect().topRight()).x() > page.width()
        or widget.mapTo(page, widget.rect().topLeft()).x() < 0
    ]
    assert out == []


@every_page
@every_size
def test_every_target_is_at_least_44_pixels(shown: Callable[[Make, int], Page], make: Make, zoom: int) -> None:
    small = [
        (widget.objectName(), widget.size())
        for widget in visible(shown(make, zoom))
        if isinstance(widget, QAbstractButton | Frame) and widget.isEnabled()
        if widget.height() < 44 or widget.width() < 44
    ]
    assert small == []


@every_page
@pytest.mark.parametrize("theme", ["light", "dark", "high-contrast"])
def test_focus_can_be_seen(looks: Looks, shown: Callable[[Make, int], Page], make: Make, theme: str) -> None:
    looks.wear(theme)
    page = shown(make, 100)
    unseen = []
    for widget in focusable(page):
        framed = isinstance(widget.parent(), Frame)
        if not widget.isVisibleTo(page) or (isinstance(widget, QAbstractScrollArea) and not framed):
            continue
        drawn = widget.parentWidget() if framed else widget
        assert drawn is not None
        before = _unfocused(drawn, page)
        widget.setFocus(Qt.FocusReason.TabFocusReason)
        if drawn.grab().toImage() == before:
            unseen.append(widget.objectName())
    assert unseen == []


def _unfocused(drawn: QWidget, page: Page) -> QImage:
    if focused := page.focusWidget():
        focused.clearFocus()
    return drawn.grab().toImage()
