"""The local pack's screen, without a widget."""

from __future__ import annotations

from datetime import timedelta

from tests.support.house import DAY, House
from tests.ui.screens.conftest import Stage
from ui.places import Place
from ui.screens.local_pack.model import LocalPackModel
from ui.screens.local_pack.state import ThingShown


def local(stage: Stage, house: House) -> LocalPackModel:
    """The screen, read."""
    model = LocalPackModel(stage.store, house.services, stage.go)
    model.start()
    stage.settle()
    return model


def thing(model: LocalPackModel, name: str) -> ThingShown:
    """One thing shown."""
    return next(one for group in model.state.groups for one in group.things if one.id == name)


def keep(
    stage: Stage, model: LocalPackModel, name: str, reason: str = "Agreed.", *, tick: bool = False, **fields: str
) -> None:
    """Write in a thing and save."""
    model.open(name)
    model.keep(fields, reason, tick, DAY + timedelta(days=100))
    stage.settle()


def test_every_limit_and_stage_says_that_it_is_an_unverified_default(stage: Stage, house: House) -> None:
    model = local(stage, house)
    times = [one for group in model.state.groups for one in group.things if one.id.startswith(("limit", "stage"))]
    assert times
    assert {one.tag for one in times} == {"Unverified default"}


def test_a_number_entered_is_kept_and_says_who_checked_it(stage: Stage, house: House) -> None:
    model = local(stage, house)
    keep(stage, model, "line.crisis", phone="020 7450 4000")
    shown = thing(local(stage, house), "line.crisis")
    assert (shown.stands, shown.unverified) == ("020 7450 4000", False)
    assert shown.checked.startswith("Checked by Sam Okafor")


def test_saved_is_said_only_once_it_is_kept_and_the_list_comes_back(stage: Stage, house: House) -> None:
    model = local(stage, house)
    model.open("line.crisis")
    model.keep({"phone": "020 7450 4000"}, "Rang it.", False, DAY + timedelta(days=9))
    before = model.state.saved
    stage.settle()
    assert (before, bool(model.state.saved), model.state.open) == ("", True, "")


def test_a_time_nobody_can_count_to_stays_open_with_what_to_mend(stage: Stage, house: House) -> None:
    model = local(stage, house)
    keep(stage, model, "limit.baby_not_seen", within="soonish")
    assert model.state.open == "limit.baby_not_seen"
    assert "same day" in model.state.problem


def test_a_day_to_look_again_is_asked_for_before_anything_is_sent(stage: Stage, house: House) -> None:
    model = local(stage, house)
    model.open("limit.baby_not_seen")
    model.keep({"within": "1 working day"}, "Agreed.", False, None)
    assert (model.state.field, stage.store.waiting()) == ("review_by", 0)


def test_what_was_changed_says_from_what_to_what_by_whom_and_why(stage: Stage, house: House) -> None:
    model = local(stage, house)
    keep(stage, model, "limit.baby_not_seen", within="1 working day")
    lines = [what for _, what in thing(model, "limit.baby_not_seen").history]
    assert "Time: from 2 working days to 1 working day. Agreed." in lines


def test_a_check_whose_day_has_come_asks_to_be_made_again(stage: Stage, house: House) -> None:
    model = local(stage, house)
    keep(stage, model, "limit.baby_not_seen", reason="", tick=True)
    house.clock.go_to(DAY + timedelta(days=101))
    assert thing(local(stage, house), "limit.baby_not_seen").tag.startswith("To be checked again")


def test_back_from_a_thing_is_the_list_and_from_there_settings(stage: Stage, house: House) -> None:
    model = local(stage, house)
    model.open("line.crisis")
    model.back()
    assert (model.state.open, stage.went) == ("", [])
    model.back()
    assert stage.went == [Place("settings")]
