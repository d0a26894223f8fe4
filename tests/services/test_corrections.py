"""What was entered in the wrong record leaves view, search and papers; what was known on a day can still be asked."""

from __future__ import annotations

from datetime import timedelta

import pytest

from app.domain import entries as e
from app.domain.base import EntryId
from app.domain.record import fold
from app.services.states import VisitState, WorldError
from tests.support.house import DAY, House

SECRET = "her neighbour Wilhelmina told me"


def jotted(house: House) -> tuple[VisitState, EntryId]:
    state = house.visit(house.family())
    here = house.services.visits.jot(house.who, state.record.id, state.contact.id, SECRET, private=True)
    return here, here.contact.jots[0].entry


def test_a_line_entered_in_the_wrong_record_is_seen_and_found_no_more(own_house: House) -> None:
    state, entry = jotted(own_house)
    record = own_house.services.corrections.wrong_record(own_house.who, state.record.id, entry, "another family's line")
    assert record.contacts[state.contact.id].jots == ()
    assert own_house.services.search.search(own_house.who, "Wilhelmina") == ()
    assert "Wilhelmina" not in repr(own_house.services.families.open(own_house.who, state.record.id))


def test_the_entry_itself_stays_for_the_auditor_and_the_chain_holds(own_house: House) -> None:
    state, entry = jotted(own_house)
    family = state.record.id
    own_house.services.corrections.wrong_record(own_house.who, family, entry, "another family's line")
    entries = own_house.services.corrections._desk.journal.entries(family)
    assert entry in {one.id for one in entries}
    assert all(e.decode(e.encode(one)) == one for one in entries)
    assert fold(entries) == own_house.services.corrections._desk.journal.record(family)
    assert own_house.services.care.verify(own_house.who).sound


def test_a_misfiled_answer_takes_the_worry_that_only_it_raised_along(own_house: House) -> None:
    state = own_house.visit(own_house.family())
    family = state.record.id
    own_house.answer(state, "phq9.item9", 2)
    raised = own_house.rules(family)
    assert raised
    [answered] = own_house.services.families.open(own_house.who, family).record.answers.values()
    record = own_house.services.corrections.wrong_record(own_house.who, family, answered.entry, "meant for another")
    assert record.answers == {}
    assert record.open_findings() == ()
    assert record.findings == {}


def test_an_earlier_answer_stands_again_when_a_later_one_was_misfiled(own_house: House) -> None:
    state = own_house.visit(own_house.family())
    own_house.answer(state, "how.are_you", "Tired")
    later = own_house.answer(state, "how.are_you", "Somebody else's words")
    [answered] = later.record.answers.values()
    record = own_house.services.corrections.wrong_record(own_house.who, later.record.id, answered.entry, "not hers")
    assert [one.answer.value for one in record.answers.values()] == ["Tired"]


def test_what_is_not_here_or_has_no_reason_or_is_the_family_itself_stays(own_house: House) -> None:
    state, entry = jotted(own_house)
    family, act = state.record.id, own_house.services.corrections.wrong_record
    opening = own_house.services.corrections._desk.journal.entries(family)[0].id
    for other, why in ((EntryId("nowhere"), "why"), (entry, " "), (opening, "why")):
        with pytest.raises(WorldError):
            act(own_house.who, family, other, why)


def test_the_record_as_known_on_a_day_holds_nothing_written_since(own_house: House) -> None:
    state = own_house.visit(own_house.family())
    family = state.record.id
    own_house.answer(state, "how.are_you", "Tired")
    own_house.clock.go_to(DAY + timedelta(days=3))
    own_house.answer(state, "how.are_you", "Better")
    known = own_house.services.corrections.known_on(own_house.who, family, DAY)
    assert [one.answer.value for one in known.answers.values()] == ["Tired"]
    with pytest.raises(WorldError):
        own_house.services.corrections.known_on(own_house.who, family, DAY - timedelta(days=1))


def test_what_was_misfiled_since_is_not_shown_as_known_before(own_house: House) -> None:
    state, entry = jotted(own_house)
    own_house.clock.go_to(DAY + timedelta(days=3))
    own_house.services.corrections.wrong_record(own_house.who, state.record.id, entry, "another family's line")
    known = own_house.services.corrections.known_on(own_house.who, state.record.id, DAY)
    assert "Wilhelmina" not in repr(known)
