"""The look as data: colour roles, urgency tones, the type scale, spacing and sizes, read from `resources/theme`."""

from __future__ import annotations

import tomllib
from typing import Any

import msgspec

from app.domain.base import Value
from ui.theme.files import RESOURCES
from ui.theme.files import THEME_NAMES as THEME_NAMES


class Colours(Value, frozen=True):
    """Colours by what they are for, as `#RRGGBB`.

    `edge` bounds a control (3:1 on page and card); `line` only decorates. `halo` with `focus` inside it is the focus ring:
    one of the two stands out 3:1 on every ground. Words on `primary`, `danger` and `halo` are `on_primary`, `on_danger`,
    `on_halo`.
    """

    page: str
    card: str
    sunken: str
    text: str
    secondary: str
    line: str
    edge: str
    gold: str
    gold_text: str
    gold_tint: str
    primary: str
    primary_over: str
    primary_down: str
    on_primary: str
    primary_tint: str
    danger: str
    danger_over: str
    danger_down: str
    on_danger: str
    error: str
    focus: str
    halo: str
    on_halo: str
    paper: str
    shade: str


class Tone(Value, frozen=True):
    """An urgency's colours: `ink` for words, border and icon; `tint` for the ground behind them and behind body text."""

    ink: str
    tint: str


class Scene(Value, frozen=True):
    """Colours of the painted picture, back to front. `line` outlines every shape where tints alone would not be seen."""

    sky: str
    low: str
    sun: str
    far: str
    middle: str
    near: str
    wall: str
    roof: str
    door: str
    window: str
    leaf: str
    thread: str
    line: str = ""


class Step(Value, frozen=True):
    """A step of the type scale, in pixels at 100 %: letter size, line height, and weight (400, 600, 700)."""

    size: int
    line: int
    weight: int


class Scale(Value, frozen=True):
    """Type steps, spaces and sizes shared by every theme."""

    type: dict[str, Step]
    space: dict[str, int]
    sizes: dict[str, int]


class Theme(Value, frozen=True):
    """One whole look. `tones` are named by urgency, plus `good`; `border` and `tile_border` are line widths in pixels."""

    name: str
    says: str
    dark: bool
    border: int
    tile_border: int
    colours: Colours
    tones: dict[str, Tone]
    scene: Scene
    scale: Scale


def _read(name: str) -> dict[str, Any]:
    return tomllib.loads((RESOURCES / "theme" / f"{name}.toml").read_text("utf-8"))


def load(name: str) -> Theme:
    """The theme called `name` (one of `THEME_NAMES`). A wrong or missing token raises `msgspec.ValidationError`."""
    return msgspec.convert({**_read(name), "scale": _read("scale")}, Theme)
