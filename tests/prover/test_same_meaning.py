"""The prover means what the engine means: made-up visits weighed both ways agree on every rule and every question shown."""

from __future__ import annotations

import msgspec
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.answers import Answer, AnswerKey, State, key
from app.domain.base import HOUSEHOLD, PersonId, QuestionId, RuleId
from app.domain.pathway import AnswerShape, Choice, Pathway, Question
from app.engine.compiled import Compiled
from app.engine.facts import FACTS, NOT_APPLICABLE, FactKey, FactValue
from app.engine.situation import Situation
from app.engine.visit import Weighing
from app.prover.asking import Asking
from app.prover.space import KINDS, people_of
from tests.support.small_pathway import question, rule, small_pathway
from tests.support.valued import valued

UNKNOWNS: tuple[State, ...] = ("declined", "not-known", "not-safe", "not-asked")
LEAVES = [
    *(f"q.{letter} is {word}" for letter in "abc" for word in ("yes", "not no")),
    "q.a in (yes, no)",
    "answered(q.b)",
    *(f"tool {op} {number}" for op in ("<", "<=", "=", ">=", ">") for number in (0, 4, 9)),
    "tool.item2 >= 2",
    "many.words is red",
    "many.words is not blue",
    "many.words in (red, green)",
    "glasses > 2.5",
    "glasses = 3",
    "household.complete is yes",
    "household.complete is not no",
    "partner.met is not yes",
    "visit.alone is yes",
    "pregnancy.gestation < 42 weeks",
    "mother.age >= 18 years",
    "count(contacts.not_kept) >= 2",
    "count(contacts.not_kept within 3 weeks) >= 2",
    "count(contacts.kept within 48 hours) < 1",
]
ABOUT_BABY = [
    "baby.mark is yes",
    "baby.mark is not yes",
    "baby.born is no",
    "baby.age < 8 weeks",
    "answered(baby.mark)",
]
ABOUT_CHILD = ["child.age >= 2 years", "child.well is no"]


def _joined(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    return st.one_of(
        st.tuples(inner, inner).map(lambda two: f"({two[0]} and {two[1]})"),
        st.tuples(inner, inner).map(lambda two: f"({two[0]} or {two[1]})"),
        inner.map(lambda one: f"not ({one})"),
        st.tuples(st.integers(1, 3), inner, inner).map(lambda n: f"at least {n[0]} of ({n[1]}, {n[2]})"),
    )


def _over(kind: str, leaves: list[str]) -> st.SearchStrategy[str]:
    inner = st.recursive(st.sampled_from([*leaves, "q.a is yes"]), _joined, max_leaves=3)
    return st.tuples(st.sampled_from(["any", "every"]), inner).map(lambda two: f"{two[0]} {kind}: ({two[1]})")


WHENS = st.recursive(
    st.one_of(st.sampled_from(LEAVES), _over("baby", ABOUT_BABY), _over("child", ABOUT_CHILD)), _joined, max_leaves=6
)


def everything(when: str, shown: str = "") -> Pathway:
    """The small pathway with a question of every further kind, and one rule."""
    made = small_pathway((rule("r", when),), shown)
    colours = tuple(Choice(word=word, says=word) for word in ("red", "green", "blue"))
    several = _shaped("many.words", AnswerShape(kind="several", choices=colours))
    number = _shaped("glasses", AnswerShape(kind="number", least=0, most=20))
    child = question("child.well", about="each child")
    return msgspec.structs.replace(made, questions=(*made.questions, several, number, child))


def _shaped(name: str, shape: AnswerShape) -> Question:
    return msgspec.structs.replace(question(name), id=QuestionId(name), answer=shape)


def _values(one: Question) -> st.SearchStrategy[object]:
    words = [choice.word for choice in one.answer.choices]
    match one.answer.kind:
        case "choice":
            return st.sampled_from(words)
        case "score":
            return st.sampled_from([choice.score for choice in one.answer.choices])
        case "several":
            return st.lists(st.sampled_from(words), unique=True)
        case "number":
            return st.sampled_from([0, 2, 2.5, 3, 20])
        case _:
            return st.just("some words")


def _answer(one: Question) -> st.SearchStrategy[Answer]:
    plain = [Answer(state="not-applicable"), *(Answer(state=state) for state in UNKNOWNS)]
    given_answers = _values(one).map(lambda value: msgspec.convert({"state": "answered", "value": value}, Answer))
    return st.one_of(given_answers, given_answers, st.sampled_from(plain))


def _facts(name: str) -> st.SearchStrategy[FactValue]:
    match FACTS[name].kind:
        case "word":
            return st.sampled_from([*FACTS[name].words, NOT_APPLICABLE])
        case "span":
            return st.sampled_from([0, 10, 55, 56, 293, 294, 730, 731, 6574, 6575, NOT_APPLICABLE])
        case _:
            return st.lists(st.sampled_from([-1, 0, 1, 2, 3, 20, 21, 22]), max_size=4).map(tuple)


@st.composite
def visits(draw: st.DrawFn, pathway: Pathway) -> Situation:
    """Any answers, facts and people; that everyone is named follows from its answer, as in the engine."""
    counts = {kind: draw(st.integers(0, 2)) for kind in KINDS}
    people = {kind: tuple(map(PersonId, people_of(kind)[:count])) for kind, count in counts.items()}
    answers: dict[AnswerKey, Answer] = {}
    density = draw(st.sampled_from([0.2, 0.6, 0.95]))
    none_applies = draw(st.sampled_from([False, False, True]))
    for one in pathway.questions:
        for about in _asked_about(one.about, people):
            if draw(st.floats(0, 1)) < density:
                answers[key(one.id, about)] = Answer(state="not-applicable") if none_applies else draw(_answer(one))
    facts: dict[FactKey, FactValue] = {}
    for name, fact in FACTS.items():
        for about in _asked_about(fact.about, people):
            if name != "household.complete" and draw(st.booleans()):
                facts[name, PersonId(about)] = draw(_facts(name))
    here = Situation(answers={}, people={"mother": (PersonId("mother"),), **people}, facts=facts)
    return here.with_household(answers.get(key(pathway.everyone_named, HOUSEHOLD))).with_answers(answers)


def _asked_about(about: str, people: dict[str, tuple[PersonId, ...]]) -> tuple[str, ...]:
    kind = about.removeprefix("each ")
    return (kind,) if kind in ("mother", "household") else people[kind]


def differences(asking: Asking, here: Situation) -> list[str]:
    """Rules and questions on which the engine and the prover do not agree about a visit."""
    weighing, means = Weighing(asking.compiled, here), valued(asking, here)
    rules = [
        name
        for name, three in asking.rules.items()
        if means.verdict(three) is not weighing.verdicts[RuleId(name)].value
    ]
    shown = [
        f"{name}@{about}"
        for (name, about), three in asking.shown.items()
        if (visible := weighing.visible.get(key(name, about))) is not None
        and (means.verdict(three) is not False) is not visible
    ]
    return rules + shown


@given(st.data())
@settings(max_examples=150, deadline=None)
def test_any_condition_means_the_same_to_the_prover_and_the_engine(data: st.DataObject) -> None:
    pathway = everything(data.draw(WHENS), shown=data.draw(WHENS))
    asking = Asking(Compiled(pathway))
    for _ in range(5):
        assert differences(asking, data.draw(visits(pathway))) == []


@given(st.data())
@settings(max_examples=40, deadline=None)
def test_the_shipped_pathway_means_the_same_to_the_prover_and_the_engine(shipped: Asking, data: st.DataObject) -> None:
    assert differences(shipped, data.draw(visits(shipped.compiled.pathway))) == []


def test_a_prover_that_means_something_else_would_be_noticed(shipped: Asking) -> None:
    asking = Asking(Compiled(everything("q.a is yes", shown="q.b is yes")))
    asking.rules["r"] = type(asking.rules["r"])(asking.rules["r"].true, asking.rules["r"].unknown())
    no = Answer(state="answered", value="no")
    here = Situation(answers={key("q.a", "mother"): no}, people={}, facts={})
    assert differences(asking, here) == ["r"]
