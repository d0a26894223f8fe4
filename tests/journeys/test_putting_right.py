"""A misfiled entry found and taken out, a signed visit amended, an earlier day: through the real windows."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.domain.base import ContactId, FamilyId, PersonId, QuestionId
from app.main import build
from tests.journeys.answering import HV, a_family
from tests.journeys.power import PASSPHRASE, STAFF
from tests.journeys.stage import Stage
from tests.support.house import SetClock
from ui import preferences
from ui.application import Application
from ui.places import Name, Place
from ui.player import Story
from ui.widgets.line_list import LineList

TODAY = date.today()
THEN = TODAY - timedelta(days=9)
MISFILED = "Wilhelmina from number nine asked for a later visit"


@dataclass(frozen=True)
class Week:
    """A stage on a caseload whose one visit was signed nine days ago, with a line that belongs to another family."""

    stage: Stage
    family: FamilyId
    contact: ContactId

    def go(self, name: Name) -> Story:
        """To a place of the family, until it is there."""
        self.stage.desktop.go(Place(name, family=self.family, contact=self.contact))
        yield lambda: self.stage.desktop.parts.store.waiting() == 0

    def lines(self) -> Story:
        """The chronology with everything shown."""
        yield from self.go("chronology")
        yield self.stage.player.sees("chronology.reveal")
        self.stage.player.press("chronology.reveal")
        yield self.stage.player.sees("chronology.lines")

    def told(self) -> str:
        """Every line of the chronology, as a screen reader hears it."""
        shown = self.stage.player.found("chronology.lines")
        assert isinstance(shown, LineList)
        return "\n".join(" ".join(line) for line in shown.lines.lines)

    def open_line(self, words: str) -> Story:
        """Go down to the line that holds the words, by keyboard, and press Enter."""
        shown = self.stage.player.found("chronology.lines")
        assert isinstance(shown, LineList)
        shown.setFocus(Qt.FocusReason.TabFocusReason)
        place = next(n for n, line in enumerate(shown.lines.lines) if words in line[1])
        for _ in range(place):
            QTest.keyClick(shown, Qt.Key.Key_Down)
        QTest.keyClick(shown, Qt.Key.Key_Return)
        yield lambda: self.stage.desktop.place.name == "entry"
        yield lambda: self.stage.desktop.parts.store.waiting() == 0


@pytest.fixture(scope="module")
def nine_days_ago(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, FamilyId, ContactId]:
    """The folder, written by a laptop whose clock stood nine days ago."""
    root, clock = tmp_path_factory.mktemp("week"), SetClock(THEN)
    services = build(root, clock, throwaway=True)
    services.doors.set_up(STAFF, PASSPHRASE, services.doors.setup_choices().lines, use_keyring=False)
    who = services.doors.session()
    family = services.families.add(who, a_family(who.day))
    contact = services.visits.start(who, family, HV, ("her",)).contact.id
    services.visits.answer(who, family, contact, QuestionId("how.are_you"), PersonId("mother"), "answered", "Tired")
    services.visits.jot(who, family, contact, MISFILED, private=True)
    services.visits.sign(who, family, contact)
    services.visits.copied(who, family, contact)
    services.doors.lock()
    return root, family, contact


@pytest.fixture
def week(
    nine_days_ago: tuple[Path, FamilyId, ContactId],
    tmp_path: Path,
    qapp: QApplication,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[Week]:
    """The desktop today, unlocked, on a copy of it."""
    monkeypatch.setattr(preferences, "remembered", lambda: ("light", 100))
    monkeypatch.setattr(preferences, "remember", lambda _looks: None)
    root = Path(shutil.copytree(nine_days_ago[0], tmp_path / "root"))
    application = Application(qapp, root)
    application.window.resize(1280, 720)
    stage = Stage(application, qtbot, tmp_path / "out")
    stage.play(stage.unlocking())
    yield Week(stage, nine_days_ago[1], nine_days_ago[2])
    stage.end()


def _take_out(week: Week) -> Story:
    player = week.stage.player
    yield from week.lines()
    assert "Wilhelmina" in week.told()
    yield from week.open_line("Wilhelmina")
    yield player.sees("entry.wrong")
    player.press("entry.wrong")
    yield player.sees("entry.why")
    player.press("continue")
    yield player.sees("error-summary")
    player.write("entry.why", "two records were open")
    player.press("continue")
    yield player.sees("entry.take-out")
    assert "cannot be put back" in week.stage.words()
    player.press("entry.take-out")
    yield lambda: "It left this record" in week.stage.words()
    player.press("continue")
    yield from week.lines()


def test_a_misfiled_line_is_found_and_taken_out_and_the_auditor_still_has_it(week: Week) -> None:
    week.stage.play(_take_out(week))
    assert "Wilhelmina" not in week.told()
    services = week.stage.services
    assert services.search.search(services.doors.session(), "Wilhelmina") == ()
    assert "Wilhelmina" not in repr(services.families.open(services.doors.session(), week.family))
    kept = services.corrections._desk.journal.entries(week.family)
    assert any("Wilhelmina" in repr(entry.body) for entry in kept)


def test_nothing_leaves_when_she_thinks_better_of_it(week: Week) -> None:
    player = week.stage.player

    def story() -> Story:
        yield from week.lines()
        yield from week.open_line("Wilhelmina")
        yield player.sees("entry.wrong")
        player.press("entry.wrong")
        yield player.sees("entry.why")
        player.write("entry.why", "two records were open")
        player.press("continue")
        yield player.sees("entry.keep")
        player.press("entry.keep")
        yield player.sees("entry.why")
        yield from week.lines()

    week.stage.play(story())
    assert "Wilhelmina" in week.told()


def _amend(week: Week) -> Story:
    player = week.stage.player
    yield from week.go("outcome")
    yield player.sees("outcome.amend")
    player.press("outcome.amend")
    yield player.sees("amend.how.are_you@mother")
    player.press("amend.how.are_you@mother")
    yield player.sees("how.are_you@mother.text")
    player.write("how.are_you@mother.text", "Hardly sleeping")
    player.press("continue")
    yield player.sees("error-summary")
    player.write("amend.reason", "She rang and put it right")
    player.press("continue")
    yield lambda: "Both versions" in week.stage.words()


def test_a_signed_visit_is_amended_with_both_versions_and_whose_the_signature_is(week: Week) -> None:
    week.stage.play(_amend(week))
    said = week.stage.words()
    assert "Tired" in said
    assert "Hardly sleeping" in said
    assert "the signature is of this version" in said
    assert "She rang and put it right" in said


def test_after_amending_the_note_waits_to_be_copied_again(week: Week) -> None:
    player = week.stage.player

    def story() -> Story:
        yield from _amend(week)
        player.press("continue")
        yield player.sees("note.copied")

    week.stage.play(story())
    assert "The signature is of the earlier version" in week.stage.words()


def _on_that_day(week: Week, press: str) -> Story:
    player = week.stage.player
    yield from _amend(week)
    yield from week.lines()
    player.press("chronology.earlier")
    yield player.sees("chronology.then.day")
    for part, words in (("day", THEN.day), ("month", THEN.month), ("year", THEN.year)):
        player.write(f"chronology.then.{part}", str(words))
    player.press(press)
    yield lambda: "As known on" in week.stage.words()


def test_the_chronology_as_known_then_holds_what_was_known_then(week: Week) -> None:
    week.stage.play(_on_that_day(week, "chronology.lines-then"))
    assert "Tired" in week.told()
    assert "Hardly sleeping" not in week.told()
    assert "earlier version" not in week.told()


def test_the_page_as_known_then_is_marked_across_and_read_only_and_leads_back(week: Week) -> None:
    player = week.stage.player

    def story() -> Story:
        yield from _on_that_day(week, "chronology.page-then")
        assert "nothing can be changed" in week.stage.words()
        assert player.shown("continue") is None
        assert player.shown("family.add-baby") is None
        assert player.shown("family.person.0") is None
        player.press("known-on.button")
        yield player.sees("family.add-baby")

    week.stage.play(story())
    assert "As known on" not in week.stage.words()
