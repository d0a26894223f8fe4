"""What the booking's and the centre's answers amount to: quiet for ordinary families, and no amount of alcohol called small."""

from __future__ import annotations

from typing import Any

import pytest

from app.content.cases import case_files, read_case
from app.domain.case import Case
from app.engine.compiled import Compiled
from app.services.weighing import weigh

UNBORN = {"id": "baby1", "kind": "baby", "due": "2027-05-29"}
BORN = {"id": "baby1", "kind": "baby", "born": "2026-09-29"}
DAY = "2026-11-21"
ORDINARY = ("midwife-booking", "cc-first-conversation")


def of_case(name: str) -> Case:
    return next(case for case in map(read_case, case_files()) if case.head.id == name)


def ordinary(ready: Compiled, plan: str) -> dict[str, Any]:
    case = of_case(f"{plan}-ordinary")
    people = [{"id": one.id, "kind": one.kind, "born": one.born, "due": one.due} for one in case.people]
    return weigh(ready, plan, {**case.events[-1].answers, "$people": people, "$day": case.events[-1].on})


def raised(ready: Compiled, plan: str, baby: dict[str, str], answers: dict[str, str | int]) -> dict[str, str]:
    found = weigh(ready, plan, {**answers, "$people": [baby], "$day": DAY})["findings"]
    return {one["rule"]: one["urgency"] for one in found}


@pytest.mark.parametrize("plan", ORDINARY)
def test_an_ordinary_family_raises_nothing_urgent_and_at_most_two_notes(ready: Compiled, plan: str) -> None:
    found = ordinary(ready, plan)["findings"]
    assert [one["rule"] for one in found if one["urgency"] != "note"] == []
    assert len(found) <= 2


@pytest.mark.parametrize("plan", ORDINARY)
def test_an_ordinary_family_leaves_at_most_one_thing_to_ask(ready: Compiled, plan: str) -> None:
    assert len(ordinary(ready, plan)["ask_next"]) <= 1


def test_nothing_about_the_unborn_baby_of_an_ordinary_booking_stays_open(ready: Compiled) -> None:
    untold = ordinary(ready, "midwife-booking")["cannot_tell"]
    assert [one for rule in untold for one in rule["missing"] if one.endswith("@baby1")] == []


@pytest.mark.parametrize("total", range(1, 5))
def test_a_total_below_the_threshold_in_pregnancy_still_brings_the_advice(ready: Compiled, total: int) -> None:
    items: dict[str, str | int] = {"auditc.item1": total, "auditc.item2": 0, "auditc.item3": 0}
    assert "alcohol-before-she-knew" in raised(ready, "midwife-booking", UNBORN, items)
    assert "alcohol-before-she-knew" not in raised(ready, "midwife-booking", BORN, items)


def test_any_alcohol_since_she_knew_is_acted_on_whatever_the_total(ready: Compiled) -> None:
    items: dict[str, str | int] = {"auditc.item1": 0, "alcohol.now": "yes", "alcohol.before": "yes"}
    found = raised(ready, "midwife-booking", UNBORN, items)
    assert found == {"alcohol-in-pregnancy": "soon"}


def test_a_woman_who_was_severely_ill_is_referred_before_the_birth_though_she_is_well(ready: Compiled) -> None:
    well: dict[str, str | int] = {"history.severe": "yes", "whooley.item1": "no", "whooley.item2": "no"}
    assert raised(ready, "midwife-booking", UNBORN, well) == {"severe-history-before-birth": "soon"}
    assert raised(ready, "hv-6-8-weeks", BORN, well) == {"amber-own-history": "soon"}


def test_the_referral_goes_to_the_specialist_team_and_the_weeks_left_are_said(ready: Compiled) -> None:
    actions = {str(name): action for name, action in ready.actions.items()}
    assert actions["refer-to-perinatal-team"].call == "perinatal-team"
    for name in ("refer-to-perinatal-team", "refer-before-birth"):
        assert "weeks are left" in actions[name].script


def test_a_child_who_was_removed_or_hurt_brings_a_referral_before_the_birth(ready: Compiled) -> None:
    before: dict[str, str | int] = {"history.child_removed": "yes"}
    found = raised(ready, "midwife-booking", UNBORN, before)
    assert found == {"child-removed-or-hurt-before": "same-day", "pre-birth-referral": "soon"}
    assert "pre-birth-referral" not in raised(ready, "hv-6-8-weeks", BORN, before)


def test_medicine_that_was_stopped_after_severe_illness_is_for_today(ready: Compiled) -> None:
    found = raised(ready, "midwife-booking", UNBORN, {"history.severe": "yes", "history.medicine": "stopped"})
    assert found["medicine-stopped-after-severe-illness"] == "same-day"


def test_a_late_booking_opens_the_question_why(ready: Compiled) -> None:
    asked = weigh(ready, "midwife-booking", {"pregnancy.booked": "later"})["ask_next"]
    assert "pregnancy.late_why" in {one["question"] for one in asked}
    far = {"$people": [UNBORN], "$day": "2027-01-10"}
    assert "pregnancy.late_why" in {one["question"] for one in weigh(ready, "midwife-booking", far)["ask_next"]}


@pytest.mark.parametrize(
    ("answer", "value", "rule", "urgency"),
    [
        ("centre.better_off", "yes", "centre-better-off-without-me", "same-day"),
        ("centre.better_off", "now", "centre-call-now-for-her", "emergency"),
        ("centre.strange", "yes", "centre-strange-or-confused", "emergency"),
        ("centre.afraid", "yes", "centre-afraid", "same-day"),
        ("centre.afraid", "danger", "centre-danger-at-home", "emergency"),
        ("centre.baby", "worried", "centre-worried-about-baby", "same-day"),
        ("centre.baby", "mark", "centre-mark-on-baby", "same-day"),
        ("sleep.place", "sofa", "sleep-on-sofa", "same-day"),
    ],
)
def test_one_answer_at_the_centre_is_enough(ready: Compiled, answer: str, value: str, rule: str, urgency: str) -> None:
    assert raised(ready, "cc-first-conversation", BORN, {answer: value})[rule] == urgency


def test_a_smiling_baby_and_a_yes_to_sharing_take_nothing_back(ready: Compiled) -> None:
    said: dict[str, str | int] = {"centre.better_off": "yes", "centre.baby": "seen", "centre.share": "yes"}
    assert raised(ready, "cc-first-conversation", BORN, said) == {"centre-better-off-without-me": "same-day"}


def test_the_published_totals_are_the_same_at_a_booking(ready: Compiled) -> None:
    items: dict[str, Any] = {"auditc.item1": 3, "auditc.item2": 2, "auditc.item3": 2, "alcohol.now": "yes"}
    items |= {"gad7.item1": 1, "gad7.item2": 2, "whooley.item1": "no", "whooley.item2": "no"}
    here = {name: weigh(ready, name, items)["scores"] for name in ("hv-6-8-weeks", "midwife-booking")}
    assert here["midwife-booking"] == here["hv-6-8-weeks"]
    assert here["midwife-booking"]["auditc"]["total"] == 7


@pytest.mark.parametrize("name", ["child_m", "baby_m", "baby_a", "derbyshire"])
def test_every_answer_of_a_published_case_says_where_it_stands(name: str) -> None:
    case = of_case(name)
    chosen = [*(one.assumed for one in case.people), *(one.assumed for one in case.events)]
    assert [why for why in chosen if why and not why.startswith("The day: ")] == []
    assert [one.on for one in case.events if not one.source] == []
    assert [one.id for one in case.people if not one.source] == []


@pytest.mark.parametrize("name", ["child_m", "baby_m", "baby_a", "derbyshire"])
def test_a_published_case_says_what_cannot_be_told_from_it(name: str) -> None:
    untold = {expect.cannot_tell for expect in of_case(name).expects}
    assert {"self-harm-thoughts", "abuse-disclosed", "whooley-positive"} <= untold


def test_what_the_published_case_raises_rests_on_what_is_written_and_on_no_chosen_date(ready: Compiled) -> None:
    case = of_case("child_m")
    given = {name: value for event in case.events for name, value in event.answers.items()}
    found = weigh(ready, "hv-6-8-weeks", given)["findings"]
    assert {one["rule"] for one in found} == {expect.raised for expect in case.expects if expect.raised}
    written = {name.partition("@")[0] for name in given}
    assert {reason["question"] for one in found for reason in one["because"]} <= written


@pytest.mark.parametrize("answer", [{"change.seen": "yes"}, {"change.sudden": "yes", "change.sleep": "hardly"}])
def test_whichever_way_psychosis_is_suspected_it_is_asked_who_is_with_her(
    ready: Compiled, answer: dict[str, str]
) -> None:
    asking = [
        str(plan.id)
        for plan in ready.contacts.values()
        if "safety.with_her" in {name for section in plan.sections for page in section.more for name in page.questions}
        and "change.sudden" in {name for section in plan.sections for page in section.core for name in page.questions}
    ]
    assert len(asking) > 5
    for plan in asking:
        told = weigh(ready, plan, {**answer, "$people": [BORN], "$day": DAY})
        assert "suspected-psychosis" in {one["rule"] for one in told["findings"]}, plan
        assert "safety.with_her" in {one["question"] for one in told["ask_next"]}, plan
