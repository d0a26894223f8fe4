"""A signed visit read again under a newer version: shown, never raised by itself."""

from __future__ import annotations

import pytest

from app.domain.base import ContactId, FamilyId, RuleId
from app.ports import WorldError
from tests.support.house import House, contact_of
from tests.support.versions import NEW_RULE, bring_newer


def signed(house: House) -> tuple[FamilyId, ContactId]:
    """A signed visit at which she said that she is tired."""
    family = house.family()
    state = house.answer(house.visit(family), "phq9.item4", 2)
    house.services.visits.sign(house.who, family, contact_of(state))
    return family, contact_of(state)


def use_newer(house: House) -> None:
    """A newer version is brought and approved."""
    bring_newer(house)
    house.services.versions.approve(house.who, "Dr Ama Boateng", "Clinical lead", "Read through.")


def test_read_under_its_own_version_it_raises_nothing_new(own_house: House) -> None:
    family, contact = signed(own_house)
    reading = own_house.services.rereading.read(own_house.who, family, contact)
    assert (reading.same, reading.found) == (True, ())


def test_read_under_a_newer_one_it_says_what_it_would_raise_and_why(own_house: House) -> None:
    family, contact = signed(own_house)
    use_newer(own_house)
    reading = own_house.services.rereading.read(own_house.who, family, contact)
    assert (reading.same, [one.rule for one in reading.found]) == (False, [NEW_RULE])
    assert reading.found[0].reasons


def test_reading_writes_nothing_in_the_record(own_house: House) -> None:
    family, contact = signed(own_house)
    use_newer(own_house)
    journal = own_house.services.visits._desk.journal
    before = journal.entries(family)
    own_house.services.rereading.read(own_house.who, family, contact)
    assert journal.entries(family) == before
    assert NEW_RULE not in own_house.rules(family)


def test_a_named_act_raises_it_once_with_the_visit_behind_it(own_house: House) -> None:
    family, contact = signed(own_house)
    use_newer(own_house)
    record = own_house.services.rereading.raise_now(own_house.who, family, contact, NEW_RULE)
    raised = [one for one in record.open_findings() if one.rule == NEW_RULE]
    assert [(one.contact, one.owner) for one in raised] == [(contact, "Sam Okafor")]
    assert own_house.services.rereading.read(own_house.who, family, contact).found == ()
    with pytest.raises(WorldError):
        own_house.services.rereading.raise_now(own_house.who, family, contact, NEW_RULE)


def test_what_the_visit_does_not_bear_cannot_be_raised(own_house: House) -> None:
    family, contact = signed(own_house)
    with pytest.raises(WorldError, match="does not raise"):
        own_house.services.rereading.raise_now(own_house.who, family, contact, RuleId("self-harm-thoughts"))


def test_an_open_visit_is_not_read_again(own_house: House) -> None:
    family = own_house.family()
    state = own_house.visit(family)
    with pytest.raises(WorldError, match="not signed"):
        own_house.services.rereading.read(own_house.who, family, contact_of(state))


def test_the_answers_of_a_signed_visit_stay_with_their_version(own_house: House) -> None:
    family, contact = signed(own_house)
    journal = own_house.services.visits._desk.journal
    before = journal.entries(family)
    use_newer(own_house)
    own_house.services.rereading.raise_now(own_house.who, family, contact, NEW_RULE)
    assert own_house.services.visits._desk.journal.entries(family)[: len(before)] == before


def test_every_signed_visit_of_the_caseload_is_read(own_house: House) -> None:
    family, contact = signed(own_house)
    use_newer(own_house)
    found = own_house.services.rereading.everything(own_house.who)
    assert [(one.family, one.contact, [new.rule for new in one.reading.found]) for one in found] == [
        (family, contact, [NEW_RULE])
    ]
