"""Bringing a list of families, from the file to the families and out again."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.services.test_coming import AISHA, BEA, HEAD, listed, many
from tests.support.asks import AnsweringAsk
from tests.support.gallery import settle
from tests.support.house import House
from tests.support.screen import words
from tests.ui.screens.conftest import Stage
from ui.parts import Parts
from ui.places import Place
from ui.screens.bring_list.model import BringListModel
from ui.screens.bring_list.view import BringListView
from ui.theme.looks import Looks


def bringing(stage: Stage, house: House, looks: Looks, file: Path | None) -> BringListModel:
    """The screen's model, for a person who chooses this file and says yes."""
    ask = AnsweringAsk(file=file)
    model = BringListModel(Parts(services=house.services, store=stage.store, looks=looks, ask=ask, go=stage.go))
    model.start()
    stage.settle()
    return model


def names(house: House) -> list[str]:
    return [row.name for row in house.services.families.rows(house.who)]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Where the list lies."""
    return tmp_path / "families.csv"


def test_looking_says_how_many_and_which_columns_stay_behind_and_writes_nothing(
    stage: Stage, house: House, looks: Looks, file: Path
) -> None:
    file.write_bytes(listed(f"{BEA},yes", head=f"{HEAD},Risk band"))
    model = bringing(stage, house, looks, file)
    model.choose()
    stage.settle()
    assert (model.state.step, model.state.says, model.state.left_out) == (
        "looked",
        "1 family, 1 people.",
        ("Risk band",),
    )
    assert names(house) == []


def test_what_was_looked_at_is_brought_in_and_leads_to_the_families(
    stage: Stage, house: House, looks: Looks, file: Path
) -> None:
    file.write_bytes(listed(AISHA, BEA))
    model = bringing(stage, house, looks, file)
    for step in (model.choose, model.go_on):
        step()
        stage.settle()
    assert (model.state.step, model.state.can_undo, names(house)) == ("taken", 2, ["Ahmed", "Brown"])
    model.go_on()
    assert stage.went == [Place("families")]


def test_the_file_changed_meanwhile_brings_what_was_looked_at(
    stage: Stage, house: House, looks: Looks, file: Path
) -> None:
    file.write_bytes(listed(AISHA))
    model = bringing(stage, house, looks, file)
    model.choose()
    stage.settle()
    file.write_bytes(listed(BEA))
    model.go_on()
    stage.settle()
    assert names(house) == ["Ahmed"]


def test_each_thing_to_mend_is_said_by_line_and_column(
    stage: Stage, house: House, looks: Looks, file: Path, qtbot: QtBot
) -> None:
    file.write_bytes(listed("Aisha,Ahmed,31/02/1994,,,,,", BEA))
    model, view = bringing(stage, house, looks, file), BringListView(looks)
    qtbot.addWidget(view)
    model.changed.connect(view.show_state)
    model.choose()
    stage.settle()
    settle(view, 1280, 640)
    said = words(view)
    assert "Line 2, mother born" in said
    assert "Nothing was written" in said
    assert "Bring them in" not in said


def test_the_last_list_is_taken_out_again_after_asking(stage: Stage, house: House, looks: Looks, file: Path) -> None:
    file.write_bytes(listed(AISHA, BEA))
    house.services.coming.take_in(house.who, file.read_bytes())
    model = bringing(stage, house, looks, file)
    assert model.state.can_undo == 2
    model.take_out()
    stage.settle()
    assert (model.state.step, names(house)) == ("taken-out", [])


def test_once_something_was_written_nothing_is_offered_to_take_out(
    stage: Stage, house: House, looks: Looks, file: Path
) -> None:
    house.services.coming.take_in(house.who, listed(AISHA))
    house.visit(house.services.families.rows(house.who)[0].family)
    assert bringing(stage, house, looks, file).state.can_undo == 0


def test_the_template_can_be_filled_in_and_brought_back(stage: Stage, house: House, looks: Looks, file: Path) -> None:
    model = bringing(stage, house, looks, file)
    model.template()
    stage.settle()
    head = file.read_text("utf-8-sig").splitlines()[0].split(",")
    filled = dict.fromkeys(head, "") | {"mother given name": "Aisha", "mother family name": "Ahmed"}
    file.write_text("\n".join((",".join(head), ",".join(filled.values()))), "utf-8")
    for step in (model.choose, model.go_on):
        step()
        stage.settle()
    assert names(house) == ["Ahmed"]


def test_a_template_nobody_filled_in_holds_no_family(stage: Stage, house: House, looks: Looks, file: Path) -> None:
    model = bringing(stage, house, looks, file)
    model.template()
    model.choose()
    stage.settle()
    assert (model.state.step, model.state.problems) == ("mend", ())


def test_the_example_is_looked_at_brought_in_and_taken_out(stage: Stage, house: House, looks: Looks) -> None:
    model = bringing(stage, house, looks, None)
    model.start(example=True)
    stage.settle()
    assert (model.state.step, model.state.says) == ("looked", "3 families, 7 people.")
    model.go_on()
    stage.settle()
    assert len(names(house)) == 3
    model.take_out()
    stage.settle()
    assert names(house) == []


def test_a_file_that_is_gone_is_said(stage: Stage, house: House, looks: Looks, file: Path) -> None:
    model = bringing(stage, house, looks, file)
    model.choose()
    stage.settle()
    assert "could not be read" in model.state.problem
    assert not model.state.busy


def test_four_hundred_families_are_in_within_five_seconds_and_say_how_far_they_are(
    stage: Stage, house: House, looks: Looks, file: Path
) -> None:
    file.write_bytes(many(400))
    model = bringing(stage, house, looks, file)
    heard: list[str] = []
    model.told.connect(heard.append)
    started = time.perf_counter()
    for step in (model.choose, model.go_on):
        step()
        stage.qtbot.waitUntil(lambda: not model.state.busy, timeout=20_000)
    assert time.perf_counter() - started < 5
    stage.settle()
    assert len(names(house)) == 400
    assert "Looked at 200 of 400 families" in heard
