from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.engine.compiled import Compiled
from app.engine.conditions import ConditionError, parse
from app.engine.syntax import And, Answeredness, AtLeast, Compare, Condition, Each, Is, Not, Or, Term
from tests.support.small_pathway import rule, small_pathway

NAMES = st.sampled_from(["q.a", "q.b", "phq9", "household.complete"])
WORDS = st.sampled_from(["yes", "no", "not-sure"])
ATOMS: st.SearchStrategy[Condition] = st.one_of(
    st.builds(lambda name, word, no: Is(term=Term(name=name), words=(word,), negated=no), NAMES, WORDS, st.booleans()),
    st.builds(
        lambda name, words: Is(term=Term(name=name), words=tuple(words), listed=True),
        NAMES,
        st.lists(WORDS, min_size=1, max_size=3),
    ),
    st.builds(lambda name, n: Compare(term=Term(name=name), op=">=", number=float(n)), NAMES, st.integers(0, 27)),
    st.builds(lambda n: Compare(term=Term(name="baby.age"), op="<", number=float(n), unit="weeks"), st.integers(1, 60)),
    st.builds(
        lambda n: Compare(term=Term(name="contacts.kept", count=True, within=n, unit="months"), op="=", number=2.0),
        st.integers(1, 24),
    ),
    st.builds(lambda name: Answeredness(question=name), NAMES),
)


def _grown(inner: st.SearchStrategy[Condition]) -> st.SearchStrategy[Condition]:
    parts = st.lists(inner, min_size=2, max_size=3).map(tuple)
    return st.one_of(
        st.builds(lambda parts, spelled: And(parts=parts, spelled=spelled), parts, st.booleans()),
        st.builds(lambda parts, spelled: Or(parts=parts, spelled=spelled), parts, st.booleans()),
        st.builds(lambda part: Not(part=part), inner),
        st.builds(lambda n, parts: AtLeast(number=n, parts=parts), st.integers(1, 3), parts),
        st.builds(
            lambda which, part: Each(which=which, kind="baby", part=part), st.sampled_from(["any", "every"]), inner
        ),
    )


CONDITIONS = st.recursive(ATOMS, _grown, max_leaves=12)


@given(CONDITIONS)
def test_a_condition_prints_to_words_that_parse_back_to_it(condition: Condition) -> None:
    assert parse(str(condition)) == condition


def test_and_binds_tighter_than_or() -> None:
    assert parse("q.a is yes or q.b is yes and q.c is no") == parse("q.a is yes or (q.b is yes and q.c is no)")


def test_a_quantifier_takes_one_atom() -> None:
    assert isinstance(parse("any baby: baby.mark is yes and q.a is yes"), And)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("q.a is", "ends where a name"),
        ("q.a == 1", "'='"),
        ("q.a is yes and", "ends"),
        ("at least two of (q.a is yes)", "'two'"),
        ("(q.a is yes", "')'"),
        ("q.a is yes q.b", "'q.b' at character 12"),
        ("q.a ; 1", "';"),
        ("__import__('os')", "not part"),
        ("", "ends"),
    ],
)
def test_what_cannot_be_read_is_named_with_its_place(text: str, names: str) -> None:
    with pytest.raises(ConditionError, match=names.replace("(", r"\(").replace(")", r"\)")):
        parse(text)


@pytest.mark.parametrize(
    ("when", "names"),
    [
        ("q.z is yes", "'q.z' is not a question"),
        ("q.a is maybe", "'maybe' is not an answer of 'q.a'"),
        ("q.a >= 2", "'q.a' is not a number"),
        ("tool is high", "'tool' is a number"),
        ("tool >= 5 weeks", "leave out 'weeks'"),
        ("any baby: (baby.age < 6)", "length of time"),
        ("baby.mark is yes", "about each baby"),
        ("any child: (baby.mark is yes)", "about each baby"),
        ("count(baby.age) >= 2", "cannot be|can be counted"),
        ("answered(tool)", "'tool' is not a question"),
        ("any baby: (any baby: (baby.mark is yes))", "inside another"),
    ],
)
def test_a_name_or_type_that_does_not_fit_names_the_rule_and_the_word(when: str, names: str) -> None:
    with pytest.raises(ConditionError, match=names) as wrong:
        Compiled(small_pathway((rule("odd", when),)))
    assert "rule odd, when" in str(wrong.value)
