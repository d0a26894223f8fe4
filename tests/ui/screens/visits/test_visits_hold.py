"""What holds for every page of a visit at every text size and in both small windows, inside the real window."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from tests.support.gallery import settle
from tests.support.geometry import beside, clipped, cut, faint, out_of_reach, overlaps, small_targets, unringed
from tests.support.visiting import VisitStage
from ui.places import Name
from ui.theme.files import THEME_NAMES
from ui.widgets.pages import Page

PAGES: tuple[Name, ...] = (
    "visit", "question", "interruption", "urgent", "check", "outcome", "letter", "read-back", "about-laptop", "parent",
    "came-up", "loss", "body-map",
)  # fmt: skip
ZOOMS = (80, 100, 150, 200)
WINDOWS = ((1280, 720), (1366, 768))
Look = Callable[[QWidget], list[str]]
PLACED: tuple[Look, ...] = (cut, overlaps, clipped, beside, out_of_reach)
PAINTED: tuple[Look, ...] = (faint, unringed)
LEAST_ROOM = 0.5
"""How much of a small window's height the words keep, whatever stands above and below them."""


@pytest.fixture
def full(alone: VisitStage) -> VisitStage:
    """A visit with something on every page, in the window a stranger first sees: with the ribbon of practice."""
    alone.say("how.are_you", "Fine")
    alone.say("whooley.item1", "yes")
    alone.say("safety.self_harm", "yes")
    alone.window.practise("Practice: made-up people only")
    return alone


def show(stage: VisitStage, name: Name) -> None:
    """Open a page with something on it."""
    page = stage.number("phq9.item9") if name in ("question", "parent") else 0
    stage.open(name, page, letter="gp-letter" if name == "letter" else "")


def tried(stage: VisitStage, looks: tuple[Look, ...], sizes: list[tuple[str, int, tuple[int, int]]]) -> list[str]:
    """What these looks find wrong in each theme, text size and window."""
    lines = []
    for theme, zoom, size in sizes:
        stage.parts.looks.wear(theme, zoom=zoom)
        settle(stage.window, *size)
        for look in looks:
            lines += [f"{look.__name__} {theme} {zoom} % {size[0]}: {line}" for line in look(stage.window)]
    return lines


@pytest.mark.parametrize("name", PAGES)
def test_every_page_stands_whole_at_every_size(full: VisitStage, name: Name) -> None:
    show(full, name)
    sizes = [("light", zoom, window) for zoom in ZOOMS for window in WINDOWS]
    assert tried(full, PLACED, sizes) == []


@pytest.mark.parametrize("name", PAGES)
def test_words_and_focus_are_seen_in_every_theme(full: VisitStage, name: Name) -> None:
    show(full, name)
    full.window.activateWindow()
    assert QTest.qWaitForWindowActive(full.window)
    assert tried(full, PAINTED, [(theme, 100, (1280, 1400)) for theme in THEME_NAMES]) == []
    assert small_targets(full.window) == []


@pytest.mark.parametrize("name", PAGES)
def test_the_words_keep_room_in_a_small_window_at_twice_the_size(full: VisitStage, name: Name) -> None:
    show(full, name)
    full.parts.looks.wear(zoom=200)
    rooms = []
    for window in WINDOWS:
        settle(full.window, *window)
        shown = (page for page in full.page.findChildren(Page) if page.isVisible())
        rooms += [page.scroller.viewport().height() / window[1] for page in shown]
    assert min(rooms) >= LEAST_ROOM
