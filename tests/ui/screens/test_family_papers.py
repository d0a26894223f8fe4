"""What became of a paper, and whether the main record knows of a worry, on a family's page with real services."""

from __future__ import annotations

import pytest

from app.domain.base import FamilyId, LetterId
from tests.support.house import House, contact_of
from tests.ui.screens.conftest import Stage
from ui.screens.family.model import FamilyModel


@pytest.fixture
def model(stage: Stage, house: House) -> FamilyModel:
    """The page of a family with a worry and a paper about it."""
    family = house.family()
    visit = house.answer(house.visit(family), "phq9.item9", 1)
    letters, contact = house.services.letters, contact_of(visit)
    letters.issue(house.who, letters.draft(house.who, family, contact, LetterId("gp-letter"), "Dr Ng"), contact, "post")
    return read(stage, house, family)


def read(stage: Stage, house: House, family: FamilyId) -> FamilyModel:
    """The page of a family, read."""
    model = FamilyModel(stage.store, house.services, stage.go, family)
    model.start()
    stage.settle()
    return model


def test_of_a_paper_only_issued_nothing_more_is_known(model: FamilyModel) -> None:
    assert [paper.steps for paper in model.state.papers] == [()]


def test_what_became_of_it_stands_on_the_page_with_who_said_so(model: FamilyModel, stage: Stage) -> None:
    model.handled(model.state.papers[0].id, "received", "Dr Ng, Elm Row Surgery", "Read out over the phone.")
    stage.settle()
    assert model.state.mode == "overview"
    assert model.state.papers[0].steps[0].startswith("Received by Dr Ng, Elm Row Surgery")


def test_handed_over_and_received_are_two_steps(model: FamilyModel, stage: Stage) -> None:
    for how in ("handed-over", "received"):
        model.handled(model.state.papers[0].id, how, "Dr Ng", "")
        stage.settle()
    assert [step.split(",")[0] for step in model.state.papers[0].steps] == ["Handed over", "Received by Dr Ng"]


def test_received_by_nobody_is_not_kept_and_the_form_stays(model: FamilyModel, stage: Stage) -> None:
    model.open_paper(model.state.papers[0].id)
    model.handled(model.state.papers[0].id, "received", "", "")
    stage.settle()
    assert (model.state.mode, bool(model.state.problems), model.state.papers[0].steps) == ("paper", True, ())


def test_nothing_picked_asks_what_happened(model: FamilyModel) -> None:
    model.open_paper(model.state.papers[0].id)
    model.handled(model.state.papers[0].id, "", "Dr Ng", "")
    assert dict(model.state.problems) == {"": "Select what happened."}


def test_a_worry_says_when_the_main_record_has_it(model: FamilyModel, stage: Stage) -> None:
    worry = (*model.state.worries, *model.state.private)[0]
    before = worry.main_record
    model.copied(worry.id)
    stage.settle()
    after = next(each for each in (*model.state.worries, *model.state.private) if each.id == worry.id)
    assert (before, "by Sam Okafor" in after.main_record) == ("In the main record: not yet.", True)


def test_what_she_is_to_be_told_by_voice_is_no_letter_and_ends_when_she_was_told(stage: Stage, house: House) -> None:
    family = house.family()
    plan, how = LetterId("your-plan"), "I ring her on Friday"
    house.services.letters.by_voice(house.who, family, None, plan, how)
    model = read(stage, house, family)
    [paper] = model.state.papers
    assert paper.issued == "Your plan, by voice, for Aisha Ahmed, kept 06-Aug-2026: I ring her on Friday"
    model.handled(paper.id, "handed-over", "", "")
    stage.settle()
    assert model.state.papers[0].steps == ("She has it, or was told, 06-Aug-2026",)
