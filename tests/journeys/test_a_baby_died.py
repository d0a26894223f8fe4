"""A baby died, played through the real windows: it is told in a visit, everything about the baby stops at once, her own care
goes on in kinder words, and a death written by mistake is taken back with both versions kept."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import pytest

from app.domain.base import ContactKind
from tests.journeys.stage import Stage
from tests.support.house import House, open_house
from ui.places import Place
from ui.player import Story

AS_IF_HERE = re.compile(
    r"\b((?<!Did )your baby|the baby sleeps|with her and the baby|6 to 8 weeks|last seen)\b", re.IGNORECASE
)
BABY = "baby1"


@pytest.fixture
def home(tmp_path: Path, opened: Callable[[House], Stage]) -> Stage:
    """Alone with her on a visit begun for the baby of six weeks, with the next one planned by its age."""
    house, today = open_house(tmp_path / "root"), date.today()
    house.clock.go_to(today)
    family = house.family(today - timedelta(days=45))
    house.services.visits.start(house.who, family, ContactKind("hv-6-8-weeks"), ("her",))
    again = today + timedelta(days=40)
    visits = house.services.visits
    visits.not_kept(house.who, family, ContactKind("hv-3-4-months"), today, "no-access", "", again_on=again)
    return opened(house)


def kept(stage: Stage) -> Story:
    yield lambda: stage.desktop.parts.store.waiting() == 0


def told(stage: Stage) -> Story:
    """Something else came up: a loss."""
    player = stage.player
    services, who = stage.services, stage.services.doors.session()
    visit = stage.visit()
    stage.desktop.go(Place("today"))
    yield from kept(stage)
    services.visits.came_up(
        who, stage.family(), visit.contact.id, ContactKind("loss"), visit.pages[0].asked[0].question.id
    )
    yield from stage.at("question", stage.page_of("loss.what"))
    yield player.sees("loss.what@mother.died")
    player.picture("loss-1-what")
    player.press("loss.what@mother.died")
    yield from kept(stage)
    player.picture("loss-2-told")


def named(stage: Stage) -> Story:
    player = stage.player
    yield from told(stage)
    yield from stage.at("loss")
    yield player.sees(f"loss.{BABY}")
    player.press(f"loss.{BABY}")
    day = date.today() - timedelta(days=1)
    for part, number in (("day", day.day), ("month", day.month), ("year", day.year)):
        player.write(f"loss.on.{part}", str(number))
    player.picture("loss-3-whom")
    player.press("continue")
    yield player.gone(f"loss.{BABY}")
    yield from kept(stage)


def test_from_the_answer_on_no_page_of_the_visit_speaks_as_if_the_baby_were_here(home: Stage) -> None:
    found: list[str] = []

    def story() -> Story:
        yield from named(home)
        for page in home.visit().pages:
            yield from home.at("question", page.number)
            found.extend(one.group() for one in AS_IF_HERE.finditer(home.words().replace("6 to 8 weeks, ", "")))

    home.play(story())
    assert set(found) <= {"6 to 8 weeks"}, "but for the name of the visit, which was begun before it was told"


def test_she_is_asked_how_she_sleeps_and_who_is_with_her_in_kinder_words(home: Stage) -> None:
    shown: list[str] = []

    def story() -> Story:
        yield from named(home)
        for question in ("change.sleep", "safety.with_her"):
            yield from home.at("question", home.page_of(question))
            home.player.picture(f"loss-4-{question.replace('.', '-')}")
            shown.append(home.words())

    home.play(story())
    assert "When you lie down and it is quiet, can you sleep?" in shown[0]
    assert "Who is with you now, and who can be with you tonight?" in shown[1]


def family_page(stage: Stage) -> Story:
    stage.desktop.go(Place("family", family=stage.family()))
    yield stage.player.sees("family.person.1")
    yield from kept(stage)


def test_the_family_s_page_and_the_door_say_it_once_and_no_visit_is_named_by_the_baby_s_age(home: Stage) -> None:
    shown: list[str] = []

    def story() -> Story:
        yield from named(home)
        yield from family_page(home)
        home.player.picture("loss-5-family")
        shown.append(home.words())
        home.desktop.go(Place("before-you-knock", family=home.family()))
        yield home.player.sees("knock.dim")
        home.player.picture("loss-6-door")
        shown.append(home.words())

    home.play(story())
    assert "A visit to her" in shown[0]
    assert shown[0].count("3 to 4 months") == 1, "only of the one that did not happen, which was before"
    assert "When a worker last saw the baby" not in shown[0]
    assert "Baby last seen" not in shown[1]


def taken_back(stage: Stage) -> Story:
    player = stage.player
    yield from named(stage)
    yield from family_page(stage)
    player.press("family.person.1")
    yield player.sees("who.not-died")
    player.picture("loss-7-person")
    player.press("who.not-died")
    yield player.sees("not-died.why")
    player.picture("loss-8-mistake")
    player.press("continue")
    yield player.sees("error-summary")
    player.write("not-died.why", "It was the baby of another family of that name")
    player.press("continue")
    yield player.gone("not-died.why")
    yield from kept(stage)
    player.picture("loss-9-back")


def test_a_death_written_by_mistake_is_taken_back_on_the_person_s_page_with_a_reason(home: Stage) -> None:
    home.play(taken_back(home))
    baby = next(one for one in home.record().people.values() if one.id == BABY)
    assert (baby.died, baby.stopped) == (None, None)
    assert "Nothing is asked or proposed about" not in home.words()


def test_both_versions_of_it_can_be_read_in_the_chronology(home: Stage) -> None:
    home.play(taken_back(home))
    who = home.services.doors.session()
    said = [one.what for one in home.services.chronology.show(who, home.family()).lines]
    assert [words for words in said if words.endswith(" died")]
    assert [words for words in said if "has not died: it was written by mistake" in words]
