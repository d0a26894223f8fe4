"""What worries and acts amount to over months: each pattern where it stands, where it does not, and where nobody can tell."""

from __future__ import annotations

from datetime import date

import pytest

from app.domain import entries as e
from app.domain import pursuit as p
from app.domain.base import PersonId
from app.domain.people import Person
from app.engine.pattern import PATTERN_NUMBERS
from app.engine.patterns import patterns
from app.engine.thread import thread
from tests.content.test_ask_her_first import goes_round_her
from tests.support.patterns import (
    LOCAL,
    PATHWAY,
    WATCH,
    days_on,
    decided,
    found,
    listed,
    looked,
    missed,
    plan,
    referred,
    review,
    step,
    visit,
)
from tests.support.records import AISHA, NOAH, RecordBuilder

LIMIT = PATTERN_NUMBERS["baby_unseen_days"]
CARL = Person(id=PersonId("carl"), kind="adult", given_name="Carl", family_name="Moss", lives_here="no")


@pytest.fixture
def family() -> RecordBuilder:
    return RecordBuilder().people(AISHA, NOAH)


class TestKindsTogether:
    def test_worries_of_two_kinds_from_two_visits_stand_together(self, family: RecordBuilder) -> None:
        family.contact().finding("whooley-positive", "Low", "soon")
        assert "together" not in found(family)
        family.finding("earlier-mental-health-help", "Helped before", "note")
        assert "together" not in found(family), "two of one kind are one kind"
        family.later(60).finding("alcohol-worry-at-home", "Drinking", "planned")
        assert found(family)["together"].says == "These stand together: mental illness, alcohol or drugs."

    def test_a_rule_that_said_so_already_is_not_said_twice(self, family: RecordBuilder) -> None:
        for rule in ("whooley-positive", "alcohol-worry-at-home", "several-worries-together"):
            family.finding(rule, rule, "soon")
        assert "together" not in found(family)

    def test_a_worry_that_a_named_person_ended_does_not_count(self, family: RecordBuilder) -> None:
        family.contact().finding("whooley-positive", "Low", "soon")
        family.write(e.FindingEnded(finding=family.last, why="acted-on", evidence="Seen by the team"))
        family.finding("alcohol-worry-at-home", "Drinking", "planned")
        assert "together" not in found(family)

    def test_a_third_kind_returns_after_a_look(self, family: RecordBuilder) -> None:
        family.finding("whooley-positive", "Low", "soon").finding("abuse-wondered", "Fear", "soon")
        looked(family, "together")
        assert "together" not in found(family)
        family.finding("needs-not-met", "Cold", "soon")
        assert "together" in found(family)


class TestLowMood:
    low, lighter = ("whooley.item1", "mother", "yes"), ("whooley.item1", "mother", "no")

    def test_low_lighter_and_low_again_has_not_gone(self, family: RecordBuilder) -> None:
        visit(family, 0, self.low)
        visit(family, 30, self.lighter, ("whooley.item2", "mother", "no"))
        assert "low-mood" not in found(family)
        visit(family, 60, self.low)
        assert found(family)["low-mood"].says == "Her mood was low on 2 days between 06-Aug-2026 and 05-Oct-2026."

    def test_low_twice_in_one_week_is_one_low_time(self, family: RecordBuilder) -> None:
        visit(family, 0, self.low)
        visit(family, 6, self.low)
        assert "low-mood" not in found(family)

    def test_a_total_that_cannot_be_told_yet_is_no_low_day(self, family: RecordBuilder) -> None:
        visit(family, 0, self.low)
        visit(family, 60, *((f"phq9.item{n}", "mother", "3") for n in (1, 2, 3)))
        assert "low-mood" not in found(family), "nine of twenty-seven, with six items to go"
        visit(family, 90, *((f"phq9.item{n}", "mother", "3") for n in (1, 2, 3, 4)))
        assert "low-mood" in found(family), "twelve, whatever the others would be"

    def test_an_answer_not_given_is_no_answer(self, family: RecordBuilder) -> None:
        visit(family, 0, self.low)
        visit(family, 60, self.low, state="declined")
        assert "low-mood" not in found(family)


class TestNeeds:
    def test_small_things_on_two_days_are_one_pattern(self, family: RecordBuilder) -> None:
        visit(family, 0, ("baby.needs_unmet", "baby", "yes"))
        assert "needs" not in found(family)
        visit(family, 30, ("baby.growth", "baby", "slow"))
        assert "On 2 days" in found(family)["needs"].says

    def test_a_baby_who_gets_what_he_needs_shows_none(self, family: RecordBuilder) -> None:
        for days in (0, 30):
            visit(family, days, ("baby.needs_unmet", "baby", "no"), ("baby.growth", "baby", "following"))
        assert "needs" not in found(family)

    def test_not_asked_is_not_seen(self, family: RecordBuilder) -> None:
        for days in (0, 30):
            visit(family, days, ("baby.needs_unmet", "baby", ""), state="not-asked")
        assert "needs" not in found(family)


class TestPlans:
    def test_the_same_act_carried_into_a_third_plan_is_a_new_plan_in_name(self, family: RecordBuilder) -> None:
        for number, acts in enumerate((["Weigh weekly"], ["weigh  weekly.", "Ring"], ["Weigh weekly", "Visit"])):
            assert "same-act" not in found(family)
            plan(family, number, acts)
        assert found(family)["same-act"].says.endswith("Weigh weekly")

    def test_an_act_that_helped_may_stand_in_the_next_plan(self, family: RecordBuilder) -> None:
        for number in range(3):
            plan(family, number, ["Weigh weekly"])
            review(family, number, "better")
        assert "same-act" not in found(family)

    def test_other_acts_are_another_plan(self, family: RecordBuilder) -> None:
        for number, act in enumerate(("Weigh weekly", "Feed with help", "See the dietitian")):
            plan(family, number, [act])
        assert "same-act" not in found(family)


class TestTalkingItOver:
    def test_a_decision_to_confer_without_a_day_stands_after_two_days(self, family: RecordBuilder) -> None:
        worry = decided(family, "consult", None)
        assert days_on(found(family)["no-day"].since) == PATTERN_NUMBERS["confer_within_days"]
        family.call("safeguarding-lead", "Priya Nair, lead", "Refer", findings=(worry,))
        assert "no-day" not in found(family)

    def test_with_a_day_or_another_decision_it_is_quiet(self, family: RecordBuilder) -> None:
        decided(family, "consult", date(2026, 8, 12))
        decided(family, "refer", None)
        assert "no-day" not in found(family)

    def test_a_call_that_nobody_answered_is_no_talk(self, family: RecordBuilder) -> None:
        worry = decided(family, "consult", None)
        family.call("safeguarding-lead", findings=(worry,))
        assert "no-day" in found(family)


class TestSecondLook:
    def test_a_worry_nobody_else_looked_at_stands_after_the_local_days(self, family: RecordBuilder) -> None:
        family.contact().finding("abuse-wondered", "Fear", "soon")
        assert days_on(found(family)["second-look"].since) == PATTERN_NUMBERS["second_look_days"]

    def test_a_word_with_the_lead_counts_from_that_day(self, family: RecordBuilder) -> None:
        family.contact().finding("abuse-wondered", "Fear", "soon")
        worry = family.last
        family.later(20).call("safeguarding-lead", "Priya Nair, lead", "Go on", findings=(worry,))
        assert days_on(found(family)["second-look"].since) == 20 + PATTERN_NUMBERS["second_look_days"]

    def test_a_call_to_somebody_else_is_no_second_pair_of_eyes(self, family: RecordBuilder) -> None:
        family.contact().finding("abuse-wondered", "Fear", "soon")
        family.later(20).call("gp", "Dr Ahmed", "Sees her", findings=(family.last,))
        assert days_on(found(family)["second-look"].since) == PATTERN_NUMBERS["second_look_days"]

    def test_a_note_needs_no_supervision(self, family: RecordBuilder) -> None:
        family.contact().finding("father-not-met", "Not met", "note")
        assert "second-look" not in found(family)


class TestReferralsByOthers:
    def test_a_third_referral_counts_whoever_made_it(self, family: RecordBuilder) -> None:
        for days, made_by in ((0, ""), (100, "Elm Row Surgery"), (200, "School")):
            assert "referred-again" not in found(family)
            referred(family, days, made_by)
        assert "referred-again" in found(family)

    def test_told_carries_no_worry_until_a_named_person_there_has_it(self, family: RecordBuilder) -> None:
        family.contact().finding("abuse-wondered", "Fear", "soon")
        worry = family.last
        name = referred(family, 1, "Elm Row Surgery", (worry,))
        assert worry in listed(family)
        step(family, name, "accepted", by="Priya Nair, duty desk")
        assert worry not in listed(family)

    def test_no_known_outcome_waits_for_the_other_service_and_climbs(self, family: RecordBuilder) -> None:
        referred(family, 0, "Elm Row Surgery")
        item = next(one for one in thread(family.record(), LOCAL, WATCH) if one.kind == "referral")
        assert "Told is not known" in item.says
        assert (item.owner, item.waiting_for) == ("Ruth Okafor", "Children's social care")
        assert item.stages


class TestUntold:
    def test_a_worry_nobody_else_was_told_of_stands_after_two_days(self, family: RecordBuilder) -> None:
        family.contact().finding("abuse-wondered", "Fear", "soon")
        assert days_on(found(family)["untold"].since) == PATTERN_NUMBERS["untold_days"]

    @pytest.mark.parametrize("basis", ["told", "not told, and why"])
    def test_told_or_a_reason_why_not_ends_it(self, family: RecordBuilder, basis: str) -> None:
        family.contact().finding("abuse-wondered", "Fear", "soon")
        told = p.Shared(of=family.last, agency="gp", to="Dr Ahmed", words="-", how="phone", basis="agreed", why="")
        held = p.NotShared(
            of=family.last, agency="gp", reason="said-no", why="She said no", reviewer="", again_on=date(2026, 9, 1)
        )
        family.write(told if basis == "told" else held)
        assert "untold" not in found(family)

    def test_a_note_of_something_to_remember_need_not_travel(self, family: RecordBuilder) -> None:
        family.contact().finding("father-not-met", "Not met", "note")
        assert "untold" not in found(family)


def test_every_pattern_of_the_whole_record_names_lessons_that_there_are(family: RecordBuilder) -> None:
    rows = {lesson.id for lesson in PATHWAY.lessons}
    for name in ("whooley-positive", "alcohol-worry-at-home", "abuse-wondered"):
        family.finding(name, name, "soon")
    for days in (0, 20, 40):
        visit(family, days, TestLowMood.low, ("baby.needs_unmet", "baby", "yes"))
        missed(family, days + 1, whose="Nursery")
        referred(family, days + 2, "School")
        plan(family, days, ["Weigh weekly"])
    decided(family, "consult", None)
    assert len(found(family)) >= 9
    for one in found(family).values():
        assert one.learn
        assert set(one.learn) <= rows
        assert not goes_round_her(one.asks)


def test_a_pathway_that_watches_for_nothing_asks_nothing_of_answers(family: RecordBuilder) -> None:
    family.finding("whooley-positive", "Low", "soon").finding("abuse-wondered", "Fear", "soon")
    for days in (0, 20, 40):
        visit(family, days, TestLowMood.low)
    assert {one.id for one in patterns(family.record(), LOCAL)} == {"untold"}, "that one rests on no answer"
