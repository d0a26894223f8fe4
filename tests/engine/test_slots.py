from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.answers import Answer, AnswerKey, key
from app.domain.base import RuleId
from app.engine.compiled import Compiled
from app.engine.situation import Situation
from app.engine.told import TOLD_AT_MOST
from app.engine.visit import Weighing
from tests.engine.test_weigh_laws import ASKED, GIVEN, STATES, TEXTS
from tests.support.small_pathway import ITEMS, rule, small_pathway

RULE = RuleId("r")
YES, NO = Answer(state="answered", value="yes"), Answer(state="answered", value="no")
ANSWERS = [
    YES,
    NO,
    *(Answer(state="answered", value=points) for points in (0, 1, 3, 7)),
    Answer(state="not-applicable"),
]
ANY_ANSWER = st.sampled_from([*ANSWERS, *(Answer(state=state) for state in STATES), None])
STEPS = st.lists(st.tuples(st.sampled_from(ASKED), ANY_ANSWER), max_size=12)
MORE = TEXTS.map(lambda text: f"({text}) or answered(q.b) and household.complete is yes")


def _here(answers: dict[AnswerKey, Answer]) -> Situation:
    return Situation(answers=answers, people={"baby": (ASKED[-2][1],)}, facts={})


@given(MORE, GIVEN, STEPS)
@settings(max_examples=80, deadline=None)
def test_the_truth_judged_at_once_is_the_truth_of_the_verdict_with_its_reasons(
    text: str, first: dict[AnswerKey, Answer], steps: list[tuple[AnswerKey, Answer | None]]
) -> None:
    compiled = Compiled(small_pathway((rule("r", text),), shown="q.a is yes or tool >= 5"))
    going = Weighing(compiled, _here(first))
    for asked, answer in [*steps, (ASKED[0], YES)]:
        assert going.truth(RULE) is compiled.scales.weigh(compiled.whens[RULE], going.here).value
        assert going.verdict(RULE) == compiled.scales.weigh(compiled.whens[RULE], going.here)
        going = going.after(asked, answer)


@given(TEXTS, STEPS, STEPS)
@settings(max_examples=60, deadline=None)
def test_a_weighing_stays_whole_while_two_others_go_on_from_it(
    text: str, one: list[tuple[AnswerKey, Answer | None]], other: list[tuple[AnswerKey, Answer | None]]
) -> None:
    compiled = Compiled(small_pathway((rule("r", text),), shown="q.a is yes or tool >= 5"))
    kept = Weighing(compiled, _here({})).after(key("q.a", "mother"), YES)
    before = (dict(kept.here.answers), kept.truth(RULE), kept.verdicts, kept.visible)
    for steps in (one, other):
        going = kept
        for asked, answer in steps:
            going = going.after(asked, answer)
        assert going.verdicts == Weighing(compiled, going.here).verdicts
    assert (dict(kept.here.answers), kept.truth(RULE), kept.verdicts, kept.visible) == before


def test_a_long_visit_forgets_no_answer_that_was_told() -> None:
    compiled = Compiled(small_pathway((rule("r", "tool >= 5"),)))
    going = Weighing(compiled, _here({}))
    for number in range(TOLD_AT_MOST * 2 + 3):
        going = going.after(key(ITEMS[number % 3], "mother"), Answer(state="answered", value=number % 4))
        going = going.after(key("q.a", "mother"), None if number % 2 else YES)
    assert going.here.answers == {
        key(item, "mother"): Answer(state="answered", value=number % 4)
        for item, number in zip((ITEMS[0], ITEMS[1], ITEMS[2]), _last_three(TOLD_AT_MOST * 2 + 3), strict=True)
    } | {key("q.a", "mother"): YES}


def _last_three(steps: int) -> list[int]:
    return [max(number for number in range(steps) if number % 3 == place) for place in range(3)]


def test_what_one_answer_copies_is_its_own_row_and_no_other() -> None:
    compiled = Compiled(small_pathway((rule("r", "q.a is yes"),)))
    before = Weighing(compiled, _here({}))
    after = before.after(key("q.b", "mother"), YES)
    own = compiled.layout.places[key("q.b", "mother")][0]
    shared = [one is other for one, other in zip(before._slots, after._slots, strict=True)]
    assert shared == [row != own for row in range(len(shared))]
