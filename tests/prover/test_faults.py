"""Each kind of fault, planted in a small pathway that is otherwise proved, is named with an example a clinician can read."""

from __future__ import annotations

import re

import msgspec
import pytest

from app.domain.base import ContactKind, QuestionId
from app.domain.pathway import Choice, Page, Pathway, Rule, Section, Urgency
from app.engine.compiled import Compiled
from app.prover.found import Failure
from app.prover.proof import prove
from tests.support.provable import ASKED, backs, provable, question_of, with_pages, with_question
from tests.support.small_pathway import TOPIC, rule

SOUND = (rule("grave", "q.a is yes or q.c in (some, much)", "same-day"), rule("mild", "tool >= 5 or q.b is yes"))


def faults(pathway: Pathway) -> list[Failure]:
    return list(prove(Compiled(pathway)).failures)


def of(*rules: Rule) -> list[Failure]:
    return faults(provable(*rules))


def test_what_has_no_fault_is_proved() -> None:
    assert faults(provable(*SOUND)) == []


@pytest.mark.parametrize(
    "when",
    [
        "q.a is yes and q.a is no",
        "tool >= 5 and tool < 5",
        "tool > 9",
        "any baby: (baby.born is no and baby.age >= 3 days)",
        "every baby: (baby.mark is yes) and every baby: (baby.mark is no)",
        "not answered(q.a) and q.a is yes",
        "count(contacts.kept within 2 weeks) >= 2 and count(contacts.kept) < 2",
    ],
)
def test_a_rule_that_no_answers_make_true_is_named(when: str) -> None:
    found = of(*SOUND, rule("dead", when))
    assert [(one.property, one.says) for one in found] == [
        ("live", "No answers at all make the soon rule *dead* (dead) true.")
    ]


@pytest.mark.parametrize("when", ["q.d is yes and q.a is yes", "q.d is no"])
def test_a_rule_over_what_no_contact_asks_is_named(when: str) -> None:
    pages = [Page(questions=(QuestionId(name),)) for name in ASKED if name != "q.d"]
    found = faults(with_pages(with_question(provable(*SOUND, rule("lone", when)), "q.d", fresh=True), *pages))
    assert [one.property for one in found][:2] == ["reach", "live"]
    assert "*q.d* (q.d) is never shown: no contact comes to it" in found[0].says


def test_a_rule_that_always_stands_back_is_named() -> None:
    found = of(rule("graver", "q.a is yes or q.b is yes"), backs("behind", "q.a is yes", "graver"))
    assert [one.property for one in found] == ["live"]
    assert "never raised" in found[0].says


@pytest.mark.parametrize("when", ["q.a is yes and q.a is no", "tool >= 5 and tool < 5"])
def test_a_question_that_is_never_shown_is_named(when: str) -> None:
    found = faults(with_question(provable(*SOUND), "q.d", when=when))
    assert [one.property for one in found] == ["reach"]
    assert "no answers make its 'when' true" in found[0].says


@pytest.mark.parametrize("cue", ["q.b is yes and q.b is no", "q.d is yes", "tool > 9"])
def test_a_page_that_never_opens_is_named(cue: str) -> None:
    pages = [Page(questions=(QuestionId(name),)) for name in ASKED if name != "q.d"]
    more = (Page(questions=(QuestionId("q.d"),), cue=cue),)
    found = faults(with_pages(with_question(provable(*SOUND), "q.d", fresh=True), *pages, more=more))
    assert [one.property for one in found] == ["reach", "reach"]
    assert f"Booking: *q.d* (q.d) never open, because '{cue}' can't come true" in found[1].says


@pytest.mark.parametrize("urgency", ["emergency", "same-day"])
@pytest.mark.parametrize(
    ("hidden", "when", "shown", "example"),
    [
        (
            "q.d",
            "q.d is yes",
            "q.a is yes",
            r"if \*q.a\* \(q.a\) is \*No\*, the question \*q.d\* \(q.d\) is never shown",
        ),
        ("q.d", "q.d is yes", "not (q.c is much)", r"\*q.c\* \(q.c\) is \*Much\*"),
        ("q.d", "q.d is yes", "tool < 9", r"\(tool.item1\) is \*3\*.*\(tool.item3\) is \*3\*"),
        ("tool.item2", "tool >= 9", "q.b is yes", r"the question \*tool.item2\* \(tool.item2\) is never shown"),
        ("baby.mark", "any baby: (baby.mark is yes)", "q.a is no and baby.born is yes", r"\(baby.mark, one baby\)"),
    ],
)
def test_a_grave_question_that_other_answers_hide_is_named(
    urgency: Urgency, hidden: str, when: str, shown: str, example: str
) -> None:
    found = faults(with_question(provable(rule("grave", when, urgency)), hidden, when=shown))
    assert ("hidden", hidden) in {(one.property, one.names[0]) for one in found}
    assert re.search(rf"^Booking, .*{example}", next(one.says for one in found if one.property == "hidden"))


@pytest.mark.parametrize("shown", ["baby.born is yes", "not (baby.born is no and pregnancy.gestation < 42 weeks)"])
def test_a_grave_question_may_wait_for_what_is_known_about_people(shown: str) -> None:
    grave = rule("grave", "any baby: (baby.mark is yes)", "emergency")
    assert faults(with_question(provable(grave), "baby.mark", when=shown)) == []


@pytest.mark.parametrize(
    "rules",
    [
        (backs("one", "q.a is yes", "two"), backs("two", "q.b is yes", "one")),
        (backs("one", "q.a is yes", "two"), backs("two", "q.a is yes or q.b is yes", "one")),
        (backs("one", "q.a is yes", "two"), backs("two", "q.b is yes", "three"), backs("three", "q.d is yes", "one")),
    ],
)
def test_rules_that_stand_back_for_each_other_and_can_all_be_true_are_named(rules: tuple[Rule, ...]) -> None:
    found = [one for one in of(*rules) if one.property == "stands-back"]
    assert found
    assert "nothing is raised" in found[0].says


def test_rules_that_stand_back_for_each_other_but_are_never_true_together_are_not_named() -> None:
    assert of(backs("one", "q.a is yes", "two"), backs("two", "not (q.a is yes) and q.b is yes", "one")) == []


@pytest.mark.parametrize("urgency", ["emergency", "same-day"])
@pytest.mark.parametrize(
    ("when", "step"),
    [
        ("q.a is no", "*q.a* (q.a) goes from *No* to *Yes*"),
        ("q.c is some", "*q.c* (q.c) goes from *Some* to *Much*"),
        ("not (q.a is yes) and q.b is yes", "*q.a* (q.a) goes from *No* to *Yes*"),
        ("tool.item2 = 2", "*tool.item2* (tool.item2) goes from *2* to *3*"),
        ("tool <= 4", "goes from"),
        ("tool = 7", "goes from"),
        ("any baby: (baby.mark is no)", "*baby.mark* (baby.mark, one baby) goes from *No* to *Yes*"),
        ("at least 2 of (q.a is yes, q.b is yes, q.c is some)", "*q.c* (q.c) goes from *Some* to *Much*"),
    ],
)
def test_a_grave_rule_that_a_worse_answer_loses_is_named(urgency: Urgency, when: str, step: str) -> None:
    found = [one for one in of(rule("grave", when, urgency)) if one.property == "lost"]
    assert found
    assert step in found[0].says
    assert "rule *grave* (grave) is lost" in found[0].says


@pytest.mark.parametrize("urgency", ["soon", "planned", "note"])
@pytest.mark.parametrize("when", ["q.c is some", "tool.item1 = 1 or q.a is yes", "tool in_band"])
def test_a_worse_answer_that_lowers_the_highest_urgency_is_named(urgency: Urgency, when: str) -> None:
    told = when.replace("tool in_band", "tool >= 3 and tool <= 6")
    found = of(rule("lesser", told, urgency))
    assert "falls" in {one.property for one in found}
    assert any("nothing as urgent is left" in one.says for one in found)


def test_a_lesser_rule_may_give_way_to_a_graver_one() -> None:
    assert of(rule("some", "q.c is some"), rule("much", "q.c is much", "same-day")) == []


def test_an_answer_beside_the_ladder_is_no_step_of_it() -> None:
    aside = Choice(word="other", says="Other", aside=True)
    made = provable(rule("lesser", "q.c in (some, much)"))
    shape = question_of(made, "q.c").answer
    none, some, much = shape.choices
    ladder = msgspec.structs.replace(shape, choices=(none, some, aside, much))
    assert faults(with_question(made, "q.c", answer=ladder)) == []
    step = msgspec.structs.replace(shape, choices=(none, some, msgspec.structs.replace(aside, aside=False), much))
    assert {one.property for one in faults(with_question(made, "q.c", answer=step))} == {"falls"}


@pytest.mark.parametrize(
    "when",
    ["q.a in (yes, no)", "q.a is not yes or q.a is yes", "answered(q.a)", "any baby: (answered(baby.mark))"],
)
def test_no_answer_that_is_milder_than_the_best_answer_is_named(when: str) -> None:
    found = of(rule("grave", when, "same-day"))
    assert {one.property for one in found} == {"milder"}
    assert "is ruled out" in found[0].says


def test_an_example_rests_on_nothing_it_does_not_need() -> None:
    found = next(one for one in of(rule("grave", "q.a is no or tool >= 5", "emergency")) if one.property == "lost")
    assert found.says.startswith("If nothing has been answered, and *q.a* (q.a) goes from *No* to *Yes*:")


def with_situation(pathway: Pathway, offer_when: str) -> Pathway:
    """The same pathway with a situation beside its contact, that asks q.d."""
    section = Section(topic=TOPIC, core=(Page(questions=(QuestionId("q.d"),)),))
    booking = pathway.contacts[0]
    new = msgspec.structs.replace(
        booking,
        id=ContactKind("came-up"),
        title="Something came up",
        kind="situation",
        offer_when=offer_when,
        sections=(section,),
    )
    return msgspec.structs.replace(pathway, contacts=(booking, new))


def test_a_situation_that_answers_point_to_is_proved() -> None:
    assert faults(with_situation(provable(*SOUND), "q.a is yes or q.b is yes")) == []


@pytest.mark.parametrize("when", ["q.a is yes and q.a is no", "tool > 9"])
def test_a_situation_that_no_answers_point_to_is_named(when: str) -> None:
    found = faults(with_situation(provable(*SOUND), when))
    assert [one.names for one in found] == [("came-up",)]
    assert found[0].says == "Something came up is never offered: no answers make its 'offer_when' true."


def test_a_situation_offered_only_on_what_it_alone_asks_is_named() -> None:
    pages = [Page(questions=(QuestionId(name),)) for name in ASKED if name != "q.d"]
    lone = with_pages(with_question(provable(*SOUND), "q.d", fresh=True), *pages)
    found = faults(with_situation(lone, "q.d is yes"))
    assert [one.says for one in found] == [
        "Something came up is never offered: no visit asks together what its 'offer_when' rests on."
    ]


def asking(question: str) -> Rule:
    """A same-day rule that puts a question before all others."""
    return msgspec.structs.replace(SOUND[0], ask_now=(QuestionId(question),))


def test_what_an_urgent_rule_asks_first_can_be_asked() -> None:
    assert faults(provable(asking("q.d"), SOUND[1])) == []


def test_what_an_urgent_rule_asks_first_and_hides_itself_is_named() -> None:
    found = faults(
        with_question(provable(asking("q.d"), SOUND[1]), "q.d", when="not (q.a is yes or q.c in (some, much))")
    )
    assert ("reach", ("grave", "q.d")) in [(one.property, one.names) for one in found]
    assert "asks *q.d* (q.d) before anything else, but at no contact is it asked while the rule holds" in found[0].says


def test_what_an_urgent_rule_asks_first_and_no_contact_asks_is_named() -> None:
    pages = [Page(questions=(QuestionId(name),)) for name in ASKED if name != "q.d"]
    found = faults(with_pages(with_question(provable(asking("q.d"), SOUND[1]), "q.d", fresh=True), *pages))
    assert ("reach", ("grave", "q.d")) in [(one.property, one.names) for one in found]
