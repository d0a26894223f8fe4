"""Contrast as WCAG 2.2 counts it: 4.5 for words, 3 for edges and for what shows focus."""

from __future__ import annotations

import pytest

from ui.theme.files import THEME_NAMES
from ui.theme.tokens import load

WORDS = (
    *(
        (ink, ground)
        for ink in ("text", "secondary", "gold_text", "primary", "error")
        for ground in ("page", "card", "sunken")
    ),
    ("text", "primary_tint"),
    ("secondary", "primary_tint"),
    ("primary", "primary_tint"),
    ("text", "gold_tint"),
    ("gold_text", "gold_tint"),
    ("on_halo", "halo"),
    *((f"on_{kind}", kind + state) for kind in ("primary", "danger") for state in ("", "_over", "_down")),
)
EDGES = tuple((edge, ground) for edge in ("edge", "gold", "primary", "error", "danger") for ground in ("page", "card"))


def luminance(colour: str) -> float:
    """Relative luminance of #RRGGBB (WCAG 2.2)."""
    parts = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Contrast ratio of two colours, 1 to 21."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def test_black_on_white_is_twenty_one() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)


@pytest.mark.parametrize("theme", THEME_NAMES)
@pytest.mark.parametrize(("ink", "ground"), WORDS)
def test_words_stand_out_from_their_ground(theme: str, ink: str, ground: str) -> None:
    colours = load(theme).colours
    assert contrast(getattr(colours, ink), getattr(colours, ground)) >= 4.5


@pytest.mark.parametrize("theme", THEME_NAMES)
@pytest.mark.parametrize(("edge", "ground"), EDGES)
def test_edges_stand_out_from_their_ground(theme: str, edge: str, ground: str) -> None:
    colours = load(theme).colours
    assert contrast(getattr(colours, edge), getattr(colours, ground)) >= 3


@pytest.mark.parametrize("theme", THEME_NAMES)
@pytest.mark.parametrize("tone", ["emergency", "same-day", "soon", "planned", "note", "good"])
def test_an_urgency_can_be_read_on_its_tint_and_on_the_page(theme: str, tone: str) -> None:
    worn = load(theme)
    ink, tint = worn.tones[tone].ink, worn.tones[tone].tint
    grounds = (contrast(ink, tint), contrast(ink, worn.colours.page), contrast(ink, worn.colours.card))
    assert min(*grounds, contrast(worn.colours.text, tint), contrast(worn.colours.secondary, tint)) >= 4.5


@pytest.mark.parametrize("theme", THEME_NAMES)
@pytest.mark.parametrize("ground", ["page", "card", "primary", "danger", "primary_tint", "sunken"])
def test_half_of_the_focus_ring_stands_out_on_every_ground(theme: str, ground: str) -> None:
    colours = load(theme).colours
    seen = getattr(colours, ground)
    assert max(contrast(colours.halo, seen), contrast(colours.focus, seen)) >= 3


@pytest.mark.parametrize("theme", THEME_NAMES)
def test_the_two_halves_of_the_focus_ring_differ(theme: str) -> None:
    colours = load(theme).colours
    assert contrast(colours.halo, colours.focus) >= 3
