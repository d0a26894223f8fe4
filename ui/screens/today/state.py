"""What Today shows."""

from __future__ import annotations

from typing import Literal

from app.domain.base import EntryId, FamilyId, Value
from ui.places import Name

Whose = Literal["all", "mine", "others"]


class Act(Value, frozen=True):
    """One open item: the act as a sentence and as a button, who is waited for, whether the main record knows, and by when.

    `about` is what a worry is about: for the worker's eyes, once she asks. `leads` and `entry` say where the button goes.
    """

    family: FamilyId
    act: str
    button: str
    leads: Name
    entry: EntryId
    when: str
    tone: str
    who: str
    record: str = ""
    about: str = ""


class Group(Value, frozen=True):
    """A family and what is next for it: its first act, and every other that cannot wait. `more` counts the rest."""

    family: FamilyId
    name: str
    acts: tuple[Act, ...]
    more: int = 0


class Visit(Value, frozen=True):
    """A visit that is not signed yet."""

    family: FamilyId
    name: str
    about: str
    when: str


class TodayShown(Value, frozen=True):
    """The day's page. `later` counts the families that wait for another day, `more` those beyond what fits; `long` asks for a
    way to find; `revealed` says that she wants to see what each worry is about; `copy` how old
    the last copy is, once it is older than a week."""

    greeting: str = ""
    day: str = ""
    visits: tuple[Visit, ...] = ()
    groups: tuple[Group, ...] = ()
    later: int = 0
    more: int = 0
    long: bool = False
    private: bool = False
    revealed: bool = False
    looked_for: str = ""
    whose: Whose = "all"
    only_here: int = 0
    unsupervised: int = 0
    families: int = 0
    practising: bool = True
    copy: str = ""
    problem: str = ""
    ready: bool = False
