"""Help beside a hard question: for the worker's eyes, closed until wanted, and never a locked door."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QAbstractButton

from tests.support.practice import ASKS, HARM
from tests.support.visiting import VisitStage
from ui.screens.question.beside import BesideHelp

ASK_NOW = "Ask her now all the same"


def help_of(stage: VisitStage) -> BesideHelp | None:
    found = stage.page.findChildren(BesideHelp)
    return found[0] if found else None


def rated(stage: VisitStage, level: int) -> None:
    stage.house.services.practice.rate(stage.house.who, ASKS, level)


def waits(stage: VisitStage) -> list[str]:
    return [one.kept.statement for one in stage.house.services.practice.show(stage.house.who).waiting]


def test_it_says_what_the_question_asks_and_with_whom_to_do_it(alone: VisitStage) -> None:
    rated(alone, 1)
    alone.open("question", alone.number(HARM))
    found = help_of(alone)
    assert found is not None
    assert not found.inside.isVisible()
    found.button.click()
    assert "What it needs of you: “Asks directly about suicide and about harm to the baby”." in found.text.text()
    assert "You said that this is still growing." in found.text.text()
    assert ASK_NOW in found.text.text()
    assert "unverified default" in found.text.text()


def test_not_said_is_not_called_low(alone: VisitStage) -> None:
    alone.open("question", alone.number(HARM))
    found = help_of(alone)
    assert found is not None
    assert "You have not said yet how this stands for you." in found.text.text()


def test_nothing_of_it_is_shown_while_somebody_else_is_there(company: VisitStage) -> None:
    rated(company, 1)
    for page in company.visit.pages:
        if page.open:
            company.open("question", page.number)
            assert help_of(company) is None


def test_an_ordinary_question_says_nothing_of_it(alone: VisitStage) -> None:
    alone.open("question", alone.number("how.are_you"))
    assert help_of(alone) is None


@pytest.mark.parametrize("level", [0, 1, 2])
def test_the_question_can_be_answered_at_any_level_and_then_waits_for_supervision(
    alone: VisitStage, level: int
) -> None:
    rated(alone, level)
    alone.open("question", alone.number(HARM))
    answer = alone.find(f"{HARM}@mother.no")
    assert isinstance(answer, QAbstractButton)
    assert answer.isEnabled()
    alone.press(f"{HARM}@mother.no")
    assert alone.record.history[-1].question == HARM
    assert waits(alone) == [ASKS]
    found = help_of(alone)
    assert found is not None
    assert "It waits for your supervision, in My practice." in found.text.text()


def test_what_she_does_alone_does_not_wait(alone: VisitStage) -> None:
    rated(alone, 3)
    alone.open("question", alone.number(HARM))
    alone.press(f"{HARM}@mother.no")
    assert waits(alone) == []
