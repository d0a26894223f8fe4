"""The checks that hold every screen see what they look for: each is shown the fault it is there to find."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.support.gallery import settle
from tests.support.geometry import beside, clipped, cut, faint, out_of_reach, overlaps, small_targets, unringed
from ui.theme.looks import Looks
from ui.widgets.buttons import Button
from ui.widgets.cards import Tag
from ui.widgets.labels import PlainLabel, body
from ui.widgets.pages import Page
from ui.widgets.paint import born

LONG = "She told us of thoughts that would not go away, and of nights in which nobody in the house slept. " * 3


class Sound(Page):
    """A page on which nothing is wrong."""

    def __init__(self, looks: Looks) -> None:
        super().__init__(looks, "A page", name="page", onward="Continue")
        self.words, self.tag = body(looks, LONG), Tag(looks, "Not asked yet")
        self.other = Button(looks, "Something else", name="other")
        self.add(self.words, self.other, self.tag)


@pytest.fixture
def page(looks: Looks, qtbot: QtBot) -> Sound:
    """The page, shown."""
    made = Sound(looks)
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        settle(made, 1280, 720)
        made.activateWindow()
    return made


def again(page: Sound) -> Sound:
    """The page, at rest after a change."""
    settle(page, 1280, 720)
    return page


def test_nothing_is_found_where_nothing_is_wrong(page: Sound) -> None:
    looks = (cut, overlaps, clipped, beside, out_of_reach, small_targets, faint, unringed)
    assert [line for look in looks for line in look(page)] == []


def test_words_with_too_little_height_are_found(page: Sound) -> None:
    page.words.setFixedHeight(30)
    assert len(cut(again(page))) == 1


def test_a_tag_with_too_little_width_is_found(page: Sound) -> None:
    page.tag.setFixedWidth(20)
    assert len(cut(again(page))) == 1


def test_a_word_wider_than_its_room_is_found(page: Sound) -> None:
    holder = QWidget()
    holder.setFixedHeight(400)
    page.add(holder)
    word = PlainLabel(page.looks, "Donaudampfschifffahrtselektrizitätenhauptbetriebswerk", parent=holder)
    word.resize(130, 400)
    assert len(cut(again(page))) == 1


def test_one_thing_on_another_is_found(page: Sound) -> None:
    page.other.move(page.words.pos())
    assert len(overlaps(page)) == 1


def test_what_reaches_out_of_its_box_is_found(page: Sound) -> None:
    page.other.move(0, page.body.height() - 10)
    assert len(clipped(page)) == 1


def test_what_stands_beside_the_page_is_found(page: Sound) -> None:
    page.other.resize(2000, 48)
    assert len(beside(page)) == 1


def test_a_button_pushed_off_the_foot_is_found(page: Sound) -> None:
    page.onward_button.move(0, 40)
    assert len(out_of_reach(page)) == 1


def test_a_target_for_no_finger_is_found(page: Sound) -> None:
    page.other.setFixedHeight(30)
    assert len(small_targets(again(page))) == 1


def test_a_stop_that_does_not_show_the_focus_is_found(page: Sound) -> None:
    silent = QWidget()
    born(silent, "silent", "Silent")
    silent.setFixedSize(200, 60)
    silent.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    page.add(silent)
    assert len(unringed(again(page))) == 1


def test_words_in_a_colour_for_lines_are_found(page: Sound) -> None:
    page.add(PlainLabel(page.looks, LONG, role="line"))
    assert len(faint(again(page))) == 1
