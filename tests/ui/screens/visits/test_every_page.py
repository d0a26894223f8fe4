"""What every page of a visit owes everybody: names for what takes the focus, and room for big text."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget

from tests.support.visiting import VisitStage
from ui.places import Name
from ui.visits.cover import CoveredPage
from ui.visits.page import VisitPage
from ui.widgets.labels import PlainLabel

PAGES: tuple[Name, ...] = (
    "visit",
    "question",
    "interruption",
    "urgent",
    "check",
    "outcome",
    "letter",
    "read-back",
    "about-laptop",
    "came-up",
    "loss",
    "body-map",
)


@pytest.fixture
def full(alone: VisitStage) -> VisitStage:
    """A visit with something on every page."""
    alone.say("how.are_you", "Fine")
    alone.say("whooley.item1", "yes")
    alone.say("safety.self_harm", "yes")
    alone.house.services.visits.jot(alone.house.who, alone.family, alone.contact, "Her sister comes on Tuesdays", True)
    return alone


def show(stage: VisitStage, name: Name) -> None:
    """Open a page with something on it."""
    page = stage.number("phq9.item9") if name == "question" else 0
    stage.open(name, page, letter="gp-letter" if name == "letter" else "")


def sheet(stage: VisitStage) -> QWidget:
    """What scrolls on the page in front."""
    assert isinstance(stage.page, VisitPage | CoveredPage)
    found = stage.page.page.scroller.widget()
    assert found is not None
    return found


@pytest.mark.parametrize("name", PAGES)
def test_everything_that_takes_the_focus_has_a_name(full: VisitStage, name: Name) -> None:
    show(full, name)
    assert full.unnamed() == []


@pytest.mark.parametrize("name", PAGES)
def test_twice_the_text_fits_a_small_window(full: VisitStage, name: Name) -> None:
    full.parts.looks.wear(zoom=200)
    show(full, name)
    assert sheet(full).minimumSizeHint().width() <= 1280


@pytest.mark.parametrize("name", PAGES)
def test_no_words_are_cut_at_twice_the_text(full: VisitStage, name: Name) -> None:
    full.parts.looks.wear(zoom=200)
    show(full, name)
    full.bot.waitUntil(lambda: cut(full) == [], timeout=5000)
    assert cut(full) == []


class Flashes(QObject):
    """Names every window that opens, but the program's own."""

    def __init__(self, own: QWidget) -> None:
        super().__init__()
        self.own, self.seen = own, list[str]()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Look at what is shown."""
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.seen += [] if watched is self.own else [f"{type(watched).__name__} {watched.objectName()}"]
        return False


@pytest.mark.parametrize("name", PAGES)
def test_a_page_being_built_opens_no_window_of_its_own(full: VisitStage, qapp: QApplication, name: Name) -> None:
    flashes = Flashes(full.window)
    qapp.installEventFilter(flashes)
    show(full, name)
    qapp.removeEventFilter(flashes)
    assert flashes.seen == []


def cut(stage: VisitStage) -> list[str]:
    """Labels lower than their words."""
    labels = (label for label in sheet(stage).findChildren(PlainLabel) if label.isVisible())
    return [label.text() for label in labels if label.heightForWidth(label.width()) > label.height() + 1]


def test_no_machine_name_reaches_a_person(full: VisitStage) -> None:
    seen = ""
    for name in PAGES:
        show(full, name)
        seen += full.words()
    machine = [
        "whooley.item",
        "phq9.item",
        "perinatal-team",
        "self-harm-thoughts",
        "not-started",
        "mis-keyed",
        "same-day",
    ]
    assert [word for word in machine if word in seen] == []


def test_no_word_is_used_that_we_never_use(full: VisitStage) -> None:
    seen = ""
    for name in PAGES:
        show(full, name)
        seen += full.words().lower()
    never = ["all clear", "low risk", "no concerns", "refused", "denies", "non-compliant", "you forgot", "override"]
    assert [word for word in never if word in seen] == []
