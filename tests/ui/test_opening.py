"""The first window: painted in the remembered look before the look itself is read, and the frame of all that follows."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from ui import preferences, start
from ui.application import Application
from ui.opening import Opening
from ui.theme import ground, tokens
from ui.theme.files import THEME_NAMES
from ui.theme.ground import Ground


@pytest.mark.parametrize("name", THEME_NAMES)
def test_the_first_paint_wears_every_colour_of_the_theme(name: str, qapp: QApplication) -> None:
    first = Ground(name, 100)
    for role, colour in msgspec.structs.asdict(tokens.load(name).colours).items():
        assert first.colour(role).name().upper() == colour.upper(), role


def test_the_first_paint_has_the_sizes_of_the_scale() -> None:
    scale = tokens.load("light").scale
    title, body = scale.type["title"], scale.type["body"]
    assert (title.size, title.line, title.weight) == (ground.TITLE, ground.TITLE_LINE, ground.TITLE_WEIGHT)
    assert (body.size, body.line, body.weight) == (ground.BODY, ground.BODY_LINE, ground.BODY_WEIGHT)
    assert scale.sizes["thread"] == ground.THREAD


def test_the_face_tells_once_that_it_was_painted_and_once_that_its_name_was(qtbot: QtBot) -> None:
    opening = Opening(Ground("light", 100))
    qtbot.addWidget(opening)
    told: list[str] = []
    opening.face.painted.connect(lambda: told.append("painted"))
    opening.face.named.connect(lambda: told.append("named"))
    with qtbot.waitSignal(opening.face.named):
        opening.show()
    opening.face.repaint()
    opening.face.repaint()
    qtbot.waitUntil(lambda: len(told) >= 2)
    assert told == ["painted", "named"]


def test_the_first_paint_waits_for_no_typeface(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    monkeypatch.setattr("ui.theme.ground.register", lambda: asked.append("typeface"))
    opening = Opening(Ground("light", 100))
    qtbot.addWidget(opening)
    opening.face.painted.connect(lambda: asked.append("painted"))
    with qtbot.waitSignal(opening.face.named):
        opening.show()
    assert asked == ["painted", "typeface"]


def test_the_program_appears_in_the_window_that_was_painted_first(qtbot: QtBot) -> None:
    opening = Opening(Ground("dark", 150))
    qtbot.addWidget(opening)
    opening.show()
    inside = QWidget()
    opening.hold(inside)
    assert opening.face.isVisible()
    opening.uncover()
    assert (opening.face.isVisible(), inside.isVisible(), inside.window()) == (False, True, opening)


def test_nothing_is_brought_before_the_face_is_painted(
    qapp: QApplication, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    brought: list[bool] = []
    monkeypatch.setattr(preferences, "remembered", lambda: ("light", 100))

    def bring(qt: QApplication, opening: Opening) -> Application:
        brought.append(opening.face.isVisible())
        return Application(qt, tmp_path, opening)

    begun = start.Start(qapp, bring)
    qtbot.addWidget(begun.opening)
    assert not brought
    with qtbot.waitSignal(begun.brought) as application:
        pass
    assert brought == [True]
    application.args[0].close()
    application.args[0].crashes.restore()


def test_the_window_fits_the_screen_with_its_buttons(qtbot: QtBot) -> None:
    first = Opening(Ground("light", 150))
    qtbot.addWidget(first)
    room = first.screen().availableSize()
    assert first.width() <= room.width()
    assert first.height() < room.height()
