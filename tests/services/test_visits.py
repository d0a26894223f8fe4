from __future__ import annotations

import msgspec
import pytest

from app.domain.answers import key
from app.domain.base import PersonId, QuestionId, RuleId
from app.domain.body import Company
from app.services.states import VisitState, WorldError
from tests.support.house import DAY, House


def shown(state: VisitState) -> set[str]:
    return {one.question.id for page in state.pages for one in page.asked}


def test_an_answer_and_the_finding_it_raises_are_written_together(house: House) -> None:
    family = house.family()
    state = house.answer(house.visit(family), "safety.self_harm", "yes")
    assert [one.rule.id for one in state.urgent] == ["self-harm-thoughts"]
    assert house.rules(family) == {"self-harm-thoughts"}


def test_item_nine_at_a_total_of_one_is_raised_today(house: House) -> None:
    family = house.family()
    state = house.visit(family)
    for number in range(1, 10):
        state = house.answer(state, f"phq9.item{number}", int(number == 9))
    assert [(one.rule.id, one.finding.urgency) for one in state.urgent] == [("self-harm-thoughts", "same-day")]
    line = next(line for line in state.scores if line.most == 27)
    assert (line.total, "not reassurance" in line.words) == (1, True)


def test_nothing_raised_is_raised_twice(house: House) -> None:
    family = house.family()
    state = house.answer(house.visit(family), "safety.self_harm", "yes")
    house.answer(state, "phq9.item9", 2)
    record = house.services.families.open(house.who, family).record
    assert [finding.rule for finding in record.findings.values()].count(RuleId("self-harm-thoughts")) == 1


@pytest.mark.parametrize("present", [(), ("her", "partner"), ("her", "relative"), ("her", "child-who-talks")])
def test_in_company_nothing_private_is_in_the_state(house: House, present: tuple[Company, ...]) -> None:
    family = house.family()
    state = house.answer(house.visit(family), "safety.self_harm", "yes")
    state = house.services.visits.company(house.who, family, state.contact.id, present)
    assert not shown(state) & {"abuse.enquiry", "safety.self_harm", "phq9.item9", "history.severe"}
    assert (state.raised, state.urgent, state.untold, state.scores, state.before_you_leave) == ((), (), (), (), ())
    assert state.waiting > 0


def test_with_an_interpreter_she_is_alone_enough_to_be_asked(house: House) -> None:
    assert "abuse.enquiry" in shown(house.visit(house.family(), "her", "interpreter"))


def test_what_could_not_be_asked_is_written_at_signing_and_leads_the_next_visit(house: House) -> None:
    family = house.family()
    state = house.answer(house.visit(family, "her", "partner"), "how.are_you", "Fine, thank you")
    house.services.visits.sign(house.who, family, state.contact.id)
    record = house.services.families.open(house.who, family).record
    assert record.answers[key("abuse.enquiry", "mother")].answer.state == "not-safe"
    knock = house.services.families.before_you_knock(house.who, family)
    assert any("Not safe to ask" in words for words in knock.ask)


def test_a_topic_left_is_one_act_and_its_questions_come_back(house: House) -> None:
    family = house.family()
    state = house.visit(family)
    state = house.services.visits.leave_topic(house.who, family, state.contact.id, "worry", "The doorbell rang.")
    assert next(topic.status for topic in state.topics if topic.topic.id == "worry") == "left"
    assert state.record.answers[key("gad7.item1", "mother")].answer.state == "not-asked"


def test_a_correction_keeps_the_finding_until_somebody_says_why(house: House) -> None:
    family = house.family()
    state = house.answer(house.visit(family), "safety.self_harm", "yes")
    state = house.answer(state, "safety.self_harm", "no")
    assert [(one.rule.id, one.supported) for one in state.raised] == [("self-harm-thoughts", False)]
    house.services.visits.end_finding(house.who, family, state.raised[0].finding.entry, "mis-keyed", "")
    assert house.rules(family) == set()


def test_the_old_answer_stays_readable_after_a_correction(house: House) -> None:
    family = house.family()
    state = house.answer(house.visit(family), "abuse.enquiry", "yes")
    state = house.answer(state, "abuse.enquiry", "no")
    told = [one.answer.value for one in state.record.history if one.question == "abuse.enquiry"]
    assert told == ["yes", "no"]


def test_an_urgent_finding_does_not_end_before_somebody_was_spoken_to(house: House) -> None:
    family = house.family()
    state = house.answer(house.visit(family), "safety.self_harm", "yes")
    finding = state.urgent[0].finding.entry
    with pytest.raises(WorldError, match="Nobody has been spoken to"):
        house.services.visits.end_finding(house.who, family, finding, "acted-on", "She is being seen tonight.")


def test_a_call_nobody_answered_leaves_the_finding_urgent(house: House) -> None:
    family = house.family()
    state = house.answer(house.visit(family), "safety.self_harm", "yes")
    visits, finding = house.services.visits, state.urgent[0].finding.entry
    visits.calling(house.who, family, state.contact.id, "crisis", [finding])
    visits.call_outcome(house.who, family, state.contact.id, "crisis", "111", "", "", False, [finding])
    assert visits.show(house.who, family, state.contact.id).urgent
    visits.call_outcome(
        house.who, family, state.contact.id, "crisis", "111", "Priya, crisis line", "Seen at 16:00", True, [finding]
    )
    assert not visits.show(house.who, family, state.contact.id).urgent


def test_a_mark_on_a_baby_is_never_ended_by_one_person(house: House) -> None:
    family = house.family()
    state = house.answer(house.visit(family), "baby.mark", "yes", "baby1")
    mark = next(one for one in state.raised if one.rule.id == "mark-on-baby-not-mobile")
    with pytest.raises(WorldError, match="second person"):
        house.services.visits.end_finding(
            house.who, family, mark.finding.entry, "explained-by-evidence", "Father says a toy."
        )


def test_twins_are_asked_about_one_by_one(house: House) -> None:
    family = house.family(DAY.replace(month=6, day=20), DAY.replace(month=6, day=20))
    state = house.answer(house.visit(family), "baby.mark", "yes", "baby2")
    mark = next(one for one in state.raised if one.rule.id == "mark-on-baby-not-mobile")
    assert mark.reasons == (next(reason for reason in mark.reasons if "Noor2" in reason), *mark.reasons[1:])


def test_a_signed_visit_takes_no_more_answers(house: House) -> None:
    family = house.family()
    state = house.answer(house.visit(family), "how.are_you", "Tired")
    house.services.visits.sign(house.who, family, state.contact.id)
    with pytest.raises(WorldError, match="signed"):
        house.answer(state, "how.are_you", "Well")


def test_nothing_answered_is_nothing_to_sign(house: House) -> None:
    family = house.family()
    state = house.visit(family)
    with pytest.raises(WorldError, match="nothing to sign"):
        house.services.visits.sign(house.who, family, state.contact.id)


def test_a_second_start_opens_the_visit_that_is_going_on(house: House) -> None:
    family = house.family()
    assert house.visit(family).contact.id == house.visit(family).contact.id


def test_a_value_that_does_not_fit_is_named_and_nothing_is_written(house: House) -> None:
    family = house.family()
    state = house.visit(family)
    before = house.services.families.open(house.who, family).record.entries
    with pytest.raises(WorldError, match="score from 0 to 3"):
        house.answer(state, "phq9.item1", 4)
    assert house.services.families.open(house.who, family).record.entries == before


def test_a_fresh_question_is_asked_anew_and_the_old_answer_does_not_count(house: House) -> None:
    family = house.family()
    first = house.answer(house.visit(family), "whooley.item1", "yes")
    house.services.visits.sign(house.who, family, first.contact.id)
    again = house.visit(family)
    asked = next(one for page in again.pages for one in page.asked if one.question.id == "whooley.item1")
    assert (asked.answered, asked.earlier) == (None, None)


def test_what_is_already_known_shows_with_its_age_instead_of_being_asked(house: House) -> None:
    family = house.family()
    first = house.answer(house.visit(family), "history.severe", "no")
    house.services.visits.sign(house.who, family, first.contact.id)
    again = house.visit(family)
    asked = next(one for page in again.pages for one in page.asked if one.question.id == "history.severe")
    assert asked.earlier is not None
    assert asked.earlier.day == DAY


def test_the_note_for_the_main_record_is_split_by_person(house: House) -> None:
    family = house.family()
    state = house.answer(house.visit(family), "whooley.item1", "yes")
    state = house.answer(state, "baby.seen", "undressed", "baby1")
    outcome = house.services.visits.sign(house.who, family, state.contact.id)
    assert [note.person for note in outcome.notes] == ["mother", "baby1"]
    assert not outcome.in_main_record
    assert house.services.visits.copied(house.who, family, state.contact.id).in_main_record


def test_signing_binds_the_hash_of_exactly_what_was_signed(house: House) -> None:
    family = house.family()
    state = house.answer(house.visit(family), "how.are_you", "Tired")
    outcome = house.services.visits.sign(house.who, family, state.contact.id)
    assert outcome.contact.signed is not None
    assert len(outcome.contact.signed.of) == 64


def test_a_session_that_says_another_role_than_the_one_that_unlocked_writes_nothing(house: House) -> None:
    family = house.family()
    supervisor = msgspec.structs.replace(house.who, role="supervisor")
    with pytest.raises(WorldError, match="Sam Okafor unlocked"):
        house.services.visits.start(supervisor, family, house.visit(house.family()).contact.plan, ("her",))


def test_a_visit_survives_lock_and_unlock(own_house: House) -> None:
    family = own_house.family()
    state = own_house.answer(own_house.visit(family), "safety.self_harm", "yes")
    own_house.services.doors.lock()
    own_house.services.doors.unlock(own_house.staff, "copper lantern meadow thistle orbit walnut")
    again = own_house.services.visits.show(own_house.who, family, state.contact.id)
    asked = key(QuestionId("safety.self_harm"), PersonId("mother"))
    assert again.record.answers[asked].answer.value == "yes"
    assert [finding.rule for finding in again.record.open_findings()] == ["self-harm-thoughts"]
