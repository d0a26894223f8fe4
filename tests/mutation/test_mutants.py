"""What a pathway says twice is held against it, and breaking the shipped one is noticed."""

from __future__ import annotations

from collections import Counter

import msgspec
import pytest

from app.commands.edges import edge_problems
from app.content.edges import read_edges
from app.content.load import PATHWAYS
from app.domain.edge import Edges, QuestionEdge, RuleEdge
from app.engine.compiled import Compiled
from tests.mutation.__main__ import HEAD, put, share
from tests.mutation.judges import Judges
from tests.mutation.mutants import Mutant, conditions, mutants
from tests.support.small_pathway import rule, small_pathway


@pytest.fixture(scope="module")
def judges() -> Judges:
    return Judges()


def one(judges: Judges, says: str) -> Mutant:
    return next(mutant for mutant in mutants(judges.pathway) if mutant.says == says)


@pytest.mark.parametrize(
    "says",
    [
        "rule phq9-at-threshold: when = phq9 > 10",
        "rule phq9-at-threshold: when = phq9 >= 11",
        "rule self-harm-thoughts: when = phq9.item9 >= 1 or epds.item10 >= 1",
        "rule going-home-no-date: when = any baby: (growth.hospital is no_meeting and not (not answered(growth.hospital)"
        " and baby.born is no and pregnancy.gestation <= 42 weeks))",
        "rule centre-better-off-without-me: urgency = soon",
        "rule suspected-psychosis: within = same day",
        "rule amber-own-history: stands back not for severe-history-before-birth",
        "instrument auditc: score auditc without auditc.item3",
        "question safety.intent: no answer cannot_say",
    ],
)
def test_a_slip_of_the_pen_in_the_shipped_pathway_is_noticed(judges: Judges, says: str) -> None:
    assert judges.noticed(one(judges, says))


def test_what_changes_nothing_on_any_answers_is_no_mutant(judges: Judges) -> None:
    before = next(each for each in judges.pathway.rules if each.id == "whooley-positive")
    same = msgspec.structs.replace(before, when="whooley >= 2 or whooley >= 1")
    rules = tuple(same if each is before else each for each in judges.pathway.rules)
    pathway = msgspec.structs.replace(judges.pathway, rules=rules)
    assert judges.equivalent(Mutant("made up", "the same", pathway, "rule", before.id))
    assert not judges.equivalent(one(judges, "rule whooley-positive: when = whooley > 1"))


def test_a_condition_has_every_small_change_once() -> None:
    made = Counter(kind for kind, _ in conditions("q.a is yes or tool >= 5", small_pathway(())))
    assert made == {
        "disjunct dropped": 2,
        "word changed": 1,
        "comparison flipped": 2,
        "number changed": 2,
        "and and or swapped": 1,
    }


EDGE = RuleEdge(
    id="r",
    urgency="soon",
    within="2 working days",
    do=("act",),
    holds=({"q.a": "yes"},),
    short=({},),
    ruled_out=({"q.a": "no"},),
    open=({"q.a": {"state": "declined"}},),
)


def told(when: str, edge: RuleEdge = EDGE) -> tuple[str, ...]:
    return edge_problems(Compiled(small_pathway((rule("r", when),))), Edges(rules=(edge,)))


def test_a_rule_that_is_as_its_edges_say_is_sound() -> None:
    assert told("q.a is yes") == ()


@pytest.mark.parametrize(
    ("when", "says"),
    [
        ("q.b is yes", "rule r does not hold with q.a = yes, its edges say it does. Mend whichever is wrong."),
        ("q.a is yes or not answered(q.b)", "rule r holds with , its edges say it does not. Mend whichever is wrong."),
        (
            "q.a is yes or q.b is yes",
            "rule r is not ruled out with q.a = no, its edges say it is. Mend whichever is wrong.",
        ),
        ("answered(q.a)", "its edges say it is open. Mend whichever is wrong."),
    ],
)
def test_a_condition_and_its_edges_that_differ_are_named(when: str, says: str) -> None:
    assert any(says in each for each in told(when))


@pytest.mark.parametrize(
    ("fields", "says"),
    [
        (
            {"urgency": "planned"},
            "rule r, urgency: the rule says 'soon', its edges say 'planned'. Mend whichever is wrong.",
        ),
        ({"within": "1 days"}, "rule r, within: the rule says '2 working days', its edges say '1 days'."),
        ({"do": ("act", "ring")}, "rule r, do: the rule says act, its edges say act, ring."),
        ({"by_voice": True}, "rule r, by_voice: the rule says 'False', its edges say 'True'."),
        ({"id": "gone"}, "edges: there is no rule 'gone'."),
        ({"holds": ({"q.a": "perhaps"},)}, "rule r, edges: 'q.a': 'perhaps' is not one of no, yes."),
    ],
)
def test_what_a_rule_asks_for_is_said_twice(fields: dict[str, object], says: str) -> None:
    assert any(each.startswith(says) for each in told("q.a is yes", msgspec.structs.replace(EDGE, **fields)))


def test_the_answers_of_a_question_are_said_twice() -> None:
    edges = Edges(questions=(QuestionEdge(id="q.d", answers=("no",), hidden=({"q.a": "yes"},)),))
    found = edge_problems(Compiled(small_pathway((), shown="q.a is yes")), edges)
    assert found == (
        "question q.d: its answers are no = 0, yes = 1, its edges say no. Mend whichever is wrong.",
        "question q.d is shown with q.a = yes, its edges say it is not. Mend whichever is wrong.",
    )


def test_every_grave_rule_of_the_shipped_pathway_has_its_edges(judges: Judges) -> None:
    written = {edge.id for edge in read_edges(PATHWAYS / "perinatal").rules if edge.holds}
    grave = {each.id for each in judges.pathway.rules if each.urgency in ("emergency", "same-day")}
    assert grave - written == set()


def test_what_changes_nothing_is_not_counted() -> None:
    assert share(Counter({"check": 9, "": 1, "equivalent": 90})) == 0.9


def test_new_figures_leave_what_stands_around_them() -> None:
    told = f"# Measured\n\nfast\n\n{HEAD}\n\nold\n\n## Quiet\n\nquiet\n"
    assert put(told, f"{HEAD}\n\nnew\n") == f"# Measured\n\nfast\n\n{HEAD}\n\nnew\n\n## Quiet\n\nquiet\n"
