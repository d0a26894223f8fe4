"""Settings by group, the check, copies, the policy, and bringing back, without a widget."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.main import build
from app.security.recovery import new_code
from tests.support.asks import AnsweringAsk
from tests.support.house import DAY, PASSPHRASE, House, SetClock
from tests.support.policies import signed, words
from tests.ui.screens.conftest import Stage
from ui.parts import Parts
from ui.places import Place
from ui.screens.bring_back.model import BringBackModel
from ui.screens.keeping.model import KeepingModel
from ui.screens.policy.model import PolicyModel
from ui.screens.settings.model import SettingsModel
from ui.theme.looks import Looks


def parts(stage: Stage, house: House, looks: Looks, file: Path | None = None) -> Parts:
    """What a screen is handed, with a file or folder chosen beforehand."""
    ask = AnsweringAsk({"policy-out": "yes"}, file)
    return Parts(services=house.services, store=stage.store, looks=looks, ask=ask, go=stage.go)


def keeping(stage: Stage, house: House, looks: Looks, folder: Path | None = None) -> KeepingModel:
    model = KeepingModel(parts(stage, house, looks, folder))
    model.start()
    stage.settle()
    return model


def usb(tmp_path: Path) -> Path:
    folder = tmp_path / "usb"
    folder.mkdir()
    return folder


def test_settings_say_how_each_group_stands(stage: Stage, house: House) -> None:
    model = SettingsModel(stage.store, house.services, stage.go)
    model.start()
    stage.settle()
    stands = {group.id: group.stands for group in model.state.groups}
    assert stands["keys"] == "No PIN is set"
    assert stands["keeping"] == "No copy was ever kept"
    assert stands["policy"] == "Practice mode"


@pytest.mark.parametrize("group", ["keys", "keeping", "policy"])
def test_a_group_with_a_screen_of_its_own_opens_it(stage: Stage, house: House, group: str) -> None:
    SettingsModel(stage.store, house.services, stage.go).open(group)
    assert [place.name for place in stage.went] == [group]


def test_back_from_a_part_is_the_list(stage: Stage, house: House) -> None:
    model = SettingsModel(stage.store, house.services, stage.go)
    model.open("look")
    model.back()
    assert (model.state.part, stage.went) == ("menu", [])
    model.back()
    assert stage.went == [Place("today")]


def test_a_check_ends_with_how_many_entries_are_as_they_were_written(stage: Stage, house: House, looks: Looks) -> None:
    house.family()
    model = keeping(stage, house, looks)
    model.check()
    assert model.state.work == "check"
    stage.settle()
    assert (model.state.work, "as they were written" in model.state.checked, model.state.found) == ("", True, ())


def test_how_far_the_check_is_reaches_the_page(stage: Stage, house: House, looks: Looks) -> None:
    house.family()
    model = keeping(stage, house, looks)
    far: list[str] = []
    model.changed.connect(lambda state: far.append(state.far))
    model.check()
    stage.settle()
    assert any("Checking entries" in words for words in far)


def test_a_copy_is_kept_in_the_folder_chosen_and_its_age_is_shown(
    stage: Stage, house: House, looks: Looks, tmp_path: Path
) -> None:
    model = keeping(stage, house, looks, usb(tmp_path))
    assert model.state.old
    model.copy()
    stage.settle()
    assert "checked" in model.state.copied
    assert (model.state.old, "today" in model.state.last) == (False, True)
    house.clock.go_to(DAY + timedelta(days=8))
    assert keeping(stage, house, looks).state.old


def test_a_stopped_copy_says_so_and_leaves_nothing(stage: Stage, house: House, looks: Looks, tmp_path: Path) -> None:
    folder = usb(tmp_path)
    model = keeping(stage, house, looks, folder)
    model.copy()
    model.stop()
    stage.settle()
    assert (model.state.work, "Stopped" in model.state.copied, list(folder.iterdir())) == ("", True, [])


def test_work_whose_page_is_gone_is_stopped(
    stage: Stage, house: House, looks: Looks, tmp_path: Path, qtbot: QtBot
) -> None:
    folder = usb(tmp_path)
    model = keeping(stage, house, looks, folder)
    stage.store.run(stage.store, lambda: None, lambda _none: None, lambda _error: None)
    model.copy()
    with qtbot.waitSignal(model.destroyed):
        model.deleteLater()
    stage.settle()
    assert len(list(folder.glob("*.goldthread"))) <= 1
    assert not list(folder.glob(".unfinished*"))


def test_a_folder_that_cannot_be_written_to_is_a_sentence(
    stage: Stage, house: House, looks: Looks, tmp_path: Path
) -> None:
    model = keeping(stage, house, looks, tmp_path / "gone")
    model.copy()
    stage.settle()
    assert "no folder" in model.state.problem


def policy(stage: Stage, house: House, looks: Looks, tmp_path: Path, data: bytes) -> PolicyModel:
    file = tmp_path / "ashby.policy"
    file.write_bytes(data)
    model = PolicyModel(parts(stage, house, looks, file))
    model.start()
    stage.settle()
    model.choose()
    stage.settle()
    return model


def test_a_policy_is_looked_at_before_it_is_installed(stage: Stage, house: House, looks: Looks, tmp_path: Path) -> None:
    model = policy(stage, house, looks, tmp_path, signed())
    assert (model.state.part, model.state.ask_for_words) == ("offer", True)
    assert dict(model.state.offered)["Organisation"] == "Ashby Vale Community Trust"
    assert house.services.policies.bar(house.who)


def test_words_from_paper_install_it(stage: Stage, house: House, looks: Looks, tmp_path: Path) -> None:
    model = policy(stage, house, looks, tmp_path, signed())
    for typed in ("", "eight words of some other key than this"):
        model.install(typed)
        stage.settle()
        assert (model.state.part, bool(model.state.problem)) == ("offer", True)
    model.install(words())
    stage.settle()
    assert (model.state.part, model.state.installed, bool(model.state.done)) == ("present", True, True)
    assert house.services.policies.bar(house.who) == ""


def test_a_file_of_another_kind_is_said_and_the_page_stays(
    stage: Stage, house: House, looks: Looks, tmp_path: Path
) -> None:
    model = policy(stage, house, looks, tmp_path, b"a photo")
    assert (model.state.part, "not a Goldthread policy" in model.state.problem) == ("present", True)


def test_a_policy_is_taken_out_after_a_question(stage: Stage, house: House, looks: Looks, tmp_path: Path) -> None:
    model = policy(stage, house, looks, tmp_path, signed())
    model.install(words())
    stage.settle()
    model.take_out()
    stage.settle()
    assert not model.state.installed


@pytest.fixture
def copy(house: House, tmp_path: Path) -> Path:
    """A copy on a stick."""
    return house.services.care.backup(house.who, usb(tmp_path), lambda _far: None).path


@pytest.fixture
def elsewhere(copy: Path, tmp_path: Path, house: House) -> House:
    """Goldthread just installed on another laptop."""
    services = build(tmp_path / "elsewhere", SetClock(), throwaway=True)
    return House(services, house.clock, tmp_path / "elsewhere", house.staff)


def back(stage: Stage, house: House, looks: Looks, copy: Path) -> BringBackModel:
    model = BringBackModel(parts(stage, house, looks, copy))
    model.start()
    stage.settle()
    model.choose()
    stage.settle()
    return model


def test_a_copy_says_whose_it_is_and_comes_back_by_passphrase(
    stage: Stage, elsewhere: House, looks: Looks, copy: Path
) -> None:
    model = back(stage, elsewhere, looks, copy)
    assert (model.state.step, model.state.whose, model.state.here) == ("way", "Sam Okafor", False)
    model.given("not this one")
    stage.settle()
    assert (model.state.step, bool(model.state.problem)) == ("way", True)
    model.given(PASSPHRASE)
    stage.settle()
    assert model.state.step == "done"
    elsewhere.services.doors.unlock(elsewhere.staff, PASSPHRASE)
    elsewhere.services.doors.lock()


def test_a_code_that_does_not_open_leads_back_to_the_code(
    stage: Stage, elsewhere: House, looks: Looks, copy: Path
) -> None:
    model = back(stage, elsewhere, looks, copy)
    model.by_code(True)
    model.given("4F2K M9QD")
    stage.settle()
    assert "8 groups" in model.state.problem
    model.given("0" * 32)
    stage.settle()
    assert "Compare each group with your paper" in model.state.problem
    model.given(new_code())
    stage.settle()
    assert model.state.step == "passphrase"
    model.passphrase_given(model.state.suggested)
    stage.settle()
    assert (model.state.step, bool(model.state.problem)) == ("way", True)
    assert elsewhere.services.doors.people() == ()


def test_where_the_person_is_already_the_copy_goes_into_an_empty_folder(
    stage: Stage, house: House, looks: Looks, copy: Path, tmp_path: Path
) -> None:
    model = back(stage, house, looks, copy)
    assert model.state.here
    model._ask = AnsweringAsk(file=tmp_path / "new")
    model.given(PASSPHRASE)
    stage.settle()
    assert (model.state.step, str(tmp_path / "new") in model.state.done) == ("done", True)


def test_a_file_that_is_no_copy_is_said(stage: Stage, house: House, looks: Looks, tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("notes")
    model = back(stage, house, looks, tmp_path / "notes.txt")
    assert (model.state.step, "not a whole backup" in model.state.problem) == ("file", True)


def test_back_leads_to_the_door_or_to_the_set_up(stage: Stage, elsewhere: House, looks: Looks, copy: Path) -> None:
    model = back(stage, elsewhere, looks, copy)
    model.back()
    assert model.state.step == "file"
    model.back()
    assert stage.went == [Place("setup")]
