"""Made-up families answer as it is said that they do: gravely only where they have a grave trouble."""

from __future__ import annotations

from random import Random

import pytest

from app.content.check import compiled
from app.content.load import load
from app.domain.base import PersonId, QuestionId
from app.domain.pathway import Question
from app.services.states import Asked
from tests.quiet.caseload import Answers, Household, answer, household
from tests.support.house import DAY

READY = compiled(load())


@pytest.fixture(scope="module")
def answers() -> Answers:
    return Answers(READY)


def chance(seed: int) -> Random:
    return Random(seed)  # noqa: S311 - chance for a test


def question(name: str) -> Question:
    return READY.names.questions[QuestionId(name)]


def said(name: str, family: Household, answers: Answers, times: int = 400) -> set[object]:
    """Everything this family says when it is asked so often."""
    random, asked = chance(1), Asked(question(name), PersonId("mother"), "", None, None)
    return {answer(asked, family, random, answers) for _ in range(times)}


@pytest.mark.parametrize(
    ("name", "mild"), [("phq9.item9", 1), ("safety.self_harm", 1), ("bonding.estranged", 2), ("whooley.item1", 2)]
)
def test_which_choices_are_grave_is_asked_of_the_pathway(answers: Answers, name: str, mild: int) -> None:
    assert answers.mild(question(name)) == mild


def test_an_ordinary_family_never_slips_to_thoughts_of_dying(answers: Answers) -> None:
    plain = household(1, answers, chance(2), DAY)
    assert plain.ordinary
    assert said("safety.self_harm", plain, answers) == {"no"}
    assert said("bonding.estranged", plain, answers) == {"no", "passing"}


def test_a_family_with_that_trouble_tells_of_it(answers: Answers) -> None:
    plain = household(1, answers, chance(2), DAY)
    troubled = Household(plain.family, frozenset(), "safety.self_harm")
    assert not troubled.ordinary
    assert said("safety.self_harm", troubled, answers) == {"yes"}
