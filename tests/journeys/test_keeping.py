"""Whole stories of keeping a caseload, through the real windows: the cover, a lost laptop, the end of practice mode."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.domain.base import LetterId
from app.main import build
from app.services.desk import Locked
from app.services.families import NewFamily, NewPerson
from tests.journeys.power import PASSPHRASE, STAFF
from tests.journeys.stage import Stage
from tests.support.keyring import KeptKeyring, a_keyring
from tests.support.policies import signed, words
from ui import preferences
from ui.application import Application
from ui.example_story import adding_a_family
from ui.places import Place
from ui.player import Player, Story
from ui.screens.letter.view import LetterView

PIN, NEW = "739164", "granite sparrow melody orchard kettle vivid"
TODAY = date.today()


@pytest.fixture
def ring() -> Iterator[KeptKeyring]:
    with a_keyring() as ring:
        yield ring


def setting_a_pin(player: Player) -> Story:
    """From Today to Settings and back."""
    yield player.sees("today.settings")
    player.press("today.settings")
    yield player.sees("settings.keys")
    player.press("settings.keys")
    yield player.sees("keys.pin")
    player.press("keys.pin")
    yield player.sees("keys.pin.new")
    player.write("keys.pin.new", PIN)
    player.write("keys.old", PASSPHRASE)
    player.press("continue")
    yield player.sees("keys.done")


def coming_back(player: Player, pin: str) -> Story:
    """Show again, and a PIN."""
    yield player.either("show-again", "lift.pin")
    if player.shown("show-again"):
        player.press("show-again")
    yield player.sees("lift.pin")
    player.write("lift.pin", pin)
    player.press("continue")


def test_somebody_walks_in_and_her_pin_brings_the_visit_back_but_five_wrong_ones_lock(
    ring: KeptKeyring, stage: Stage
) -> None:
    player = stage.player

    def story() -> Story:
        yield from setting_a_pin(player)
        yield from stage.at("visit")
        player.press("hide-screen")
        yield from coming_back(player, PIN)
        yield player.sees("company.tiles")
        player.press("company.her")
        player.press("company.continue")
        yield player.sees("topic.how")
        player.press("hide-screen")
        for left in (4, 3, 2, 1):
            yield from coming_back(player, "739165")
            yield partial(reads, player, f"{left} tr")
        yield from coming_back(player, "739165")
        yield player.sees("unlock.why")

    stage.play(story())
    assert "Aisha" not in stage.words()
    with pytest.raises(Locked):
        stage.services.doors.session()
    stage.play(stage.unlocking())


def reads(player: Player, words: str) -> bool:
    """Whether these words stand there."""
    return any(words in shown for shown in player.texts())


def test_a_policy_installed_from_settings_ends_practice_for_new_families(stage: Stage, tmp_path: Path) -> None:
    player, file = stage.player, tmp_path / "ashby.policy"
    file.write_bytes(signed(begins=TODAY, ends=TODAY + timedelta(days=365)))

    def installing() -> Story:
        yield player.sees("today.settings")
        player.press("today.settings")
        yield player.sees("settings.policy")
        player.press("settings.policy")
        yield player.sees("continue")
        player.press("continue")
        yield player.sees("fileNameEdit")
        player.name_file(file)
        yield player.sees("policy.words")
        player.write("policy.words", words())
        player.press("continue")
        yield player.sees("policy.done")

    def new_family() -> Story:
        stage.desktop.go(Place("today"))
        yield player.sees("today.families")
        yield from adding_a_family(player)

    def letter(place: Place) -> Story:
        stage.desktop.go(Place("letter", family=place.family, letter=LetterId("gp-letter")))
        yield lambda: stage.desktop.parts.store.waiting() == 0

    assert stage.window.bar.ribbon.text() == "Practice mode: made-up people only"
    stage.play(letter(Place("letter", family=stage.family())))
    assert "PRACTICE" in shown_paper(stage)
    made_up = stage.family()
    stage.desktop.go(Place("today"))
    stage.play(installing())
    stage.play(new_family())
    assert stage.window.bar.ribbon.isHidden()
    stage.play(letter(stage.desktop.place))
    assert "PRACTICE" not in shown_paper(stage)
    stage.play(letter(Place("letter", family=made_up)))
    assert "PRACTICE" in shown_paper(stage)
    assert "made-up" in stage.window.bar.ribbon.text()


def shown_paper(stage: Stage) -> str:
    """What stands on the paper in front, as its PDF has it."""
    view = stage.desktop.page
    assert isinstance(view, LetterView)
    paper = view.paper.document
    return "".join(paper.getAllText(page).text() for page in range(paper.pageCount()))


@pytest.fixture
def printed(tmp_path: Path) -> tuple[Path, str]:
    """A laptop with one family, and the recovery code its owner copied."""
    services = build(tmp_path / "root", throwaway=True)
    opened = services.doors.set_up(STAFF, PASSPHRASE, services.doors.setup_choices().lines, use_keyring=False)
    people = (NewPerson("mother", "Aisha", "Ahmed"), NewPerson("baby", "Noor", "Ahmed", born=TODAY - timedelta(days=9)))
    services.families.add(services.doors.session(), NewFamily(people=people))
    services.doors.lock()
    return tmp_path / "root", opened.recovery_code


def at(qapp: QApplication, qtbot: QtBot, root: Path, out: Path) -> Stage:
    application = Application(qapp, root)
    application.window.resize(1280, 720)
    return Stage(application, qtbot, out)


def test_a_lost_laptop_comes_back_on_another_by_the_printed_code(
    printed: tuple[Path, str], qapp: QApplication, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(preferences, "remembered", lambda: ("light", 100))
    monkeypatch.setattr(preferences, "remember", lambda _looks: None)
    root, code = printed
    usb = tmp_path / "usb"
    usb.mkdir()
    lost = at(qapp, qtbot, root, tmp_path / "out")
    lost.play(keeping_a_copy(lost, usb))
    lost.end()

    found = at(qapp, qtbot, tmp_path / "elsewhere", tmp_path / "out")
    found.play(bringing_it_back(found, next(usb.iterdir()), code))
    assert "Aisha" in found.words()
    found.end()


def keeping_a_copy(stage: Stage, usb: Path) -> Story:
    """Unlock, Settings, a folder on the stick."""
    player = stage.player
    yield from stage.unlocking()
    player.press("today.settings")
    yield player.sees("settings.keeping")
    player.press("settings.keeping")
    yield player.sees("keeping.copy")
    player.press("keeping.copy")
    yield player.sees("fileNameEdit")
    player.name_file(usb)
    yield player.sees("keeping.copied")


def bringing_it_back(stage: Stage, file: Path, code: str) -> Story:
    """From the first page of a new laptop to her families."""
    player = stage.player
    yield player.sees("setup.bring-back")
    player.press("setup.bring-back")
    yield player.gone("setup.bring-back")
    yield player.sees("continue")
    player.press("continue")
    yield player.sees("fileNameEdit")
    player.name_file(file)
    yield player.sees("bring-back.code")
    player.press("bring-back.code")
    yield player.sees("bring-back.code.typed")
    player.write("bring-back.code.typed", code)
    player.press("continue")
    yield player.sees("passphrase.own")
    player.press("passphrase.own")
    player.write("passphrase", NEW)
    player.press("continue")
    yield player.gone("passphrase")
    yield player.sees("continue")
    player.press("continue")
    yield player.sees("unlock.passphrase")
    player.write("unlock.passphrase", NEW)
    player.press("continue")
    yield player.sees("today.families")
    player.press("today.families")
    yield lambda: "Aisha" in stage.words()
