"""What the written rules amount to together: quiet for ordinary families, never milder for a worse answer."""

from __future__ import annotations

from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from app.content.cases import case_files, read_case
from app.domain.answers import Answer, AnswerKey, key
from app.domain.base import PersonId
from app.domain.pathway import Question
from app.engine.compiled import Compiled
from app.engine.situation import Situation
from app.engine.visit import URGENT, Weighing, people_asked
from app.services.weighing import weigh

PEOPLE = {"baby": (PersonId("baby1"), PersonId("baby2")), "child": (PersonId("child1"),)}


def words(question: Question) -> list[str | int]:
    kind = question.answer.kind
    return [(choice.score or 0) if kind == "score" else choice.word for choice in question.answer.choices]


def worsening(ready: Compiled) -> list[tuple[AnswerKey, list[str | int]]]:
    return [
        (key(question.id, person), words(question))
        for question in ready.pathway.questions
        if question.answer.order == "worsening"
        for person in people_asked(question, PEOPLE)
    ]


def urgent(weighing: Weighing) -> set[str]:
    return {rule.id for rule, _ in weighing.raised() if rule.urgency in URGENT}


def of_case(name: str) -> dict[str, Any]:
    case = next(case for case in map(read_case, case_files()) if case.head.id == name)
    people = [{"id": one.id, "kind": one.kind, "born": one.born} for one in case.people]
    return {**case.events[-1].answers, "$people": people, "$day": case.events[-1].on}


def test_an_ordinary_tired_family_raises_nothing_urgent_and_at_most_two_notes(ready: Compiled) -> None:
    found = weigh(ready, "hv-6-8-weeks", of_case("hv-6-8-weeks-ordinary"))["findings"]
    assert [one["rule"] for one in found if one["urgency"] != "note"] == []
    assert len(found) <= 2


def test_an_ordinary_tired_family_leaves_at_most_one_thing_to_ask(ready: Compiled) -> None:
    assert len(weigh(ready, "hv-6-8-weeks", of_case("hv-6-8-weeks-ordinary"))["ask_next"]) <= 1


def test_every_flag_stands_alone_on_one_answer(ready: Compiled) -> None:
    alone: list[tuple[str, str | int, str]] = [
        ("change.sudden", "yes", "red-change-in-mental-state"),
        ("safety.violent", "yes", "red-violent-self-harm"),
        ("bonding.estranged", "persistent", "red-estrangement"),
        ("bonding.incompetent", "persistent", "red-incompetence"),
        ("change.rapid", "yes", "red-rapid-change"),
        ("mood.guilt_hopeless", "pervasive", "red-guilt-or-hopelessness"),
        ("change.strange", "yes", "suspected-psychosis"),
        ("change.seen", "yes", "suspected-psychosis"),
        ("history.severe", "yes", "amber-own-history"),
        ("history.family", "yes", "amber-family-history"),
        ("change.sleep", "hardly", "amber-severe-insomnia"),
        ("safety.self_harm", "yes", "self-harm-thoughts"),
        ("safety.plan", "yes", "self-harm-plan"),
        ("safety.intent", "cannot_say", "self-harm-plan"),
        ("safety.baby_harm", "yes", "harm-to-baby-wish-or-plan"),
        ("safety.frightening", "yes", "unwanted-frightening-thoughts"),
        ("baby.mark", "yes", "mark-on-baby-not-mobile"),
        ("abuse.enquiry", "yes", "abuse-disclosed"),
        ("abuse.danger_now", "yes", "abuse-danger-now"),
    ]
    for question, answer, rule in alone:
        found = {one["rule"] for one in weigh(ready, "hv-6-8-weeks", {question: answer})["findings"]}
        assert rule in found, question


def test_no_ordinary_score_switches_a_flag_off(ready: Compiled) -> None:
    low = {f"phq9.item{at}": 0 for at in range(1, 10)} | {"whooley.item1": "no", "whooley.item2": "no"}
    answers = {**low, "bonding.estranged": "persistent", "baby.growth": "following"}
    assert {one["rule"] for one in weigh(ready, "hv-6-8-weeks", answers)["findings"]} == {"red-estrangement"}


@settings(max_examples=150, deadline=None)
@given(data=st.data())
def test_an_answer_one_step_more_worrying_never_loses_an_urgent_rule(ready: Compiled, data: st.DataObject) -> None:
    asked = worsening(ready)
    chosen = data.draw(st.lists(st.sampled_from(asked), min_size=1, max_size=25, unique_by=lambda one: one[0]))
    steps = [data.draw(st.integers(0, len(choices) - 1)) for _, choices in chosen]
    answers = {
        one: Answer(state="answered", value=choices[step]) for (one, choices), step in zip(chosen, steps, strict=True)
    }
    named = answers.get(key(ready.pathway.everyone_named))
    everyone = named is not None and named.value == "yes"
    before = Weighing(ready, Situation(answers=answers, people=PEOPLE, facts={}, everyone_named=everyone))
    for (one, choices), step in zip(chosen, steps, strict=True):
        if step + 1 < len(choices):
            worse = before.after(one, Answer(state="answered", value=choices[step + 1]))
            assert urgent(before) <= urgent(worse), one


def test_the_worsening_answers_include_those_that_raise_urgent_rules(ready: Compiled) -> None:
    worst = {one: Answer(state="answered", value=choices[-1]) for one, choices in worsening(ready)}
    here = Situation(answers=worst, people=PEOPLE, facts={}, everyone_named=False)
    every = {rule.id for rule in ready.rules.values() if rule.urgency in URGENT}
    assert urgent(Weighing(ready, here)) == every
