"""The papers of the pathway as shipped: each can carry what the rules that ask for it rest on."""

from __future__ import annotations

from functools import lru_cache

import pytest

from app.content.load import load
from app.domain.pathway import LetterPlan, Pathway, Rule
from app.engine.compiled import Compiled
from app.engine.letter_gaps import unknown_gaps
from app.engine.letter_parts import WRITERS
from app.engine.letters import as_text, draft
from app.engine.syntax import terms
from tests.support.letter_pathway import WHO
from tests.support.letter_story import aisha
from tests.support.records import CONTACT, MOTHER

SHEETS = ("meeting-take", "meeting-bring")
"""Taken along by their author, sent to nobody."""


@lru_cache(maxsize=1)
def shipped() -> Pathway:
    return load()


RULES = [rule for rule in shipped().rules if rule.letter]
LETTERS = shipped().letters


def rests_on(rule: Rule) -> set[str]:
    asked = {str(question.id): question for question in shipped().questions}
    named = {str(getattr(term, "name", term)) for term in terms(Compiled(shipped()).whens[rule.id])}
    return {name for name in named if name in asked and not asked[name].instrument}


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: str(rule.id))
def test_a_letter_has_room_for_every_answer_its_rule_rests_on(rule: Rule) -> None:
    plan = next(each for each in LETTERS if each.id == rule.letter)
    carried = {topic for section in plan.sections for part in section.parts for topic in part.topics}
    topic_of = {str(question.id): question.topic for question in shipped().questions}
    assert {name for name in rests_on(rule) if topic_of[name] not in carried} == set()


@pytest.mark.parametrize("plan", LETTERS, ids=lambda plan: str(plan.id))
def test_a_template_names_only_what_exists(plan: LetterPlan) -> None:
    known = {topic.id for topic in shipped().topics}
    parts = [part for section in plan.sections for part in section.parts]
    assert parts
    assert {topic for part in parts for topic in part.topics} <= known
    assert {part.kind for part in parts} <= set(WRITERS)


@pytest.mark.parametrize("plan", LETTERS, ids=lambda plan: str(plan.id))
def test_a_template_goes_to_a_line_of_the_local_directory_and_fills_its_gaps(plan: LetterPlan) -> None:
    to_whoever_its_author_names = plan.audience == "home" or plan.id in ("pathway-summary", *SHEETS)
    assert plan.to in {line.id for line in shipped().local.lines} | ({""} if to_whoever_its_author_names else set())
    assert unknown_gaps(plan) == ()


def test_a_question_about_abuse_is_hidden_and_every_rule_that_rests_on_it_is_private() -> None:
    abuse = {str(question.id) for question in shipped().questions if question.topic == "abuse"}
    assert abuse
    assert [question.id for question in shipped().questions if question.topic == "abuse" and question.online] == []
    named = {
        rule.id: {str(getattr(term, "name", term)) for term in terms(Compiled(shipped()).whens[rule.id])}
        for rule in shipped().rules
    }
    assert [rule.id for rule in shipped().rules if named[rule.id] & abuse and not rule.private] == []


@pytest.mark.parametrize("plan", LETTERS, ids=lambda plan: str(plan.id))
def test_a_whole_visit_can_be_written_from_the_shipped_templates(plan: LetterPlan) -> None:
    text = as_text(draft(plan, aisha().record(), shipped(), WHO, MOTHER, CONTACT, "The team", {}))
    assert ("Aisha Smith" if plan.audience == "home" else "SMITH, Aisha (Ms)") in text
    assert [question.id for question in shipped().questions if str(question.id) in text] == []


@pytest.mark.parametrize("plan", LETTERS, ids=lambda plan: str(plan.id))
def test_a_letter_names_somewhere_what_its_author_has_not_written(plan: LetterPlan) -> None:
    kinds = {part.kind for section in plan.sections for part in section.parts if not section.annex}
    says = "\n".join(part.says for section in plan.sections for part in section.parts)
    assert (
        "room" in kinds
        or "free" not in kinds
        or "not_known" in kinds
        or plan.audience == "home"
        or "unknown is not no" in says
    )
