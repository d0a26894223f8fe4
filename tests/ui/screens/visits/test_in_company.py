"""Every page in every company: nothing private, nothing that says something was not asked, nothing said to the worker alone."""

from __future__ import annotations

import re

import pytest
from pytestqt.qtbot import QtBot

from app.domain.body import Company
from tests.services.test_coming_back import LATER, not_answered
from tests.support.house import DAY, House
from tests.support.visiting import VisitStage
from ui.places import Name
from ui.tasks import StoreThread
from ui.theme.looks import Looks

SECRET = re.compile(
    r"abuse|I am afraid|feel afraid|better off|ending your life|strange beliefs|not safe|not asked|never alone"
    r"|when she is alone|alone with her"
    r"|he came in|Who answers|what do you see|could it be tiredness|score|PHQ|He drinks|from last time|good mum",
    re.IGNORECASE,
)
PAGES: tuple[Name, ...] = (
    "visit",
    "check",
    "read-back",
    "about-laptop",
    "came-up",
    "loss",
    "body-map",
    "interruption",
    "urgent",
)
COMPANIES: tuple[tuple[Company, ...], ...] = (
    (), ("her", "partner"), ("her", "relative"), ("her", "relative-interprets"), ("her", "child-who-talks"),
    ("her", "professional"), ("her", "other"), ("partner",), ("her", "interpreter", "partner"),
)  # fmt: skip


@pytest.fixture
def told(qtbot: QtBot, looks: Looks, house: House, store: StoreThread) -> VisitStage:
    """A second visit in which much was told alone, read back, jotted, and left from last time."""
    house.clock.go_to(DAY)
    stage = VisitStage(qtbot, looks, house, store, ("her",))
    stage.say("how.are_you", "Tired")
    visits, family = house.services.visits, stage.family
    not_answered(house, stage.visit, "abuse.enquiry", "not-safe", "He came in")
    visits.sign(house.who, family, stage.contact)
    house.clock.go_to(LATER)
    stage.contact = visits.start(house.who, family, house.plan, ("her",)).contact.id
    stage.say("how.are_you", "He drinks and I am afraid")
    stage.say("safety.self_harm", "yes")
    visits.heard(house.who, family, stage.contact, "added", "I am a good mum", ("He drinks",))
    visits.jot(house.who, family, stage.contact, "He drinks", private=True)
    return stage


@pytest.mark.parametrize("present", COMPANIES, ids=lambda one: "+".join(one) or "nobody named")
def test_on_no_page_is_anything_that_only_she_may_see(told: VisitStage, present: tuple[Company, ...]) -> None:
    told.house.services.visits.company(told.house.who, told.family, told.contact, present)
    numbers = [page.number for page in told.visit.pages]
    for name in PAGES:
        told.open(name)
        assert SECRET.findall(told.words()) == [], name
    for number in numbers:
        told.open("question", number)
        assert SECRET.findall(told.words()) == [], number


@pytest.mark.parametrize("present", [("her",), ("her", "interpreter")])
def test_alone_it_is_all_there(told: VisitStage, present: tuple[Company, ...]) -> None:
    told.house.services.visits.company(told.house.who, told.family, told.contact, present)
    told.open("visit")
    assert "He came in" in told.words()
    told.open("check")
    assert "He drinks" in told.words()
