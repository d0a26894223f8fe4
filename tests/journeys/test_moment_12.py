"""Moment 12, played through the real windows: 16:45 at base, six visits, leave tomorrow."""

from __future__ import annotations

from datetime import date, timedelta
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication

from app.domain.base import PersonId, QuestionId
from app.main import build
from app.services.families import NewFamily, NewPerson
from tests.journeys.answering import HV
from tests.journeys.power import PASSPHRASE, STAFF, made
from tests.journeys.stage import Stage
from ui.player import Story

NAMES = ("Ahmed", "Brown", "Cole", "Dunne", "Evans", "Farah")
COVER = "Ruth Okafor"


@pytest.fixture(scope="module")
def caseload(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Six families visited today: five visits signed, one door that nobody opened. In two of them a worry is open."""
    root = made(tmp_path_factory.mktemp("six"))
    services = build(root)
    services.doors.unlock(STAFF.id, PASSPHRASE)
    who, born = services.doors.session(), date.today() - timedelta(days=45)
    for place, name in enumerate(NAMES):
        people = (
            NewPerson("mother", "Aisha", name, born=date(1994, 8, 14)),
            NewPerson("baby", "Noor", name, born=born),
        )
        family = services.families.add(who, NewFamily(people=people))
        if name == "Farah":
            services.visits.not_kept(who, family, HV, who.day, "no-access", "Curtains shut, no answer")
            continue
        contact = services.visits.start(who, family, HV, ("her",)).contact.id
        for question, about, value in (
            ("how.are_you", "mother", "Tired"),
            ("baby.seen", "baby1", "undressed"),
            *((("phq9.item9", "mother", 1),) if place < 2 else ()),
        ):
            services.visits.answer(who, family, contact, QuestionId(question), PersonId(about), "answered", value)
        services.visits.sign(who, family, contact)
    services.doors.lock()
    return root


def shows(stage: Stage, words: str) -> bool:
    return stage.desktop.parts.store.waiting() == 0 and words in stage.words()


def at_the_end_of_the_day(stage: Stage) -> Story:
    yield stage.player.sees("today.only-here")
    stage.player.picture("12-today")
    stage.player.press("today.only-here")
    yield lambda: shows(stage, "Only on this laptop: 6")
    stage.player.picture("12-six")


def copying_everything(stage: Stage, copied: list[str]) -> Story:
    yield from at_the_end_of_the_day(stage)
    for left in range(len(NAMES) - 1, -1, -1):
        for person in range(2):
            if stage.player.shown(f"note.0.{person}.copy"):
                stage.player.press(f"note.0.{person}.copy")
                copied.append(QGuiApplication.clipboard().text())
        stage.player.press("only-here.0.copied")
        yield partial(shows, stage, f"Only on this laptop: {left}")
    stage.player.picture("12-nothing-left")


def handing_over(stage: Stage) -> Story:
    yield from copying_everything(stage, [])
    stage.player.press("only-here.cover")
    yield stage.player.sees("cover.ask")
    stage.player.picture("12-still-yours")
    stage.player.write("cover.name", COVER)
    stage.player.press("cover.how.by voice, on the phone")
    stage.player.press("cover.ask")
    yield lambda: shows(stage, f"Waiting for {COVER} to accept")
    stage.player.picture("12-asked")


def accepted(stage: Stage, name: str) -> Story:
    yield from handing_over(stage)
    stage.player.write("cover.asked.0.name", name)
    stage.player.write("cover.asked.0.how", "On the phone, read both lines back")
    stage.player.press("cover.asked.0.accept")
    yield lambda: stage.desktop.parts.store.waiting() == 0
    stage.player.picture("12-accepted")


def owners(stage: Stage) -> set[str]:
    services = stage.services
    who = services.doors.session()
    records = [services.families.open(who, row.family).record for row in services.families.rows(who)]
    return {finding.owner for record in records for finding in record.open_findings()}


def test_12_six_things_are_only_on_this_laptop_and_today_says_so(stage: Stage) -> None:
    stage.play(at_the_end_of_the_day(stage))
    said = stage.words()
    assert [name for name in NAMES if name not in said] == []
    assert "In the main record: not yet." in said
    assert "It did not happen." in said


def test_12_each_note_is_copied_person_by_person_until_nothing_is_left(stage: Stage) -> None:
    copied: list[str] = []
    stage.play(copying_everything(stage, copied))
    assert len(copied) == len(set(copied)) == 11
    assert [name for name in NAMES if not any(name.upper() in note for note in copied)] == []
    assert "You can close the laptop for today." in stage.words()


def test_12_what_was_handed_over_stays_with_her_until_it_is_accepted(stage: Stage) -> None:
    stage.play(handing_over(stage))
    assert owners(stage) == {STAFF.name}
    assert f"You have them until {COVER} accepts." in stage.words()


def test_12_the_cover_accepts_by_name_and_has_it_from_then_on(stage: Stage) -> None:
    stage.play(accepted(stage, COVER))
    assert owners(stage) == {COVER}
    assert f"{COVER} has this" in stage.words()


def test_12_another_name_accepts_nothing_and_what_was_typed_stays(stage: Stage) -> None:
    stage.play(accepted(stage, "Somebody Else"))
    assert owners(stage) == {STAFF.name}
    said = stage.words()
    assert f"You handed this to {COVER}" in said
    assert "On the phone, read both lines back" in said


def test_12_the_next_day_says_who_has_it(stage: Stage) -> None:
    def story() -> Story:
        yield from accepted(stage, COVER)
        stage.player.press("cover.today")
        yield lambda: shows(stage, f"{COVER} has this now.")
        stage.player.picture("12-today-after")

    stage.play(story())
    assert "Only on this laptop: 0" in stage.words()
