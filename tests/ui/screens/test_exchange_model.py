"""Colleagues and bundles on the screen: compare a card, send, look, take in, save the receipt, settle two versions."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest

from app.domain.base import FamilyId
from tests.support.asks import AnsweringAsk
from tests.support.house import House, open_house
from tests.support.team import record, send, take_in, team
from tests.ui.screens.conftest import Stage
from ui.parts import Parts
from ui.screens.exchange.model import ExchangeModel
from ui.theme.looks import Looks


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """The one file that every dialog chooses."""
    return tmp_path / "file"


def shown(stage: Stage, house: House, looks: Looks, file: Path | None) -> ExchangeModel:
    parts = Parts(services=house.services, store=stage.store, looks=looks, ask=AnsweringAsk(file=file), go=stage.go)
    model = ExchangeModel(parts)
    model.start()
    stage.settle()
    return model


def test_a_card_is_taken_only_with_the_words_its_owner_reads(
    stage: Stage, looks: Looks, tmp_path: Path, file: Path
) -> None:
    a, b = open_house(tmp_path / "a"), open_house(tmp_path / "b", name="Ruth Bello")
    other = shown(stage, b, looks, file)
    other.save_card()
    stage.settle()
    model = shown(stage, a, looks, file)
    model.choose_card()
    stage.settle()
    assert model.state.card is not None
    assert (model.state.part, model.state.card.name, model.state.card.words) == ("card", "Ruth Bello", "")
    model.take_card("eight words that nobody ever read aloud here", "On the phone")
    stage.settle()
    assert model.state.problem.startswith("These are not the words of this card. Let Ruth Bello read them")
    assert other.state.own is not None
    model.take_card(other.state.own.words.upper(), "On the phone")
    stage.settle()
    assert (model.state.part, model.state.done) == ("present", "Ruth Bello is on your list of colleagues.")
    assert [one.name for one in model.state.colleagues] == ["Ruth Bello"]


def test_a_family_is_handed_over_from_screen_to_screen(stage: Stage, looks: Looks, tmp_path: Path, file: Path) -> None:
    a, b = team(tmp_path, "a", "b")
    family = a.family()
    giver = shown(stage, a, looks, file)
    giver.begin_sending(b.staff)
    giver.send([], "hand-over", "She moves")
    assert giver.state.problem == "Choose at least one family, and write why you send it."
    giver.send([family], "hand-over", "She moves")
    stage.settle()
    assert giver.state.done == "The bundle for Ruth Bello is saved as file. Only they can open it."
    assert [one.received for one in giver.state.on_the_way] == [None]
    taker = shown(stage, b, looks, file)
    taker.choose_bundle()
    stage.settle()
    assert taker.state.bundle is not None
    assert (taker.state.part, taker.state.bundle.sender) == ("bundle", "Sam Okafor")
    assert b.services.families.rows(b.who) == ()
    taker.take_in()
    stage.settle()
    assert taker.state.part == "taken"
    taker.save_receipt()
    stage.settle()
    giver.choose_bundle()
    stage.settle()
    giver.take_in()
    stage.settle()
    assert [one.agree for one in giver.state.on_the_way] == [True]
    assert [row.with_whom for row in giver.state.families] == ["Ruth Bello"]


def test_nothing_is_made_when_the_person_does_not_say_where(stage: Stage, looks: Looks, tmp_path: Path) -> None:
    a, b = team(tmp_path, "a", "b")
    family = a.family()
    entries = record(a, family).entries
    model = shown(stage, a, looks, None)
    model.begin_sending(b.staff)
    model.send([family], "share", "She moves")
    stage.settle()
    assert (record(a, family).entries, model.state.part) == (entries, "send")


def test_a_file_that_is_no_bundle_is_said_in_a_sentence(stage: Stage, looks: Looks, house: House, file: Path) -> None:
    file.write_bytes(b"a shopping list")
    model = shown(stage, house, looks, file)
    model.choose_bundle()
    stage.settle()
    assert model.state.problem.startswith("This file is not a Goldthread bundle")
    assert model.state.part == "present"


def apart(a: House, b: House) -> FamilyId:
    """A family of which A and B changed the address, each in their own way."""
    family = a.family()
    take_in(b, send(a, b, family))
    for house, address in ((a, "2 Elm Row"), (b, "3 Elm Row")):
        now = msgspec.structs.replace(record(house, family).family, address=address)
        house.services.families.change_family(house.who, family, now)
    take_in(a, send(b, a, family))
    return family


def test_two_versions_are_settled_with_a_reason(stage: Stage, looks: Looks, tmp_path: Path) -> None:
    a, b = team(tmp_path, "a", "b")
    family = apart(a, b)
    model = shown(stage, a, looks, None)
    assert len(model.state.differ) == 1
    model.begin_settling(0)
    sides = model.state.differ[0].sides
    model.settle(sides[1].entry, "")
    stage.settle()
    assert model.state.problem.startswith("Write how you know which one stands")
    model.settle(sides[0].entry, "I stood at the door")
    stage.settle()
    assert shown(stage, a, looks, None).state.differ == ()
    assert record(a, family).family.address == "2 Elm Row"
