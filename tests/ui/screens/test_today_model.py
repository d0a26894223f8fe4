"""The day's page: a family at a time, one next act, nothing private until she asks, and quick with four hundred families."""

from __future__ import annotations

import time
from datetime import date

import pytest
from pytestqt.qtbot import QtBot

from app.domain.base import FamilyId
from app.services.families import NewFamily, NewPerson
from app.services.states import DueRow
from tests.support.gallery import settle
from tests.support.house import House, contact_of
from tests.support.screen import words
from tests.ui.screens.conftest import Stage
from ui.places import Place
from ui.screens.today.model import TodayModel, copy_words
from ui.screens.today.state import Group, TodayShown
from ui.screens.today.view import TodayView
from ui.screens.today.words import groups_of
from ui.theme.looks import Looks


def read(stage: Stage, house: House) -> TodayModel:
    """Today, read."""
    model = TodayModel(stage.store, house.services, stage.go)
    model.start()
    stage.settle()
    return model


def worried(house: House, name: str) -> Group:
    """A family with a worry from a signed visit."""
    family = house.family(name=name)
    state = house.visit(family)
    house.answer(state, "safety.self_harm", "yes")
    house.services.visits.sign(house.who, family, state.contact.id)
    return Group(family, name, ())


def everything(shown: TodayShown) -> str:
    return repr(shown).lower()


def test_today_begins_with_visits_still_open_and_not_in_the_main_record(stage: Stage, house: House) -> None:
    house.visit(house.family())
    (visit,) = read(stage, house).state.visits
    assert "In the main record: not yet." in visit.about


def test_a_visit_still_open_leads_straight_into_it(stage: Stage, house: House) -> None:
    family = house.family()
    visit = house.visit(family)
    model = TodayModel(stage.store, house.services, stage.go)
    model.visit(family)
    stage.settle()
    assert stage.went == [Place("visit", family=family, contact=contact_of(visit))]


def test_a_worry_is_there_by_its_act_and_what_it_is_about_only_once_she_asks(stage: Stage, house: House) -> None:
    worried(house, "Zielinska")
    model = read(stage, house)
    assert "harm" not in everything(model.state)
    model.reveal(True)
    assert "harm" in everything(model.state)
    model.reveal(False)
    assert "harm" not in everything(model.state)


def row(item: str, urgency: str) -> DueRow:
    return DueRow(
        family=FamilyId("f1"),
        family_name="Ahmed",
        item=item,
        kind="finding",
        says="",
        act=f"Do {item}.",
        owner="Sam Okafor",
        opens_on=None,
        due_on=None,
        urgency=urgency,
    )


def test_a_family_stands_there_once_with_every_act_that_cannot_wait() -> None:
    rows = (row("first", "planned"), row("second", "same-day"), row("third", "soon"), row("fourth", "emergency"))
    (group,) = groups_of(rows, date(2026, 8, 6), "Sam Okafor", revealed=False)
    assert ([act.act for act in group.acts], group.more) == (["Do first.", "Do second.", "Do fourth."], 1)


def test_each_act_says_who_has_it_and_whether_the_main_record_knows(stage: Stage, house: House) -> None:
    worried(house, "Ahmed")
    act = read(stage, house).state.groups[0].acts[0]
    assert (act.who, act.record) == ("You have this now.", "In the main record: not yet.")


def test_who_was_asked_to_cover_is_said_until_they_accept(stage: Stage, house: House) -> None:
    worried(house, "Ahmed")
    cover = house.services.cover
    cover.ask(house.who, [(one.family, one.entry) for one in cover.show(house.who).mine], "Ruth Okafor", "by voice")
    who = read(stage, house).state.groups[0].acts[0].who
    assert who.startswith("You have this now. Ruth Okafor was asked")
    cover.accept(house.who, "Ruth Okafor", "Ruth Okafor", "said yes")
    assert read(stage, house).state.groups[0].acts[0].who == "Ruth Okafor has this now."


def test_the_next_act_leads_to_the_number_when_it_is_a_call(stage: Stage, house: House) -> None:
    worried(house, "Ahmed")
    model = read(stage, house)
    act = model.state.groups[0].acts[0]
    model.act(act)
    assert stage.went == [Place("urgent", family=act.family, finding=act.entry)]


def test_what_waits_for_others_can_be_seen_alone(stage: Stage, house: House) -> None:
    for name in ("Ahmed", "Brown"):
        worried(house, name)
    cover = house.services.cover
    brown = [(one.family, one.entry) for one in cover.show(house.who).mine if "Brown" in one.family_name]
    cover.ask(house.who, brown, "Ruth Okafor", "by voice")
    cover.accept(house.who, "Ruth Okafor", "Ruth Okafor", "said yes")
    model = read(stage, house)
    model.only("others")
    assert [group.name for group in model.state.groups] == ["Brown"]
    model.only("mine")
    assert [group.name for group in model.state.groups] == ["Ahmed"]


@pytest.mark.parametrize("typed", ["brö", "BRO"])
def test_a_family_is_found_on_today_by_the_beginning_of_its_name(stage: Stage, house: House, typed: str) -> None:
    for name in ("Ahmed", "Bröwn"):
        worried(house, name)
    model = read(stage, house)
    model.look_for(typed)
    assert [group.name for group in model.state.groups] == ["Bröwn"]


def test_the_first_day_invites(stage: Stage, house: House, looks: Looks, qtbot: QtBot) -> None:
    view = TodayView(looks)
    qtbot.addWidget(view)
    view.show_state(read(stage, house).state)
    settle(view, 1280, 640)
    said = words(view)
    assert [word for word in ("Add a family", "Bring a list of families", "See an example") if word not in said] == []
    assert "Only on this laptop" not in said


@pytest.mark.parametrize(("days", "said"), [(0, False), (7, False), (8, True), (None, True)])
def test_the_age_of_the_last_copy_is_said_once_it_is_more_than_a_week(days: int | None, said: bool) -> None:
    assert bool(copy_words(days)) is said


def test_a_copy_of_today_that_opens_with_the_old_code_only_is_spoken_of() -> None:
    assert "old recovery code" in copy_words(0, old_code=True)


def test_a_caseload_of_which_no_copy_was_kept_says_so(stage: Stage, house: House) -> None:
    house.family()
    assert read(stage, house).state.copy.startswith("No copy of this caseload is kept yet.")


def many(house: House, count: int) -> None:
    """Families with a planned visit each, and a worry in every tenth."""
    for number in range(count):
        people = (NewPerson("mother", "Aisha", f"Name{number}"), NewPerson("baby", "Noor", "", born=date(2026, 6, 20)))
        family = house.services.families.add(house.who, NewFamily(people=people))
        if number % 10 == 0:
            house.answer(house.visit(family), "phq9.item9", 1)


def test_four_hundred_families_are_read_and_shown_at_once(
    stage: Stage, house: House, looks: Looks, qtbot: QtBot
) -> None:
    many(house, 400)
    view = TodayView(looks)
    qtbot.addWidget(view)
    model = TodayModel(stage.store, house.services, stage.go, view)
    model.changed.connect(view.show_state)
    settle(view, 1280, 640)
    started = time.process_time()
    model.start()
    stage.settle()
    view.grab()
    shown = time.process_time() - started
    assert shown < 2
    assert len(model.state.groups) == 40
