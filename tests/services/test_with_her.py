"""Still true, read back, a plan to see her alone: each an entry, each hers."""

from __future__ import annotations

import pytest

from app.domain.base import FamilyId, PersonId, QuestionId
from app.domain.errors import WorldError
from app.services.states import Asked, VisitState
from tests.services.test_coming_back import LATER, asked, not_answered, signed
from tests.support.house import DAY, House


def known_before(house: House, family: FamilyId) -> Asked:
    signed(house, house.answer(house.visit(family), "close.reach", "calls_only"))
    return asked(house.visit(family), "close.reach")


def still_true(house: House, state: VisitState, question: str) -> VisitState:
    return house.services.visits.still_true(
        house.who, state.record.id, state.contact.id, QuestionId(question), PersonId("mother")
    )


def test_still_true_is_an_entry_of_its_own_with_who_said_so(house: House) -> None:
    family = house.family()
    old = known_before(house, family).earlier
    assert old is not None
    now = asked(still_true(house, house.visit(family), "close.reach"), "close.reach").answered
    assert now is not None
    assert (now.answer.value, now.said_by, now.day, now.still) == ("calls_only", "her", LATER, old.entry)
    assert old.day == DAY


def test_what_was_never_answered_cannot_be_still_true(house: House) -> None:
    family = house.family()
    state = house.answer(house.visit(family), "how.are_you", "Tired")
    signed(house, not_answered(house, state, "close.reach", "not-safe"))
    with pytest.raises(WorldError, match="no earlier answer"):
        still_true(house, house.visit(family), "close.reach")


def told(house: House) -> VisitState:
    """A visit with her words, a measure, a secret, something seen, something about somebody else."""
    state = house.answer(house.visit(house.family()), "how.are_you", "Tired, and my tea goes cold")
    for number in range(1, 10):
        state = house.answer(state, f"phq9.item{number}", 3 if number < 3 else 0)
    state = house.answer(state, "abuse.enquiry", "yes")
    state = house.answer(state, "safety.self_harm", "yes")
    state = house.answer(state, "household.who", "Daniel, who drinks", "household")
    visits = house.services.visits
    return visits.answer(
        house.who, state.record.id, state.contact.id, QuestionId("how.seen"), PersonId("mother"), "answered",
        "looked down when the door went", said_by="seen", noticed="A bruise under her sleeve",
    )  # fmt: skip


def lines(house: House, state: VisitState) -> str:
    return "\n".join(house.services.visits.read_back(house.who, state.record.id, state.contact.id).lines())


def test_she_reads_what_she_was_asked_and_what_she_said(house: House) -> None:
    said = lines(house, told(house))
    assert "How have things really been for you lately? “Tired, and my tea goes cold”" in said
    assert "Have you had thoughts that life is not worth living" in said


@pytest.mark.parametrize(
    "hidden", ["door went", "bruise", "Daniel", "drinks", "afraid", "PHQ", "better off dead", "reassurance"]
)
def test_she_reads_nothing_seen_counted_kept_apart_or_about_anybody_else(house: House, hidden: str) -> None:
    state = told(house)
    assert hidden in repr(state)
    assert hidden not in lines(house, state)


def test_what_is_kept_off_papers_is_told_to_be_kept_apart(house: House) -> None:
    state = told(house)
    assert house.services.visits.read_back(house.who, state.record.id, state.contact.id).apart


def test_nothing_is_read_back_while_somebody_else_is_there(house: House) -> None:
    state = told(house)
    visits = house.services.visits
    visits.company(house.who, state.record.id, state.contact.id, ("her", "partner"))
    with pytest.raises(WorldError, match="alone with her"):
        visits.read_back(house.who, state.record.id, state.contact.id)


def heard(house: House, state: VisitState) -> VisitState:
    visits, read = house.services.visits, lines(house, state).split("\n")
    return visits.heard(house.who, state.record.id, state.contact.id, "added", "I am a good mum on most days", read)


def test_her_own_words_are_kept_as_hers_with_what_she_saw(house: House) -> None:
    read = heard(house, told(house)).contact.read_back
    assert read is not None
    assert (read.heard, read.her_words) == ("added", "I am a good mum on most days")
    assert any("my tea goes cold" in line for line in read.lines)


def test_her_own_words_stand_in_the_note_and_are_found(house: House) -> None:
    state = heard(house, told(house))
    outcome = house.services.visits.sign(house.who, state.record.id, state.contact.id)
    assert "In her own words: “I am a good mum on most days”" in outcome.notes[0].text
    assert house.services.search.search(house.who, "good mum")[0].private


def test_when_he_walks_in_her_words_are_not_in_the_state(house: House) -> None:
    state = heard(house, told(house))
    state = house.services.visits.company(house.who, state.record.id, state.contact.id, ("her", "partner"))
    assert "good mum" not in repr(state)


def test_what_was_written_in_the_wrong_record_is_not_among_what_she_read(house: House) -> None:
    state = heard(house, told(house))
    answered = asked(state, "how.are_you").answered
    assert answered is not None
    house.services.corrections.wrong_record(house.who, state.record.id, answered.entry, "Another family")
    here = house.services.families.open(house.who, state.record.id).record.contacts[state.contact.id]
    assert "tea goes cold" not in repr(here)


def never_alone(house: House) -> VisitState:
    return house.answer(house.visit(house.family(), "her", "partner"), "how.are_you", "Fine")


def test_after_a_visit_in_which_she_was_never_alone_a_plan_is_asked_for(house: House) -> None:
    state = never_alone(house)
    assert house.services.visits.sign(house.who, state.record.id, state.contact.id).plan_alone


def test_the_plan_leads_before_you_knock_until_she_was_seen_alone(house: House) -> None:
    state = never_alone(house)
    family, visits = state.record.id, house.services.visits
    visits.sign(house.who, family, state.contact.id)
    visits.plan_alone(house.who, family, state.contact.id, "clinic", "Tuesday at ten")
    words = "She comes to the clinic or surgery on her own: Tuesday at ten"
    assert house.services.families.before_you_knock(house.who, family).alone_plan == words
    house.clock.go_to(LATER)
    house.visit(family, "her", "partner")
    assert house.services.families.before_you_knock(house.who, family).alone_plan == words
    house.visit(family)
    assert house.services.families.before_you_knock(house.who, family).alone_plan == ""


def test_another_way_to_see_her_alone_is_said_in_words(house: House) -> None:
    state = never_alone(house)
    house.services.visits.sign(house.who, state.record.id, state.contact.id)
    with pytest.raises(WorldError, match="Write how"):
        house.services.visits.plan_alone(house.who, state.record.id, state.contact.id, "other", " ")
