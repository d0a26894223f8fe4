"""An answer tapped in the real window to its page repainted, saved in between, against a bare field shown or hidden."""

from __future__ import annotations

import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEventLoop
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QVBoxLayout, QWidget

from tests.bench.rounds import Figure, in_turns
from tests.support.house import open_house
from ui import steady
from ui.desktop import Desktop
from ui.places import Place
from ui.tasks import StoreThread
from ui.theme.looks import Looks
from ui.window import Window
from ui.window_ask import WindowAsk

ROUNDS, FIELDS = 40, 50
SIZE = (1180, 800)
QUESTION = "whooley.item1"


def figures() -> list[Figure]:
    """Answer to repaint."""
    steady.hold_singletons()
    qt = QApplication([])
    with bare_toggle() as limit, tapped_answer(qt) as ours:
        for warm in (limit, ours, limit, ours):
            warm()
        figure = in_turns(
            "an answer tapped to its page repainted, weighed and saved in between",
            f"one of {FIELDS} bare fields shown or hidden, repainted",
            ours,
            limit,
            ROUNDS,
            aim=4.0,
        )
    return [figure]


@contextmanager
def bare_toggle() -> Iterator[Callable[[], float]]:
    """A window of bare fields; each call shows or hides one and paints."""
    window = QWidget()
    box = QVBoxLayout(window)
    fields = [QLineEdit(f"field {number}") for number in range(FIELDS)]
    for field in fields:
        box.addWidget(field)
    window.resize(*SIZE)
    window.show()
    settle()

    def toggle() -> float:
        started = time.perf_counter()
        fields[7].setVisible(not fields[7].isVisible())
        settle()
        return time.perf_counter() - started

    yield toggle
    window.close()


@contextmanager
def tapped_answer(qt: QApplication) -> Iterator[Callable[[], float]]:
    """A visit open at a page of two questions; each call taps the other answer of the first and waits until it is saved."""
    with tempfile.TemporaryDirectory() as folder:
        house = open_house(Path(folder))
        family = house.family()
        visit = house.visit(family)
        number = next(page.number for page in visit.pages if any(one.question.id == QUESTION for one in page.asked))
        looks, store = Looks(), StoreThread()
        looks.apply(qt)
        window = Window(looks)
        desktop = Desktop(house.services, store, looks, window, WindowAsk(looks, window))
        window.resize(*SIZE)
        window.show()
        desktop.go(Place("question", family=family, contact=visit.contact.id, page=number))
        come_home(store)
        tiles = [tile(window, f"{QUESTION}@mother.{word}", f"{QUESTION}.{word}") for word in ("yes", "no")]
        turns = iter(range(1_000_000))

        def tap() -> float:
            started = time.perf_counter()
            tiles[next(turns) % 2].click()
            come_home(store)
            return time.perf_counter() - started

        yield tap
        house.services.doors.lock()
        store.stop(5)
        window.close()


def tile(window: QWidget, *names: str) -> QAbstractButton:
    """The answer's tile, by its object name."""
    found = [one for one in window.findChildren(QAbstractButton) if one.objectName() in names]
    if not found:
        raise LookupError(names)
    return found[0]


def come_home(store: StoreThread) -> None:
    """Let the store thread's results arrive and be painted."""
    while store.waiting():
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
    settle()


def settle() -> None:
    """Handle what waits to be handled, painting included."""
    QCoreApplication.sendPostedEvents()
    QCoreApplication.processEvents()
