"""How a paper looks: page, inks, type. Left aligned, 16 points in large print.

These papers go to professionals with a minute to read: 10.5 point Inter, which stands as tall as 11.5 point of most sans faces, so
that what decides stands on one page and can still be read at arm's length.
"""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import Any

from reportlab.lib.colors import Color, HexColor
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfbase.pdfmetrics import registerFont
from reportlab.pdfbase.ttfonts import TTFont

from app.domain.base import Value

FONTS = Path(__file__).resolve().parent.parent.parent / "resources" / "fonts"
REGULAR, SEMIBOLD, BOLD = "Inter", "Inter-SemiBold", "Inter-Bold"
FILES = {REGULAR: "Inter-Regular.ttf", SEMIBOLD: "Inter-SemiBold.ttf", BOLD: "Inter-Bold.ttf"}

PAGE_WIDTH, PAGE_HEIGHT = A4
SIDE, EDGE = 18 * mm, 17 * mm
BODY, LEADING = 10.5, 13.4
HOME, HOME_LEADING = 14, 19.5
WIDTH = PAGE_WIDTH - 2 * SIDE

MUTED_INK = "#47555f"
INK, MUTED, HAIR, PALE = HexColor("#15202b"), HexColor(MUTED_INK), HexColor("#b4bec5"), HexColor("#f3f5f6")
EDGE_OF_CARD = HexColor("#8a98a3")
THREAD, GHOST = HexColor("#a87a1d"), HexColor("#eceff1")

BORDERS = {"emergency": 3.5, "same-day": 2.5, "soon": 1.25, "planned": 0.75, "note": 0.5}
"""Points of border by urgency: weight, not colour, so that it reads on a black and white printer."""


class Look(Value, frozen=True):
    """The styles of one paper."""

    title: ParagraphStyle
    heading: ParagraphStyle
    label: ParagraphStyle
    body: ParagraphStyle
    more: ParagraphStyle
    bullet: ParagraphStyle
    cell: ParagraphStyle
    head: ParagraphStyle
    note: ParagraphStyle
    name: ParagraphStyle
    strip: ParagraphStyle
    small: ParagraphStyle
    right: ParagraphStyle


@lru_cache(maxsize=1)
def register() -> tuple[frozenset[int], ...]:
    """Load the three weights once; returns the characters each can draw."""
    found = []
    for name, file in FILES.items():
        font = TTFont(name, str(FONTS / file))
        registerFont(font)
        found.append(frozenset(font.face.charToGlyph))
    return tuple(found)


def _style(name: str, size: float, leading: float, font: str = REGULAR, **more: float | Color) -> ParagraphStyle:
    shape: dict[str, Any] = {"fontName": font, "bulletFontName": REGULAR, "textColor": INK}
    size_of: dict[str, Any] = {"fontSize": size, "leading": leading}
    return ParagraphStyle(name, **{**shape, **size_of, "allowWidows": 0, "allowOrphans": 0, **more})


@lru_cache(maxsize=16)
def look(*, large: bool = False, tight: float = 1.0) -> Look:
    """The styles, in ordinary or large print; `tight` below 1 draws all a little smaller."""
    register()
    scale = (16 / BODY if large else 1.0) * tight

    def style(name: str, size: float, leading: float, font: str = REGULAR, **more: float | Color) -> ParagraphStyle:
        return _style(name, size * scale, leading * scale, font, **more)

    return Look(
        title=style("title", 17, 21, BOLD, spaceBefore=3 * mm, spaceAfter=2.2 * mm),
        heading=style("heading", 13, 16.4, BOLD, spaceAfter=0.4 * mm),
        label=style("label", BODY, LEADING, SEMIBOLD, spaceBefore=1.5 * mm, spaceAfter=0.4 * mm),
        body=style("body", BODY, LEADING, spaceBefore=1.5 * mm, spaceAfter=0.4 * mm),
        more=style("more", BODY, LEADING, spaceBefore=0.8 * mm, spaceAfter=0.4 * mm),
        bullet=style("bullet", BODY, LEADING, leftIndent=4 * mm, bulletIndent=0.6 * mm, spaceAfter=0.4 * mm),
        cell=style("cell", 10, 12.6),
        head=style("head", 8.6, 10.8, SEMIBOLD, textColor=MUTED),
        note=style("note", 9.2, 11.8, textColor=MUTED, spaceAfter=0.4 * mm),
        name=style("name", 13, 17, BOLD),
        strip=style("strip", 11, 14.4),
        small=style("small", 8.6, 10.8, textColor=MUTED),
        right=style("right", 8.6, 10.8, textColor=MUTED, alignment=2),
    )


class HomeLook(Value, frozen=True):
    """The styles of a paper for her: 14 points, wide lines, nothing that shouts."""

    title: ParagraphStyle
    day: ParagraphStyle
    heading: ParagraphStyle
    body: ParagraphStyle
    bullet: ParagraphStyle
    label: ParagraphStyle
    number: ParagraphStyle
    instead: ParagraphStyle
    when: ParagraphStyle
    small: ParagraphStyle
    right: ParagraphStyle


@lru_cache(maxsize=1)
def home_look() -> HomeLook:
    """The styles. Never smaller than 14 points but for what every page repeats (UKAAF clear print)."""
    register()
    return HomeLook(
        title=_style("title", 28, 34, BOLD),
        day=_style("day", HOME, 18, textColor=MUTED, alignment=2),
        heading=_style("heading", 17, 22, BOLD, spaceBefore=5 * mm, spaceAfter=1.6 * mm),
        body=_style("body", HOME, HOME_LEADING, spaceAfter=1.6 * mm),
        bullet=_style("bullet", HOME, HOME_LEADING, leftIndent=6 * mm, bulletIndent=1 * mm, spaceAfter=1.4 * mm),
        label=_style("label", HOME, 18, SEMIBOLD),
        number=_style("number", 19, 25, BOLD),
        instead=_style("instead", HOME, 25),
        when=_style("when", HOME, 18),
        small=_style("small", 9.5, 12, textColor=MUTED),
        right=_style("right", 9.5, 12, textColor=MUTED, alignment=2),
    )
