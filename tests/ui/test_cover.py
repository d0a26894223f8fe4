"""Hiding, and coming back by PIN, in a real window on a real house."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from app.services.desk import Locked
from tests.support.asks import AnsweringAsk
from tests.support.house import PASSPHRASE, House, contact_of, open_house
from tests.support.keyring import KeptKeyring, a_keyring
from tests.support.policies import signed, words
from tests.support.screen import words as readable
from tests.ui.test_desktop import come_back, front, settle
from ui.desktop import Desktop
from ui.places import Place
from ui.tasks import StoreThread
from ui.theme.looks import Looks
from ui.visits.page import VisitPage
from ui.widgets.buttons import Button
from ui.window import Window

PIN, OTHER = "739164", "739165"


@pytest.fixture
def ring() -> Iterator[KeptKeyring]:
    with a_keyring() as ring:
        yield ring


@pytest.fixture
def house(tmp_path: Path, ring: KeptKeyring) -> House:
    """Somebody with a PIN, unlocked."""
    house = open_house(tmp_path)
    house.services.pins.set(house.who, PASSPHRASE, PIN)
    return house


@pytest.fixture
def desktop(looks: Looks, qtbot: QtBot, house: House) -> Iterator[Desktop]:
    """The desktop in an open visit."""
    window, store = Window(looks), StoreThread()
    qtbot.addWidget(window)
    made = Desktop(house.services, store, looks, window, AnsweringAsk())
    window.show()
    family = house.family()
    made.go(Place("visit", family=family, contact=contact_of(house.visit(family))))
    settle(made, qtbot)
    yield made
    assert store.stop(10)


def typed(desktop: Desktop, qtbot: QtBot, pin: str) -> None:
    """Show again, type the PIN, Enter."""
    if desktop.window.is_hidden():
        desktop.show_again()
        settle(desktop, qtbot)
    field = front(desktop).findChild(QLineEdit, "lift.pin")
    assert isinstance(field, QLineEdit)
    QTest.keyClicks(field, pin)
    QTest.keyClick(field, Qt.Key.Key_Return)
    settle(desktop, qtbot)


def test_the_pin_brings_the_visit_back_and_it_asks_who_is_here(desktop: Desktop, qtbot: QtBot) -> None:
    before = front(desktop)
    desktop.hide()
    typed(desktop, qtbot, PIN)
    assert front(desktop) is before
    assert isinstance(before, VisitPage)
    assert before.stack.currentWidget() is before.company_page


def test_while_the_pin_is_asked_nothing_of_the_record_can_be_read(desktop: Desktop, qtbot: QtBot) -> None:
    desktop.hide()
    desktop.show_again()
    settle(desktop, qtbot)
    shown = readable(desktop.window)
    assert "Show the page again" in shown
    assert not [name for name in ("Ahmed", "Aisha", "Sam", "Noor") if name in shown]


def test_the_bar_says_nothing_of_the_caseload_until_the_page_is_back(desktop: Desktop, qtbot: QtBot) -> None:
    desktop.hide()
    desktop.show_again()
    settle(desktop, qtbot)
    assert desktop.window.bar.ribbon.isHidden()
    typed(desktop, qtbot, PIN)
    assert not desktop.window.bar.ribbon.isHidden()


def test_the_keys_stay_while_covered(desktop: Desktop, house: House, qtbot: QtBot) -> None:
    desktop.hide()
    typed(desktop, qtbot, OTHER)
    assert house.services.doors.session()


def test_five_wrong_pins_lock_and_let_the_page_go(desktop: Desktop, house: House, qtbot: QtBot) -> None:
    desktop.hide()
    for _ in range(5):
        typed(desktop, qtbot, OTHER)
    assert (desktop.place, desktop.window.pages.count()) == (Place("unlock"), 1)
    qtbot.waitUntil(lambda: "Five PINs were not right" in readable(desktop.window))
    with pytest.raises(Locked):
        house.services.doors.session()


def test_the_passphrase_instead_brings_the_same_page_back(desktop: Desktop, qtbot: QtBot) -> None:
    before = front(desktop)
    desktop.hide()
    desktop.show_again()
    settle(desktop, qtbot)
    other = front(desktop).findChild(Button, "lift.passphrase")
    assert other is not None
    other.click()
    settle(desktop, qtbot)
    come_back(desktop, qtbot)
    assert front(desktop) is before


def test_the_pin_takes_the_laptop_back_out_of_her_hands(desktop: Desktop, qtbot: QtBot) -> None:
    place, visits = desktop.place, desktop.parts.services.visits
    pages = visits.show(desktop.parts.services.doors.session(), place.family, place.contact).pages
    nine = next(page.number for page in pages if page.asked[0].question.id == "phq9.item1")
    desktop.go(Place("parent", place.family, place.contact, nine))
    settle(desktop, qtbot)
    desktop.go(Place("today"))
    settle(desktop, qtbot)
    stayed = desktop.place
    typed(desktop, qtbot, PIN)
    assert (stayed.name, desktop.place.name) == ("parent", "visit")
    assert "Who is here?" in readable(desktop.window)
    assert "Little interest" not in readable(desktop.window)


def test_two_presses_of_show_again_make_one_cover(desktop: Desktop, qtbot: QtBot) -> None:
    desktop.hide()
    desktop.show_again()
    desktop.show_again()
    settle(desktop, qtbot)
    assert desktop.window.pages.count() == 2


def test_a_computer_that_slept_while_covered_is_locked(desktop: Desktop, house: House, qtbot: QtBot) -> None:
    desktop.hide()
    desktop.quiet.slept.emit()
    settle(desktop, qtbot)
    assert desktop.place.name == "unlock"
    with pytest.raises(Locked):
        house.services.doors.session()


def test_a_keyring_gone_meanwhile_asks_for_the_passphrase(
    desktop: Desktop, house: House, qtbot: QtBot, ring: KeptKeyring
) -> None:
    desktop.hide()
    ring.gone = True
    typed(desktop, qtbot, PIN)
    assert desktop.place.name == "unlock"


def test_the_bar_says_practice_until_a_policy_is_installed(desktop: Desktop, house: House, qtbot: QtBot) -> None:
    assert desktop.window.bar.ribbon.text() == "Practice mode: made-up people only"
    house.services.policies.install(house.who, signed(), words())
    desktop.go(Place("today"))
    settle(desktop, qtbot)
    assert desktop.window.bar.ribbon.isHidden()


def test_in_a_family_entered_in_practice_the_bar_goes_on_saying_so(
    desktop: Desktop, house: House, qtbot: QtBot
) -> None:
    made_up = desktop.place.family
    house.services.policies.install(house.who, signed(), words())
    real = house.family(name="Reed")
    said = []
    for family in (made_up, real):
        desktop.go(Place("family", family=family))
        settle(desktop, qtbot)
        said.append("made-up" in desktop.window.bar.ribbon.text())
    assert said == [True, False]
