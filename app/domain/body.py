"""What every entry's body shares, and who may be in the room when it is written."""

from __future__ import annotations

from typing import Literal

from app.domain.base import Value

Company = Literal[
    "her",
    "partner",
    "relative",
    "relative-interprets",
    "child-who-talks",
    "interpreter",
    "professional",
    "other",
    "away",
]
"""Who is in the room beside the worker. `interpreter` is a professional one; a relative who interprets is no such one.
`away` is the worker on their own, not with the family: nobody else can read the screen."""

COMPANY_NAMES: dict[str, str] = {
    "her": "Mother",
    "partner": "Her partner or the father",
    "relative": "A relative or friend",
    "relative-interprets": "A relative or friend who interprets",
    "child-who-talks": "A child old enough to repeat it",
    "interpreter": "A professional interpreter",
    "professional": "Another professional",
    "other": "Someone else",
    "away": "Nobody: I am not with the family now",
}


class Body(Value, frozen=True, tag_field="kind"):
    """What an entry says; its kind is the tag."""
