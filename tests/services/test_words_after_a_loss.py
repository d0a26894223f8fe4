"""After a death, or while her baby lives elsewhere, nothing she or her worker reads speaks as if the baby were in the room."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

import pytest

from app.content.load import load
from app.domain.base import ContactKind
from app.domain.pathway import Question
from app.engine.compiled import Compiled
from app.engine.without_baby import asked_so, done_so
from app.services.states import VisitState
from tests.services.test_stopping import babies, named, told
from tests.support.house import House

AS_IF_HERE = re.compile(
    r"\b((?<!Did )your baby|the baby (sleeps|does)|you and (your|the) baby|her and the baby|lives? with a baby)\b", re.I
)


def said(question: Question) -> Iterator[str]:
    yield from (question.ask, question.label, question.why, question.hint, question.kindly, question.notice)
    yield from (choice.says for choice in question.answer.choices)


def to_her(state: VisitState) -> Iterator[str]:
    for page in state.pages:
        for one in page.asked:
            if one.about in ("mother", "household") and one.question.id not in HERS_AND_A_BABY_S:
                yield from said(one.question)
    yield from (words for one in state.raised for act in one.actions for words in (act.says, act.why, act.script))
    yield from (one.rule.plain for one in state.raised)
    leave = (one.question for one in state.before_you_leave if one.question.id not in HERS_AND_A_BABY_S)
    yield from (words for question in leave for words in said(question))


READY = Compiled(load())
HERS_AND_A_BABY_S = {one.id for one in READY.pathway.questions if READY.silent(one, "died")}
"""While the baby lives elsewhere, danger to the baby is asked about in its own words."""


def lost(house: House, what: str, plan: str = "hv-6-8-weeks") -> VisitState:
    family = house.family()
    state = house.services.visits.start(house.who, family, ContactKind(plan), ("her",))
    state = told(house, state, what)
    return named(house, state, babies(state)[0].id)


@pytest.mark.parametrize("what", ["died", "pregnancy", "elsewhere"])
@pytest.mark.parametrize("plan", ["hv-10-14-days", "hv-6-8-weeks", "hv-3-4-months"])
def test_no_question_to_her_speaks_as_if_the_baby_were_here(house: House, what: str, plan: str) -> None:
    words = list(to_her(lost(house, what, plan)))
    assert len(words) > 100
    assert [one for one in words if AS_IF_HERE.search(one)] == []


def test_how_she_sleeps_and_who_is_with_her_are_still_asked_and_still_weigh(house: House) -> None:
    state = lost(house, "died")
    asked = {str(one.question.id): one.question for page in state.pages for one in page.asked}
    assert asked["change.sleep"].ask == "When you lie down and it is quiet, can you sleep?"
    assert asked["safety.with_her"].ask == "Who is with you now, and who can be with you tonight?"
    state = house.answer(state, "change.sleep", "hardly")
    assert "amber-severe-insomnia" in {one.rule.id for one in state.raised}


def test_an_emergency_after_a_death_asks_nobody_to_hold_the_baby(house: House) -> None:
    state = house.answer(lost(house, "died"), "change.strange", "yes")
    [raised] = [one for one in state.raised if one.rule.id == "suspected-psychosis"]
    acts = {str(act.id): act for act in raised.actions}
    assert "keep-baby-close-to-a-well-adult" not in acts
    assert acts["stay-with-her"].says.startswith("Stay with her, or name who stays")
    assert "call-psychosis-urgent" in acts
    assert "baby" not in raised.rule.plain


def test_with_her_baby_at_home_every_word_is_as_it_was(house: House) -> None:
    state = house.visit(house.family())
    asked = {str(one.question.id): one.question.ask for page in state.pages for one in page.asked}
    assert asked["change.sleep"] == "When your baby sleeps and you have the chance, can you sleep?"
    assert asked["safety.with_her"] == "Who is with you and your baby now, and who can be with you tonight?"


def test_the_twin_who_lives_is_spoken_of(house: House) -> None:
    state = told(house, house.visit(house.family(date(2026, 6, 20), date(2026, 6, 20))), "died")
    state = named(house, state, babies(state)[0].id)
    asked = {str(one.question.id): one.question.ask for page in state.pages for one in page.asked}
    assert "your baby" in asked["safety.with_her"]


def test_every_form_after_a_loss_speaks_of_no_baby_in_the_room() -> None:
    pathway = load()
    compiled = Compiled(pathway)
    forms = [words for one in pathway.questions if one.without_baby for words in one.without_baby.words()]
    forms += [words for one in pathway.actions if one.without_baby for words in one.without_baby.words()]
    forms += [one.plain_without_baby for one in pathway.rules]
    assert not [one for one in forms if AS_IF_HERE.search(one)]
    hers = [
        one for one in pathway.questions if one.about in ("mother", "household") and not compiled.silent(one, "died")
    ]
    left = {one.id for one in hers for words in said(asked_so(one, "died")) if AS_IF_HERE.search(words)}
    assert left <= BEFORE_A_BIRTH_OR_ELSEWHERE


BEFORE_A_BIRTH_OR_ELSEWHERE = {"alcohol.before", "carer.her", "father.details", "household.with_you"}
"""Asked while a baby is awaited, or of who has the baby."""


def test_done_so_leaves_acts_alone_while_a_baby_is_here() -> None:
    actions = load().actions
    assert done_so(actions, "") == actions
