"""A baby in outline, front and back: neutral, without a colour of skin. Left and right are the baby's own."""

from __future__ import annotations

from app.domain.figure import outlines
from app.domain.marks import Side, Spot, View
from ui.widgets.figures import Place

VIEW_ORDER: tuple[View, ...] = ("front", "back")


def places() -> tuple[Place, ...]:
    """Every place of both figures."""
    return tuple(place for figure, view in enumerate(VIEW_ORDER) for place in _of(figure, view))


def key(spot: Spot) -> str:
    """What names a place in code."""
    return f"{spot.part}.{spot.side}.{spot.view}"


def spot(name: str) -> Spot:
    """The place a key names."""
    part, side, view = name.split(".")
    sides: dict[str, Side] = {"left": "left", "right": "right", "middle": "middle"}
    return Spot(part=part, view="back" if view == "back" else "front", side=sides[side])


def _of(figure: int, view: View) -> list[Place]:
    return [Place(key(one), one.words(), figure, outline) for one, outline in outlines(view)]
