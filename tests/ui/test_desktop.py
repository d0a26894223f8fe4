"""Going from place to place, locking, hiding and coming back, in a real window on a real house."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from app.domain.people import Session
from app.services.desk import Locked
from tests.support.asks import AnsweringAsk
from tests.support.house import PASSPHRASE, House, contact_of, open_house
from tests.support.screen import words
from ui.desktop import Desktop
from ui.places import Name, Place
from ui.quiet import COVER_AFTER, LOCK_AFTER, SLEPT, Quiet
from ui.tasks import StoreThread
from ui.theme.looks import Looks
from ui.widgets.buttons import Button
from ui.window import Window


@pytest.fixture
def house(tmp_path: Path) -> House:
    """Somebody set up and unlocked."""
    return open_house(tmp_path)


@pytest.fixture
def desktop(looks: Looks, qtbot: QtBot, house: House) -> Iterator[Desktop]:
    """The desktop at Today."""
    window, store = Window(looks), StoreThread()
    qtbot.addWidget(window)
    made = Desktop(house.services, store, looks, window, AnsweringAsk())
    window.show()
    made.go(Place("today"))
    settle(made, qtbot)
    yield made
    assert store.stop(10)


def settle(desktop: Desktop, qtbot: QtBot) -> None:
    """Wait until no work is under way."""
    qtbot.waitUntil(lambda: desktop.parts.store.waiting() == 0, timeout=20_000)


def front(desktop: Desktop) -> QWidget:
    """The page in front."""
    page = desktop.window.pages.currentWidget()
    assert page is not None
    return page


def come_back(desktop: Desktop, qtbot: QtBot, words: str = PASSPHRASE) -> None:
    """Press Show again and type."""
    desktop.show_again()
    settle(desktop, qtbot)
    field = front(desktop).findChild(QLineEdit, "unlock.passphrase")
    assert isinstance(field, QLineEdit)
    field.setText(words)
    button = front(desktop).findChild(Button, "continue")
    assert button is not None
    button.click()
    settle(desktop, qtbot)


def in_visit(desktop: Desktop, house: House, qtbot: QtBot) -> Place:
    """Into an open visit."""
    family = house.family()
    place = Place("visit", family=family, contact=contact_of(house.visit(family)))
    desktop.go(place)
    settle(desktop, qtbot)
    return place


def test_locking_closes_the_vault(desktop: Desktop, house: House, qtbot: QtBot) -> None:
    desktop.lock()
    settle(desktop, qtbot)
    assert desktop.place.name == "unlock"
    with pytest.raises(Locked):
        house.services.doors.session()


def test_locking_lets_every_page_of_the_record_go(desktop: Desktop, house: House, qtbot: QtBot) -> None:
    desktop.go(Place("family", family=house.family()))
    settle(desktop, qtbot)
    desktop.lock()
    settle(desktop, qtbot)
    assert desktop.window.pages.count() == 1


def test_the_window_title_never_holds_a_name(desktop: Desktop, house: House, qtbot: QtBot) -> None:
    desktop.go(Place("family", family=house.family(name="Fitzwilliam")))
    settle(desktop, qtbot)
    assert desktop.window.windowTitle() == "Goldthread"


def test_a_hidden_page_comes_back_only_with_the_passphrase(desktop: Desktop, house: House, qtbot: QtBot) -> None:
    before = front(desktop)
    desktop.hide()
    come_back(desktop, qtbot, "somebody else is trying")
    assert front(desktop) is not before
    come_back(desktop, qtbot)
    assert front(desktop) is before


def test_nothing_of_the_record_is_in_front_while_the_passphrase_is_asked(desktop: Desktop, qtbot: QtBot) -> None:
    before = front(desktop)
    desktop.hide()
    desktop.show_again()
    settle(desktop, qtbot)
    assert not before.isVisible()


def test_another_person_who_unlocks_a_cover_does_not_see_the_page_under_it(
    desktop: Desktop, house: House, qtbot: QtBot
) -> None:
    desktop.go(Place("family", family=house.family()))
    settle(desktop, qtbot)
    under = front(desktop)
    desktop.hide()
    desktop.show_again()
    settle(desktop, qtbot)
    sam = house.who
    desktop._came_back(Session(person="other", name="O", role=sam.role, device="x", day=sam.day))  # type: ignore[arg-type]
    settle(desktop, qtbot)
    assert desktop.place == Place("today")
    assert front(desktop) is not under


def test_help_stands_over_the_page_and_gives_it_back(desktop: Desktop, qtbot: QtBot) -> None:
    before = front(desktop)
    desktop.help()
    settle(desktop, qtbot)
    assert front(desktop).objectName() == "help-screen"
    back = front(desktop).findChild(Button, "back")
    assert back is not None
    back.click()
    assert front(desktop) is before


def test_hands_gone_lock_outside_a_visit(desktop: Desktop, qtbot: QtBot) -> None:
    desktop.quiet.quiet.emit()
    settle(desktop, qtbot)
    assert desktop.place.name == "unlock"


def test_hands_gone_cover_an_open_visit_and_keep_it(desktop: Desktop, house: House, qtbot: QtBot) -> None:
    place = in_visit(desktop, house, qtbot)
    desktop.quiet.quiet.emit()
    assert desktop.window.is_hidden()
    assert desktop.place == place


def test_a_visit_waits_longer_than_other_pages(
    desktop: Desktop, house: House, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    waits: list[int] = []
    monkeypatch.setattr(desktop.quiet, "wait", waits.append)
    in_visit(desktop, house, qtbot)
    desktop.go(Place("today"))
    settle(desktop, qtbot)
    assert waits == [COVER_AFTER, LOCK_AFTER]


def test_a_computer_that_slept_locks(desktop: Desktop, qtbot: QtBot) -> None:
    desktop.quiet.slept.emit()
    settle(desktop, qtbot)
    assert desktop.place.name == "unlock"


def test_a_window_that_is_gone_is_watched_no_more(looks: Looks, qtbot: QtBot, house: House) -> None:
    window, store = Window(looks), StoreThread()
    made = Desktop(house.services, store, looks, window, AnsweringAsk())
    made.quiet.wait(LOCK_AFTER)
    with qtbot.waitSignal(window.destroyed):
        window.deleteLater()
    assert not made.quiet.watching
    assert store.stop(10)


@pytest.mark.parametrize(("jump", "slept"), [(10, False), (SLEPT + 1, True), (-SLEPT - 1, True)])
def test_a_clock_that_jumped_is_taken_for_sleep(qtbot: QtBot, jump: float, slept: bool) -> None:
    times = iter([1000.0, 1000.0 + jump])
    quiet = Quiet(lambda: next(times))
    told: list[bool] = []
    quiet.slept.connect(lambda: told.append(True))
    quiet.beat()
    assert bool(told) is slept


@pytest.mark.parametrize(
    "name",
    [
        "setup",
        "recover",
        "today",
        "families",
        "add-family",
        "family",
        "before-you-knock",
        "settings",
        "keys",
        "keeping",
        "policy",
        "bring-back",
        "help",
    ],
)
def test_every_place_before_a_visit_opens(desktop: Desktop, house: House, qtbot: QtBot, name: Name) -> None:
    desktop.go(Place(name, family=house.family()))
    settle(desktop, qtbot)
    assert front(desktop) is desktop.page
    assert desktop.page is not None
    assert desktop.page.findChildren(Button)


def test_search_stands_over_the_page_and_leaves_it_as_it_was(desktop: Desktop, house: House, qtbot: QtBot) -> None:
    place = in_visit(desktop, house, qtbot)
    page = front(desktop)
    QTest.keySequence(desktop.window, QKeySequence("Ctrl+F"))
    assert front(desktop).objectName() == "search-page"
    QTest.keySequence(desktop.window, QKeySequence("Escape"))
    assert (front(desktop), desktop.place) == (page, place)


def test_a_line_that_was_found_leads_away(desktop: Desktop, house: House, qtbot: QtBot) -> None:
    house.family(name="Quillfeather")
    desktop.search()
    field = front(desktop).findChild(QLineEdit, "search.words")
    assert isinstance(field, QLineEdit)
    QTest.keyClicks(field, "quillf")
    settle(desktop, qtbot)
    button = front(desktop).findChild(QAbstractButton, "search.hit.0")
    assert button is not None
    button.click()
    settle(desktop, qtbot)
    assert desktop.place.name == "family"


def test_no_search_behind_a_hidden_screen_or_at_the_door(desktop: Desktop, qtbot: QtBot) -> None:
    desktop.hide()
    desktop.search()
    assert desktop.window.pages.count() == 1
    desktop.window.reveal()
    desktop.lock()
    settle(desktop, qtbot)
    desktop.search()
    assert front(desktop).objectName() != "search-page"


def test_a_hidden_screen_takes_what_was_found_away(desktop: Desktop, house: House, qtbot: QtBot) -> None:
    house.family(name="Quillfeather")
    desktop.search()
    field = front(desktop).findChild(QLineEdit, "search.words")
    assert isinstance(field, QLineEdit)
    QTest.keyClicks(field, "quillf")
    settle(desktop, qtbot)
    desktop.hide()
    desktop.window.reveal()
    assert "Quillfeather" not in words(desktop.window)
