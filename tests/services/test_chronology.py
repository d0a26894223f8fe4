"""The chronology: everything in order, nothing private in company, and the same as it was known on a day."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from app.domain.base import ContactId, FamilyId, PersonId, QuestionId
from app.domain.body import Company
from app.services.states import WorldError
from app.services.states_history import Chronicle
from tests.services.test_company import SECRETS, told_alone
from tests.services.test_later import told
from tests.support.house import DAY, HV, House

MOTHER = PersonId("mother")


def show(house: House, family: FamilyId, day: date | None = None) -> Chronicle:
    return house.services.chronology.show(house.who, family, day)


def signed(house: House) -> tuple[FamilyId, ContactId]:
    state = house.visit(house.family())
    house.answer(state, "how.are_you", "Tired")
    house.answer(state, "phq9.item9", 1)
    house.services.visits.sign(house.who, state.record.id, state.contact.id)
    return state.record.id, state.contact.id


def amended(house: House, family: FamilyId, contact: ContactId) -> None:
    house.clock.go_to(DAY + timedelta(days=2))
    house.services.corrections.amend(
        house.who, family, contact, QuestionId("how.are_you"), MOTHER, "answered", "Not sleeping", "She rang"
    )


def test_every_line_says_what_when_and_by_whom_in_the_order_it_happened(house: House) -> None:
    lines = show(house, signed(house)[0]).lines
    assert [one.happened for one in lines] == sorted(one.happened for one in lines)
    assert {one.kind for one in lines} >= {"people", "visit", "answer", "worry"}
    assert all(one.what and one.by for one in lines)


def test_no_machine_name_is_in_a_line(house: House) -> None:
    told = " ".join(f"{one.what} {one.more}" for one in show(house, signed(house)[0]).lines)
    assert not [word for word in ("phq9.item9", "how.are_you", "baby1", HV) if word in told]


@pytest.mark.parametrize("present", [(), ("her", "partner"), ("her", "relative"), ("her", "professional")])
def test_in_company_nothing_said_before_is_in_the_chronology(house: House, present: tuple[Company, ...]) -> None:
    family = house.family()
    state = told_alone(house, family)
    whole = repr(show(house, family).lines)
    house.services.visits.company(house.who, family, state.contact.id, present)
    covered = show(house, family)
    assert covered.in_company
    assert [words for words in SECRETS if words in whole] != []
    assert [words for words in SECRETS if words in repr(covered.lines)] == []
    assert {one.kind for one in covered.lines} <= {"visit", "people"}


def test_in_company_an_entry_that_is_private_cannot_be_opened(house: House) -> None:
    family = house.family()
    state = told_alone(house, family)
    private = [one.entry for one in show(house, family).lines if one.private]
    house.services.visits.company(house.who, family, state.contact.id, ("her", "partner"))
    for entry in private:
        with pytest.raises(WorldError):
            house.services.chronology.entry(house.who, family, entry)


def test_an_amended_answer_shows_both_versions_and_whose_the_signature_is(own_house: House) -> None:
    family, contact = signed(own_house)
    amended(own_house, family, contact)
    later = next(one for one in show(own_house, family).lines if "Not sleeping" in one.what)
    detail = own_house.services.chronology.entry(own_house.who, family, later.entry)
    assert [("Tired" in one.what, one.superseded) for one in detail.versions] == [(True, True), (False, False)]
    assert "earlier version" in detail.signed
    assert later.late


def test_an_amended_answer_keeps_the_day_on_which_the_visit_was(own_house: House) -> None:
    family, contact = signed(own_house)
    amended(own_house, family, contact)
    record = own_house.services.families.open(own_house.who, family).record
    assert record.answers[QuestionId("how.are_you"), MOTHER].day == DAY


def test_a_baby_is_not_called_seen_on_the_day_of_an_amendment(own_house: House) -> None:
    state = own_house.visit(own_house.family())
    family, contact = state.record.id, state.contact.id
    asked = next(
        one
        for page in state.pages
        for one in page.asked
        if one.about == "baby1" and one.question.answer.kind == "choice"
    )
    word = asked.question.answer.choices[0].word
    own_house.services.visits.answer(
        own_house.who, family, contact, asked.question.id, asked.about, "answered", word, said_by="seen"
    )
    own_house.services.visits.sign(own_house.who, family, contact)
    own_house.clock.go_to(DAY + timedelta(days=9))
    other = asked.question.answer.choices[1].word
    own_house.services.corrections.amend(
        own_house.who, family, contact, asked.question.id, asked.about, "answered", other, "mis-keyed", "seen"
    )
    assert "9 days ago" in own_house.services.families.open(own_house.who, family).baby_seen


def test_the_check_before_taking_an_entry_out_says_what_leaves_with_it(house: House) -> None:
    family, _ = signed(house)
    lines = show(house, family).lines
    answer = next(one for one in lines if one.kind == "answer" and one.private and "Several days" in one.what)
    worries = [one.says for one in house.services.families.open(house.who, family).record.open_findings()]
    assert set(house.services.chronology.entry(house.who, family, answer.entry).leaving) == set(worries)
    assert worries


def test_what_was_taken_out_is_in_no_line_and_the_auditor_still_has_it(house: House) -> None:
    family, _ = signed(house)
    answer = next(one for one in show(house, family).lines if "Tired" in one.what)
    house.services.corrections.wrong_record(house.who, family, answer.entry, "another family's")
    assert "Tired" not in repr(show(house, family).lines)
    assert answer.entry in {one.id for one in house.services.corrections._desk.journal.entries(family)}


def test_as_known_on_a_day_holds_nothing_written_since(own_house: House) -> None:
    family, contact = signed(own_house)
    before = show(own_house, family).lines
    amended(own_house, family, contact)
    assert show(own_house, family, DAY).lines == before
    assert own_house.services.families.known_on(own_house.who, family, DAY).known_on == DAY


@pytest.mark.parametrize("day", [DAY - timedelta(days=1), DAY + timedelta(days=400)])
def test_nothing_is_known_before_the_first_entry_or_on_a_day_to_come(house: House, day: date) -> None:
    with pytest.raises(WorldError):
        house.services.families.known_on(house.who, house.family(), day)


def test_as_known_on_a_day_is_not_shown_before_others(house: House) -> None:
    family = house.family()
    house.visit(family, "her", "partner")
    with pytest.raises(WorldError, match="nobody else"):
        house.services.families.known_on(house.who, family, DAY)


def test_a_contact_that_did_not_happen_says_what_got_in_the_way_and_what_comes_next(house: House) -> None:
    family = house.family()
    again = DAY + timedelta(days=3)
    record = house.services.visits.not_kept(
        house.who, family, HV, DAY, "not-brought", "Her brother answered", "I will try in the morning", again
    )
    [line] = [one for one in show(house, family).lines if "was not brought" in one.what]
    assert "Her brother answered" in line.more
    assert "I will try in the morning" in line.more
    assert not line.late
    assert [one.on for one in record.contacts.values() if not one.started and not one.not_kept] == [again]


def test_a_planned_contact_that_did_not_happen_is_that_contact_and_no_other(house: House) -> None:
    family = house.family()
    visits = house.services.visits
    visits.not_kept(house.who, family, HV, DAY, "no-access", "", "Try again", DAY + timedelta(days=1))
    house.clock.go_to(DAY + timedelta(days=1))
    record = visits.not_kept(house.who, family, HV, DAY + timedelta(days=1), "no-access", "", "Ring the lead", None)
    assert [one.not_kept is not None for one in record.contacts.values()] == [True, True]


def test_a_told_line_takes_the_worry_that_it_raised_along(house: House) -> None:
    from_told = house.family()
    told(house, from_told)
    line = next(one for one in show(house, from_told).lines if one.kind == "told")
    record = house.services.corrections.wrong_record(house.who, from_told, line.entry, "another family's")
    assert record.findings == {}
