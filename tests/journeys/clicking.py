"""A child that answers a visit through the real windows, and claims an answer when the page says *Saved on this laptop*."""

from __future__ import annotations

import os
import random
import sys
from functools import partial
from pathlib import Path

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

from app.domain.answers import AnswerValue
from app.domain.base import StaffId
from tests.conftest import NOT_OURS
from tests.journeys.answering import Kept
from tests.support.child import Pipe, fall_over_loudly
from ui import steady
from ui.application import Application
from ui.desktop import Desktop
from ui.places import Place
from ui.player import Player, Story
from ui.widgets.notices import SavedIndicator
from ui.widgets.tiles import ChoiceTile


def click_for_ever(pipe: Pipe, root: Path, _staff: StaffId, seed: int) -> None:
    """Unlock by typing the passphrase from the pipe, go to the open visit, and answer until killed."""
    fall_over_loudly()
    os.environ["XDG_CONFIG_HOME"] = str(root / "config")
    steady.hold_singletons()
    qInstallMessageHandler(_warned)
    qt = QApplication(["goldthread"])
    application = Application(qt, root)
    player = Player(application.window, root / "out")
    player.broke.connect(_stuck)
    player.ended.connect(lambda: _stuck("the story ended"))
    passphrase = pipe.recv_bytes().decode()
    chance = random.Random(seed)  # noqa: S311 - chance for a test
    application.ready.connect(lambda desktop: player.play(_story(player, desktop, pipe, passphrase, chance)))
    application.start()
    qt.exec()


def _story(player: Player, desktop: Desktop, pipe: Pipe, passphrase: str, chance: random.Random) -> Story:
    yield player.sees("unlock.passphrase")
    player.write("unlock.passphrase", passphrase)
    player.press("continue")
    yield player.sees("today.visit.0")
    player.press("today.visit.0")
    while True:
        yield player.sees("topic.how")
        player.press("topic.how")
        yield from _pages(player, desktop, pipe, chance)


def _pages(player: Player, desktop: Desktop, pipe: Pipe, chance: random.Random) -> Story:
    """Page after page, until the list is there again."""
    yield lambda: _at(desktop, "question")
    while _at(desktop, "question"):
        yield player.sees("continue")
        yield from _answers(player, desktop, pipe, chance)
        here = desktop.place
        player.press("continue")
        yield partial(_left, desktop, here)
        if _at(desktop, "interruption"):
            yield player.sees("continue")
            player.press("continue")
            yield lambda: not _at(desktop, "interruption")


def _answers(player: Player, desktop: Desktop, pipe: Pipe, chance: random.Random) -> Story:
    """One of each question's tiles, each claimed when the page says that it is saved."""
    tiles = [tile for tile in player.window.findChildren(ChoiceTile) if tile.isVisible() and tile.digit]
    questions = list(dict.fromkeys(tile.objectName().rpartition(".")[0] for tile in tiles))
    for question in questions:
        offered = [tile for tile in tiles if tile.objectName().rpartition(".")[0] == question]
        name, word = (tile := chance.choice(offered)).objectName(), tile.word
        player.press(name)
        yield lambda: _saved(player)
        asked, _, about = question.partition("@")
        value: AnswerValue = int(word) if word.isdigit() else word
        pipe.send(Kept(desktop.place.family, desktop.place.contact, asked, about, "answered", value, ()))


def _at(desktop: Desktop, name: str) -> bool:
    return desktop.place.name == name


def _left(desktop: Desktop, place: Place) -> bool:
    return desktop.place != place


def _saved(player: Player) -> bool:
    shown = [one for one in player.window.findChildren(SavedIndicator) if one.isVisible()]
    return any(one.label.text().startswith("Saved on this laptop") for one in shown)


def _warned(kind: QtMsgType, _where: QMessageLogContext, words: str) -> None:
    if kind != QtMsgType.QtDebugMsg and NOT_OURS not in words:
        sys.stderr.write(f"Qt: {words}\n")
        os._exit(1)


def _stuck(why: str) -> None:
    raise AssertionError(why)
