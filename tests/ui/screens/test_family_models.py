"""Today, the list, the quick add, a family's page and the door, without a widget and with real services."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from app.domain.base import FamilyId
from app.domain.body import Company
from app.domain.people import SafeContact
from app.services.families import NewFamily, NewPerson
from tests.support.house import House, contact_of, open_house
from tests.support.screen import words
from tests.ui.screens.conftest import Stage
from ui.families.written import WrittenBaby, WrittenPerson
from ui.navigation import screen
from ui.places import Place
from ui.screens.add_family.model import AddFamilyModel, new_family, problems_of
from ui.screens.add_family.state import Written
from ui.screens.before_you_knock.model import KnockModel
from ui.screens.families.model import FamiliesModel
from ui.screens.family.intents import Intents
from ui.screens.family.model import FamilyModel
from ui.screens.family.pages.start import StartPage
from ui.theme.looks import Looks

BORN = WrittenBaby(name="Noah", day=date(2026, 6, 25))


def family_model(stage: Stage, house: House, family: FamilyId) -> FamilyModel:
    """The page of a family, read."""
    model = FamilyModel(stage.store, house.services, stage.go, family)
    model.start()
    stage.settle()
    return model


def test_a_list_is_ordered_by_name_and_never_by_worry(stage: Stage, house: House) -> None:
    for name in ("Zahir", "Abbott", "Mensah"):
        worried = house.family(name=name)
    house.answer(house.visit(worried), "phq9.item9", 3)
    model = FamiliesModel(stage.store, house.services, stage.go)
    model.start()
    stage.settle()
    names = [row.name for row in model.state.rows]
    assert names == sorted(names)


@pytest.mark.parametrize("typed", ["zahír", "ZAH", "aisha zah"])
def test_a_family_is_found_however_its_name_is_typed(stage: Stage, house: House, typed: str) -> None:
    for name in ("Zahír", "Abbott"):
        house.family(name=name)
    model = FamiliesModel(stage.store, house.services, stage.go)
    model.start()
    stage.settle()
    model.look_for(typed)
    assert [row.name for row in model.state.rows] == ["Aisha Zahír"]


def test_a_name_and_a_date_are_enough(stage: Stage, house: House) -> None:
    model = AddFamilyModel(stage.store, house.services, stage.go)
    model.add(Written(given_name="Aisha", babies=(BORN,)))
    stage.settle()
    assert stage.went[0].name == "family"


def test_a_baby_without_a_date_is_asked_about() -> None:
    problems = problems_of(Written(given_name="Aisha", babies=(BORN, WrittenBaby(unborn=True))))
    assert problems == (("baby.1.day", "Enter the day this baby is due."),)


def test_twins_are_two_babies() -> None:
    new = new_family(Written(given_name="Aisha", babies=(BORN, BORN)))
    assert [person.kind for person in new.people] == ["mother", "baby", "baby"]


def test_an_unborn_baby_has_a_due_date_and_no_birth_date() -> None:
    due = WrittenBaby(unborn=True, day=date(2026, 12, 1))
    baby = new_family(Written(given_name="Aisha", babies=(due,))).people[1]
    assert (baby.born, baby.due) == (None, date(2026, 12, 1))


def test_nobody_but_the_mother_is_taken_to_live_at_her_address() -> None:
    new = new_family(Written(given_name="Aisha", babies=(BORN,), others=(WrittenPerson(name="Daniel Reed"),)))
    assert [person.lives_here for person in new.people] == ["yes", "not-known", "not-known"]


def test_a_number_that_does_not_add_up_is_said_and_nothing_is_written(stage: Stage, house: House) -> None:
    model = AddFamilyModel(stage.store, house.services, stage.go)
    model.add(Written(given_name="Aisha", nhs_number="9990000001", babies=(BORN,)))
    stage.settle()
    assert model.state.problems
    assert house.services.families.rows(house.who) == ()


def test_a_visit_begins_only_when_somebody_said_who_is_here(stage: Stage, house: House) -> None:
    model = family_model(stage, house, house.family())
    model.go_on()
    model.begin("hv-6-8-weeks", ())
    stage.settle()
    assert "company" in dict(model.state.problems)
    assert stage.went == []


def test_a_visit_begun_leads_into_it(stage: Stage, house: House) -> None:
    model = family_model(stage, house, house.family())
    model.begin("hv-6-8-weeks", ("her",))
    stage.settle()
    assert stage.went[0].name == "visit"


def test_an_open_visit_is_gone_on_with(stage: Stage, house: House) -> None:
    family = house.family()
    visit = house.visit(family)
    model = family_model(stage, house, family)
    model.go_on()
    assert stage.went == [Place("visit", family=family, contact=contact_of(visit))]


def test_an_open_worry_says_what_next_and_who_has_it(stage: Stage, house: House) -> None:
    family = house.family()
    house.answer(house.visit(family), "phq9.item9", 1)
    model = family_model(stage, house, family)
    worry = (*model.state.worries, *model.state.private)[0]
    assert worry.next
    assert worry.owner == "Sam Okafor"
    assert worry.how_soon


def test_a_decision_needs_its_reason(stage: Stage, house: House) -> None:
    family = house.family()
    house.answer(house.visit(family), "phq9.item9", 1)
    model = family_model(stage, house, family)
    worry = (*model.state.worries, *model.state.private)[0]
    model.open_worry(worry.id)
    model.decide(worry.id, "act", "", None)
    stage.settle()
    assert model.state.mode == "worry"
    assert model.state.problems


def test_a_decision_with_its_reason_stands_on_the_page(stage: Stage, house: House) -> None:
    family = house.family()
    house.answer(house.visit(family), "phq9.item9", 1)
    model = family_model(stage, house, family)
    worry = (*model.state.worries, *model.state.private)[0]
    model.decide(worry.id, "act", "I will see her tomorrow at ten.", None)
    stage.settle()
    again = next(each for each in (*model.state.worries, *model.state.private) if each.id == worry.id)
    assert any("tomorrow at ten" in line for line in again.decided)


def test_how_to_reach_her_stays_unasked_until_it_was_asked(stage: Stage, house: House) -> None:
    family = house.family()
    model = family_model(stage, house, family)
    model.keep_reach(SafeContact())
    stage.settle()
    assert model.state.reach.startswith("Not asked yet")


def test_someone_added_belongs_to_the_family(stage: Stage, house: House) -> None:
    model = family_model(stage, house, house.family())
    model.add_person(WrittenPerson(name="Rita Ahmed", relationship="Grandmother"))
    stage.settle()
    assert any(line.name.startswith("AHMED, Rita") for line in model.state.people)


def test_the_door_shows_three_things_to_ask_at_most(stage: Stage, house: House) -> None:
    model = KnockModel(stage.store, house.services, stage.go, house.family())
    model.start()
    stage.settle()
    assert 0 < len(model.state.ask) <= 3


def test_the_door_dims_and_comes_back(stage: Stage, house: House) -> None:
    model = KnockModel(stage.store, house.services, stage.go, house.family())
    model.start()
    stage.settle()
    model.dim()
    dimmed = model.state.dimmed
    model.light()
    assert (dimmed, model.state.dimmed) == (True, False)


def test_the_door_can_be_picked_where_none_was_named(stage: Stage, house: House) -> None:
    family = house.family()
    model = KnockModel(stage.store, house.services, stage.go, FamilyId(""))
    model.start()
    stage.settle()
    assert [pick[0] for pick in model.state.pick] == [family]


def test_in_company_the_page_holds_nothing_of_worries_papers_or_how_to_reach_her(stage: Stage, house: House) -> None:
    family = house.family()
    visit = house.answer(house.visit(family), "phq9.item9", 1)
    house.services.visits.company(house.who, family, contact_of(visit), ("her", "partner"))
    shown = family_model(stage, house, family).state
    assert shown.in_company
    assert (shown.worries, shown.private, shown.papers, shown.reach, shown.worker_safety) == ((), (), (), "", "")


def test_the_door_names_the_visit_that_would_begin(stage: Stage, house: House) -> None:
    model = KnockModel(stage.store, house.services, stage.go, house.family())
    model.start()
    stage.settle()
    assert model.state.visit == "Health visitor, 6 to 8 weeks"


def test_the_button_that_starts_names_the_visit_while_another_can_be_picked(
    stage: Stage, house: House, looks: Looks, qtbot: QtBot
) -> None:
    model = family_model(stage, house, house.family())
    model.turn("start")
    page = StartPage(looks, model.state, Intents())
    qtbot.addWidget(page)
    first = page.onward_button.text()
    assert page.plan is not None
    page.plan.tiles.tiles[1].click()
    assert first == "Start: Health visitor, 6 to 8 weeks"
    assert page.onward_button.text() == f"Start: {model.state.plans[1][1]}"


def test_a_first_contact_says_why_booking_leads(stage: Stage, looks: Looks, qtbot: QtBot, tmp_path: Path) -> None:
    house = open_house(tmp_path, "midwife")
    people = (
        NewPerson("mother", "Aisha", "Khan"),
        NewPerson("baby", "", "Khan", due=house.who.day + timedelta(weeks=27)),
    )
    family = house.services.families.add(house.who, NewFamily(people=people))
    model = family_model(stage, house, family)
    model.turn("start")
    page = StartPage(looks, model.state, Intents())
    qtbot.addWidget(page)
    page.show()
    assert page.onward_button.text() == "Start: Midwife, booking"
    assert "No visit of yours is written here yet" in words(page)


@pytest.mark.parametrize(("present", "there"), [(("her",), True), (("her", "partner"), False)])
def test_what_is_written_is_read_with_her_from_the_familys_page(
    stage: Stage, house: House, looks: Looks, qtbot: QtBot, present: tuple[Company, ...], there: bool
) -> None:
    family = house.family()
    contact = contact_of(house.visit(family, *present))
    page = screen(stage.parts(house.services, looks), Place("family", family=family))
    qtbot.addWidget(page)
    stage.settle()
    button = page.findChild(QAbstractButton, "family.read-back")
    assert (button is not None) is there
    if isinstance(button, QAbstractButton):
        button.click()
        assert stage.went == [Place("read-back", family=family, contact=contact)]


def test_without_an_open_visit_there_is_nothing_to_read_back(
    stage: Stage, house: House, looks: Looks, qtbot: QtBot
) -> None:
    page = screen(stage.parts(house.services, looks), Place("family", family=house.family()))
    qtbot.addWidget(page)
    stage.settle()
    assert page.findChild(QAbstractButton, "family.read-back") is None
