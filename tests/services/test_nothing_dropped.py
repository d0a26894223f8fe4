from __future__ import annotations

from datetime import date, timedelta

import msgspec
import pytest

from app.domain.answers import Answer, key
from app.domain.base import ContactId, EntryId, FamilyId, PersonId, QuestionId
from app.domain.pathway import Pathway
from app.engine.compiled import Compiled
from app.services.families import NewPerson
from app.services.states import VisitState, WorldError
from tests.support.house import DAY, House

TWINS = (date(2026, 6, 20), date(2026, 6, 20))


def raised(house: House, family: FamilyId, rule: str) -> int:
    record = house.services.families.open(house.who, family).record
    return sum(finding.rule == rule for finding in record.findings.values())


def spoken(house: House, state: VisitState, rule: str) -> EntryId:
    finding = next(one.finding.entry for one in state.raised if one.rule.id == rule)
    visits, contact = house.services.visits, state.contact.id
    visits.call_outcome(house.who, state.record.id, contact, "crisis", "111", "Priya", "Seen tonight", True, [finding])
    return finding


def without(house: House, rule: str) -> None:
    desk = house.services.visits._desk
    pathway: Pathway = desk.compiled.pathway
    rules = tuple(one for one in pathway.rules if one.id != rule)
    desk.compiled = Compiled(msgspec.structs.replace(pathway, rules=rules))
    desk.weighings.clear()


def test_the_same_words_at_a_later_visit_are_raised_again_after_the_first_was_ended(house: House) -> None:
    family = house.family()
    state = house.answer(house.visit(family), "safety.self_harm", "yes")
    visits = house.services.visits
    visits.end_finding(house.who, family, spoken(house, state, "self-harm-thoughts"), "acted-on", "Seen by the team.")
    visits.sign(house.who, family, state.contact.id)
    house.clock.go_to(DAY + timedelta(days=14))
    house.answer(house.visit(family), "safety.self_harm", "yes")
    assert "self-harm-thoughts" in house.rules(family)


def test_a_worry_taken_back_as_mis_keyed_returns_when_the_same_is_answered_again(house: House) -> None:
    family = house.family()
    state = house.answer(house.visit(family), "safety.self_harm", "yes")
    state = house.answer(state, "safety.self_harm", "no")
    house.services.visits.end_finding(house.who, family, state.raised[0].finding.entry, "mis-keyed", "")
    house.answer(state, "safety.self_harm", "yes")
    assert "self-harm-thoughts" in house.rules(family)


def test_an_ended_worry_does_not_return_because_something_else_is_answered(house: House) -> None:
    family = house.family()
    state = house.answer(house.visit(family), "safety.self_harm", "yes")
    finding = spoken(house, state, "self-harm-thoughts")
    house.services.visits.end_finding(house.who, family, finding, "acted-on", "Seen by the team.")
    house.answer(state, "how.are_you", "Tired")
    assert raised(house, family, "self-harm-thoughts") == 1


def test_a_mark_on_the_second_twin_is_a_worry_of_its_own(house: House) -> None:
    family = house.family(*TWINS)
    state = house.answer(house.visit(family), "baby.mark", "yes", "baby1")
    state = house.answer(state, "baby.mark", "yes", "baby2")
    marks = [one.finding for one in state.raised if one.rule.id == "mark-on-baby-not-mobile"]
    assert [{because.about for because in mark.because} for mark in marks] == [{"baby1"}, {"baby2"}]


def test_a_baby_added_in_the_middle_of_a_visit_is_weighed_in_it(house: House) -> None:
    family = house.family()
    state = house.answer(house.visit(family), "baby.mark", "no", "baby1")
    house.services.families.add_person(house.who, family, NewPerson("baby", "Ava", "Ahmed", born=TWINS[0]))
    house.answer(state, "baby.mark", "yes", "baby2")
    assert "mark-on-baby-not-mobile" in house.rules(family)


def test_an_answer_about_nobody_in_the_family_is_not_kept(house: House) -> None:
    family = house.family()
    state = house.visit(family)
    for question, about in (("baby.mark", "baby9"), ("safety.self_harm", "baby1"), ("safety.self_harm", "household")):
        with pytest.raises(WorldError, match="nobody in this family"):
            house.answer(state, question, "yes", about)


@pytest.mark.parametrize("value", [True, float("nan")])
def test_a_value_that_could_not_be_read_again_is_never_written(own_house: House, value: float) -> None:
    family = own_house.family()
    state = own_house.visit(family)
    visits = own_house.services.visits
    with pytest.raises(WorldError):
        visits.answer(
            own_house.who,
            family,
            state.contact.id,
            QuestionId("phq9.item1"),
            PersonId("mother"),
            "answered",
            value,
        )
    own_house.services.doors.lock()
    own_house.services.doors.unlock(own_house.staff, "copper lantern meadow thistle orbit walnut")
    assert own_house.services.families.open(own_house.who, family).record.id == family


def test_words_that_no_file_can_hold_are_named_and_nothing_is_written(house: House) -> None:
    family = house.family()
    state = house.visit(family)
    with pytest.raises(WorldError, match="cannot be kept"):
        house.answer(state, "how.are_you", "tired \ud800")


def test_an_earlier_yes_stays_supported_while_a_later_visit_has_not_asked_or_hears_no(house: House) -> None:
    family = house.family()
    state = house.answer(house.visit(family), "safety.self_harm", "yes")
    house.services.visits.sign(house.who, family, state.contact.id)
    house.clock.go_to(DAY + timedelta(days=14))
    again = house.visit(family)
    assert [one.supported for one in again.raised] == [True]
    again = house.answer(again, "safety.self_harm", "no")
    assert [one.supported for one in again.raised] == [True]
    with pytest.raises(WorldError, match="still stands"):
        house.services.visits.end_finding(
            house.who, family, again.raised[0].finding.entry, "withdrawn", "She says no today."
        )


def test_a_worry_whose_rule_the_pathway_no_longer_holds_stays_on_the_familys_page(own_house: House) -> None:
    family = own_house.family()
    own_house.answer(own_house.visit(family), "safety.self_harm", "yes")
    without(own_house, "self-harm-thoughts")
    worries = own_house.services.families.open(own_house.who, family).worries
    assert [(one.rule.id, one.finding.urgency, one.supported) for one in worries] == [
        ("self-harm-thoughts", "same-day", True)
    ]


def test_a_visit_of_a_kind_the_pathway_no_longer_holds_can_still_be_read(own_house: House) -> None:
    family = own_house.family()
    state = own_house.answer(own_house.visit(family), "how.are_you", "Tired")
    own_house.services.visits.sign(own_house.who, family, state.contact.id)
    desk = own_house.services.visits._desk
    desk.compiled = Compiled(
        msgspec.structs.replace(
            desk.compiled.pathway,
            contacts=(),
            questions=(*(one for one in desk.compiled.pathway.questions if one.id != "how.are_you"),),
        )
    )
    desk.weighings.clear()
    outcome = own_house.services.visits.outcome(own_house.who, family, state.contact.id)
    assert "Tired" in outcome.notes[0].text


def test_a_visit_that_is_not_in_the_open_record_is_a_sentence(house: House) -> None:
    family, nowhere = house.family(), ContactId("nowhere")
    visits, who = house.services.visits, house.who
    for act in (
        lambda: visits.show(who, family, nowhere),
        lambda: visits.company(who, family, nowhere, ("her",)),
        lambda: visits.sign(who, family, nowhere),
        lambda: visits.outcome(who, family, nowhere),
        lambda: visits.decide(who, family, EntryId("nothing"), "act", "because", None),
        lambda: visits.end_finding(who, family, EntryId("nothing"), "acted-on", "done"),
        lambda: visits.calling(who, family, None, "crisis", [EntryId("nothing")]),
    ):
        with pytest.raises(WorldError, match="not in the record that is open"):
            act()


def test_the_note_of_an_earlier_visit_keeps_what_a_later_one_answered_again(house: House) -> None:
    family = house.family()
    first = house.answer(house.visit(family), "whooley.item1", "yes")
    house.services.visits.sign(house.who, family, first.contact.id)
    house.clock.go_to(DAY + timedelta(days=14))
    again = house.answer(house.visit(family), "whooley.item1", "no")
    house.services.visits.sign(house.who, family, again.contact.id)
    outcome = house.services.visits.outcome(house.who, family, first.contact.id)
    assert "Down, depressed or hopeless in the past month: Yes" in outcome.notes[0].text


def test_a_worry_raised_and_ended_in_one_visit_stands_in_its_note(house: House) -> None:
    family = house.family()
    state = house.answer(house.visit(family), "safety.self_harm", "yes")
    finding = spoken(house, state, "self-harm-thoughts")
    house.services.visits.end_finding(house.who, family, finding, "acted-on", "Seen by the team at 16:00.")
    text = house.services.visits.sign(house.who, family, state.contact.id).notes[0].text
    assert "Thoughts of self-harm" in text
    assert "Ended by Sam Okafor: Seen by the team at 16:00." in text


def test_a_call_that_nobody_answered_stands_in_the_note(house: House) -> None:
    family = house.family()
    state = house.answer(house.visit(family), "safety.self_harm", "yes")
    finding = state.raised[0].finding.entry
    visits = house.services.visits
    visits.call_outcome(house.who, family, state.contact.id, "crisis", "111", "", "", False, [finding])
    assert "nobody has answered yet" in visits.sign(house.who, family, state.contact.id).notes[0].text


def test_an_unsigned_visit_cannot_be_marked_as_copied(house: House) -> None:
    family = house.family()
    state = house.answer(house.visit(family), "how.are_you", "Tired")
    with pytest.raises(WorldError, match="Sign the visit first"):
        house.services.visits.copied(house.who, family, state.contact.id)


def test_the_worries_in_a_copied_note_are_in_the_main_record_too(house: House) -> None:
    family = house.family()
    state = house.answer(house.visit(family), "safety.self_harm", "yes")
    house.services.visits.sign(house.who, family, state.contact.id)
    assert [one.in_main_record for one in house.services.visits.copied(house.who, family, state.contact.id).raised] == [
        True
    ]


def test_what_another_agency_told_cannot_be_taken_back_as_withdrawn_while_it_stands(house: House) -> None:
    family = house.family()
    told = {key("abuse.enquiry", "mother"): Answer(state="answered", value="yes")}
    record = house.services.visits.told(house.who, family, told, "Police, this morning")
    finding = record.open_findings()[0]
    state = house.answer(house.visit(family), "abuse.enquiry", "no")
    assert [one.supported for one in state.raised if one.rule.id == finding.rule] == [True]
    with pytest.raises(WorldError, match="still stands"):
        house.services.visits.end_finding(house.who, family, finding.entry, "withdrawn", "She says no.")


def test_locking_forgets_what_was_weighed(own_house: House) -> None:
    own_house.answer(own_house.visit(own_house.family()), "safety.self_harm", "yes")
    own_house.services.doors.lock()
    assert own_house.services.visits._desk.weighings == {}


def test_a_contact_belongs_to_the_profession_it_is_written_for(playing_house: House) -> None:
    centre = msgspec.structs.replace(playing_house.who, role="childrens-centre")
    family = playing_house.family()
    with pytest.raises(WorldError, match="another profession"):
        playing_house.services.visits.start(
            centre, family, playing_house.visit(playing_house.family()).contact.plan, ("her",)
        )
