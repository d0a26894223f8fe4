"""Marks on a baby's skin as they are seen: where, how they look, what was said. None of it says how a mark came about."""

from __future__ import annotations

from datetime import datetime
from typing import Literal

from app.domain.base import ContactId, EntryId, PersonId, Value
from app.domain.body import Body, Company
from app.i18n import tr

View = Literal["front", "back"]
Side = Literal["left", "right", "middle"]
MarkKind = Literal["mark", "birthmark", "doubt"]
MARK_KINDS: dict[str, str] = {
    "mark": "A mark or injury",
    "birthmark": "A birthmark, or a mark from the birth",
    "doubt": "Not sure which",
}
SIDES: dict[str, str] = {"left": "the baby’s left", "right": "the baby’s right", "middle": "the middle"}
VIEWS: dict[str, str] = {"front": "From the front", "back": "From the back"}
PARTS: dict[str, tuple[str, str]] = {
    "head": ("Head", "Back of the head"),
    "face": ("Face", "Face"),
    "mouth": ("Mouth", "Mouth"),
    "ear": ("Ear", "Behind the ear"),
    "neck": ("Neck", "Back of the neck"),
    "chest": ("Chest", "Upper back"),
    "tummy": ("Tummy", "Lower back"),
    "nappy": ("Nappy area", "Buttock"),
    "upper-arm": ("Upper arm", "Back of the upper arm"),
    "forearm": ("Forearm", "Back of the forearm"),
    "hand": ("Hand", "Back of the hand"),
    "thigh": ("Thigh", "Back of the thigh"),
    "lower-leg": ("Lower leg", "Calf"),
    "foot": ("Foot", "Heel or sole"),
}
"""Each part as it is called from the front and from the back."""
ONLY_FRONT = ("face", "mouth")
PAIRED = ("ear", "upper-arm", "forearm", "hand", "thigh", "lower-leg", "foot")


class Spot(Value, frozen=True):
    """A place on the body: which part, seen from the front or the back, on which of the baby's own sides."""

    part: str
    view: View
    side: Side = "middle"

    def words(self) -> str:
        """`Back of the thigh, the baby’s left`."""
        part = tr(PARTS[self.part][self.view == "back"])
        return tr("{part}, {side}").format(part=part, side=tr(SIDES[self.side]))


class NewMark(Value, frozen=True):
    """A mark as it is written down. `looks` is its colour and shape; `said` what was said about it, each with who said it."""

    spot: Spot
    kind: MarkKind
    looks: str
    size_mm: int | None = None
    first_seen: str = ""
    seen_by: str = ""
    said: str = ""


class MarkSeen(Body, frozen=True, tag="mark_seen"):
    """A mark was seen on somebody, in this company."""

    contact: ContactId
    about: PersonId
    mark: NewMark
    present: tuple[Company, ...] = ()


class MarkTakenOut(Body, frozen=True, tag="mark_taken_out"):
    """A mark was written down by mistake. The line stays readable in the chronology."""

    contact: ContactId
    of: EntryId
    why: str


MarkBody = MarkSeen | MarkTakenOut


class Mark(Value, frozen=True):
    """A mark as its entry leaves it, with who wrote it down."""

    entry: EntryId
    seen: MarkSeen
    at: datetime
    by: str


def mark_words(mark: NewMark) -> str:
    """The whole of it in one line."""
    parts = [tr(MARK_KINDS[mark.kind]), mark.spot.words(), mark.looks]
    parts += [size_words(mark.size_mm)] if mark.size_mm else []
    parts += [tr("first seen: {words}").format(words=mark.first_seen)] if mark.first_seen else []
    parts += [tr("seen by {who}").format(who=mark.seen_by)] if mark.seen_by else []
    line = "; ".join(part for part in parts if part)
    return tr("{line}. Said about it: {said}").format(line=line, said=mark.said) if mark.said else f"{line}."


def size_words(size: int | None) -> str:
    """`12 mm`; not measured says so."""
    return tr("{size} mm").format(size=size) if size else tr("Not measured")
