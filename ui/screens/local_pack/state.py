"""What the page about the local pack shows."""

from __future__ import annotations

from datetime import date

from app.domain.base import Value


class FieldShown(Value, frozen=True):
    """A field to write in: its name for the model, its label, and what stands in it."""

    id: str
    label: str
    words: str
    hint: str = ""


class ThingShown(Value, frozen=True):
    """One thing of the pack: what it is, what stands there, what is to be done about it, who checked it here, and what
    was changed."""

    id: str
    name: str
    stands: str
    about: str
    tag: str
    may_change: bool
    unverified: bool
    fields: tuple[FieldShown, ...]
    checked: str = ""
    history: tuple[tuple[str, str], ...] = ()


class GroupShown(Value, frozen=True):
    """Things of one kind, under a heading."""

    name: str
    about: str
    things: tuple[ThingShown, ...]


class LocalPackShown(Value, frozen=True):
    """The groups; or the one thing that is open to be changed, with the day to look again proposed."""

    ready: bool = False
    nation: str = ""
    groups: tuple[GroupShown, ...] = ()
    open: str = ""
    review_by: date | None = None
    day: date | None = None
    problem: str = ""
    field: str = ""
    saved: str = ""
    tries: int = 0

    def thing(self) -> ThingShown | None:
        """The one that is open."""
        return next((one for group in self.groups for one in group.things if one.id == self.open), None)
