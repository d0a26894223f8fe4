"""The models of a family's history: chronology, one entry, amending, late entries, a contact that did not happen."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import timedelta

import msgspec
import pytest
from PySide6.QtCore import QModelIndex, QPersistentModelIndex
from pytestqt.qtbot import QtBot

from app.domain.base import ContactId, FamilyId, PersonId
from app.domain.body import Company
from app.domain.calendar import uk_moment
from tests.services.test_company import SECRETS, told_alone
from tests.support.house import DAY, HV, House
from tests.support.screen import words
from tests.support.screens_history import made
from tests.ui.screens.conftest import Stage
from ui.families.when import moment
from ui.places import Place
from ui.screens.amend.model import AmendModel
from ui.screens.chronology.model import ChronologyModel, shown
from ui.screens.chronology.state import ChronologyShown
from ui.screens.entry.model import EntryModel
from ui.screens.family.model import FamilyModel
from ui.screens.family.view import FamilyView
from ui.screens.later.model import LaterModel
from ui.screens.later.state import WrittenCall, WrittenTold, WrittenVisit
from ui.screens.not_kept.model import NotKeptModel
from ui.screens.not_kept.state import WrittenNotKept
from ui.theme.looks import Looks

LONG = 500
Index = QModelIndex | QPersistentModelIndex


def chronology(stage: Stage, house: House, looks: Looks, family: FamilyId) -> ChronologyModel:
    model = ChronologyModel(stage.parts(house.services, looks), Place("chronology", family=family))
    model.start()
    stage.settle()
    return model


def later(stage: Stage, house: House, looks: Looks, place: Place) -> LaterModel:
    model = LaterModel(stage.parts(house.services, looks), place)
    model.start()
    stage.settle()
    return model


def test_private_lines_are_covered_until_nobody_else_can_read_them(stage: Stage, house: House, looks: Looks) -> None:
    family = house.family()
    told_alone(house, family)
    model = chronology(stage, house, looks, family)
    covered = repr(model.state.rows)
    model.reveal()
    assert not [words for words in SECRETS if words in covered]
    assert "He hit me" in repr(model.state.rows)
    model.cover()
    assert repr(model.state.rows) == covered


@pytest.mark.parametrize("present", [(), ("her", "partner"), ("her", "relative"), ("her", "professional")])
def test_in_company_no_page_of_the_history_holds_what_was_said_alone(
    stage: Stage, house: House, looks: Looks, present: tuple[Company, ...]
) -> None:
    family = house.family()
    contact = told_alone(house, family).contact.id
    jot = house.services.families.open(house.who, family).record.contacts[contact].jots[0].entry
    house.services.visits.company(house.who, family, contact, present)
    lines = chronology(stage, house, looks, family)
    lines.reveal()
    here = later(stage, house, looks, Place("later", family=family, entry=jot))
    page = FamilyModel(stage.store, house.services, stage.go, family)
    page.start()
    stage.settle()
    held = repr(lines.state.rows) + repr(here.state.worries) + here.state.jot
    held += repr([getattr(page.state, name) for name in page.state.__struct_fields__])
    assert not [words for words in SECRETS if words in held]
    assert stage.went[-1] == Place("family", family=family)


def test_only_lines_about_one_person_or_of_one_kind_are_left(stage: Stage, house: House, looks: Looks) -> None:
    family = house.family()
    house.answer(house.visit(family), "phq9.item9", 1)
    model = chronology(stage, house, looks, family)
    model.only_kind("worry")
    assert {" Worry" in row.above for row in model.state.rows} == {True}
    model.only_kind("")
    model.only_person("baby1")
    assert {"Noor" in row.says + row.below for row in model.state.rows} == {True}


def test_a_line_opens_its_entry(stage: Stage, house: House, looks: Looks) -> None:
    model = chronology(stage, house, looks, house.family())
    model.reveal()
    model.open(0)
    assert stage.went == [Place("entry", family=model.place.family, entry=model.state.rows[0].entry)]


def test_a_line_of_an_earlier_day_opens_nothing(stage: Stage, house: House, looks: Looks) -> None:
    model = chronology(stage, house, looks, house.family())
    model.known_then(DAY)
    stage.settle()
    model.open(0)
    assert stage.went == []


def test_a_day_before_anything_was_known_is_said_and_the_lines_stay(stage: Stage, house: House, looks: Looks) -> None:
    model = chronology(stage, house, looks, house.family())
    rows = model.state.rows
    model.known_then(DAY - timedelta(days=30))
    stage.settle()
    assert "Nothing was known" in model.state.problem
    assert model.state.rows == rows


def test_five_hundred_lines_are_chosen_and_shown_in_under_60_ms() -> None:
    told = made().chronicle
    lines = tuple(told.lines[place % len(told.lines)] for place in range(LONG))
    long = msgspec.structs.replace(told, lines=lines)
    assert len(shown(ChronologyShown(), long).rows) == LONG
    took = min(_timed(lambda: shown(ChronologyShown(), long)) for _ in range(5))
    assert took < 0.060


def _timed(work: Callable[[], object]) -> float:
    began = time.process_time()
    work()
    return time.process_time() - began


def signed(house: House) -> tuple[FamilyId, ContactId]:
    state = house.visit(house.family())
    house.answer(state, "how.are_you", "Tired")
    house.services.visits.sign(house.who, state.record.id, state.contact.id)
    return state.record.id, state.contact.id


def test_taking_out_asks_why_before_it_says_what_leaves(stage: Stage, house: House, looks: Looks) -> None:
    family, _ = signed(house)
    line = next(one for one in house.services.chronology.show(house.who, family).lines if "Tired" in one.what)
    model = EntryModel(stage.parts(house.services, looks), Place("entry", family=family, entry=line.entry))
    model.start()
    stage.settle()
    model.wrong()
    model.weigh(" ")
    assert (model.state.mode, bool(model.state.problems)) == ("why", True)
    model.weigh("two records open")
    assert model.state.mode == "check"
    model.take_out()
    stage.settle()
    assert (model.state.mode, model.state.detail) == ("gone", None)


def test_an_answer_without_a_reason_is_not_amended(stage: Stage, house: House, looks: Looks) -> None:
    family, contact = signed(house)
    model = AmendModel(stage.parts(house.services, looks), Place("amend", family=family, contact=contact))
    model.start()
    stage.settle()
    assert model.state.visit is not None
    [first, *_] = [one.answered for one in model.state.visit.asked if one.answered]
    model.pick(first.entry)
    model.keep("answered", "Not sleeping", "her", " ", "")
    assert dict(model.state.problems).keys() == {"reason"}
    model.keep("answered", "Not sleeping", "her", "She rang", "")
    stage.settle()
    assert (model.state.mode, len(model.state.visit.versions)) == ("versions", 1)


def test_an_open_visit_is_not_amended_but_answered(stage: Stage, house: House, looks: Looks) -> None:
    state = house.visit(house.family())
    place = Place("amend", family=state.record.id, contact=state.contact.id)
    model = AmendModel(stage.parts(house.services, looks), place)
    model.start()
    stage.settle()
    assert stage.went == [Place("family", family=state.record.id)]


def test_what_was_told_needs_how_and_how_soon(stage: Stage, house: House, looks: Looks) -> None:
    family = house.family()
    model = later(stage, house, looks, Place("later", family=family))
    at = uk_moment(DAY, 9, 15)
    model.told(WrittenTold(by="A neighbour", words="Shouting at night", at=at))
    assert len(model.state.problems) == 2
    model.told(WrittenTold(by="A neighbour", words="Shouting", at=at, how="phone", urgency="soon"))
    stage.settle()
    assert stage.went == [Place("family", family=family)]
    assert [one.says for one in house.services.families.open(house.who, family).record.open_findings()] == ["Shouting"]


def test_what_was_told_may_answer_a_question_and_raise_what_it_means(stage: Stage, house: House, looks: Looks) -> None:
    family = house.family()
    model = later(stage, house, looks, Place("later", family=family))
    told = WrittenTold(by="A&E", words="Came in", at=uk_moment(DAY, 9, 15), how="phone", urgency="same-day")
    model.told(msgspec.structs.replace(told, answered=("safety.self_harm", "mother", "answered", "yes")))
    stage.settle()
    assert stage.went == [Place("family", family=family)]
    assert len(house.rules(family)) > 1


def test_a_call_made_earlier_keeps_its_own_time(stage: Stage, house: House, looks: Looks) -> None:
    family = house.family()
    at = uk_moment(DAY - timedelta(days=1), 16, 40)
    model = later(stage, house, looks, Place("later", family=family))
    model.call(WrittenCall(whom="GP", answered_by="Dr Rao", agreed="Sees her tomorrow", at=at))
    stage.settle()
    [made_call] = house.services.families.open(house.who, family).record.calls
    assert made_call.at == at


def test_a_visit_made_earlier_leads_to_its_questions(stage: Stage, house: House, looks: Looks) -> None:
    model = later(stage, house, looks, Place("later", family=house.family()))
    model.visit(WrittenVisit(plan=HV, present=("her",), at=uk_moment(DAY - timedelta(days=1), 10, 0)))
    stage.settle()
    assert stage.went[0].name == "visit"


def test_a_jotted_line_waits_on_the_family_page_until_it_is_put_aside(stage: Stage, house: House, looks: Looks) -> None:
    family, contact = signed_with_a_line(house)
    page = FamilyModel(stage.store, house.services, stage.go, family)
    page.start()
    stage.settle()
    [line] = page.state.jots
    model = later(stage, house, looks, Place("later", family=family, entry=line.id))
    model.settle("put-aside", "it stands in her words already")
    stage.settle()
    assert house.services.families.open(house.who, family).record.contacts[contact].waiting == ()


def test_no_private_word_can_be_read_on_a_family_page_as_it_opens(
    stage: Stage, house: House, looks: Looks, qtbot: QtBot
) -> None:
    family = house.family()
    told_alone(house, family)
    view = FamilyView(looks)
    qtbot.addWidget(view)
    model = FamilyModel(stage.store, house.services, stage.go, family, view)
    model.changed.connect(view.show_state)
    model.start()
    stage.settle()
    view.show()
    qtbot.waitExposed(view)
    assert "A line jotted" in words(view)
    assert not [secret for secret in ("He hit me", "a bruise under her sleeve") if secret in words(view)]


def signed_with_a_line(house: House) -> tuple[FamilyId, ContactId]:
    state = house.visit(house.family())
    house.answer(state, "how.are_you", "Tired")
    house.services.visits.jot(house.who, state.record.id, state.contact.id, "cot by the heater", private=True)
    house.services.visits.sign(house.who, state.record.id, state.contact.id)
    return state.record.id, state.contact.id


def test_a_contact_that_did_not_happen_needs_its_next_step(stage: Stage, house: House, looks: Looks) -> None:
    family = house.family()
    model = NotKeptModel(stage.parts(house.services, looks), Place("not-kept", family=family))
    model.start()
    stage.settle()
    model.keep(WrittenNotKept(plan=HV, on=DAY, how="not-brought"))
    assert dict(model.state.problems).keys() == {"next"}
    model.keep(WrittenNotKept(plan=HV, on=DAY, how="not-brought", next_step="I ring her tomorrow"))
    stage.settle()
    assert stage.went == [Place("family", family=family)]


@pytest.mark.parametrize(("written", "hour"), [("14:30", 14), ("9.05", 9), ("1430", 14)])
def test_a_time_is_read_however_it_is_written(written: str, hour: int) -> None:
    assert moment(DAY, written) == uk_moment(DAY, hour, int(written[-2:]))


@pytest.mark.parametrize("written", ["", "25:00", "noon", "14:75"])
def test_what_is_no_time_is_no_moment(written: str) -> None:
    assert moment(DAY, written) is None


def test_a_death_is_kept_with_its_day_and_the_page_says_so(stage: Stage, house: House, looks: Looks) -> None:
    family = house.family()
    model = FamilyModel(stage.store, house.services, stage.go, family)
    model.start()
    stage.settle()
    model.open_person(PersonId("baby1"))
    assert model.state.person is not None
    model.about_person("died")
    model.happened(msgspec.structs.replace(model.state.person, died=DAY), DAY, ())
    stage.settle()
    assert any("died 06-Aug-2026" in line.about for line in model.state.people)
    assert "Noor" not in model.state.baby_seen
