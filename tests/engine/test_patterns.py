"""What only the whole record shows: each pattern appears on its day, stays quiet before, and ends by a named person's look."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Literal

import msgspec
import pytest

from app.content.load import load
from app.domain import entries as e
from app.domain import pursuit as p
from app.domain.base import ContactId, ContactKind, PersonId
from app.domain.people import Person
from app.engine.pattern import Pattern
from app.engine.patterns import pattern_items, patterns
from tests.support.records import AISHA, NOAH, VISIT, RecordBuilder

LOCAL = load().local
How = Literal["no-access", "not-brought", "did-not-come", "declined"]


@pytest.fixture
def family() -> RecordBuilder:
    return RecordBuilder().people(AISHA, NOAH)


def on_day(family: RecordBuilder, days: int) -> RecordBuilder:
    family.at = VISIT + timedelta(days=days)
    return family


def not_kept(family: RecordBuilder, days: int, how: How) -> None:
    on_day(family, days)
    contact = ContactId(f"gone-{days}")
    family.write(e.ContactPlanned(contact=contact, plan=ContactKind("hv-6-8-weeks"), on=family.at.date()))
    family.write(e.ContactNotKept(contact=contact, how=how, why=""))


def seen(family: RecordBuilder, days: int) -> None:
    name = ContactId(f"seen-{days}")
    on_day(family, days).contact(id=name)
    family.write(e.ContactSigned(contact=name, of="", answered=0))


def referred(family: RecordBuilder, days: int) -> None:
    on_day(family, days).write(
        p.ReferralStarted(
            referral=p.ReferralId(f"r{days}"),
            to="Children's social care",
            line="",
            about=PersonId("mother"),
            findings=(),
            asks="Assess",
            reason="Worry",
            urgency="soon",
        )
    )


def names(family: RecordBuilder) -> set[str]:
    return {one.id.partition(":")[0] for one in found(family)}


def found(family: RecordBuilder) -> tuple[Pattern, ...]:
    return patterns(family.record(), LOCAL)


def test_an_ordinary_family_shows_no_pattern(family: RecordBuilder) -> None:
    for days in (0, 30, 60):
        seen(family, days)
    assert found(family) == ()


def test_the_third_contact_that_did_not_happen_is_a_pattern_across_services(family: RecordBuilder) -> None:
    not_kept(family, 0, "no-access")
    not_kept(family, 20, "not-brought")
    assert "missed" not in names(family)
    not_kept(family, 40, "did-not-come")
    assert "missed" in names(family)
    assert "declined" not in names(family)


def test_contacts_missed_long_ago_do_not_count(family: RecordBuilder) -> None:
    for days in (0, 10, 200):
        not_kept(family, days, "no-access")
    assert "missed" not in names(family)


def test_an_offer_declined_is_not_a_contact_missed(family: RecordBuilder) -> None:
    for days in (0, 10, 20):
        not_kept(family, days, "declined")
    assert names(family) == {"declined"}


@pytest.mark.parametrize(("days", "asks"), [((0, 100, 300), "full assessment, and"), ((0, 300, 700), "whether a full")])
def test_the_third_referral_asks_for_a_full_assessment(family: RecordBuilder, days: tuple[int, ...], asks: str) -> None:
    for day in days[:2]:
        referred(family, day)
    assert found(family) == ()
    referred(family, days[2])
    assert [asks in one.asks for one in found(family)] == [True]


def test_a_plan_that_goes_on_twice_without_effect_asks_what_will_be_different(family: RecordBuilder) -> None:
    plan(family)
    review(family, 14, "same")
    assert found(family) == ()
    review(family, 28, "same")
    assert names(family) == {"same-plan"}


def test_a_plan_that_helps_may_go_on(family: RecordBuilder) -> None:
    plan(family)
    for days in (14, 28, 42):
        review(family, days, "better")
    assert found(family) == ()


def plan(family: RecordBuilder) -> None:
    act = p.PlannedAct(id="1", says="Weigh weekly", expects="He gains", owner="Ruth", by=date(2026, 8, 20))
    family.write(
        p.PlanMade(
            plan=p.PlanId("plan"),
            about=PersonId("baby"),
            aim="He gains weight",
            acts=(act,),
            parents_say="",
            father_says="",
            if_worse="Ring",
            findings=(),
            review_on=date(2026, 8, 20),
        )
    )


def review(family: RecordBuilder, days: int, changed: p.Change) -> None:
    on_day(family, days).write(
        p.PlanReviewed(
            plan=p.PlanId("plan"),
            changed=changed,
            means_for_baby="",
            if_nothing_changes="",
            what_differs="",
            next="go-on",
            review_on=date(2026, 9, 20),
        )
    )


def test_six_contacts_without_a_decision_are_no_outcome(family: RecordBuilder) -> None:
    family.contact().finding("low-mood", "Low mood", "soon")
    for days in range(1, 6):
        seen(family, days * 20)
    assert "no-change" not in names(family)
    seen(family, 140)
    assert "no-change" in names(family)


def test_a_worry_somebody_referred_is_not_one_without_change(family: RecordBuilder) -> None:
    family.contact().finding("low-mood", "Low mood", "soon")
    worry = family.last
    referral = p.ReferralStarted(
        referral=p.ReferralId("r"),
        to="GP",
        line="gp",
        about=PersonId("mother"),
        findings=(worry,),
        asks="See her",
        reason="Low mood",
        urgency="soon",
    )
    family.write(referral)
    for days in range(1, 8):
        seen(family, days * 20)
    assert "no-change" not in names(family)


def test_contact_that_was_close_and_falls_away_stands_from_a_day_to_come(family: RecordBuilder) -> None:
    family.contact().finding("low-mood", "Low mood", "soon")
    for days in (1, 8, 15):
        seen(family, days)
    thin = next(one for one in found(family) if one.id == "thinning")
    assert (thin.since.date() - VISIT.date()).days == 15 + 21
    seen(family, 40)
    later = next(one for one in found(family) if one.id == "thinning")
    assert (later.since.date() - VISIT.date()).days == 40 + 21


def test_close_contact_without_a_worry_may_end(family: RecordBuilder) -> None:
    for days in (1, 8, 15):
        seen(family, days)
    assert found(family) == ()


def test_two_accounts_are_laid_side_by_side(family: RecordBuilder) -> None:
    family.contact().answered("sleep.place", "own_space", about="baby")
    assert found(family) == ()
    family.answered("sleep.place", "sofa", about="baby", said_by="seen")
    apart = found(family)[0]
    assert apart.id == "apart:sleep.place@baby"
    assert len(apart.rests_on) == 2


def test_somebody_new_at_home_asks_the_safety_questions_anew(family: RecordBuilder) -> None:
    carl = Person(id=PersonId("carl"), kind="adult", given_name="Carl", family_name="Moss", lives_here="yes")
    there_from_the_start = RecordBuilder().people(AISHA, NOAH, carl)
    seen(there_from_the_start, 1)
    assert found(there_from_the_start) == ()
    seen(family, 1)
    on_day(family, 30).people(carl)
    assert names(family) == {"new-adult"}


def test_a_pattern_ends_by_a_named_look_and_returns_when_there_is_more_to_see(family: RecordBuilder) -> None:
    for days in (0, 20, 40):
        not_kept(family, days, "no-access")
    seen_now = found(family)[0]
    family.write(p.PatternLooked(pattern="missed", evidence=seen_now.evidence, decides="Lead told; visit on Monday"))
    assert found(family) == ()
    not_kept(family, 60, "no-access")
    assert names(family) == {"missed"}


def test_every_pattern_is_an_item_with_an_owner_an_act_and_a_day(family: RecordBuilder) -> None:
    for days in (0, 20, 40):
        not_kept(family, days, "not-brought")
    item = next(pattern_items(family.record(), LOCAL))
    assert (item.owner, bool(item.act), item.due is not None) == ("Ruth Okafor", True, True)


def test_every_pattern_names_lessons_of_the_register(family: RecordBuilder) -> None:
    rows = {lesson.id for lesson in load().lessons}
    for days in (0, 20, 40):
        not_kept(family, days, "no-access")
        referred(family, days)
    for one in found(family):
        assert set(one.learn) <= rows
        assert one.learn


def test_a_local_partnership_sets_its_own_numbers(family: RecordBuilder) -> None:

    for days in (0, 20):
        not_kept(family, days, "no-access")
    record = family.record()
    assert patterns(record, LOCAL) == ()
    assert patterns(record, msgspec.structs.replace(LOCAL, patterns={"missed_contacts": 2}))
