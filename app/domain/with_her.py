"""What belongs to her: that what was written was read back, her own words about it, and how she will be seen alone."""

from __future__ import annotations

from typing import Literal

from app.domain.base import ContactId
from app.domain.body import Body

Heard = Literal["agreed", "added", "not-now"]
HowAlone = Literal["clinic", "somewhere-else", "he-is-out", "two-of-us", "interpreter", "other"]

HEARD_NAMES: dict[str, str] = {
    "agreed": "She said that it is right",
    "added": "She said that it is right, and added her own words",
    "not-now": "She would rather not look at it now",
}
HOW_ALONE_NAMES: dict[str, str] = {
    "clinic": "She comes to the clinic or surgery on her own",
    "somewhere-else": "We meet somewhere else",
    "he-is-out": "I come when nobody else is at home",
    "two-of-us": "Two of us go, and one talks with whoever else is there",
    "interpreter": "With a professional interpreter, by phone or in the room",
    "other": "Another way",
}


class ReadBack(Body, frozen=True, tag="read_back"):
    """What was written was read back to her. `lines` are the words she saw; `her_words` are hers and stay hers."""

    contact: ContactId
    heard: Heard
    her_words: str
    lines: tuple[str, ...]


class AlonePlanned(Body, frozen=True, tag="alone_planned"):
    """How she will be seen on her own, after something could not be asked safely."""

    contact: ContactId
    how: HowAlone
    words: str


WithHerBody = ReadBack | AlonePlanned
