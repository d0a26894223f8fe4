"""A baby in outline, front and back, for screens and papers: without a colour of skin. Left and right are the baby's own."""

from __future__ import annotations

from app.domain.marks import ONLY_FRONT, Side, Spot, View

WIDE, HIGH = 100, 190
"""The box of one figure: x from the left, y from above."""
Outline = tuple[float, ...]
"""An ellipse (x, y, rx, ry), or a limb with round ends (x, y, to x, to y, width)."""
MIDDLE: dict[str, Outline] = {
    "neck": (47, 49, 53, 49, 10),
    "chest": (50, 61, 50, 73, 15),
    "tummy": (50, 80, 50, 92, 15),
    "nappy": (50, 100, 50, 111, 15),
    "head": (50, 24, 22, 23),
    "face": (50, 30, 14.5, 13),
    "mouth": (50, 37, 6, 3.4),
}
PAIRED: dict[str, Outline] = {
    "ear": (27, 27, 4.5, 6.5),
    "upper-arm": (28, 62, 19, 78, 13),
    "forearm": (16, 87, 13, 99, 12),
    "hand": (11, 111, 6.5, 7),
    "thigh": (39, 124, 36, 141, 18),
    "lower-leg": (35, 153, 34, 166, 15),
    "foot": (32, 179, 8.5, 7),
    "chest": (38, 61, 38, 73, 15),
    "tummy": (38, 80, 38, 92, 15),
    "nappy": (38, 100, 38, 111, 15),
}
"""As they stand on the viewer's left; the other side is the same, turned over."""


def outlines(view: View) -> list[tuple[Spot, Outline]]:
    """Each place seen from this side with its outline, those in the middle last."""
    middle = [
        (Spot(part, view), outline) for part, outline in MIDDLE.items() if view == "front" or part not in ONLY_FRONT
    ]
    seen_left: Side = "right" if view == "front" else "left"
    seen_right: Side = "left" if view == "front" else "right"
    pairs = [(Spot(part, view, seen_left), outline) for part, outline in PAIRED.items()]
    pairs += [(Spot(part, view, seen_right), _turned(outline)) for part, outline in PAIRED.items()]
    return [*pairs, *middle]


def _turned(outline: Outline) -> Outline:
    if len(outline) == 4:
        x, y, across, down = outline
        return (WIDE - x, y, across, down)
    x, y, to_x, to_y, width = outline
    return (WIDE - x, y, WIDE - to_x, to_y, width)
