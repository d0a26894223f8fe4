"""A situation that joins a visit brings questions nearer and opens them; it never takes one away."""

from __future__ import annotations

from datetime import UTC, datetime
from itertools import product

import pytest

from app.content.check import compiled
from app.content.load import load
from app.domain.base import ContactId, ContactKind, EntryId, QuestionId
from app.domain.came_up import CameUp, SituationAdded
from app.domain.pathway import ContactPlan
from app.engine.came_up import brought, joined, questions_of
from app.engine.compiled import Compiled
from app.engine.syntax import terms
from app.engine.visit import URGENT

READY = compiled(load())
VISITS = [plan for plan in READY.contacts.values() if plan.kind == "visit"]
SITUATIONS = [plan for plan in READY.contacts.values() if plan.kind == "situation"]


def added(plan: ContactPlan, after: str = "", already: tuple[str, ...] = ()) -> CameUp:
    names = tuple(QuestionId(name) for name in already)
    body = SituationAdded(ContactId("c"), plan.id, QuestionId(after), names)
    return CameUp(entry=EntryId(f"e-{plan.id}"), added=body, at=datetime(2026, 8, 6, tzinfo=UTC))


def core(plan: ContactPlan) -> list[str]:
    return [name for section in plan.sections for page in section.core for name in page.questions]


def closed_without_a_cue(ready: Compiled, plan: ContactPlan) -> set[str]:
    """What opens only when the worker asks for more."""
    pages = (page for section in plan.sections for page in section.more if not page.cue)
    return {str(name) for page in pages for name in page.questions} - set(core(plan))


def grave(ready: Compiled) -> set[str]:
    found = set[str]()
    for rule in (rule for rule in ready.pathway.rules if rule.urgency in URGENT):
        for term in terms(ready.whens[rule.id]):
            score = ready.names.scores.get(term.name)
            found |= set(score.items) if score else {term.name}
    return found & {str(name) for name in ready.names.questions}


@pytest.mark.parametrize("visit", VISITS, ids=lambda plan: plan.id)
def test_no_situation_takes_a_question_from_a_visit_or_loses_one_of_its_own(visit: ContactPlan) -> None:
    stands = core(visit)[len(core(visit)) // 2]
    for situation in SITUATIONS:
        for after in ("", stands):
            merged = joined(READY, visit, (added(situation, after),))
            assert questions_of(READY, merged) == questions_of(READY, visit) | questions_of(READY, situation)


def test_every_grave_question_of_each_stays_as_reachable_in_every_pair_of_visit_and_situation() -> None:
    for visit, situation in product(VISITS, SITUATIONS):
        merged = joined(READY, visit, (added(situation, core(visit)[3]),))
        hidden = closed_without_a_cue(READY, merged)
        for plan in (visit, situation):
            open_before = (questions_of(READY, plan) & grave(READY)) - closed_without_a_cue(READY, plan)
            assert not open_before & hidden, (visit.id, situation.id, open_before & hidden)


def test_what_is_asked_at_once_is_asked_once_in_every_pair() -> None:
    for visit, situation in product(VISITS, SITUATIONS):
        asked = core(joined(READY, visit, (added(situation, core(visit)[3]),)))
        assert len(asked) == len(set(asked)), (visit.id, situation.id)
        assert set(core(visit)) | set(core(situation)) == set(asked)


@pytest.fixture
def visit() -> ContactPlan:
    return READY.contacts[ContactKind("hv-6-8-weeks")]


@pytest.fixture
def mark() -> ContactPlan:
    return READY.contacts[ContactKind("injury-or-mark")]


def test_its_prompts_come_right_after_where_she_stands_worst_first(visit: ContactPlan, mark: ContactPlan) -> None:
    asked = core(joined(READY, visit, (added(mark, "sleep.place"),)))
    after = asked.index("sleep.seen")
    assert asked[after + 1 : after + 3] == ["baby.seen", "baby.ill"], "emergency before same day"
    assert {"baby.mark", "baby.mark_words", "baby.birthmark"} < set(asked[after:])


def test_what_was_there_already_is_not_brought_again(visit: ContactPlan, mark: ContactPlan) -> None:
    already = ("baby.seen", "baby.mark", "baby.birthmark")
    merged = joined(READY, visit, (added(mark, "baby.mark", already),))
    pages = [tuple(map(str, page.questions)) for section in merged.sections for page in section.core]
    here = pages.index(("baby.seen", "baby.growth", "baby.mark"))
    assert set(pages[here + 1]) | set(pages[here + 2]) | set(pages[here + 3]) >= {"baby.ill", "baby.mark_words"}
    assert [page for page in pages if "baby.birthmark" in page] == []


def test_the_one_that_came_up_last_stands_nearest(visit: ContactPlan, mark: ContactPlan) -> None:
    low = READY.contacts[ContactKind("thoughts-of-harm")]
    asked = core(joined(READY, visit, (added(mark, "sleep.place"), added(low, "sleep.place"))))
    assert asked.index("safety.self_harm") < asked.index("baby.ill")


def test_a_measure_is_never_taken_apart(visit: ContactPlan) -> None:
    for situation in SITUATIONS:
        merged = joined(READY, visit, (added(situation),))
        measures = [name for section in merged.sections for name in section.instruments]
        assert len(measures) == len(set(measures))
        assert set(measures) >= {name for section in visit.sections for name in section.instruments}


def test_one_this_pathway_no_longer_holds_adds_nothing(visit: ContactPlan) -> None:
    gone = CameUp(
        entry=EntryId("e"),
        added=SituationAdded(ContactId("c"), ContactKind("gone")),
        at=datetime(2026, 8, 6, tzinfo=UTC),
    )
    assert core(joined(READY, visit, (gone,))) == core(visit)
    assert brought(READY, gone) == ()


def test_a_situation_that_is_mostly_asked_alone_is_named_only_alone() -> None:
    def private(plan: ContactPlan) -> float:
        asked = [READY.names.questions[QuestionId(name)] for name in core(plan)]
        return sum(one.alone or READY.topics[one.topic].alone for one in asked) / len(asked)

    assert [plan.id for plan in SITUATIONS if private(plan) > 0.5 and not (plan.alone or plan.ways_out)] == []
