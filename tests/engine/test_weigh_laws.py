from __future__ import annotations

import itertools
from collections.abc import Mapping

import msgspec
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from app.domain.answers import Answer, AnswerKey, State, key
from app.domain.base import PersonId, RuleId
from app.engine.compiled import Compiled
from app.engine.situation import Situation
from app.engine.visit import Weighing
from tests.support.small_pathway import ITEMS, PLAIN, rule, small_pathway

LEAVES = [
    *(f"{name} is {word}" for name in PLAIN for word in ("yes", "no")),
    "tool >= 5",
    "tool < 3",
    "tool = 4",
    "any baby: (baby.mark is yes)",
    "every baby: (baby.mark is no)",
]
STATES: tuple[State, ...] = ("declined", "not-known", "not-safe", "not-asked")


def _joined(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    pair = st.tuples(inner, inner)
    return st.one_of(
        pair.map(lambda two: f"({two[0]} and {two[1]})"),
        pair.map(lambda two: f"({two[0]} or {two[1]})"),
        inner.map(lambda one: f"not ({one})"),
        st.tuples(inner, inner, inner).map(lambda three: f"at least 2 of ({', '.join(three)})"),
    )


TEXTS = st.recursive(st.sampled_from(LEAVES), _joined, max_leaves=6)
ASKED = [
    *(key(name, "mother") for name in (*PLAIN, *ITEMS)),
    key("baby.mark", "baby1"),
    key("household.everyone_named"),
]


def _possible(asked: AnswerKey) -> list[Answer]:
    values: list[str | int] = [0, 1, 2, 3] if asked[0].startswith("tool.") else ["no", "yes"]
    return [Answer(state="answered", value=value) for value in values]


def _unknowns() -> list[Answer]:
    return [Answer(state=state) for state in STATES]


GIVEN = st.fixed_dictionaries(
    {}, optional={asked: st.sampled_from([*_possible(asked), *_unknowns()]) for asked in ASKED}
)


def _here(answers: Mapping[AnswerKey, Answer]) -> Situation:
    named = answers.get(key("household.everyone_named"))
    return Situation(
        answers=answers,
        people={"mother": (PersonId("mother"),), "baby": (PersonId("baby1"),)},
        facts={},
        everyone_named=named is not None and named.value == "yes",
    )


def _verdict(text: str, answers: Mapping[AnswerKey, Answer]) -> bool | None:
    compiled = Compiled(small_pathway((rule("r", text),)))
    return Weighing(compiled, _here(answers)).verdicts[RuleId("r")].value


@given(TEXTS, GIVEN)
@example(
    "not (at least 2 of (q.a is yes, tool < 3, tool < 3))", {key(ITEMS[1], "mother"): Answer(state="answered", value=3)}
)
@example("tool >= 5", {key(ITEMS[0], "mother"): Answer(state="answered", value=0)})
@settings(max_examples=60, deadline=None)
def test_where_weighing_decides_every_completion_of_the_missing_answers_agrees(
    text: str, given_answers: dict[AnswerKey, Answer]
) -> None:
    compiled = Compiled(small_pathway((rule("r", text),)))
    decided = Weighing(compiled, _here(given_answers)).verdicts[RuleId("r")].value
    if decided is None:
        return
    settled = ITEMS[1:] if given_answers.get(key(ITEMS[0], "mother")) == Answer(state="answered", value=0) else ()
    open_keys = [
        one
        for one in ASKED
        if one[0] not in settled and (given_answers.get(one) is None or given_answers[one].state != "answered")
    ]
    mentioned = [
        one
        for one in open_keys
        if one[0] in text or (one in open_keys and one[0].startswith("tool.") and "tool" in text)
    ]
    for completion in itertools.islice(itertools.product(*(_possible(one) for one in mentioned)), 64):
        whole = {**given_answers, **dict(zip(mentioned, completion, strict=True))}
        assert Weighing(compiled, _here(whole)).verdicts[RuleId("r")].value is decided


@given(TEXTS, st.lists(st.tuples(st.sampled_from(ASKED), st.integers(0, 7)), max_size=8))
@settings(max_examples=60, deadline=None)
def test_weighing_what_an_answer_touches_equals_weighing_afresh(text: str, steps: list[tuple[AnswerKey, int]]) -> None:
    compiled = Compiled(small_pathway((rule("r", text),), shown="q.a is yes or tool >= 5"))
    going = Weighing(compiled, _here({}))
    answers: dict[AnswerKey, Answer] = {}
    for asked, pick in steps:
        choices = [*_possible(asked), *_unknowns()]
        answers[asked] = choices[pick % len(choices)]
        going = going.after(asked, answers[asked])
        fresh = Weighing(compiled, _here(answers))
        assert (going.verdicts, going.visible) == (fresh.verdicts, fresh.visible)


@given(TEXTS, GIVEN)
@settings(max_examples=40, deadline=None)
def test_answering_twice_equals_answering_once(text: str, answers: dict[AnswerKey, Answer]) -> None:
    compiled = Compiled(small_pathway((rule("r", text),)))
    asked, answer = key("q.a", "mother"), Answer(state="answered", value="yes")
    once = Weighing(compiled, _here(answers)).after(asked, answer)
    assert once.after(asked, answer).verdicts == once.verdicts


T, F, U = Answer(state="answered", value="yes"), Answer(state="answered", value="no"), Answer(state="declined")
TRUTH = {"T": T, "F": F, "U": U}
VALUE = {"T": True, "F": False, "U": None}


@pytest.mark.parametrize(
    ("left", "right", "both", "either"),
    [
        ("T", "T", "T", "T"), ("T", "F", "F", "T"), ("T", "U", "U", "T"),
        ("F", "F", "F", "F"), ("F", "U", "F", "U"), ("U", "U", "U", "U"),
    ],
)  # fmt: skip
def test_and_or_are_kleenes(left: str, right: str, both: str, either: str) -> None:
    answers = {key("q.a", "mother"): TRUTH[left], key("q.b", "mother"): TRUTH[right]}
    assert _verdict("q.a is yes and q.b is yes", answers) is VALUE[both]
    assert _verdict("q.a is yes or q.b is yes", answers) is VALUE[either]
    assert _verdict("q.b is yes and q.a is yes", answers) is VALUE[both]


@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize("when", ["q.a is yes", "q.a is no", "q.a is not yes", "not (q.a is yes)", "q.a in (yes, no)"])
def test_every_way_of_not_answering_is_unknown_and_never_no(state: State, when: str) -> None:
    answer = Answer(state=state)
    assert _verdict(when, {key("q.a", "mother"): answer}) is None


@pytest.mark.parametrize("when", ["q.a is yes", "q.a is not yes", "tool.item1 >= 0", "tool >= 0"])
def test_not_applicable_makes_every_comparison_false(when: str) -> None:
    none = Answer(state="not-applicable")
    asked = ("q.a", *ITEMS)
    assert _verdict(when, {key(name, "mother"): none for name in asked}) is False


def test_one_item_that_does_not_apply_never_takes_away_what_the_others_add_up_to() -> None:
    none, three = Answer(state="not-applicable"), Answer(state="answered", value=3)
    answers = {key(ITEMS[0], "mother"): none, key(ITEMS[1], "mother"): three, key(ITEMS[2], "mother"): three}
    assert _verdict("tool >= 6", answers) is True
    assert _verdict("tool >= 7", answers) is None


@pytest.mark.parametrize("state", [*STATES, None])
def test_an_open_household_is_unknown_and_never_no(state: State | None) -> None:
    compiled = Compiled(small_pathway((rule("r", "household.complete is no"),)))
    answer = Answer(state=state) if state else None
    weighing = Weighing(compiled, _here({})).after(key("household.everyone_named"), answer)
    assert weighing.verdicts[RuleId("r")].value is None


def test_naming_everyone_weighs_again_what_is_shown_because_of_somebody() -> None:
    compiled = Compiled(small_pathway((), shown="any baby: (baby.mark is yes)"))
    going = Weighing(compiled, _here({})).after(key("baby.mark", "baby1"), F)
    assert going.visible[key("q.d", "mother")]
    assert not going.after(key("household.everyone_named"), T).visible[key("q.d", "mother")]


def test_a_rule_that_stands_back_is_not_found_beside_a_graver_one() -> None:
    grave, lesser = rule("grave", "q.a is yes", "emergency"), rule("lesser", "q.a is yes")
    lesser = msgspec.structs.replace(lesser, instead_of=(RuleId("grave"),))
    weighing = Weighing(Compiled(small_pathway((grave, lesser))), _here({key("q.a", "mother"): T}))
    assert [found.id for found, _ in weighing.raised()] == ["grave"]


def test_what_is_missing_is_named() -> None:
    compiled = Compiled(small_pathway((rule("r", "q.a is yes or q.b is yes"),)))
    weighing = Weighing(compiled, _here({key("q.a", "mother"): F}))
    assert weighing.verdicts[RuleId("r")].missing == (key("q.b", "mother"),)


def test_a_verdict_says_because() -> None:
    compiled = Compiled(small_pathway((rule("r", "q.a is yes or q.b is yes"),)))
    weighing = Weighing(compiled, _here({key("q.a", "mother"): F, key("q.b", "mother"): T}))
    assert [(one.question, one.value) for one in weighing.verdicts[RuleId("r")].because] == [("q.b", "yes")]


def test_until_everyone_is_named_nobody_can_be_ruled_out() -> None:
    clear = {key("baby.mark", "baby1"): F}
    assert _verdict("any baby: (baby.mark is yes)", clear) is None
    assert _verdict("any baby: (baby.mark is yes)", {**clear, key("household.everyone_named"): T}) is False


@pytest.mark.parametrize("named", [F, T])
def test_an_empty_household_never_makes_every_true(named: Answer) -> None:
    compiled = Compiled(small_pathway((rule("r", "every baby: (baby.mark is no)"),)))
    here = Situation(answers={}, people={}, facts={}, everyone_named=named is T)
    assert Weighing(compiled, here).verdicts[RuleId("r")].value is not True


def test_twins_are_two() -> None:
    compiled = Compiled(small_pathway((rule("r", "every baby: (baby.mark is no)"),)))
    answers = {key("baby.mark", "baby1"): F, key("baby.mark", "baby2"): T}
    here = Situation(
        answers=answers, people={"baby": (PersonId("baby1"), PersonId("baby2"))}, facts={}, everyone_named=True
    )
    verdict = Weighing(compiled, here).verdicts[RuleId("r")]
    assert (verdict.value, [one.about for one in verdict.because]) == (False, ["baby2"])


def test_a_hidden_question_is_hidden_only_by_a_certain_no() -> None:
    compiled = Compiled(small_pathway((), shown="q.a is yes"))
    asked = key("q.d", "mother")
    assert Weighing(compiled, _here({})).visible[asked]
    assert Weighing(compiled, _here({key("q.a", "mother"): U})).visible[asked]
    assert not Weighing(compiled, _here({key("q.a", "mother"): F})).visible[asked]


def test_a_score_with_missing_items_has_no_total_and_decides_only_when_both_ends_agree() -> None:
    compiled = Compiled(small_pathway((rule("r", "tool >= 5"), rule("s", "tool >= 4"))))
    answers = {
        key(ITEMS[0], "mother"): Answer(state="answered", value=2),
        key(ITEMS[1], "mother"): Answer(state="answered", value=2),
    }
    weighing = Weighing(compiled, _here(answers))
    assert (weighing.readings()["tool"].total, weighing.readings()["tool"].band) == (None, None)
    assert weighing.verdicts[RuleId("r")].value is None
    assert weighing.verdicts[RuleId("s")].value is True


def test_a_first_item_of_nought_sets_the_others_to_nought_where_the_instrument_says_so() -> None:
    compiled = Compiled(small_pathway(()))
    reading = Weighing(compiled, _here({key(ITEMS[0], "mother"): Answer(state="answered", value=0)})).readings()["tool"]
    assert (reading.total, reading.missing) == (0, ())


def test_an_answer_given_is_never_set_to_nought_by_another() -> None:
    compiled = Compiled(small_pathway(()))
    never = {key(ITEMS[0], "mother"): Answer(state="answered", value=0)}
    told = {**never, key(ITEMS[1], "mother"): Answer(state="answered", value=3)}
    assert Weighing(compiled, _here(told)).readings()["tool"].total == 3
