"""Looks: one object that answers for colour and size, and tells those who wear it."""

from __future__ import annotations

import re
from pathlib import Path

import msgspec
import pytest
from PySide6.QtGui import QFontInfo, QPalette
from PySide6.QtWidgets import QApplication

from ui.theme import icons
from ui.theme.files import RESOURCES, THEME_NAMES
from ui.theme.looks import Looks
from ui.theme.tokens import Theme, load
from ui.widgets.labels import PlainLabel

UI = Path(__file__).resolve().parent.parent.parent.parent / "ui"


@pytest.mark.parametrize("name", THEME_NAMES)
def test_every_theme_has_every_urgency(name: str) -> None:
    assert set(load(name).tones) == {"emergency", "same-day", "soon", "planned", "note", "good"}


def test_a_theme_with_a_wrong_token_is_not_taken() -> None:
    tokens = msgspec.to_builtins(load("light"))
    with pytest.raises(msgspec.ValidationError):
        msgspec.convert({**tokens, "colours": {**tokens["colours"], "pgae": "#FFFFFF"}}, Theme)


@pytest.mark.parametrize(("asked", "given"), [(10, 80), (80, 80), (130, 130), (900, 200)])
def test_text_size_stays_between_80_and_200_percent(asked: int, given: int) -> None:
    assert Looks(zoom=asked).zoom == given


def test_targets_never_shrink_below_44_pixels() -> None:
    assert Looks(zoom=80).size("target") == 44


def test_those_who_wear_it_hear_of_a_change_once(looks: Looks) -> None:
    heard = []
    looks.changed.connect(lambda: heard.append(looks.zoom))
    looks.wear("dark", 150)
    assert heard == [150]


def test_a_label_grows_with_the_text(looks: Looks) -> None:
    label = PlainLabel(looks, "The worry")
    before = label.sizeHint().height()
    looks.wear(zoom=200)
    assert label.sizeHint().height() == 2 * before


def test_a_label_that_is_gone_is_not_dressed(looks: Looks) -> None:
    label = PlainLabel(looks, "The worry")
    label.deleteLater()
    QApplication.sendPostedEvents(None, 52)
    looks.wear("dark")
    assert looks.theme.dark


def test_the_application_wears_the_page_colour(looks: Looks, qapp: QApplication) -> None:
    looks.wear("dark")
    assert qapp.palette().color(QPalette.ColorRole.Window) == looks.colour("page")


def test_an_inactive_window_looks_like_an_active_one(looks: Looks) -> None:
    palette = looks.palette()
    roles = (QPalette.ColorRole.Highlight, QPalette.ColorRole.Text, QPalette.ColorRole.Window)
    for role in roles:
        assert palette.color(QPalette.ColorGroup.Active, role) == palette.color(QPalette.ColorGroup.Inactive, role)


def test_inter_is_the_typeface(looks: Looks) -> None:
    assert QFontInfo(looks.font("body")).family().startswith("Inter")


@pytest.mark.parametrize("drawing", sorted((RESOURCES / "icons").glob("*.svg")), ids=lambda path: path.stem)
def test_every_icon_can_be_drawn_in_a_colour(looks: Looks, drawing: Path) -> None:
    picture = icons.icon(drawing.stem, looks.colour("primary"), 24).pixmap(24).toImage()
    inked = {
        picture.pixelColor(x, y).rgb() for x in range(24) for y in range(24) if picture.pixelColor(x, y).alpha() == 255
    }
    assert inked <= {looks.colour("primary").rgb()}
    assert inked


def test_no_colour_lives_outside_the_theme() -> None:
    told = re.compile(r"#[0-9A-Fa-f]{6}\b|QColor\(\s*[\"'\d]")
    found = [path for path in UI.rglob("*.py") if "theme" not in path.parts and told.search(path.read_text("utf-8"))]
    assert found == []


def test_no_style_sheet_is_used() -> None:
    found = [path for path in UI.rglob("*.py") if "setStyleSheet" in path.read_text("utf-8")]
    assert found == []
