"""A signed visit is amended, never rewritten: both versions are readable, and the signature stays that of the earlier one."""

from __future__ import annotations

from datetime import timedelta

import pytest

from app.domain.base import ContactId, FamilyId, PersonId, QuestionId
from app.domain.record import FamilyRecord, fold
from app.services.states import WorldError
from tests.support.house import DAY, House

MOTHER = PersonId("mother")


def signed(house: House) -> tuple[FamilyId, ContactId]:
    """A visit signed with two answers, and its note copied."""
    state = house.visit(house.family())
    house.answer(state, "how.are_you", "Tired")
    house.answer(state, "phq9.item9", 0)
    family, contact = state.record.id, state.contact.id
    house.services.visits.sign(house.who, family, contact)
    house.services.visits.copied(house.who, family, contact)
    return family, contact


def amended(house: House, family: FamilyId, contact: ContactId, question: str, value: str | int) -> FamilyRecord:
    house.clock.go_to(DAY + timedelta(days=2))
    return house.services.corrections.amend(
        house.who, family, contact, QuestionId(question), MOTHER, "answered", value, "She rang and put it right"
    )


def test_both_versions_stay_readable_with_the_reason(own_house: House) -> None:
    family, contact = signed(own_house)
    record = amended(own_house, family, contact, "how.are_you", "Not sleeping")
    [(before, after)] = own_house.services.corrections.versions(family, contact)
    assert before is not None
    assert (before.answer.value, after.answer.value) == ("Tired", "Not sleeping")
    assert after.reason == "She rang and put it right"
    assert record.answers[after.key()] == after


def test_the_signature_stays_that_of_the_earlier_version(own_house: House) -> None:
    family, contact = signed(own_house)
    before = own_house.services.families.open(own_house.who, family).record.contacts[contact]
    after = amended(own_house, family, contact, "how.are_you", "Not sleeping").contacts[contact]
    assert (after.signed, after.signed_at, before.amended) == (before.signed, before.signed_at, ())
    assert after.amended_at is not None
    assert after.signed_at is not None
    assert after.amended_at > after.signed_at


def test_an_amendment_raises_what_it_says(own_house: House) -> None:
    family, contact = signed(own_house)
    before = own_house.rules(family)
    record = amended(own_house, family, contact, "phq9.item9", 2)
    assert {finding.rule for finding in record.open_findings()} > before


def test_the_note_is_to_be_copied_again_and_is_not_late_for_it(own_house: House) -> None:
    family, contact = signed(own_house)
    assert not [row for row in own_house.services.today.show(own_house.who).due if row.kind == "main-record"]
    record = amended(own_house, family, contact, "how.are_you", "Not sleeping")
    assert record.contacts[contact].entry not in record.main_record
    [row] = [row for row in own_house.services.corrections._desk.journal.due() if row.kind == "main-record"]
    assert row.due_on is not None
    assert row.due_on > own_house.clock.now()


def test_what_a_later_visit_answered_is_not_replaced_by_an_amendment_of_an_earlier_one(own_house: House) -> None:
    family, contact = signed(own_house)
    own_house.clock.go_to(DAY + timedelta(days=1))
    later = own_house.visit(family)
    own_house.answer(later, "how.are_you", "Better now")
    record = amended(own_house, family, contact, "how.are_you", "Not sleeping")
    assert record.answers[QuestionId("how.are_you"), PersonId(_about(record))].answer.value == "Better now"


def test_an_amended_record_is_the_fold_of_its_entries_and_verifies(own_house: House) -> None:
    family, contact = signed(own_house)
    record = amended(own_house, family, contact, "how.are_you", "Not sleeping")
    assert fold(own_house.services.corrections._desk.journal.entries(family)) == record
    assert own_house.services.care.verify(own_house.who).sound


def test_an_open_visit_or_no_reason_is_no_amendment(own_house: House) -> None:
    state = own_house.visit(own_house.family())
    with pytest.raises(WorldError, match="not signed yet"):
        amended(own_house, state.record.id, state.contact.id, "how.are_you", "x")
    own_house.answer(state, "how.are_you", "Tired")
    own_house.services.visits.sign(own_house.who, state.record.id, state.contact.id)
    with pytest.raises(WorldError, match="why"):
        own_house.services.corrections.amend(
            own_house.who, state.record.id, state.contact.id, QuestionId("how.are_you"), MOTHER, "answered", "x", " "
        )


def _about(record: FamilyRecord) -> str:
    return next(about for question, about in record.answers if question == "how.are_you")
