"""The store thread: in order, off the screen, home only to the living."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest
import shiboken6
from PySide6.QtCore import QObject, Signal
from pytestqt.qtbot import QtBot

from ui.tasks import Progress, StoreThread


class Home:
    """What came home."""

    def __init__(self) -> None:
        self.owner = QObject()
        self.done: list[object] = []
        self.broke: list[Exception] = []


@pytest.fixture
def store(qtbot: QtBot) -> Iterator[StoreThread]:
    made = StoreThread()
    yield made
    made.stop()


@pytest.fixture
def home() -> Home:
    return Home()


def test_work_runs_off_the_screen_and_comes_home_on_it(store: StoreThread, home: Home, qtbot: QtBot) -> None:
    here = threading.get_ident()
    threads: list[int] = []
    store.run(
        home.owner,
        threading.get_ident,
        lambda worked: threads.extend((worked, threading.get_ident())),
        home.broke.append,
    )
    qtbot.waitUntil(lambda: len(threads) == 2)
    assert threads[0] != here == threads[1]


def test_work_is_done_in_the_order_it_was_asked(store: StoreThread, home: Home, qtbot: QtBot) -> None:
    for number in range(50):
        store.run(home.owner, lambda number=number: number, home.done.append, home.broke.append)  # type: ignore[misc]
    qtbot.waitUntil(lambda: len(home.done) == 50)
    assert home.done == list(range(50))


def test_an_error_comes_home_as_it_was(store: StoreThread, home: Home, qtbot: QtBot) -> None:
    wrong = KeyError("nobody")

    def work() -> None:
        raise wrong

    store.run(home.owner, work, home.done.append, home.broke.append)
    qtbot.waitUntil(lambda: bool(home.broke))
    assert (home.broke, home.done) == ([wrong], [])


def test_the_thread_goes_on_after_an_error(store: StoreThread, home: Home, qtbot: QtBot) -> None:
    store.run(home.owner, lambda: 1 // 0, home.done.append, home.broke.append)
    store.run(home.owner, lambda: "next", home.done.append, home.broke.append)
    qtbot.waitUntil(lambda: home.done == ["next"])
    assert len(home.broke) == 1


def test_a_callback_dies_with_its_owner(store: StoreThread, home: Home, qtbot: QtBot) -> None:
    gate, mortal = threading.Event(), QObject()
    store.run(mortal, gate.wait, home.done.append, home.broke.append)
    shiboken6.delete(mortal)
    gate.set()
    qtbot.waitUntil(lambda: store.waiting() == 0)
    assert (home.done, home.broke) == ([], [])


def test_work_asked_for_is_done_even_when_its_owner_is_gone(store: StoreThread, home: Home, qtbot: QtBot) -> None:
    mortal, written = QObject(), threading.Event()
    store.run(mortal, written.set, home.done.append, home.broke.append)
    shiboken6.delete(mortal)
    assert written.wait(5)


def test_busy_is_said_once_for_many_pieces(store: StoreThread, home: Home, qtbot: QtBot) -> None:
    said: list[bool] = []
    store.busy.connect(said.append)
    for _ in range(3):
        store.run(home.owner, lambda: None, home.done.append, home.broke.append)
    qtbot.waitUntil(lambda: store.waiting() == 0)
    assert said == [True, False]


def test_stopping_finishes_what_was_asked(qtbot: QtBot, home: Home) -> None:
    store, written = StoreThread(), list[int]()
    for number in range(20):
        store.run(home.owner, lambda number=number: written.append(number), home.done.append, home.broke.append)  # type: ignore[misc]
    assert store.stop(10)
    assert written == list(range(20))


def test_how_far_long_work_is_is_heard_on_the_screens_thread(qtbot: QtBot) -> None:
    store, owner, heard = StoreThread(), Ear(), threading.get_ident()
    progress = Progress(owner.hear, owner)
    with qtbot.waitSignal(owner.told):
        store.run(owner, lambda: progress.tell("half"), lambda _none: None, lambda _error: None)
    assert (owner.heard, owner.on) == ("half", heard)
    assert store.stop(10)


def test_long_work_is_stopped_with_the_page_it_was_for(qtbot: QtBot) -> None:
    owner = Ear()
    progress = Progress(owner.hear, owner)
    assert not progress.stopped()
    with qtbot.waitSignal(owner.destroyed):
        owner.deleteLater()
    assert progress.stopped()


class Ear(QObject):
    """Hears how far it is, and on which thread."""

    told = Signal()

    def hear(self, far: str) -> None:
        self.heard, self.on = far, threading.get_ident()
        self.told.emit()
