"""Every screen that can be reached, as it truly stands: each stop of the keyboard has a name, no words are cut."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import get_args

import pytest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app.domain.base import ContactKind, LetterId, PersonId, QuestionId
from app.services.states import VisitState
from tests.journeys.stage import Stage
from tests.support.screen import cut, spoken, stops
from ui.places import Name, Place
from ui.player import Story
from ui.widgets.disclosure import Disclosure

IN_THE_RECORD: tuple[Name, ...] = ("today", "families", "add-family", "family", "before-you-knock", "visit", "check")
KEEPING: tuple[Name, ...] = ("settings", "keys", "keeping", "policy", "lift", "versions", "local-pack", "my-practice")
HISTORY: tuple[Name, ...] = ("chronology", "amend", "later", "not-kept", "reread", "plan", "meeting")
PURSUIT: tuple[Name, ...] = ("referral", "disagreement", "who-knows", "patterns", "own-worry")
AROUND: tuple[Name, ...] = ("search", "bring-list", "only-here", "cover", "back-from-leave", "exchange", "supervision")
WITH_HER: tuple[Name, ...] = ("read-back", "about-laptop", "came-up", "body-map", "parent")
"""The last of them leaves only for a door: the laptop is in her hands."""
AT_THE_DOOR: tuple[Name, ...] = ("recover", "bring-back", "unlock", "setup")
"""Last, because whoever leaves for a door closes the vault."""


def _visit_places(visit: VisitState) -> Iterator[Place]:
    """Every page of the visit, every worry, each letter, and what stands around them."""
    family, contact = visit.record.id, visit.contact.id
    for page in visit.pages:
        yield Place("question", family, contact, page.number)
        if (first := page.asked[0].question).learn:
            yield Place("lessons", family, contact, page.number, way=first.id)
    for raised in visit.raised:
        yield Place("interruption", family, contact, 1, finding=raised.finding.entry)
        yield Place("urgent", family, contact, 1, finding=raised.finding.entry)
    for letter in ("perinatal-mental-health-urgent", "gp-letter"):
        yield Place("letter", family, contact, letter=LetterId(letter))
    for name in IN_THE_RECORD:
        yield Place(name, family, contact)


class Walk:
    """Goes to places, opens everything that opens, and notes what is wrong there."""

    def __init__(self, stage: Stage) -> None:
        self.stage = stage
        self.seen: set[str] = set()
        self.stops = 0
        self.wrong: dict[str, list[str]] = {}

    def everywhere(self) -> Story:
        """A visit in which she told of self-harm, then the signed visit, then the doors."""
        stage = self.stage
        yield from stage.at("question", stage.page_of("safety.self_harm"))
        yield stage.player.sees("safety.self_harm@mother.yes")
        stage.player.press("safety.self_harm@mother.yes")
        yield lambda: stage.desktop.parts.store.waiting() == 0
        visit = stage.visit()
        yield from self._to(_visit_places(visit))
        yield from self._a_loss(visit)
        stage.services.visits.sign(stage.services.doors.session(), visit.record.id, visit.contact.id)
        yield from self._to([Place("outcome", visit.record.id, visit.contact.id)])
        yield from self._to(Place(name, visit.record.id, visit.contact.id) for name in HISTORY)
        worry = visit.raised[0].finding.entry if visit.raised else stage.record().open_findings()[0].entry
        yield from self._to(Place(name, visit.record.id, finding=worry) for name in PURSUIT)
        lines = stage.services.chronology.show(stage.services.doors.session(), visit.record.id).lines
        yield from self._to(Place("entry", visit.record.id, entry=line.entry) for line in lines[-3:])
        yield from self._to(Place(name) for name in (*KEEPING, "help", *AROUND))
        yield from self._to(Place(name, visit.record.id, visit.contact.id) for name in WITH_HER)
        yield from self._to(Place(name) for name in AT_THE_DOOR)

    def _a_loss(self, visit: VisitState) -> Story:
        """A loss comes up and is told of; nobody has said yet whom it is about."""
        stage = self.stage
        who, family, contact = stage.services.doors.session(), visit.record.id, visit.contact.id
        visits, what = stage.services.visits, QuestionId("loss.what")
        visits.came_up(who, family, contact, ContactKind("loss"), visit.pages[0].asked[0].question.id)
        visits.answer(who, family, contact, what, PersonId("mother"), "answered", "died")
        yield from self._to([Place("loss", family, contact)])

    def _to(self, places: Iterable[Place]) -> Story:
        for place in places:
            self.stage.desktop.go(place)
            yield lambda: self.stage.desktop.parts.store.waiting() == 0
            self._look(place)
            for part in self.stage.window.findChildren(Disclosure):
                part.open(True)
            yield lambda: self.stage.desktop.parts.store.waiting() == 0
            self._look(place)

    def _look(self, place: Place) -> None:
        window, desktop = self.stage.window, self.stage.desktop
        stands_over = window.pages.currentWidget() is not desktop.page
        here = place.name if stands_over else desktop.place.name
        self.seen.add(here)
        found = stops(window)
        self.stops += len(found)
        wrong = [f"{one.objectName()}: no name" for one in found if not spoken(one)] + cut(window)
        if wrong:
            self.wrong[f"{here} {place.page or place.letter}"] = wrong


@pytest.mark.parametrize("zoom", [100, 200])
def test_every_stop_has_a_name_and_no_words_are_cut(stage: Stage, zoom: int) -> None:
    stage.application.looks.wear(zoom=zoom)
    walk = Walk(stage)
    stage.play(walk.everywhere())
    assert walk.wrong == {}
    assert walk.seen == set(get_args(Name))
    assert walk.stops > 300


def test_the_same_look_finds_a_button_without_a_name_and_words_without_room(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(400, 300)
    button, label = QPushButton(window), QLabel("Words that are longer than their room", window)
    label.setGeometry(390, 0, 200, 4)
    window.show()
    qtbot.waitExposed(window)
    assert [one for one in stops(window) if not spoken(one)] == [button]
    assert len(cut(window)) == 2
