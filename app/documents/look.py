"""How a paper looks: page, inks, type. Sizes follow clear-print advice: 11.5 point body, 16 for large print, left aligned."""

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
SIDE, EDGE = 18 * mm, 20 * mm
WIDTH = PAGE_WIDTH - 2 * SIDE

INK, MUTED, HAIR, PALE = HexColor("#15202b"), HexColor("#47555f"), HexColor("#b4bec5"), HexColor("#f3f5f6")
THREAD, GHOST = HexColor("#a87a1d"), HexColor("#eceff1")

BORDERS = {"emergency": 3.5, "same-day": 2.5, "soon": 1.25, "planned": 0.75, "note": 0.5}
"""Points of border by urgency: weight, not colour, so that it reads on a black and white printer."""


class Look(Value, frozen=True):
    """The styles of one paper."""

    title: ParagraphStyle
    heading: ParagraphStyle
    label: ParagraphStyle
    body: ParagraphStyle
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


@lru_cache(maxsize=2)
def look(*, large: bool = False) -> Look:
    """The styles, in ordinary or large print."""
    register()
    scale = 16 / 11.5 if large else 1.0

    def style(name: str, size: float, leading: float, font: str = REGULAR, **more: float | Color) -> ParagraphStyle:
        shape: dict[str, Any] = {"fontName": font, "bulletFontName": REGULAR, "textColor": INK}
        size_of: dict[str, Any] = {"fontSize": size * scale, "leading": leading * scale}
        return ParagraphStyle(name, **{**shape, **size_of, "allowWidows": 0, "allowOrphans": 0, **more})

    return Look(
        title=style("title", 20, 25, BOLD, spaceBefore=5 * mm, spaceAfter=3 * mm),
        heading=style("heading", 15, 19, BOLD, spaceAfter=1.2 * mm),
        label=style("label", 11.5, 15.2, SEMIBOLD, spaceBefore=2.2 * mm, spaceAfter=0.5 * mm),
        body=style("body", 11.5, 15.2, rightIndent=10 * mm, spaceAfter=1 * mm),
        bullet=style(
            "bullet", 11.5, 15.2, rightIndent=10 * mm, leftIndent=4.5 * mm, bulletIndent=0.6 * mm, spaceAfter=1.2 * mm
        ),
        cell=style("cell", 10.5, 14),
        head=style("head", 9, 12, SEMIBOLD, textColor=MUTED),
        note=style("note", 9.5, 13, textColor=MUTED, spaceAfter=0.6 * mm),
        name=style("name", 14, 18, BOLD),
        strip=style("strip", 11.5, 15.6),
        small=style("small", 8.5, 11, textColor=MUTED),
        right=style("right", 8.5, 11, textColor=MUTED, alignment=2),
    )
