from __future__ import annotations

import ast
import re
from collections.abc import Iterator

from tests.house.tree import calls, code, texts

HEX = re.compile(r"#[0-9a-fA-F]{3}(?:[0-9a-fA-F]{3}(?:[0-9a-fA-F]{2})?)?\b")
COLOURS = {"QColor", "fromRgb", "fromHsv", "qRgb", "qRgba"}
SIZES = {
    "resize",
    "setContentsMargins",
    "setSpacing",
    "setFixedSize",
    "setFixedWidth",
    "setFixedHeight",
    "setMinimumWidth",
    "setMinimumHeight",
    "setMaximumWidth",
    "setMaximumHeight",
    "setPixelSize",
    "setPointSize",
    "setPointSizeF",
    "setIconSize",
    "setStyleSheet",
}
THEME = ("ui/theme/", "resources/theme/")


def painted() -> Iterator[tuple[str, ast.Module]]:
    """Every file of `ui` that is not the theme."""
    return ((file, tree) for file, tree in code() if file.startswith("ui/") and not file.startswith(THEME))


def test_no_colour_is_written_outside_the_theme() -> None:
    literal = [
        f"{file}:{node.lineno}" for file, tree in painted() for called, node in calls(tree) if _colour(called, node)
    ]
    assert not literal


def _colour(called: str, node: ast.Call) -> bool:
    given = [one for one in node.args if isinstance(one, ast.Constant) and one.value not in ("", None)]
    return called in COLOURS and bool(given)


def test_no_colour_code_stands_outside_the_theme() -> None:
    looks = (
        (file, words)
        for file, words in texts()
        if file.startswith(("ui/", "resources/")) and not file.startswith(THEME)
    )
    assert not [f"{file}: {found.group()}" for file, words in looks if (found := HEX.search(words))]


def test_no_pixel_size_is_written_outside_the_theme() -> None:
    literal = [
        f"{file}:{node.lineno} {called}"
        for file, tree in painted()
        for called, node in calls(tree)
        if called in SIZES and any(_pixels(one) for one in node.args)
    ]
    assert not literal


def _pixels(given: ast.expr) -> bool:
    """A bare number that is no zero; `looks.px(240)` and tokens are the theme's own words."""
    bare = given.operand if isinstance(given, ast.UnaryOp) else given
    return isinstance(bare, ast.Constant) and bare.value not in (0, 1, "")


def test_the_theme_is_where_colours_truly_are() -> None:
    assert [file for file, words in texts() if file.startswith(THEME) and HEX.search(words)]


def test_icons_take_their_colour_from_the_theme() -> None:
    icons = [(file, words) for file, words in texts() if file.startswith("resources/icons/") and file.endswith(".svg")]
    assert icons
    assert not [file for file, words in icons if "currentColor" not in words]
